package dev.aims.risk.quantification.distribution;

/** The law of {@code factor * X}. */
record ScaledLaw(Law law, double factor) implements Law {
    @Override
    public double moment(int order) {
        return Math.pow(factor, order) * law.moment(order);
    }

    @Override
    public double variance() {
        return factor * factor * law.variance();
    }

    @Override
    public double cdf(double x) {
        return law.cdf(x / factor);
    }

    @Override
    public double survival(double x) {
        return law.survival(x / factor);
    }

    @Override
    public double density(double x) {
        return law.density(x / factor) / factor;
    }

    @Override
    public boolean hasAtoms() {
        return law.hasAtoms();
    }

    @Override
    public double quantile(double probability) {
        return factor * law.quantile(probability);
    }

    @Override
    public double upperQuantile(double probability) {
        return factor * law.upperQuantile(probability);
    }

    @Override
    public double limitedExpectedValue(double x) {
        return factor * law.limitedExpectedValue(x / factor);
    }

    @Override
    public double lowest() {
        return factor * law.lowest();
    }

    @Override
    public double highest() {
        return factor * law.highest();
    }

    @Override
    public Law retained(double deductible, double limit, double cap) {
        return law.retained(deductible / factor, limit / factor, cap / factor).scaled(factor);
    }
}
