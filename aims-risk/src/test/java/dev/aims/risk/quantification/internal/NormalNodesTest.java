package dev.aims.risk.quantification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.Law;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalNodesTest {
    private static final List<Distribution> LAWS = List.of(
            new Distribution.Uniform(0.2, 0.8),
            new Distribution.Pert(0.5, 2, 5),
            new Distribution.Lognormal(0, 1),
            new Distribution.Gamma(1, 2));

    @Test
    void means_and_variances_of_usual_laws_come_out_right() {
        for (Distribution each : LAWS) {
            Law law = Law.of(each);
            double[] values = Arrays.stream(NormalNodes.probabilities())
                    .map(law::quantile)
                    .toArray();
            double mean = mean(NormalNodes.weights(), values);
            double[] squares =
                    Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();

            assertThat(mean).isCloseTo(law.mean(), within(1e-5 * law.mean()));
            assertThat(mean(NormalNodes.weights(), squares)).isCloseTo(law.variance(), within(1e-3 * law.variance()));
        }
    }

    @Test
    void a_kink_is_followed_between_the_nodes() {
        for (Distribution each : LAWS) {
            Law law = Law.of(each);
            double from = law.quantile(0.7);
            double[] fine = Arrays.stream(NormalNodes.interpolation())
                    .mapToDouble(row -> mean(
                            row,
                            Arrays.stream(NormalNodes.probabilities())
                                    .map(law::quantile)
                                    .toArray()))
                    .map(x -> Math.max(0, x - from))
                    .toArray();
            double excess = law.mean() - law.limitedExpectedValue(from);

            assertThat(mean(NormalNodes.fineWeights(), fine)).isCloseTo(excess, within(2e-3 * excess));
        }
    }

    private static double mean(double[] weights, double[] values) {
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] * values[i];
        }
        return mean;
    }
}
