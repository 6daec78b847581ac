package dev.aims.risk.quantification.internal;

/** The correlated normal draws of a Gaussian copula, for many trials at a time. Immutable. */
final class NormalDraws {
    private final long[] keys;
    private final double[][] factor;

    NormalDraws(Coupling coupling, long seed) {
        this.keys = coupling.risks().stream()
                .mapToLong(risk -> Stream.key(seed, "copula", risk.value()))
                .toArray();
        this.factor = coupling.factor();
    }

    int risks() {
        return keys.length;
    }

    /** @param draws one row a risk, at least as long as there are trials; filled with what belongs to it */
    void fill(long firstTrial, int trials, double[][] draws, Stream stream) {
        for (int i = 0; i < keys.length; i++) {
            double[] row = draws[i];
            for (int t = 0; t < trials; t++) {
                stream.start(keys[i], firstTrial + t);
                row[t] = stream.gaussian();
            }
        }
        for (int i = keys.length - 1; i >= 0; i--) { // from below, as each row needs those above as they were drawn
            double[] row = draws[i];
            double own = factor[i][i];
            for (int t = 0; t < trials; t++) {
                row[t] *= own;
            }
            for (int j = 0; j < i; j++) {
                addTo(row, factor[i][j], draws[j], trials);
            }
        }
    }

    private static void addTo(double[] row, double weight, double[] other, int trials) {
        if (weight != 0) {
            for (int t = 0; t < trials; t++) {
                row[t] += weight * other[t];
            }
        }
    }
}
