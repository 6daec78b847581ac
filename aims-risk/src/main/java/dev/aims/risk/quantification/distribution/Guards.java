package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Elicitation.StatedQuantile;
import java.util.List;

/** Guards of what fits are made of. They are negated so that NaN fails each of them. */
final class Guards {
    private Guards() {}

    static double requirePositive(double value, String parameter) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(parameter + " must be finite and above 0 but was " + value);
        }
        return value;
    }

    static double requireInside(double value, String parameter) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(parameter + " must be in (0, 1) but was " + value);
        }
        return value;
    }

    static void requireBelow(double low, double high) {
        if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "low must be finite and below high but was " + low + ", with high " + high);
        }
    }

    /** Quantiles that ascend in probability and value. */
    static List<StatedQuantile> requireAscending(List<StatedQuantile> stated, int atLeast) {
        if (stated.size() < atLeast) {
            throw new IllegalArgumentException(
                    "stated must be " + atLeast + " quantiles at least but were " + stated.size());
        }
        for (int i = 1; i < stated.size(); i++) {
            if (!(stated.get(i).probability() > stated.get(i - 1).probability()
                    && stated.get(i).value() > stated.get(i - 1).value())) {
                throw new IllegalArgumentException("stated must ascend in probability and value but "
                        + stated.get(i - 1) + " stands before " + stated.get(i));
            }
        }
        return List.copyOf(stated);
    }

    /** Ascending quantiles of a loss, which is above 0. */
    static List<StatedQuantile> requireLosses(List<StatedQuantile> stated) {
        List<StatedQuantile> checked = requireAscending(stated, 2);
        checked.forEach(each -> requirePositive(each.value(), "each stated value"));
        return checked;
    }
}
