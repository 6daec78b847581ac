package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.ExceedancePlot.Curve;
import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.tolerance.ToleranceComparison;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import dev.aims.risk.quantification.tolerance.ToleranceRange;
import dev.aims.risk.quantification.tolerance.ToleranceVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out loss exceedance curves. */
final class ExceedanceDrawing {
    private static final int POINTS = 160;
    private static final int POINTS_BETWEEN_MARKERS = 20;
    private static final double PLOT_HEIGHT = 400;
    private static final double WIDEST = 1e7;

    /** Where curves start: left of it are the amounts that nine in ten years with loss exceed. */
    private static final double SHOWN_SHARE = 0.9;

    private final String title;
    private final List<Curve> curves;
    private final @Nullable ToleranceCurve tolerance;
    private final double least;
    private final String currency;
    private final Canvas canvas = new Canvas();
    private final List<String> notes = new ArrayList<>();

    ExceedanceDrawing(String title, List<Curve> curves, @Nullable ToleranceCurve tolerance, double least) {
        this.title = title;
        this.curves = curves;
        this.tolerance = tolerance;
        this.least = least;
        currency = curves.get(0).loss().currency();
    }

    Plot plot() {
        canvas.text(Face.TITLE, Anchor.START, 24, 30, title, canvas.width() - 48);
        double bottomOfLegend = legend();
        Frame frame = new Frame(canvas, 92, bottomOfLegend + 14, 668, bottomOfLegend + 14 + PLOT_HEIGHT);
        LogAxis x = amounts(frame);
        LogAxis y = probabilities(frame);
        frame.gridAcross(x);
        frame.gridAlong(y);
        curves.forEach(curve -> band(curve, x, y));
        curves.forEach(curve -> draw(curve, x, y));
        if (tolerance != null) {
            drawTolerance(tolerance, x, y);
        }
        frame.xAxis(x, "Loss of a year (" + currency + ")", Numbers::amount);
        frame.yAxis(y, "Probability of a greater loss in a year", Numbers::percent);
        returnPeriods(frame, y);
        describe();
        return canvas.plot(title, description(), canvas.notes(frame.bottom() + 62, notes));
    }

