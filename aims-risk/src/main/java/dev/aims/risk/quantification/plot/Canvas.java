package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import java.util.ArrayList;
import java.util.List;

/** Where a picture is put together, from back to front. */
final class Canvas {
    private static final double WIDTH = 800;

    private final List<Mark> marks = new ArrayList<>();

    double width() {
        return WIDTH;
    }

    void line(Pen pen, double fromX, double fromY, double toX, double toY) {
        line(pen, List.of(new Spot(fromX, fromY), new Spot(toX, toY)));
    }

    void line(Pen pen, List<Spot> spots) {
        marks.add(new Mark.Line(List.copyOf(spots), pen));
    }

    void area(String fill, double opacity, List<Spot> spots) {
        marks.add(new Mark.Area(List.copyOf(spots), fill, opacity));
    }

    void box(String fill, double left, double top, double right, double bottom) {
        area(
                fill,
                1,
                List.of(new Spot(left, top), new Spot(right, top), new Spot(right, bottom), new Spot(left, bottom)));
    }

    void disc(String fill, Spot centre, double radius) {
        marks.add(new Mark.Disc(centre, radius, fill));
    }

    /** Text that is cut if it is wider than allowed. */
    void text(Face face, Anchor anchor, double x, double y, String text, double width) {
        String full = Lettering.clean(text);
        marks.add(new Mark.Text(new Spot(x, y), Lettering.fitting(full, width, face), full, face, anchor, false));
    }

    void text(Face face, Anchor anchor, double x, double y, String text) {
        text(face, anchor, x, y, text, WIDTH);
    }

    /** Text from below to above, in the middle of its spot. */
    void upright(Face face, double x, double y, String text, double height) {
        String full = Lettering.clean(text);
        marks.add(
                new Mark.Text(new Spot(x, y), Lettering.fitting(full, height, face), full, face, Anchor.MIDDLE, true));
    }

    /**
     * Notes below each other, each in as many lines as it needs.
     *
     * @param y base line of the first
     * @return where the picture may end
     */
    double notes(double y, List<String> notes) {
        double base = y;
        for (String note : notes) {
            for (String line : Lettering.wrapped(Lettering.clean(note), WIDTH - 48, Face.NOTE)) {
                text(Face.NOTE, Anchor.START, 24, base, line, WIDTH - 48);
                base += 18;
            }
        }
        return base + 2;
    }

    /** @param description for those who do not see the picture */
    Plot plot(String title, List<String> description, double height) {
        return new Plot(
                Lettering.clean(title),
                description.stream().map(Lettering::clean).toList(),
                WIDTH,
                height,
                List.copyOf(marks));
    }
}
