package dev.aims.risk.quantification.result;

import dev.aims.core.model.RiskId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How much of the tail value at risk of a portfolio each risk brings about: its mean loss in the portfolio's worst years
 * (Euler's allocation: Tasche, Risk contributions and performance measurement, 1999). The amounts add up to the tail
 * value at risk, up to rounding. Immutable.
 *
 * @param level of the tail value at risk, in (0, 1)
 * @param currency a code of ISO 4217
 * @param tailValueAtRisk of all risks together; the same as that of a run of the simulation
 * @param amounts by risk, 0 at least. Their errors are not independent, and do not add up
 */
public record TailContributions(
        double level, String currency, Measured tailValueAtRisk, Map<RiskId, Measured> amounts, Provenance provenance) {
    public TailContributions {
        Levels.require(level);
        amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
    }

    /**
     * The contributions of simulated losses. Years that are exactly as bad as the value at risk count with equal weight,
     * in all with what is missing to {@code 1 - level} of the years.
     *
     * @param losses by risk, one a trial, as many of each
     * @param tailShapes of the same risks
     * @throws UndefinedMomentException if a risk has no mean
     */
    public static TailContributions of(
            double level,
            String currency,
            Map<RiskId, double[]> losses,
            Map<RiskId, TailShape> tailShapes,
            Provenance provenance) {
        Levels.require(level);
        TailShape shape = tailShapes.values().stream().reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
        shape.requireMean("tail contribution");
        Tail tail = new Tail(level, total(new TreeMap<>(losses)));
        Map<RiskId, Measured> amounts = new TreeMap<>();
        losses.forEach((risk, each) -> {
            TailShape own = Objects.requireNonNull(tailShapes.get(risk), "tailShapes of " + risk);
            amounts.put(risk, tail.mean(each, own == TailShape.FINITE_VARIANCE));
        });
        Measured together = tail.mean(tail.total, shape == TailShape.FINITE_VARIANCE);
        return new TailContributions(level, currency, together, amounts, provenance);
    }

    private static double[] total(Map<RiskId, double[]> sorted) {
        double[] total = new double[0];
        for (double[] each : sorted.values()) {
            total = total.length == 0 ? new double[each.length] : total;
            if (each.length != total.length) {
                throw new IllegalArgumentException("losses must be as many of each risk but were " + total.length
                        + " of one and " + each.length + " of another");
            }
            for (int t = 0; t < each.length; t++) {
                total[t] += each[t];
            }
        }
        return total;
    }

    /** @throws IllegalArgumentException if there is no such risk */
    public Measured amount(RiskId risk) {
        Measured found = amounts.get(risk);
        if (found == null) {
            throw new IllegalArgumentException("risk must be one of " + amounts.keySet() + " but was " + risk);
        }
        return found;
    }

    /**
     * The share of a risk in the tail value at risk, in percent; 0 if there is no loss.
     *
     * @throws IllegalArgumentException if there is no such risk
     */
    public double percent(RiskId risk) {
        double amount = amount(risk).value();
        return amount == 0 ? 0 : 100 * amount / tailValueAtRisk.value();
    }

    /** The greatest contribution first; equal ones by id. */
    public List<RiskId> ranked() {
        return amounts.keySet().stream()
                .sorted(Comparator.comparingDouble(
                        (RiskId risk) -> -amount(risk).value()))
                .toList();
    }

    /** The worst trials. */
    private static final class Tail {
        private final double level;
        private final double[] total;
        private final double atRisk;
        private final double tail;
        private final double weightOfTied;
        private final double nearLow;
        private final double nearHigh;

        Tail(double level, double[] total) {
            this.level = level;
            this.total = total;
            int trials = total.length;
            double[] sorted = total.clone();
            Arrays.sort(sorted);
            int rank = (int) OrderStatistics.rank(level, trials);
            atRisk = sorted[rank];
            tail = trials * (1 - level);
            long above = Arrays.stream(total).filter(loss -> loss > atRisk).count();
            long tied = Arrays.stream(total).filter(loss -> loss == atRisk).count();
            weightOfTied = (tail - above) / tied;
            // wide enough that its noise is small beside the error that it is for, narrow beside the tail
            int near = (int) Math.ceil(Math.min(Math.sqrt(trials), tail / 4));
            nearLow = sorted[Math.max(0, rank - near)];
            nearHigh = sorted[Math.min(trials - 1, rank + near)];
        }

        /** The standard error takes into account that the value at risk is estimated from the same trials. */
        Measured mean(double[] losses, boolean hasVariance) {
            double atBorder = meanAtBorder(losses);
            double sum = 0;
            double squares = 0;
            double tied = 0;
            for (int t = 0; t < losses.length; t++) {
                if (total[t] > atRisk) {
                    double excess = losses[t] - atBorder;
                    sum += losses[t];
                    squares += excess * excess;
                } else if (total[t] == atRisk) {
                    tied += losses[t];
                }
            }
            double mean = (sum + weightOfTied * tied) / tail;
            double excess = mean - atBorder;
            double variance = Math.max(0, squares / tail - (1 - level) * excess * excess);
            return hasVariance && OrderStatistics.isBounded(level, losses.length)
                    ? Measured.simulated(mean, Math.sqrt(variance / tail))
                    : Measured.unboundedAbove(mean, 0);
        }

        /** What is lost, on average, in a year whose total is about the value at risk. */
        private double meanAtBorder(double[] losses) {
            double sum = 0;
            long count = 0;
            for (int t = 0; t < losses.length; t++) {
                if (total[t] >= nearLow && total[t] <= nearHigh) {
                    sum += losses[t];
                    count++;
                }
            }
            return sum / count;
        }
    }
}
