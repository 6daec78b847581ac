package dev.aims.risk.quantification.result;

/**
 * A loss distribution on equally wide steps.
 *
 * <p>Cell {@code k} stands for the losses around {@code k * step}; the probability of more than that is taken as the
 * survival function in the middle between two cells, and runs in a line between middles.
 */
final class LossGrid {
    private final double step;
    private final double noLoss;
    private final double mean;
    private final double[] survival;
    private final double[] excess;

    /**
     * @param noLoss {@code P(S = 0)}
     * @param mean positive infinity for none
     * @param survival for each cell the probability of more than it
     */
    LossGrid(double step, double noLoss, double mean, double[] survival) {
        this.step = step;
        this.noLoss = noLoss;
        this.mean = mean;
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

    double least() {
        return survival[survival.length - 1];
    }

    double highest() {
        return (survival.length - 0.5) * step;
    }

    double survival(double loss) {
        double position = loss / step - 0.5;
        if (position < 0) {
            return interpolate(1 - noLoss, survival[0], loss / (step / 2));
        }
        int k = (int) Math.min(position, survival.length - 1);
        return k == survival.length - 1 ? survival[k] : interpolate(survival[k], survival[k + 1], position - k);
    }

    /** The loss that is exceeded with this probability. */
    double upperQuantile(double probability) {
        if (probability >= 1 - noLoss) {
            return 0;
        } else if (probability >= survival[0]) {
            return step / 2 * (1 - noLoss - probability) / (1 - noLoss - survival[0]);
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
        double drop = survival[low] - survival[high];
        return step * (low + 0.5 + (drop > 0 ? (survival[low] - probability) / drop : 1));
    }

    /** The mean of {@code max(S - loss, 0)}. */
    double excess(double loss) {
        int k = (int) Math.min(loss / step, survival.length - 1);
        double rest = loss - k * step;
        double middle = Math.min(rest, step / 2);
        double start = survival(k * step);
        double area = middle * (start + survival(k * step + middle)) / 2;
        if (rest > middle) {
            area += (rest - middle) * (survival(k * step + middle) + survival(loss)) / 2;
        }
        return excess[k] - area;
    }

    double mean() {
        return mean;
    }

    private static double interpolate(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
