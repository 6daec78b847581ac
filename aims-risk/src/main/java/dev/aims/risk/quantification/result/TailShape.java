package dev.aims.risk.quantification.result;

/** How far the moments of a loss exist, which no sample can tell; it follows from the model. */
public enum TailShape {
    /** Mean and variance exist. */
    FINITE_VARIANCE,

    /** The mean exists, the variance does not: means of trials settle slowly and have no standard error. */
    FINITE_MEAN,

    /** There is no mean. */
    NO_MEAN;

    /** The heavier of the two, which is what a sum has. */
    public TailShape heavier(TailShape other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Does nothing where there is a mean.
     *
     * @param figure that needs it
     * @throws UndefinedMomentException if there is none
     */
    public void requireMean(String figure) {
        if (this == NO_MEAN) {
            throw new UndefinedMomentException(
                    figure,
                    "the tail of a severity is so heavy that it has no mean (shape of a Pareto"
                            + " 1 or less, of a generalized Pareto tail 1 or more); quantiles do, and so does the tail"
                            + " value at risk of a loss with a limit or cap");
        }
    }

    void requireVariance(String figure) {
        requireMean(figure);
        if (this == FINITE_MEAN) {
            throw new UndefinedMomentException(
                    figure,
                    "the tail of a severity is so heavy that it has no variance (shape of a"
                            + " Pareto 2 or less, of a generalized Pareto tail 1/2 or more)");
        }
    }
}
