package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import java.util.List;

/** Bars that lie under each other, each with its name at the left. */
final class BarRows {
    static final double HEIGHT = 30;
    static final double BAR = 17;

    private static final double NAMES = 216;

    private final Canvas canvas;
    private final Frame frame;

    /** @param top where the first row starts */
    BarRows(Canvas canvas, double top, int rows) {
        this.canvas = canvas;
        frame = new Frame(canvas, 24 + NAMES + 10, top, canvas.width() - 34, top + rows * HEIGHT + 6);
    }

    Frame frame() {
        return frame;
    }

    /** The middle of a row. */
    double middle(int row) {
        return frame.top() + 3 + (row + 0.5) * HEIGHT;
    }

    /** In two lines where one is too short. */
    void name(int row, String name) {
        List<String> lines = Lettering.wrapped(Lettering.clean(name), NAMES, Face.LABEL);
        if (lines.size() == 1) {
            canvas.text(Face.LABEL, Anchor.END, frame.left() - 10, middle(row) + 4, name, NAMES);
        } else {
            String rest = String.join(" ", lines.subList(1, lines.size()));
            canvas.text(Face.LABEL, Anchor.END, frame.left() - 10, middle(row) - 2.5, lines.get(0), NAMES);
            canvas.text(Face.LABEL, Anchor.END, frame.left() - 10, middle(row) + 10.5, rest, NAMES);
        }
    }

    void bar(int row, String fill, double from, double to) {
        double top = middle(row) - BAR / 2;
        canvas.box(fill, Math.min(from, to), top, Math.max(from, to), top + BAR);
    }

    void outline(int row, Pen pen, double from, double to) {
        double top = middle(row) - BAR / 2;
        canvas.line(
                pen,
                List.of(
                        new Spot(from, top),
                        new Spot(to, top),
                        new Spot(to, top + BAR),
                        new Spot(from, top + BAR),
                        new Spot(from, top)));
    }
}
