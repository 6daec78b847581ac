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
    private static final double LAST_BITS = 1e-12;

    /** Cells on either side on which a cubic of a grid of double width rests. */
    private static final int NEAR = 8;

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

    /** The same where all probability is on the cells themselves, whose losses are known but for their last bits. */
    double survivalOfCells(double loss) {
        return survival[(int) Math.min(loss / step * (1 + LAST_BITS), survival.length - 1)];
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

    /**
     * By how much the survival function may be off around a loss, as it bends there more sharply than a cubic: its greatest
     * fourth difference near it. Nothing to speak of where it is smooth and the grid is fine beside its shape. Below 0 it
     * goes on as it came, so that what falls within the first cells is seen to.
     */
    double roughness(double loss) {
        int k = (int) Math.min(loss / step, survival.length - 1);
        double greatest = 0;
        for (int i = Math.max(0, k - NEAR); i <= k + NEAR && i + 2 < survival.length; i++) {
            double outer = goneOn(i - 2) + goneOn(i + 2);
            double inner = goneOn(i - 1) + goneOn(i + 1);
            greatest = Math.max(greatest, Math.abs(outer - 4 * inner + 6 * survival[i]));
        }
        return greatest;
    }

    /** The survival function between cells, mirrored at where it is at 0. */
    private double goneOn(int cell) {
        return cell >= 0 ? survival[cell] : 2 * (1 - noLoss) - survival[-1 - cell];
    }

    /** The loss that is exceeded with this probability. */
    double upperQuantile(double probability) {
        double any = 1 - noLoss;
        if (probability >= any) {
            return 0;
        } else if (probability >= survival[0]) {
            return step / 2 * (any - probability) / (any - survival[0]);
        }
        int low = cellBelow(probability);
        return step * (low + 0.5 + share(low, probability));
    }

    /** The last cell, but one at the end, above which there is more than a probability. */
    private int cellBelow(double probability) {
        int low = 0;
        int high = survival.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (survival[middle] > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same where all probability is on the cells themselves. */
    double upperQuantileOfCells(double probability) {
        return step * cell(probability);
    }

    private int cell(double probability) {
        return probability >= 1 - noLoss || probability >= survival[0] ? 0 : cellBelow(probability) + 1;
    }

    /** The mean of the highest losses that make up a probability, where all probability is on the cells themselves. */
    double tailOfCells(double probability) {
        int k = cell(probability);
        return k * step + excess[k] / probability;
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

    /** The mean of the highest losses that make up a probability. */
    double tail(double probability) {
        double atRisk = upperQuantile(probability);
        return atRisk == 0 ? mean / probability : atRisk + excess(atRisk) / probability;
    }

    /**
     * The mean of {@code max(S - loss, 0)}. It is known at cells; from there on the area under the survival function is taken
     * off. What a cell has is the mean of that function over its width, which is more than its value by a 24th of how it
     * bends; without that the error would depend on where in a cell a loss lies.
     */
    private double excess(double loss) {
        int k = (int) Math.min(loss / step, survival.length - 1);
        double start = k * step;
        double middle = Math.min(loss, start + step / 2);
        return excess[k] - area(start, middle) - area(middle, loss);
    }

    /** Simpson's rule, which is exact for a cubic. */
    private double area(double from, double to) {
        if (to <= from) {
            return 0;
        }
        double inside = (to - from) / 6 * (survival(from) + 4 * survival((from + to) / 2) + survival(to));
        return inside - (to - from) / 24 * (bend(from) + bend(to)) / 2;
    }

    /** The second difference, which is a line between middles. */
    private double bend(double loss) {
        double position = loss / step - 0.5;
        int k = (int) position;
        if (position < 1 || k + 2 >= survival.length) {
            return 0;
        }
        double t = position - k;
        return (1 - t) * (survival[k - 1] - 2 * survival[k] + survival[k + 1])
                + t * (survival[k] - 2 * survival[k + 1] + survival[k + 2]);
    }
}
