package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Simulation MILLION =
            Simulation.withDefaults().trials(1_000_000).seed(42).onCommonPool();

    @Test
    void a_compound_of_lognormal_losses_is_within_four_standard_errors_of_the_reference() {
        LossDistribution loss =
                MILLION.run(Portfolio.of(ReferenceCases.POISSON_LOGNORMAL)).total();

        assertWithin(loss.mean(), ReferenceCases.MEAN);
        assertWithin(loss.standardDeviation(), ReferenceCases.DEVIATION);
        assertWithin(loss.skewness(), ReferenceCases.SKEWNESS);
        assertWithin(loss.probabilityOfNoLoss(), ReferenceCases.NO_LOSS);
        assertWithin(loss.probabilityAbove(1e6), ReferenceCases.ABOVE_MILLION);
        ReferenceCases.VALUE_AT_RISK.forEach((level, value) -> assertWithin(loss.valueAtRisk(level), value));
        ReferenceCases.TAIL_VALUE_AT_RISK.forEach((level, value) -> assertWithin(loss.tailValueAtRisk(level), value));
    }

    @Test
    void the_noise_of_a_million_trials_is_that_of_the_reference() {
        LossDistribution loss =
                MILLION.run(Portfolio.of(ReferenceCases.POISSON_LOGNORMAL)).total();

        assertThat(loss.mean().standardError() / ReferenceCases.MEAN).isCloseTo(0.00143, within(0.00004));
        assertThat(loss.valueAtRisk(0.99).standardError() / ReferenceCases.VALUE_AT_RISK.get(0.99))
                .isCloseTo(0.00350, within(0.0005));
    }

    @Test
    void a_compound_of_exponential_losses_is_within_four_standard_errors_of_its_closed_form() {
        LossDistribution loss =
                MILLION.run(Portfolio.of(ReferenceCases.POISSON_EXPONENTIAL)).total();

        assertWithin(loss.standardDeviation(), 200_000);
        assertWithin(loss.probabilityAbove(1e5), 1 - 0.394296859);
        assertWithin(loss.probabilityAbove(5e5), 1 - 0.913934478);
        assertWithin(loss.probabilityAbove(1e6), 1 - 0.995834914);
        assertWithin(loss.valueAtRisk(0.95), 595692.25);
        assertWithin(loss.valueAtRisk(0.99), 862256.798);
        assertWithin(loss.tailValueAtRisk(0.95), 760543.84);
        assertWithin(loss.tailValueAtRisk(0.99), 1017192.59);
    }

    @Test
    void independent_risks_add_up_to_the_reference() {
        LossDistribution loss = MILLION.trials(300_000)
                .run(Portfolio.of("EUR", ReferenceCases.TEN))
                .total();

        assertWithin(loss.mean(), 788717.331);
        assertWithin(loss.standardDeviation(), 682046.102);
        assertWithin(loss.valueAtRisk(0.95), 2003525.7);
        assertWithin(loss.valueAtRisk(0.99), 3229074.7);
        assertWithin(loss.tailValueAtRisk(0.99), 4374882.1);
    }

    private static void assertWithin(Measured measured, double reference) {
        assertThat(measured.value()).isCloseTo(reference, within(4 * measured.standardError()));
    }
}
