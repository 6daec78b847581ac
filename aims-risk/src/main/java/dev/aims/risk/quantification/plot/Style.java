package dev.aims.risk.quantification.plot;

import java.util.List;
import java.util.stream.IntStream;

/** How a curve looks: a colour of Okabe and Ito, a dash and a marker that no other curve has. */
enum Style {
    FIRST("#0072b2", "", Shape.DISC),
    SECOND("#d55e00", "9 4", Shape.SQUARE),
    THIRD("#009e73", "2.5 3", Shape.TRIANGLE),
    FOURTH("#cc79a7", "12 4 2.5 4", Shape.DIAMOND),
    FIFTH("#56b4e9", "16 6", Shape.DOWN),
    SIXTH("#a87000", "5 2.5", Shape.CROSS),
    TOLERANCE("#000000", "14 3 3 3 3 3", Shape.DIAMOND);

    static final List<Style> OF_CURVES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

    private static final double SIZE = 4.2;

    private final String color;
    private final String dashes;
    private final Shape shape;

    Style(String color, String dashes, Shape shape) {
        this.color = color;
        this.dashes = dashes;
        this.shape = shape;
    }

    private enum Shape {
        DISC,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        DOWN,
        CROSS
    }

    String color() {
        return color;
    }

    Pen pen() {
        return new Pen(color, 2.2, dashes);
    }

    void mark(Canvas canvas, Spot at) {
        double s = SIZE;
        switch (shape) {
            case DISC -> canvas.disc(color, at, s);
            case SQUARE -> canvas.area(color, 1, around(at, -s, -s, s, -s, s, s, -s, s));
            case TRIANGLE -> canvas.area(color, 1, around(at, 0, -1.3 * s, 1.2 * s, 0.9 * s, -1.2 * s, 0.9 * s));
            case DOWN -> canvas.area(color, 1, around(at, 0, 1.3 * s, -1.2 * s, -0.9 * s, 1.2 * s, -0.9 * s));
            case DIAMOND -> canvas.area(color, 1, around(at, 0, -1.4 * s, 1.2 * s, 0, 0, 1.4 * s, -1.2 * s, 0));
            case CROSS -> {
                canvas.line(Pen.solid(color, 2.2), at.x() - s, at.y() - s, at.x() + s, at.y() + s);
                canvas.line(Pen.solid(color, 2.2), at.x() - s, at.y() + s, at.x() + s, at.y() - s);
            }
        }
    }

    private static List<Spot> around(Spot centre, double... offsets) {
        return IntStream.range(0, offsets.length / 2)
                .mapToObj(i -> new Spot(centre.x() + offsets[2 * i], centre.y() + offsets[2 * i + 1]))
                .toList();
    }
}
