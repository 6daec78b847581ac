package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.MomentSums;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.result.TailShape;

/** Distributions of losses of trials that stand in an array. */
public final class Samples {
    private Samples() {}

    /** @param losses not changed */
    public static LossDistribution distribution(String currency, TailShape shape, double[] losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        double mean = Rounding.shortened(sum / losses.length);
        MomentSums moments = new MomentSums(mean, mean > 0 ? mean : 1);
        moments.addAll(losses, 0, losses.length);
        return SampledLoss.of(currency, shape, losses.length, moments, losses.clone());
    }
}
