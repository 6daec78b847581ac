package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Elicitation.StatedQuantile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The straight line of least squares through the logarithms of stated values, over a function of their probabilities. */
record Line(double start, double slope) {
    static Line through(List<StatedQuantile> stated, ToDoubleFunction<StatedQuantile> abscissa) {
        double meanX = stated.stream().mapToDouble(abscissa).average().orElseThrow();
        double meanY = stated.stream()
                .mapToDouble(each -> Math.log(each.value()))
                .average()
                .orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (StatedQuantile each : stated) {
            double x = abscissa.applyAsDouble(each) - meanX;
            covariance += x * (Math.log(each.value()) - meanY);
            variance += x * x;
        }
        double slope = covariance / variance;
        return new Line(meanY - slope * meanX, slope);
    }
}
