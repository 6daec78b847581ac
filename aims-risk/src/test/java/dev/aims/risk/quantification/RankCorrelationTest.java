package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.RankCorrelation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final RiskId A = RiskId.parse("a");
    private static final RiskId B = RiskId.parse("b");
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(100_000).seed(6);

    @Test
    void two_equal_uniform_losses_have_seven_tenths_with_their_sum() {
        // 12 (E[x G(x + y)] - 1/4) with the triangular G: 12 (37/120 - 1/4)
        Map<RiskId, Measured> correlations =
                SIMULATION.rankCorrelations(Portfolio.of("EUR", List.of(yearly("a", 0, 1_000), yearly("b", 0, 1_000))));

        assertThat(correlations).containsOnlyKeys(A, B);
        assertThat(correlations.values())
                .allSatisfy(each -> assertThat(each.value()).isCloseTo(0.7, within(4 * each.standardError())));
        assertThat(correlations.get(A).standardError()).isLessThan(0.005);
    }

    @Test
    void the_only_loss_that_varies_makes_the_order_of_the_total() {
        Map<RiskId, Measured> correlations =
                SIMULATION.rankCorrelations(Portfolio.of("EUR", List.of(yearly("a", 0, 1_000), certain("b"))));

        assertThat(correlations.get(A).value()).isCloseTo(1, within(1e-12));
        assertThat(correlations.get(B).value()).isZero();
    }

    @Test
    void ties_share_their_rank() {
        double[] most =
                IntStream.range(0, 400).mapToDouble(t -> t % 4 == 0 ? 0 : 1).toArray();

        // two values of even odds and two of odds 1 to 3: the phi coefficient, sqrt(1/3)
        double[] pairs =
                IntStream.range(0, 400).mapToDouble(t -> t % 4 < 2 ? 0 : 1).toArray();
        assertThat(RankCorrelation.of(pairs, most).value()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
        assertThat(RankCorrelation.of(most, most).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void too_few_trials_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankCorrelation.of(new double[59], new double[59]))
                .withMessage("one must be 60 losses at least, and other as many, but were 59 and 59");
    }

    private static Risk yearly(String id, double min, double max) {
        return ReferenceCases.risk(id, new Frequency.Bernoulli(1), new Distribution.Uniform(min, max));
    }

    private static Risk certain(String id) {
        return ReferenceCases.risk(id, new Frequency.Bernoulli(1), new Distribution.Constant(100));
    }
}
