package dev.aims.risk.quantification.distribution;

import java.util.function.DoubleUnaryOperator;

/** How far the cumulative probabilities of data are from those of a law. */
record Distances(double kolmogorovSmirnov, double andersonDarling) {
    static Distances of(Sample data, DoubleUnaryOperator cdf, DoubleUnaryOperator survival) {
        int n = data.size();
        double greatest = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            double below = cdf.applyAsDouble(data.get(i));
            greatest = Math.max(greatest, Math.max(below - (double) i / n, (i + 1.0) / n - below));
            weighted += (2 * i + 1) * (Math.log(below) + Math.log(survival.applyAsDouble(data.get(n - 1 - i))));
        }
        return new Distances(greatest, -n - weighted / n);
    }
}
