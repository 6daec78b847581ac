package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;

/** Names beside samples of how they are drawn, from left to right, in as many lines as they need. */
final class Legend {
    private static final double SAMPLE = 44;
    private static final double GAP = 7;
    private static final double BETWEEN = 24;
    private static final double LINE_HEIGHT = 20;
    private static final double MAX_NAME = 300;

    private final Canvas canvas;
    private final double left;
    private final double right;
    private double x;
    private double y;

    Legend(Canvas canvas, double left, double right, double top) {
        this.canvas = canvas;
        this.left = left;
        this.right = right;
        x = left;
        y = top + LINE_HEIGHT / 2;
    }

    /** Draws a sample in the middle of its place. */
    interface Sample {
        void draw(double fromX, double toX, double y);
    }

    void add(String name, Sample sample) {
        String shown = Lettering.fitting(Lettering.clean(name), MAX_NAME, Face.LABEL);
        double width = SAMPLE + GAP + Lettering.width(shown, Face.LABEL.size(), false);
        if (x > left && x + width > right) {
            x = left;
            y += LINE_HEIGHT;
        }
        sample.draw(x, x + SAMPLE, y);
        canvas.text(Face.LABEL, Anchor.START, x + SAMPLE + GAP, y + 4, name, MAX_NAME);
        x += width + BETWEEN;
    }

    void add(String name, Style style) {
        add(name, (from, to, at) -> {
            canvas.line(style.pen(), from, at, to, at);
            style.mark(canvas, new Spot((from + to) / 2, at));
        });
    }

    double bottom() {
        return y + LINE_HEIGHT / 2;
    }
}
