package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.util.Locale;

/** What the best set of treatments is to be best at. */
public sealed interface SelectionObjective {
    /** Worth most: what a set takes off the mean loss of a year, less what it costs. */
    static SelectionObjective worth() {
        return new Worth();
    }

    /**
     * The lowest value at risk.
     *
     * @param level in (0, 1)
     */
    static SelectionObjective valueAtRisk(double level) {
        return new ValueAtRisk(level);
    }

    /**
     * The lowest mean of the worst years.
     *
     * @param level in (0, 1)
     */
    static SelectionObjective tailValueAtRisk(double level) {
        return new TailValueAtRisk(level);
    }

    /**
     * The cheapest set by which a year's loss exceeds an amount with no more than a probability; in other words, by which
     * the value at risk at one less this probability is no more than the amount.
     *
     * @param probability in (0, 1)
     */
    static SelectionObjective leastCost(Money tolerance, double probability) {
        return new LeastCost(tolerance, probability);
    }

    /** By {@link #worth}. */
    record Worth() implements SelectionObjective {
        @Override
        public String toString() {
            return "mean loss avoided, less cost";
        }
    }

    /** By {@link #valueAtRisk}. */
    record ValueAtRisk(double level) implements SelectionObjective {
        public ValueAtRisk {
            requireInside(level, "level");
        }

        @Override
        public String toString() {
            return "value at risk " + percent(level);
        }
    }

    /** By {@link #tailValueAtRisk}. */
    record TailValueAtRisk(double level) implements SelectionObjective {
        public TailValueAtRisk {
            requireInside(level, "level");
        }

        @Override
        public String toString() {
            return "tail value at risk " + percent(level);
        }
    }

    /** By {@link #leastCost}. */
    record LeastCost(Money tolerance, double probability) implements SelectionObjective {
        public LeastCost {
            if (tolerance.amount().signum() < 0) {
                throw new IllegalArgumentException("tolerance must be at least 0 but was " + tolerance);
            }
            requireInside(probability, "probability");
        }

        @Override
        public String toString() {
            return "probability of more than " + tolerance;
        }
    }

    private static void requireInside(double value, String parameter) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(parameter + " must be in (0, 1) but was " + value);
        }
    }

    private static String percent(double level) {
        return String.format(Locale.ROOT, "%.4f", 100 * level).replaceAll("\\.?0+$", "") + " %";
    }
}
