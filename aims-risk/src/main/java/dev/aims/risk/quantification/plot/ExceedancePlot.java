package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loss exceedance curves on logarithmic axes: how probable a greater loss is in a year, by amount; with what is tolerated.
 *
 * <pre>{@code
 * Plot plot = ExceedancePlot.titled("Loss of a year")
 *         .curve("inherent", inherent.total())
 *         .curve("current", current.total())
 *         .tolerance(appetite)
 *         .plot();
 * Files.writeString(file, plot.toSvg());
 * }</pre>
 *
 * <p>Shaded bands are the intervals of the losses, where they are wide enough to be seen. Immutable: each setting gives a
 * changed copy.
 */
public final class ExceedancePlot {
    /** Curves that a reader can still tell apart. */
    public static final int MAX_CURVES = Style.OF_CURVES.size();

    private final String title;
    private final List<Curve> curves;
    private final @Nullable ToleranceCurve tolerance;
    private final double leastProbability;

    private ExceedancePlot(
            String title, List<Curve> curves, @Nullable ToleranceCurve tolerance, double leastProbability) {
        this.title = title;
        this.curves = curves;
        this.tolerance = tolerance;
        this.leastProbability = leastProbability;
    }

    record Curve(String name, LossDistribution loss) {
        /** The probability down to which the curve is shown: as far as its losses are numbers that have a place. */
        double end(double least) {
            double end = Math.max(least, loss.finestProbability());
            while (end < probabilityOfLoss() && at(end).value() > LogAxis.GREATEST) {
                end *= 10;
            }
            return end;
        }

        double probabilityOfLoss() {
            return 1 - loss.probabilityOfNoLoss().value();
        }

        /** A loss that is hardly more probable than where the curve ends may be 0 there. */
        boolean isShown(double least) {
            return probabilityOfLoss() > end(least) && at(end(least)).value() > 0;
        }

        /** The loss that is exceeded with a probability. */
        Measured at(double probability) {
            return loss.valueAtRisk(Math.min(Math.max(1 - probability, Double.MIN_VALUE), Math.nextDown(1.0)));
        }
    }

    /** A picture without curves yet, down to a probability of 1 in 10,000. */
    public static ExceedancePlot titled(String title) {
        return new ExceedancePlot(Objects.requireNonNull(title, "title"), List.of(), null, 1e-4);
    }

    /**
     * With one more curve, such as a stage or an alternative.
     *
     * @throws IllegalArgumentException if there are {@link #MAX_CURVES} already, or the loss is in another currency
     */
    public ExceedancePlot curve(String name, LossDistribution loss) {
        if (curves.size() == MAX_CURVES) {
            throw new IllegalArgumentException("curves must be " + MAX_CURVES + " at most, to be told apart");
        }
        requireCurrency(loss.currency(), "loss");
        List<Curve> more = new ArrayList<>(curves);
        more.add(new Curve(Objects.requireNonNull(name, "name"), loss));
        return new ExceedancePlot(title, List.copyOf(more), tolerance, leastProbability);
    }

    /** @throws IllegalArgumentException if it is in another currency than the curves */
    public ExceedancePlot tolerance(ToleranceCurve curve) {
        requireCurrency(curve.currency(), "curve");
        return new ExceedancePlot(title, curves, curve, leastProbability);
    }

    /** @param probability down to which curves are shown, where they reach so far; in [1e-9, 0.1] */
    public ExceedancePlot downTo(double probability) {
        if (!(probability >= 1e-9 && probability <= 0.1)) {
            throw new IllegalArgumentException("probability must be in [1e-9, 0.1] but was " + probability);
        }
        return new ExceedancePlot(title, curves, tolerance, probability);
    }

    private void requireCurrency(String currency, String parameter) {
        String known = !curves.isEmpty()
                ? curves.get(0).loss().currency()
                : tolerance == null ? currency : tolerance.currency();
        if (!known.equals(currency)) {
            throw new IllegalArgumentException(
                    parameter + " must be in " + known + " as the others but was in " + currency);
        }
    }

    /** @throws IllegalArgumentException if there is no curve, or none that ever has a loss */
    public Plot plot() {
        return findPlot()
                .orElseThrow(() ->
                        new IllegalArgumentException("curves must have one at least with a loss more probable than "
                                + leastProbability + ", else there is nothing to show"));
    }

    /** Empty if there is nothing to show: no curve, or none that ever has a loss. */
    public Optional<Plot> findPlot() {
        return curves.stream().anyMatch(curve -> curve.isShown(leastProbability))
                ? Optional.of(new ExceedanceDrawing(title, curves, tolerance, leastProbability).plot())
                : Optional.empty();
    }
}
