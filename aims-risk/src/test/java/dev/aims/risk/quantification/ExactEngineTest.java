package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.ExceedancePoint;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ExactEngineTest {
    /** The references have 8 to 9 digits. */
    private static final Percentage MILLIONTH = withPercentage(1e-4);

    private static final ExactEngine ENGINE = ExactEngine.withDefaults();

    @Test
    void a_compound_of_lognormal_losses_agrees_with_the_reference_to_a_millionth() {
        LossDistribution loss =
                ENGINE.run(Portfolio.of(ReferenceCases.POISSON_LOGNORMAL)).total();

        assertClose(loss.mean(), ReferenceCases.MEAN);
        assertClose(loss.standardDeviation(), ReferenceCases.DEVIATION);
        assertClose(loss.skewness(), ReferenceCases.SKEWNESS);
        assertClose(loss.probabilityOfNoLoss(), ReferenceCases.NO_LOSS);
        assertClose(loss.probabilityAbove(1e6), ReferenceCases.ABOVE_MILLION);
        ReferenceCases.VALUE_AT_RISK.forEach((level, value) -> assertClose(loss.valueAtRisk(level), value));
        ReferenceCases.TAIL_VALUE_AT_RISK.forEach((level, value) -> assertClose(loss.tailValueAtRisk(level), value));
    }

    @Test
    void a_compound_of_exponential_losses_agrees_with_its_closed_form() {
        LossDistribution loss =
                ENGINE.run(Portfolio.of(ReferenceCases.POISSON_EXPONENTIAL)).total();

        assertClose(loss.standardDeviation(), 200_000);
        assertClose(loss.probabilityAbove(1e5), 1 - 0.394296859);
        assertClose(loss.probabilityAbove(5e5), 1 - 0.913934478);
        assertThat(loss.probabilityAbove(1e6).value()).isCloseTo(1 - 0.995834914, withPercentage(2e-5));
        assertClose(loss.valueAtRisk(0.95), 595692.25);
        assertClose(loss.valueAtRisk(0.99), 862256.798);
        assertClose(loss.tailValueAtRisk(0.95), 760543.84);
        assertClose(loss.tailValueAtRisk(0.99), 1017192.59);
    }

    @Test
    void independent_risks_add_up_to_the_reference() {
        LossDistribution loss =
                ENGINE.run(Portfolio.of("EUR", ReferenceCases.TEN)).total();

        assertClose(loss.mean(), 788717.331);
        assertClose(loss.standardDeviation(), 682046.102);
        assertClose(loss.valueAtRisk(0.95), 2003525.7);
        assertClose(loss.valueAtRisk(0.99), 3229074.7);
        assertClose(loss.tailValueAtRisk(0.99), 4374882.1);
    }

    @Test
    void the_curve_of_a_loss_that_has_a_highest_value_ends_at_it() {
        Distribution[] severities = {
            new Distribution.Uniform(1000, 3000),
            new Distribution.Constant(3000),
            new Distribution.Triangular(1000, 2000, 3000)
        };
        for (Distribution severity : severities) {
            Risk risk = ReferenceCases.risk("fine", new Frequency.Bernoulli(0.25), severity);
            LossDistribution loss =
                    ENGINE.run(Portfolio.of("EUR", List.of(risk))).total();

            List<ExceedancePoint> curve = loss.exceedanceCurve(13);

            assertThat(curve).hasSize(13);
            assertThat(curve.get(12).probability()).isGreaterThanOrEqualTo(1e-12);
            assertThat(curve.get(12).loss().value()).isCloseTo(3000, within(5.0));
        }
    }

    private static void assertClose(Measured measured, double reference) {
        assertThat(measured.value()).isCloseTo(reference, MILLIONTH);
        assertThat(measured.relativeError()).isLessThan(2e-6);
    }
}
