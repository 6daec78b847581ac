package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;

/** A body cut at a threshold, and a generalized Pareto tail above it. */
final class TailSplicedLaw implements Law {
    private final Law body;
    private final double threshold;
    private final double tail;
    private final double scale;
    private final double shape;
    private final double bodyBelow;

    TailSplicedLaw(Distribution.TailSpliced spliced) {
        body = Law.of(spliced.body());
        threshold = spliced.threshold();
        tail = spliced.tailProbability();
        scale = spliced.scale();
        shape = spliced.shape();
        bodyBelow = body.cdf(threshold);
        if (!(bodyBelow > 0)) {
            throw new IllegalArgumentException(
                    "body must have a probability of values up to threshold " + threshold + " but has " + bodyBelow);
        }
    }

    @Override
    public double moment(int order) {
        Laws.requireOrder(order);
        double inTail = Laws.shifted(
                order,
                threshold,
                1,
                GeneralizedParetoTail.moment(1, scale, shape),
                order < 2 ? 0 : GeneralizedParetoTail.moment(2, scale, shape),
                order < 3 ? 0 : GeneralizedParetoTail.moment(3, scale, shape));
        return Double.isFinite(inTail) ? (1 - tail) * momentOfBody(order) + tail * inTail : Double.POSITIVE_INFINITY;
    }

    private double momentOfBody(int order) {
        double lowest = Math.min(0, body.lowest());
        double integral = Quadrature.integrate(x -> Math.pow(x, order - 1) * body.cdf(x), lowest, threshold);
        return Math.pow(threshold, order) - order * integral / bodyBelow;
    }

    @Override
    public double cdf(double x) {
        return x < threshold ? (1 - tail) * (body.cdf(x) / bodyBelow) : 1 - survival(x);
    }

    @Override
    public double survival(double x) {
        return x < threshold ? 1 - cdf(x) : tail * GeneralizedParetoTail.survival(x - threshold, scale, shape);
    }

    @Override
    public double density(double x) {
        return x < threshold
                ? (1 - tail) * body.density(x) / bodyBelow
                : tail * GeneralizedParetoTail.density(x - threshold, scale, shape);
    }

    @Override
    public boolean hasAtoms() {
        return body.hasAtoms();
    }

    @Override
    public double quantile(double probability) {
        Laws.requireProbability(probability);
        return probability <= 1 - tail
                ? Math.min(threshold, body.quantile(Math.min(1, probability / (1 - tail)) * bodyBelow))
                : inTail((1 - probability) / tail);
    }

    @Override
    public double upperQuantile(double probability) {
        Laws.requireProbability(probability);
        return probability >= tail
                ? Math.min(threshold, body.quantile(Math.min(1, (1 - probability) / (1 - tail)) * bodyBelow))
                : inTail(probability / tail);
    }

    private double inTail(double probability) {
        return threshold + GeneralizedParetoTail.upperQuantile(probability, scale, shape);
    }

    @Override
    public double limitedExpectedValue(double x) {
        double inBody = Math.min(x, threshold);
        double below = inBody - (1 - tail) * ((inBody - body.limitedExpectedValue(inBody)) / bodyBelow);
        return x <= threshold ? below : below + tail * GeneralizedParetoTail.integral(x - threshold, scale, shape);
    }

    @Override
    public double lowest() {
        return body.lowest();
    }

    @Override
    public double highest() {
        return shape < 0 ? threshold - scale / shape : Double.POSITIVE_INFINITY;
    }
}
