package dev.aims.risk.quantification.tolerance;

import java.util.Comparator;
import java.util.List;

/**
 * Where a loss distribution stands in relation to a tolerance curve.
 *
 * @param currency a code of ISO 4217
 * @param ranges all amounts from the first to the last of the curve, ascending; neighbours differ in their verdict
 */
public record ToleranceComparison(String currency, List<ToleranceRange> ranges) {
    public ToleranceComparison {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("ranges must not be empty");
        }
    }

    /** The worst of all amounts: exceeded if one is, else undecided if one is. */
    public ToleranceVerdict verdict() {
        return ranges.stream()
                .map(ToleranceRange::verdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The ranges of this verdict, ascending; empty if there are none. */
    public List<ToleranceRange> ranges(ToleranceVerdict verdict) {
        return ranges.stream().filter(range -> range.verdict() == verdict).toList();
    }

    /** The range in which the probability is highest in relation to what is tolerated. */
    public ToleranceRange worst() {
        return ranges.stream()
                .max(Comparator.comparingDouble(ToleranceRange::ratio))
                .orElseThrow();
    }
}
