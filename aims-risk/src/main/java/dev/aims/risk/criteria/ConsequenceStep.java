package dev.aims.risk.criteria;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How one step of consequence follows from those of several dimensions. */
final class ConsequenceStep {
    private final RiskCriteria criteria;
    private final int highest;

    ConsequenceStep(RiskCriteria criteria) {
        this.criteria = criteria;
        highest = criteria.consequences().get(0).levels().size() - 1;
    }

    /**
     * Never falls when one of the steps rises.
     *
     * @param steps for the dimensions that were judged, one at least, the step from 0 upwards
     */
    int of(Map<String, Integer> steps) {
        int maximum = steps.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return switch (criteria.aggregation()) {
            case MAXIMUM -> maximum;
            case RAISED_MAXIMUM -> Math.min(highest, isShared(maximum, steps) ? maximum + 1 : maximum);
            case WEIGHTED_MEAN -> mean(steps);
        };
    }

    private static boolean isShared(int maximum, Map<String, Integer> steps) {
        return steps.values().stream().filter(step -> step == maximum).count() > 1;
    }

    private int mean(Map<String, Integer> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map.Entry<String, Integer> entry : steps.entrySet()) {
            BigDecimal weight = weight(entry.getKey());
            sum = sum.add(weight.multiply(BigDecimal.valueOf(entry.getValue())));
            weights = weights.add(weight);
        }
        return sum.divide(weights, 0, RoundingMode.CEILING).intValueExact();
    }

    private BigDecimal weight(String dimension) {
        Decimal weight = criteria.weights().get(dimension);
        return weight == null ? BigDecimal.ONE : weight.value();
    }
}