    private double legend() {
        Legend legend = new Legend(canvas, 24, canvas.width() - 24, 42);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            legend.add(curve.name() + (curve.isShown(least) ? "" : " (no loss so probable)"), Style.OF_CURVES.get(i));
        }
        if (tolerance != null) {
            legend.add("highest acceptable", Style.TOLERANCE);
        }
        return legend.bottom();
    }

    private LogAxis amounts(Frame frame) {
        double min = tolerance == null ? Double.POSITIVE_INFINITY : tolerance.first();
        double max = tolerance == null ? 0 : tolerance.last();
        for (Curve curve : shown()) {
            double from = curve.at(SHOWN_SHARE * curve.probabilityOfLoss()).value();
            min = Math.min(min, from > 0 ? from : Double.POSITIVE_INFINITY);
            max = Math.max(max, curve.at(curve.end(least)).value());
        }
        double end = LogAxis.niceAbove(max);
        double start = LogAxis.niceBelow(Math.max(Math.min(min, end / 10), end / WIDEST));
        return new LogAxis(start, end, frame.left(), frame.right());
    }

    private LogAxis probabilities(Frame frame) {
        double finest =
                shown().stream().mapToDouble(curve -> curve.end(least)).min().orElseThrow();
        double min = LogAxis.power((int) Math.floor(StrictMath.log10(finest) + 1e-9));
        return new LogAxis(Math.min(0.1, min), 1, frame.bottom(), frame.top());
    }

    private List<Curve> shown() {
        return curves.stream().filter(curve -> curve.isShown(least)).toList();
    }

    /** A point of a curve within the axes. */
    private record Point(double probability, Measured loss) {}

    /** From the left end of the axis down, by probability. */
    private List<Point> points(Curve curve, LogAxis x) {
        List<Point> points = new ArrayList<>();
        double first = curve.loss().probabilityAbove(x.min()).value();
        double last = curve.end(least);
        if (!(first > last)) {
            return points;
        }
        points.add(new Point(first, new Measured(x.min(), 0, x.min(), x.min())));
        for (int i = 1; i <= POINTS; i++) {
            double probability = i == POINTS ? last : first * StrictMath.pow(last / first, (double) i / POINTS);
            points.add(new Point(probability, curve.at(probability)));
        }
        return points;
    }

    private void draw(Curve curve, LogAxis x, LogAxis y) {
        List<Point> points = points(curve, x);
        if (points.isEmpty()) {
            return;
        }
        List<Spot> spots = points.stream()
                .map(point -> new Spot(x.at(point.loss().value()), y.at(point.probability())))
                .toList();
        int index = curves.indexOf(curve);
        Style style = Style.OF_CURVES.get(index);
        canvas.line(style.pen(), spots);
        int shift = POINTS_BETWEEN_MARKERS * (2 * index + 1) / (2 * curves.size());
        for (int i = shift; i < spots.size(); i += POINTS_BETWEEN_MARKERS) {
            style.mark(canvas, spots.get(i));
        }
    }

    private void band(Curve curve, LogAxis x, LogAxis y) {
        List<Spot> outline = new ArrayList<>();
        double widest = 0;
        List<Point> points = points(curve, x);
        for (Point point : points) {
            outline.add(new Spot(x.at(point.loss().low()), y.at(point.probability())));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            Spot high = new Spot(
                    x.at(points.get(i).loss().high()), y.at(points.get(i).probability()));
            widest = Math.max(widest, high.x() - outline.get(i).x());
            outline.add(high);
        }
        if (widest >= 1) {
            canvas.area(Style.OF_CURVES.get(curves.indexOf(curve)).color(), 0.22, outline);
        }
    }

    private void drawTolerance(ToleranceCurve curve, LogAxis x, LogAxis y) {
        List<Spot> spots = curve.points().stream()
                .filter(point -> point.probability() >= y.min())
                .map(point -> new Spot(x.at(point.amount()), y.at(point.probability())))
                .collect(Collectors.toCollection(ArrayList::new));
        int hidden = curve.points().size() - spots.size();
        if (hidden > 0 && !spots.isEmpty()) {
            spots.add(border(curve, spots.size(), x, y));
        }
        if (spots.size() > 1) {
            canvas.line(Style.TOLERANCE.pen(), spots);
        }
        spots.subList(0, curve.points().size() - hidden).forEach(spot -> Style.TOLERANCE.mark(canvas, spot));
    }

    /** Where the line to the first point below the axis leaves the area. */
    private static Spot border(ToleranceCurve curve, int next, LogAxis x, LogAxis y) {
        ToleranceCurve.Point left = curve.points().get(next - 1);
        ToleranceCurve.Point right = curve.points().get(next);
        double part =
                StrictMath.log(y.min() / left.probability()) / StrictMath.log(right.probability() / left.probability());
        return new Spot(x.at(left.amount()) + part * (x.at(right.amount()) - x.at(left.amount())), y.at(y.min()));
    }

    private void returnPeriods(Frame frame, LogAxis y) {
        canvas.line(Pen.AXIS, frame.right(), frame.top(), frame.right(), frame.bottom());
        for (Axis.Tick tick : y.ticks()) {
            if (tick.isLabelled()) {
                double at = y.at(tick.value());
                String years = tick.value() < 1 ? Numbers.oneIn(tick.value()) + " years" : "every year";
                canvas.line(Pen.AXIS, frame.right(), at, frame.right() + 5, at);
                canvas.text(Face.LABEL, Anchor.START, frame.right() + 9, at + 4, years);
            }
        }
    }

    private void describe() {
        if (tolerance != null) {
            for (Curve curve : curves) {
                notes.add(curve.name() + ": " + standing(tolerance.compare(curve.loss())) + ".");
            }
        }
    }

    private static String standing(ToleranceComparison comparison) {
        return switch (comparison.verdict()) {
            case WITHIN -> "within what is acceptable at all amounts of the curve";
            case EXCEEDED ->
                "more probable than acceptable at "
                        + amounts(comparison, ToleranceVerdict.EXCEEDED)
                        + ", up to " + times(comparison) + open(comparison);
            case UNDECIDED ->
                "within what is acceptable, but the error leaves open "
                        + amounts(comparison, ToleranceVerdict.UNDECIDED);
        };
    }

    private static String open(ToleranceComparison comparison) {
        boolean isOpen = !comparison.ranges(ToleranceVerdict.UNDECIDED).isEmpty();
        return isOpen ? "; its error leaves open " + amounts(comparison, ToleranceVerdict.UNDECIDED) : "";
    }

    private static String times(ToleranceComparison comparison) {
        ToleranceRange worst = comparison.ranges(ToleranceVerdict.EXCEEDED).stream()
                .max(Comparator.comparingDouble(ToleranceRange::ratio))
                .orElseThrow();
        return Numbers.amount(worst.ratio()) + " times at " + Numbers.amount(worst.worst());
    }

    private static String amounts(ToleranceComparison comparison, ToleranceVerdict verdict) {
        return comparison.ranges(verdict).stream()
                .map(range -> Numbers.amount(range.from()) + " to " + Numbers.amount(range.to()))
                .collect(Collectors.joining(", "));
    }

    private List<String> description() {
        List<String> description = new ArrayList<>();
        description.add("Loss exceedance curves on logarithmic axes, amounts in " + currency + ".");
        for (Curve curve : curves) {
            StringBuilder line = new StringBuilder(curve.name() + ": a year with loss has a probability of "
                    + Numbers.percent(curve.probabilityOfLoss()));
            for (double probability : new double[] {0.1, 0.01, 0.001}) {
                if (probability < curve.probabilityOfLoss() && probability >= curve.end(0)) {
                    line.append("; ")
                            .append(Numbers.oneIn(probability))
                            .append(" years above ")
                            .append(Numbers.amount(curve.at(probability).value()));
                }
            }
            description.add(line + ".");
        }
        description.addAll(notes);
        return description;
    }
}
