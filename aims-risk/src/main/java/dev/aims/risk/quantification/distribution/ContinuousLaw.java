package dev.aims.risk.quantification.distribution;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A law of Commons Statistics. Its methods take NaN in places, so this guards before calling. */
abstract class ContinuousLaw implements Law {
    private final ContinuousDistribution standard;
    private final double shift;
    private final double scale;

    ContinuousLaw(ContinuousDistribution standard) {
        this(standard, 0, 1);
    }

    /** The law of {@code shift + scale * Y}. */
    ContinuousLaw(ContinuousDistribution standard, double shift, double scale) {
        this.standard = standard;
        this.shift = shift;
        this.scale = scale;
    }

    @Override
    public final double cdf(double x) {
        return standard.cumulativeProbability((x - shift) / scale);
    }

    @Override
    public final double survival(double x) {
        return standard.survivalProbability((x - shift) / scale);
    }

    @Override
    public final double density(double x) {
        return standard.density((x - shift) / scale) / scale;
    }

    @Override
    public final boolean hasAtoms() {
        return false;
    }

    @Override
    public final double quantile(double probability) {
        return shift + scale * standard.inverseCumulativeProbability(Laws.requireProbability(probability));
    }

    @Override
    public final double upperQuantile(double probability) {
        return shift + scale * standard.inverseSurvivalProbability(Laws.requireProbability(probability));
    }

    @Override
    public final double lowest() {
        return shift + scale * standard.getSupportLowerBound();
    }

    @Override
    public final double highest() {
        return shift + scale * standard.getSupportUpperBound();
    }
}
