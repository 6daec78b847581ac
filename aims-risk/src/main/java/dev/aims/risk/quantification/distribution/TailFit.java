package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A generalized Pareto tail of greatest likelihood (Grimshaw: Computing maximum likelihood estimates for the generalized
 * Pareto distribution, 1993). The method of moments, which is simpler, can find no shape of 1/2 or more, however heavy the
 * tail is, and is not used for that reason. The shape is sought above -1, below which the likelihood has no maximum.
 *
 * @param exceedances how many values are above the threshold
 * @param shapeStandardError asymptotic; infinite for a shape of -1/2 or less, where it is not known
 * @param kolmogorovSmirnov of the exceedances
 * @param andersonDarling of the exceedances
 * @param logLikelihood of the exceedances
 */
public record TailFit(
        Distribution.TailSpliced distribution,
        int exceedances,
        double shapeStandardError,
        double kolmogorovSmirnov,
        double andersonDarling,
        double logLikelihood) {
    private static final int LEAST = 10;
    private static final double REACH = 12;

    static TailFit of(double threshold, double[] data) {
        Sample all = Sample.of(data);
        double[] body = all.upTo(threshold);
        double[] above = all.above(threshold);
        if (body.length == 0 || body[0] == threshold || above.length < LEAST) {
            throw new IllegalArgumentException("data must hold one value at least below threshold " + threshold
                    + " and " + LEAST + " above it but has " + body.length + " and " + above.length);
        }
        Sample excess = Sample.of(above);
        if (excess.min() == excess.max()) {
            throw new IllegalArgumentException("data must differ above threshold " + threshold);
        }
        int n = excess.size();
        double ratio = ratio(excess);
        double shape = shape(excess, ratio);
        double scale = scale(excess, ratio);
        Distances distances = distances(excess, scale, shape);
        return new TailFit(
                new Distribution.TailSpliced(
                        new Distribution.Empirical(Arrays.stream(body).boxed().toList()),
                        threshold,
                        (double) n / all.size(),
                        scale,
                        shape),
                n,
                shape > -0.5 ? (1 + shape) / Math.sqrt(n) : Double.POSITIVE_INFINITY,
                distances.kolmogorovSmirnov(),
                distances.andersonDarling(),
                n * profile(excess, ratio));
    }

    private static Distances distances(Sample excess, double scale, double shape) {
        return Distances.of(
                excess,
                y -> 1 - GeneralizedParetoTail.survival(y, scale, shape),
                y -> GeneralizedParetoTail.survival(y, scale, shape));
    }

    /** The shape in relation to the scale that has the greatest likelihood; all else follows from it. */
    private static double ratio(Sample excess) {
        double mean = excess.mean();
        double positive = Math.exp(Minimum.of(x -> -profile(excess, Math.exp(x) / mean), -REACH, REACH, 100)) / mean;
        double negative = -Minimum.of(x -> -profile(excess, -x / excess.max()), 1e-6, 1 - 1e-9, 100) / excess.max();
        double best = profile(excess, positive) > profile(excess, negative) ? positive : negative;
        return profile(excess, best) > profile(excess, 0) ? best : 0;
    }

    private static double scale(Sample excess, double ratio) {
        return ratio == 0 ? excess.mean() : shape(excess, ratio) / ratio;
    }

    private static double shape(Sample excess, double ratio) {
        return excess.mean(y -> Math.log1p(ratio * y));
    }

    /** The log-likelihood of one value, on average, where the shape is the best for its ratio to the scale. */
    private static double profile(Sample excess, double ratio) {
        if (ratio == 0) {
            return -Math.log(excess.mean()) - 1;
        }
        double shape = shape(excess, ratio);
        return shape > -1 ? -Math.log(shape / ratio) - shape - 1 : Double.NEGATIVE_INFINITY;
    }

    /** {@link #goodnessOfFit(int, long)} by 1,000 samples of seed 1. */
    public GoodnessOfFit goodnessOfFit() {
        return goodnessOfFit(1_000, 1);
    }

    /**
     * How likely exceedances would depart as far from the tail if it were right, as {@link
     * FittedDistribution#goodnessOfFit(int, long)} tells it.
     *
     * @param samples 100 at least
     */
    public GoodnessOfFit goodnessOfFit(int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return GoodnessOfFit.of(samples, new Distances(kolmogorovSmirnov, andersonDarling), () -> {
            Sample drawn = Sample.of(random.doubles(exceedances, Double.MIN_NORMAL, 1)
                    .map(u -> GeneralizedParetoTail.upperQuantile(u, distribution.scale(), distribution.shape()))
                    .map(GoodnessOfFit::representable)
                    .toArray());
            double ratio = ratio(drawn);
            return distances(drawn, scale(drawn, ratio), shape(drawn, ratio));
        });
    }

    /**
     * The estimate with its origin.
     *
     * @param elicitedOn null if it is not known
     * @param source where the data come from
     */
    public Estimate toEstimate(String source, @Nullable LocalDate elicitedOn, PartyId... experts) {
        String basis = String.format(
                Locale.ROOT,
                "%s: %d values above %.6g, shape of the tail %.4g with standard error %.2g",
                source,
                exceedances,
                distribution.threshold(),
                distribution.shape(),
                shapeStandardError);
        return Estimates.of(
                distribution, Estimates.elicitation(ElicitationMethod.DATA, List.of(), basis, elicitedOn, experts));
    }
}
