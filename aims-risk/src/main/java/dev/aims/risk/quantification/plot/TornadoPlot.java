package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import dev.aims.risk.quantification.sensitivity.ModelInput;
import dev.aims.risk.quantification.sensitivity.Tornado;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * A tornado: what a figure becomes when one input at a time is low, and when it is high; the widest bar first. Immutable:
 * each setting gives a changed copy.
 */
public final class TornadoPlot {
    /** So many bars are drawn at most; the widest ones. */
    public static final int MAX_BARS = 20;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final String LOW = "#a6d8f5";
    private static final String HIGH = "#d55e00";

    private final String title;
    private final String figure;
    private final String currency;
    private final double base;
    private final List<Bar> bars;

    private TornadoPlot(String title, String figure, String currency, double base, List<Bar> bars) {
        this.title = title;
        this.figure = figure;
        this.currency = currency;
        this.base = base;
        this.bars = bars;
    }

    /**
     * What one input does.
     *
     * @param name of the input
     * @param low the figure when the input is low; may be the greater one
     * @param high the figure when the input is high
     */
    public record Bar(String name, double low, double high) {
        public Bar {
            Objects.requireNonNull(name, "name");
            requireFinite(low, "low");
            requireFinite(high, "high");
        }

        double width() {
            return Math.abs(high - low);
        }
    }

    private static void requireFinite(double value, String parameter) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(parameter + " must be finite but was " + value);
        }
    }

    /**
     * A tornado.
     *
     * @param figure what is shown, such as {@code mean loss of a year}
     * @param currency a code of ISO 4217
     * @param base the figure when all inputs are as they are
     * @param bars one at least, with names of their own, in any order
     */
    public static TornadoPlot of(String title, String figure, String currency, double base, List<Bar> bars) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency must match " + CURRENCY + " but was \"" + currency + "\"");
        }
        requireFinite(base, "base");
        List<Bar> sorted = bars.stream()
                .sorted(Comparator.comparingDouble(Bar::width).reversed().thenComparing(Bar::name))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("bars must not be empty");
        }
        Set<String> names = new HashSet<>();
        for (Bar bar : sorted) {
            if (!names.add(bar.name())) {
                throw new IllegalArgumentException(
                        "bars must have names of their own but two are \"" + bar.name() + "\"");
            }
        }
        return new TornadoPlot(
                Objects.requireNonNull(title, "title"),
                Objects.requireNonNull(figure, "figure"),
                currency,
                base,
                sorted);
    }

    /**
     * Of inputs that were swung. What may be nothing but noise is called so.
     *
     * @param figure that was worked out, such as {@code VaR 99 % of a year}
     * @param currency of the portfolio
     */
    public static TornadoPlot of(String title, String figure, String currency, Tornado tornado) {
        return of(title, figure, currency, tornado, ModelInput::name);
    }

    /**
     * The same with names of the host's own, such as titles of risks.
     *
     * @param names of the inputs, no two the same
     */
    public static TornadoPlot of(
            String title, String figure, String currency, Tornado tornado, Function<ModelInput, String> names) {
        List<Bar> bars = tornado.bars().stream()
                .map(bar -> new Bar(
                        names.apply(bar.input()) + (bar.isWithinNoise() ? " (within noise)" : ""),
                        bar.low().value(),
                        bar.high().value()))
                .toList();
        return of(title, figure, currency, tornado.base().value(), bars);
    }

    public Plot plot() {
        List<Bar> shown = bars.subList(0, Math.min(MAX_BARS, bars.size()));
        Canvas canvas = new Canvas();
        canvas.text(Face.TITLE, Anchor.START, 24, 30, title, canvas.width() - 48);
        Legend legend = new Legend(canvas, 24, canvas.width() - 24, 42);
        legend.add("input low", (from, to, y) -> canvas.box(LOW, from, y - 6, to, y + 6));
        legend.add("input high", (from, to, y) -> canvas.box(HIGH, from, y - 6, to, y + 6));
        BarRows rows = new BarRows(canvas, legend.bottom() + 28, shown.size());
        Frame frame = rows.frame();
        LinearAxis x = axis(frame, shown);
        frame.gridAcross(x);
        for (int i = 0; i < shown.size(); i++) {
            draw(canvas, rows, i, shown.get(i), x);
        }
        double at = x.at(base);
        canvas.line(Pen.solid("#000000", 1.4), at, frame.top() - 4, at, frame.bottom());
        canvas.text(Face.LABEL, Anchor.MIDDLE, at, frame.top() - 9, "as estimated: " + Numbers.amount(base));
        frame.xAxis(x, figure + " (" + currency + ")", Numbers::amount);
        List<String> notes = shown.size() == bars.size()
                ? List.of()
                : List.of("Not shown: " + (bars.size() - shown.size()) + " more inputs, each of which changes it by "
                        + Numbers.amount(bars.get(shown.size()).width()) + " at most.");
        return canvas.plot(title, description(shown), canvas.notes(frame.bottom() + 62, notes));
    }

    /** With room for the numbers beside the bars. */
    private LinearAxis axis(Frame frame, List<Bar> shown) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(base),
                        shown.stream().flatMapToDouble(bar -> DoubleStream.of(bar.low(), bar.high())))
                .toArray();
        double least = DoubleStream.of(ends).min().orElseThrow();
        double most = DoubleStream.of(ends).max().orElseThrow();
        double range = most > least ? most - least : Math.max(1, Math.abs(base));
        return new LinearAxis(least - 0.13 * range, most + 0.13 * range, frame.left(), frame.right(), 7);
    }

    private void draw(Canvas canvas, BarRows rows, int row, Bar bar, LinearAxis x) {
        rows.name(row, bar.name());
        rows.bar(row, LOW, x.at(base), x.at(bar.low()));
        rows.bar(row, HIGH, x.at(base), x.at(bar.high()));
        double left = Math.min(Math.min(bar.low(), bar.high()), base);
        double right = Math.max(Math.max(bar.low(), bar.high()), base);
        rows.outline(row, Pen.solid("#000000", 0.6), x.at(left), x.at(right));
        boolean isLowLeft = bar.low() <= bar.high();
        double y = rows.middle(row) + 4;
        canvas.text(Face.LABEL, Anchor.END, x.at(left) - 5, y, Numbers.amount(isLowLeft ? bar.low() : bar.high()));
        canvas.text(Face.LABEL, Anchor.START, x.at(right) + 5, y, Numbers.amount(isLowLeft ? bar.high() : bar.low()));
    }

    private List<String> description(List<Bar> shown) {
        List<String> description = new ArrayList<>();
        description.add("Tornado of " + figure + " in " + currency + ", " + Numbers.amount(base) + " as estimated.");
        for (Bar bar : shown) {
            description.add(bar.name() + ": " + Numbers.amount(bar.low()) + " when low, " + Numbers.amount(bar.high())
                    + " when high.");
        }
        return description;
    }
}
