package dev.aims.risk.quantification.treatment;

import dev.aims.risk.quantification.internal.Samples;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.TailShape;
import java.util.Arrays;

/** A figure of bad years: lower is better, and no more of a control makes it higher. */
record TailFigure(SelectionObjective objective, String currency, TailShape shape) {
    double of(double[] total) {
        if (objective instanceof SelectionObjective.LeastCost least) {
            double tolerance = least.tolerance().amount().doubleValue();
            return (double) Arrays.stream(total)
                            .filter(loss -> loss > tolerance)
                            .count()
                    / total.length;
        }
        LossDistribution losses = Samples.distribution(currency, shape, total);
        return objective instanceof SelectionObjective.TailValueAtRisk tail
                ? losses.tailValueAtRisk(tail.level()).value()
                : losses.valueAtRisk(level()).value();
    }

    private double level() {
        if (objective instanceof SelectionObjective.ValueAtRisk atRisk) {
            return atRisk.level();
        }
        return objective instanceof SelectionObjective.TailValueAtRisk tail
                ? tail.level()
                : 1 - ((SelectionObjective.LeastCost) objective).probability();
    }

    /**
     * Weights of trials by which the mean is the mean of the worst years. By them, the mean of any other losses is no
     * more than the mean of their own worst years (Rockafellar and Uryasev, 2000).
     */
    double[] weights(double[] total) {
        double tail = total.length * (1 - level());
        double[] sorted = total.clone();
        Arrays.sort(sorted);
        double border = sorted[(int) Math.max(0, Math.min(total.length - 1.0, Math.ceil(total.length - tail) - 1))];
        long above = Arrays.stream(total).filter(loss -> loss > border).count();
        long tied = Arrays.stream(total).filter(loss -> loss == border).count();
        double ofTied = (tail - above) / tail / tied;
        double[] weights = new double[total.length];
        for (int t = 0; t < total.length; t++) {
            weights[t] = total[t] > border ? 1 / tail : total[t] == border ? ofTied : 0;
        }
        return weights;
    }
}
