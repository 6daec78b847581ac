package dev.aims.risk.quantification.elicitation;

import java.util.List;
import java.util.Locale;

/**
 * How somebody did on seed questions, by the classical model (Cooke: Experts in Uncertainty, 1991).
 *
 * @param questions how many were answered
 * @param bins how often the truth was up to the lowest quantile, between one and the next, and above the highest
 * @param statisticalAccuracy the p-value of the claim that the truth falls between quantiles as often as stated, in [0, 1]:
 *     1 is best; also called calibration score. By the chi-squared distribution, which is rough for few questions
 * @param information how concentrated the answers are compared with the background, 0 at least: the mean relative
 *     information over the questions
 * @param intervals the intervals between opposite quantiles, the widest first
 * @param below how often the truth was not above the middle quantile; the bias
 */
public record CalibrationScore(
        int questions,
        List<Integer> bins,
        double statisticalAccuracy,
        double information,
        List<IntervalHits> intervals,
        IntervalHits below) {
    private static final double SIGNIFICANT = 0.05;

    public CalibrationScore {
        bins = List.copyOf(bins);
        intervals = List.copyOf(intervals);
    }

    /** Statistical accuracy times information, to which performance weights are in proportion. */
    public double combined() {
        return statisticalAccuracy * information;
    }

    /** The hit rate of the widest interval in words, and the verdict. */
    public String describe() {
        IntervalHits shown = intervals.isEmpty() ? below : intervals.get(0);
        return String.format(
                Locale.ROOT,
                "%.0f %% intervals held %d of %d truths (%.0f %%), p = %.2g: %s",
                100 * shown.claimed(),
                shown.hits(),
                shown.questions(),
                100 * shown.rate(),
                shown.pValue(),
                verdict().name().toLowerCase(Locale.ROOT));
    }

    /** By the widest interval. */
    public CalibrationVerdict verdict() {
        if (intervals.isEmpty()) {
            return CalibrationVerdict.CONSISTENT;
        }
        IntervalHits widest = intervals.get(0);
        if (widest.pValue() >= SIGNIFICANT) {
            return CalibrationVerdict.CONSISTENT;
        }
        return widest.rate() < widest.claimed() ? CalibrationVerdict.OVERCONFIDENT : CalibrationVerdict.UNDERCONFIDENT;
    }
}
