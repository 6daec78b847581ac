package dev.aims.risk.quantification.treatment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What sets of candidates take off the mean loss of each risk. The mean of a sum is that of its parts, so risks part. */
interface Gains {
    /** At least 0, and no less with more candidates. */
    double of(int risk, long local);

    /** Of all risks. */
    default double of(Field field, BitSet set) {
        double gain = 0;
        for (int r = 0; r < field.risks().size(); r++) {
            gain += of(r, field.on(r, set));
        }
        return gain;
    }

    /** Means over trials, each of which counts with a weight; the weights add up to 1. */
    final class Weighted implements Gains {
        private final TreatedLosses losses;
        private final double[] weights;
        private final List<Map<Long, Double>> means = new ArrayList<>();

        /** @param weights empty where all trials count the same */
        Weighted(Field field, TreatedLosses losses, double[] weights) {
            this.losses = losses;
            this.weights = weights;
            field.risks().forEach(risk -> means.add(new HashMap<>()));
        }

        @Override
        public double of(int risk, long local) {
            return mean(risk, 0) - mean(risk, local);
        }

        private double mean(int risk, long local) {
            Map<Long, Double> known = means.get(risk);
            Double mean = known.get(local);
            if (mean == null) {
                mean = mean(losses.losses(risk, local));
                known.put(local, mean);
            }
            return Objects.requireNonNull(mean);
        }

        private double mean(double[] each) {
            double sum = 0;
            for (int t = 0; t < each.length; t++) {
                sum += weights.length == 0 ? each[t] : weights[t] * each[t];
            }
            return weights.length == 0 ? sum / each.length : sum;
        }
    }
}
