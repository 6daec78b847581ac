package dev.aims.risk.quantification.result;

/**
 * A loss distribution on equally wide steps.
 *
 * <p>Cell {@code k} stands for the losses around {@code k * step}; the probability of more than that is taken as the
 * survival function in the middle between two cells. Between middles it is a cubic through the four around, or a line
 * where single losses have a probability of their own; so what is left of an error does not depend on where in a cell a
 * loss lies.
 */
final class LossGrid {
    private static final int BISECTIONS = 60;

    private final double step;
    private final double noLoss;
    private final double mean;
    private final boolean isSmooth;
    private final double[] survival;
    private final double[] excess;

    /**
     * @param noLoss {@code P(S = 0)}
     * @param mean positive infinity for none
     * @param survival for each cell the probability of more than it
     */
    LossGrid(double step, double noLoss, double mean, boolean isSmooth, double[] survival) {
        this.step = step;
        this.noLoss = noLoss;
        this.mean = mean;
        this.isSmooth = isSmooth;
        this.survival = survival;
        this.excess = mean == Double.POSITIVE_INFINITY ? new double[0] : excess(mean, step, survival);
    }

    /** For each cell the mean of what exceeds it: the mean less the area under the survival function so far. */
    private static double[] excess(double mean, double step, double[] survival) {
        double[] excess = new double[survival.length];
        double area = 0;
        double lost = 0;
        for (int k = 0; k < survival.length; k++) {
            excess[k] = mean - area;
            double next = step * survival[k] - lost; // compensated, as the tail is the small rest of a large sum
            double sum = area + next;
            lost = (sum - area) - next;
            area = sum;
        }
        return excess;
    }

    double step() {
        return step;
    }

    double mean() {
        return mean;
    }

    double least() {
        return survival[survival.length - 1];
    }

    double highest() {
        return (survival.length - 0.5) * step;
    }

    double survival(double loss) {
        double position = loss / step - 0.5;
        if (position < 0) {
            return (1 - noLoss) + (survival[0] - (1 - noLoss)) * (2 * position + 1);
        }
        int k = (int) Math.min(position, survival.length - 1);
        return k == survival.length - 1 ? survival[k] : between(k, position - k);
    }

    /** The survival function between the middles above cells {@code k} and {@code k + 1}. */
    private double between(int k, double t) {
        double here = survival[k];
        double next = survival[k + 1];
        if (!isSmooth || k == 0 || k + 2 >= survival.length) {
            return here + (next - here) * t;
        }
        double before = survival[k - 1];
        double after = survival[k + 2];
        return before * -t * (t - 1) * (t - 2) / 6
                + here * (t + 1) * (t - 1) * (t - 2) / 2
                - next * (t + 1) * t * (t - 2) / 2
                + after * (t + 1) * t * (t - 1) / 6;
    }

    /** The loss that is exceeded with this probability. */
    double upperQuantile(double probability) {
        double any = 1 - noLoss;
        if (probability >= any) {
            return 0;
        } else if (probability >= survival[0]) {
            return step / 2 * (any - probability) / (any - survival[0]);
        }
        int low = 0; // more than the probability is above it
        int high = survival.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (survival[middle] > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return step * (low + 0.5 + share(low, probability));
    }

    /** Where between two middles the survival function falls to a probability. */
    private double share(int k, double probability) {
        double drop = survival[k] - survival[k + 1];
        if (drop <= 0) {
            return 1;
        } else if (!isSmooth) {
            return (survival[k] - probability) / drop;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (between(k, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The mean of {@code max(S - loss, 0)}. */
    double excess(double loss) {
        int k = (int) Math.min(loss / step, survival.length - 1);
        double start = k * step;
        double middle = Math.min(loss, start + step / 2);
        return excess[k] - area(start, middle) - area(middle, loss);
    }

    /** Simpson's rule, which is exact for a cubic. */
    private double area(double from, double to) {
        return to <= from ? 0 : (to - from) / 6 * (survival(from) + 4 * survival((from + to) / 2) + survival(to));
    }
}
