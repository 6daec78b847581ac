package dev.aims.risk.quantification.internal;

/** Probabilities in (0, 1) and their weights, by the tanh-sinh rule, which stands steep ends. */
final class Nodes {
    private static final double REACH = 3.2;

    final double[] probability;
    final double[] weight;

    Nodes(int number) {
        probability = new double[number];
        weight = new double[number];
        double step = 2 * REACH / (number - 1);
        double sum = 0;
        for (int i = 0; i < number; i++) {
            double t = -REACH + i * step;
            double s = Math.PI / 2 * StrictMath.sinh(t);
            double cosh = StrictMath.cosh(s);
            probability[i] = 1 / (1 + StrictMath.exp(-2 * s));
            weight[i] = StrictMath.cosh(t) / (cosh * cosh);
            sum += weight[i];
        }
        for (int i = 0; i < number; i++) {
            weight[i] /= sum;
            probability[i] = Math.min(Math.max(probability[i], 1e-300), 1 - 0x1p-53);
        }
    }
}
