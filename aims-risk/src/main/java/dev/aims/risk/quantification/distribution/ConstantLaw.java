package dev.aims.risk.quantification.distribution;

/** All probability on one value. */
record ConstantLaw(double value) implements Law {
    @Override
    public double moment(int order) {
        return Math.pow(value, Laws.requireOrder(order));
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double cdf(double x) {
        return x >= value ? 1 : 0;
    }

    @Override
    public double survival(double x) {
        return x >= value ? 0 : 1;
    }

    @Override
    public double density(double x) {
        return 0;
    }

    @Override
    public boolean hasAtoms() {
        return true;
    }

    @Override
    public double quantile(double probability) {
        Laws.requireProbability(probability);
        return value;
    }

    @Override
    public double upperQuantile(double probability) {
        Laws.requireProbability(probability);
        return value;
    }

    @Override
    public double limitedExpectedValue(double x) {
        return Math.min(x, value);
    }

    @Override
    public double lowest() {
        return value;
    }

    @Override
    public double highest() {
        return value;
    }

    @Override
    public Law retained(double deductible, double limit, double cap) {
        return new ConstantLaw(new RetainedLaw(this, deductible, limit, cap).of(value));
    }
}
