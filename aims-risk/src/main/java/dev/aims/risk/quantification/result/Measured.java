package dev.aims.risk.quantification.result;

/**
 * A figure and how far it may be off.
 *
 * @param standardError of a simulated figure; 0 where it was worked out without chance
 * @param low lower end of the interval: 95 % confidence for a simulated figure, the bound of the numerical error for an
 *     exact one
 * @param high upper end of the interval; positive infinity where the trials do not bound it
 */
public record Measured(double value, double standardError, double low, double high) {
    static final double Z95 = 1.959963984540054;

    /** A simulated figure with a symmetric interval. */
    static Measured simulated(double value, double standardError) {
        return new Measured(value, standardError, value - Z95 * standardError, value + Z95 * standardError);
    }

    /** A simulated figure that the trials do not bound from above. */
    static Measured unboundedAbove(double value, double low) {
        return new Measured(value, Double.POSITIVE_INFINITY, low, Double.POSITIVE_INFINITY);
    }

    /** A figure that is known up to a numerical error. */
    static Measured within(double value, double error) {
        return new Measured(value, 0, value - error, value + error);
    }

    /** The same with an interval that reaches further. */
    Measured wider(double below, double above) {
        return new Measured(value, standardError, low - below, high + above);
    }

    /** The same of what is known to lie between two ends. */
    Measured inside(double least, double most) {
        return new Measured(
                Math.min(Math.max(value, least), most),
                standardError,
                Math.min(Math.max(low, least), most),
                Math.min(Math.max(high, least), most));
    }

    /** Half the width of the interval in relation to the value; 0 for 0 without error. */
    public double relativeError() {
        double half = (high - low) / 2;
        return half == 0 ? 0 : half / Math.abs(value);
    }
}
