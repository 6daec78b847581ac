package dev.aims.risk.quantification.result;

/**
 * Sums of the powers of losses about a fixed value, from which mean, spread and skewness follow with their standard
 * errors. The sums of blocks add up; whoever adds them in the same order gets the same bits. Not safe for use by several
 * threads.
 */
public final class MomentSums {
    private static final int ORDERS = 6;

    private final double centre;
    private final double unit;
    private final double[] sums = new double[ORDERS + 1];
    private final boolean isCertain;
    private double any = Double.NaN;
    private boolean isVaried;

    /**
     * @param centre about the mean, so that nothing is lost by cancellation; finite
     * @param unit about the standard deviation; finite and above 0
     */
    public MomentSums(double centre, double unit) {
        this(centre, unit, true);
    }

    /**
     * Of losses of which it is known whether they can differ: of those that can, trials that are all the same tell no error.
     *
     * @param centre about the mean, so that nothing is lost by cancellation; finite
     * @param unit about the standard deviation; finite and above 0
     * @param isCertain whether losses that are the same in all trials are the same in all years
     */
    public MomentSums(double centre, double unit, boolean isCertain) {
        if (!(Double.isFinite(centre) && unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "centre must be finite and unit finite and above 0 but were " + centre + " and " + unit);
        }
        this.centre = centre;
        this.unit = unit;
        this.isCertain = isCertain;
    }

    /** An empty one about the same value. */
    public MomentSums empty() {
        return new MomentSums(centre, unit, isCertain);
    }

    /** Adds the losses of trials. */
    public void addAll(double[] losses, int from, int to) {
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        boolean isOther = false;
        double first = count() == 0 && from < to ? losses[from] : any;
        for (int i = from; i < to; i++) {
            double d = (losses[i] - centre) / unit;
            double d2 = d * d;
            double d3 = d2 * d;
            s1 += d;
            s2 += d2;
            s3 += d3;
            s4 += d2 * d2;
            s5 += d2 * d3;
            s6 += d3 * d3;
            isOther |= losses[i] != first;
        }
        any = first;
        isVaried |= isOther;
        sums[0] += to - from;
        sums[1] += s1;
        sums[2] += s2;
        sums[3] += s3;
        sums[4] += s4;
        sums[5] += s5;
        sums[6] += s6;
    }

    /** @throws IllegalArgumentException if the other is about another value */
    public void merge(MomentSums other) {
        if (other.centre != centre || other.unit != unit) {
            throw new IllegalArgumentException("other must be about " + centre + " in units of " + unit
                    + " but is about " + other.centre + " in units of " + other.unit);
        }
        if (count() == 0) {
            any = other.any;
        }
        isVaried |= other.isVaried || (other.count() > 0 && other.any != any);
        for (int k = 0; k <= ORDERS; k++) {
            sums[k] += other.sums[k];
        }
    }

    long count() {
        return (long) sums[0];
    }

    Measured mean() {
        double n = sums[0];
        double d = sums[1] / n;
        return tellError()
                ? Measured.simulated(centre + unit * d, unit * Math.sqrt(Math.max(0, central(2)) / n))
                : Measured.unboundedAbove(centre + unit * d, 0);
    }

    /** Whether the losses tell how far off their figures may be: rare losses may have come in none of the trials. */
    boolean tellError() {
        return isVaried || isCertain;
    }

    /** Unbiased variance; its standard error by the fourth moment. */
    Measured standardDeviation() {
        if (!tellError()) {
            return Measured.unboundedAbove(0, 0);
        }
        double n = sums[0];
        double m2 = isVaried ? Math.max(0, central(2)) : 0;
        double deviation = Math.sqrt(m2 * n / (n - 1));
        double error = Math.sqrt(Math.max(0, central(4) - m2 * m2) / (4 * m2 * n));
        return m2 == 0 ? Measured.simulated(0, 0) : Measured.simulated(unit * deviation, unit * error);
    }

    /**
     * Standard error by the delta method, of the moments up to the sixth (Cramer, 1946, 28.4).
     *
     * @throws UndefinedMomentException if all losses are the same
     */
    Measured skewness() {
        double n = sums[0];
        double m2 = central(2);
        if (!isVaried || !(m2 > 0)) {
            throw UndefinedMomentException.withoutSpread("skewness");
        }
        double m3 = central(3);
        double m4 = central(4);
        double skewness = m3 / (m2 * Math.sqrt(m2));
        double variance = (4 * m2 * m2 * central(6)
                        - 12 * m2 * m3 * central(5)
                        - 24 * m2 * m2 * m2 * m4
                        + 9 * m3 * m3 * m4
                        + 35 * m2 * m2 * m3 * m3
                        + 36 * Math.pow(m2, 5))
                / (4 * Math.pow(m2, 5) * n);
        return Measured.simulated(skewness, Math.sqrt(Math.max(0, variance)));
    }

    /** The central moment of the scaled losses. */
    private double central(int order) {
        double n = sums[0];
        double d = sums[1] / n;
        double result = 0;
        double binomial = 1;
        for (int k = order; k >= 0; k--) {
            result += binomial * (sums[k] / n) * Math.pow(-d, order - k);
            binomial = binomial * k / (order - k + 1);
        }
        return result;
    }
}
