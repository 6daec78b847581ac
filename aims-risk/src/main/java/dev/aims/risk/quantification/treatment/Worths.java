package dev.aims.risk.quantification.treatment;

import dev.aims.risk.quantification.internal.Batches;

/** What each set is worth at each point, by batch of trials. The first of the sets that are worth most is the best. */
final class Worths {
    /** Batches by their index: all of them, or the halves by turns. */
    static final int ALL = 0;

    private static final int FIRST_HALF = 1;
    private static final int SECOND_HALF = 2;

    private final double[][][] ofBatches;
    private final double[][][] means;

    Worths(int points, int sets) {
        ofBatches = new double[points][sets][];
        means = new double[points][sets][3];
    }

    /** @param worth by batch */
    void set(int point, int set, double[] worth) {
        double[] halves = new double[2];
        for (int b = 0; b < worth.length; b++) {
            halves[b % 2] += worth[b] / (worth.length / 2.0);
        }
        ofBatches[point][set] = worth;
        means[point][set][ALL] = (halves[0] + halves[1]) / 2;
        means[point][set][FIRST_HALF] = halves[0];
        means[point][set][SECOND_HALF] = halves[1];
    }

    double mean(int point, int set, int half) {
        return means[point][set][half];
    }

    int best(int point, int half) {
        int best = 0;
        for (int s = 1; s < means[point].length; s++) {
            best = means[point][s][half] > means[point][best][half] ? s : best;
        }
        return best;
    }

    int bestOnAverage(double[] weights) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < means[0].length; s++) {
            double mean = 0;
            for (int p = 0; p < weights.length; p++) {
                mean += weights[p] * means[p][s][ALL];
            }
            if (mean > most) {
                most = mean;
                best = s;
            }
        }
        return best;
    }

    /** What the best set at each point is worth beyond one set for all points. */
    double[] gainByBatch(double[] weights, int now) {
        double[] gain = new double[Batches.NUMBER];
        for (int p = 0; p < weights.length; p++) {
            double[] best = ofBatches[p][best(p, ALL)];
            for (int b = 0; b < gain.length; b++) {
                gain[b] += weights[p] * (best[b] - ofBatches[p][now][b]);
            }
        }
        return gain;
    }

    double[] gainByPoint(int now) {
        double[] gain = new double[means.length];
        for (int p = 0; p < gain.length; p++) {
            gain[p] = means[p][best(p, ALL)][ALL] - means[p][now][ALL];
        }
        return gain;
    }

    /** With the best set by one half of the batches, valued by the other. */
    double secondLook(double[] weights, int now) {
        double gain = 0;
        for (int p = 0; p < weights.length; p++) {
            gain += weights[p]
                    * (means[p][best(p, FIRST_HALF)][SECOND_HALF]
                            - means[p][now][SECOND_HALF]
                            + means[p][best(p, SECOND_HALF)][FIRST_HALF]
                            - means[p][now][FIRST_HALF])
                    / 2;
        }
        return gain;
    }
}
