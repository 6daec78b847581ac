package dev.aims.risk.quantification.sensitivity;

import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.sensitivity.ModelInput.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateSharesTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(40_000).seed(5);

    @Test
    void in_a_sum_each_rate_brings_its_variance() {
        // mean 1,000 a + 2,000 b, with deviations of 1,000 * 2 / sqrt(12) and of 2,000 * 2 / sqrt(12): one to four
        Portfolio portfolio = Portfolio.of("EUR", List.of(uncertain("a", 1_000), uncertain("b", 2_000)));
        EstimateShares shares = EstimateShares.of(SIMULATION, portfolio, LossDistribution::mean);

        assertThat(shares.shares()).extracting(EstimateShare::name).containsExactly("b / rate", "a / rate");
        assertDeviation(shares.shares().get(0), 2_000 * 2 / Math.sqrt(12));
        assertDeviation(shares.shares().get(1), 1_000 * 2 / Math.sqrt(12));
        assertThat(shares.percent(ModelInput.OfRisk.of(RiskId.parse("b"), Node.RATE)))
                .isCloseTo(80, within(4.0));
    }

    @Test
    void what_a_control_does_is_an_estimate_too_and_what_is_certain_brings_nothing() {
        // 1,000 events' worth of loss, of which the control leaves 1 - r, r with deviation 0.4 / sqrt(12)
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(10), new Distribution.Constant(100)).toBuilder()
                .effects(List.of(effect("review", EffectTarget.SEVERITY, new Distribution.Uniform(0.2, 0.6))))
                .build();
        EstimateShares shares = EstimateShares.of(SIMULATION, Portfolio.of(risk("a", model)), LossDistribution::mean);

        assertThat(shares.shares()).extracting(EstimateShare::name).containsExactly("own:review / reduction");
        assertDeviation(shares.shares().get(0), 1_000 * 0.4 / Math.sqrt(12));
        assertThat(shares.shares().get(0).percent()).isEqualTo(100);
        assertThat(shares.percent(ModelInput.OfRisk.of(RiskId.parse("a"), Node.RATE)))
                .isZero();
    }

    @Test
    void an_estimate_without_effect_brings_nothing_beyond_noise() {
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Constant(100)).toBuilder()
                .effects(List.of(
                        effect("idle", EffectTarget.FREQUENCY, new Distribution.Uniform(0, 1)).toBuilder()
                                .reliability(0)
                                .build(),
                        effect("review", EffectTarget.FREQUENCY, new Distribution.Uniform(0, 1))))
                .build();
        EstimateShares shares =
                EstimateShares.of(SIMULATION, Portfolio.of(risk("a", model)), loss -> loss.probabilityAbove(150));

        assertThat(shares.shares().get(1).name()).isEqualTo("own:idle / reduction");
        assertThat(shares.shares().get(1).standardDeviation().value()).isLessThan(1e-12);
        // P(more than one event) at a rate of u, uniform: 1 - (1 + u) exp(-u); moments of it by hand
        double first = 3 / Math.E;
        double mean = 1 - (2 - first);
        double second = 1 - 2 * (2 - first) + (5 - 13 * Math.exp(-2)) / 4;
        assertDeviation(shares.shares().get(0), Math.sqrt(second - mean * mean));
    }

    private static Risk uncertain(String id, double severity) {
        return risk(
                id,
                new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(1, 3))),
                new Distribution.Constant(severity));
    }

    private static void assertDeviation(EstimateShare share, double expected) {
        Measured deviation = share.standardDeviation();
        assertThat(deviation.value()).isCloseTo(expected, within(4 * deviation.standardError() + 1e-3 * expected));
        assertThat(deviation.standardError()).isLessThan(0.1 * expected);
    }
}
