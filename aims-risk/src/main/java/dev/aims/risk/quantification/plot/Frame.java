package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import java.util.function.DoubleFunction;

/** The area of a picture in which its axes span the data: grid, ticks and their labels. */
record Frame(Canvas canvas, double left, double top, double right, double bottom) {
    private static final double TICK = 5;

    /** Lines across the area; those of labelled ticks are stronger. */
    void gridAcross(Axis x) {
        for (Axis.Tick tick : x.ticks()) {
            double at = x.at(tick.value());
            canvas.line(tick.isLabelled() ? Pen.GRID : Pen.FINE_GRID, at, top, at, bottom);
        }
    }

    void gridAlong(Axis y) {
        for (Axis.Tick tick : y.ticks()) {
            double at = y.at(tick.value());
            canvas.line(tick.isLabelled() ? Pen.GRID : Pen.FINE_GRID, left, at, right, at);
        }
    }

    void xAxis(Axis x, String title, DoubleFunction<String> label) {
        canvas.line(Pen.AXIS, left, bottom, right, bottom);
        for (Axis.Tick tick : x.ticks()) {
            double at = x.at(tick.value());
            canvas.line(Pen.AXIS, at, bottom, at, bottom + (tick.isLabelled() ? TICK : TICK / 2));
            if (tick.isLabelled()) {
                canvas.text(Face.LABEL, Anchor.MIDDLE, at, bottom + 20, label.apply(tick.value()));
            }
        }
        canvas.text(Face.AXIS, Anchor.MIDDLE, (left + right) / 2, bottom + 42, title, right - left + 120);
    }

    void yAxis(Axis y, String title, DoubleFunction<String> label) {
        canvas.line(Pen.AXIS, left, top, left, bottom);
        for (Axis.Tick tick : y.ticks()) {
            double at = y.at(tick.value());
            canvas.line(Pen.AXIS, left - (tick.isLabelled() ? TICK : TICK / 2), at, left, at);
            if (tick.isLabelled()) {
                canvas.text(Face.LABEL, Anchor.END, left - 9, at + 4, label.apply(tick.value()));
            }
        }
        canvas.upright(Face.AXIS, left - 58, (top + bottom) / 2, title, bottom - top + 40);
    }
}
