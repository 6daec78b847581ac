package dev.aims.risk.quantification.tolerance;

import dev.aims.risk.quantification.result.Measured;

/**
 * Amounts of one verdict, and where among them the probability is highest in relation to what is tolerated.
 *
 * @param from the least of the amounts
 * @param to the greatest of them
 * @param worst the amount at which the probability is highest in relation to what is tolerated, of 256 in equal ratios and
 *     the points of the curve
 * @param probability of a year's loss above {@code worst}
 * @param tolerated the highest acceptable one
 */
public record ToleranceRange(
        ToleranceVerdict verdict, double from, double to, double worst, Measured probability, double tolerated) {
    /** How many times as probable as tolerated a loss above {@link #worst} is; at most 1 where it is within. */
    public double ratio() {
        return probability.value() / tolerated;
    }
}
