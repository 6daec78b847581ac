package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interval of the exact engine holds what a closed form says, where losses are concentrated too. */
class ExactIntervalTest {
    private static final Frequency ALWAYS = new Frequency.Bernoulli(1);
    private static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99, 0.999};

    private static LossDistribution loss(ExactEngine engine, Frequency frequency, Distribution severity) {
        return engine.run(Portfolio.of(ReferenceCases.risk("a", frequency, severity)))
                .total();
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 14, 1 << 16, 1 << 18, 1 << 20})
    void a_loss_that_is_always_the_same_has_no_tail_beyond_it_on_any_grid(int cells) {
        LossDistribution loss =
                loss(ExactEngine.withDefaults().maxCells(cells), ALWAYS, new Distribution.Constant(100));

        for (double level : LEVELS) {
            assertHolds(loss.valueAtRisk(level), 100);
            assertHolds(loss.tailValueAtRisk(level), 100);
            assertThat(loss.tailValueAtRisk(level).high()).isLessThanOrEqualTo(100.0000001);
        }
        for (double below : new double[] {1, 25, 50, 75, 90, 99, 99.9}) {
            assertThat(1 - loss.probabilityAbove(below).value()).isBetween(-1e-12, 1e-12);
        }
    }

    @Test
    void a_loss_in_a_narrow_range_is_told_up_to_its_upper_end_and_never_beyond() {
        for (Distribution.Uniform severity : List.of(
                new Distribution.Uniform(99, 100),
                new Distribution.Uniform(90, 100),
                new Distribution.Uniform(99.9999, 100))) {
            LossDistribution loss = loss(ExactEngine.withDefaults(), ALWAYS, severity);
            double width = severity.max() - severity.min();
            for (double level : LEVELS) {
                assertHolds(loss.valueAtRisk(level), severity.max() - (1 - level) * width);
                assertHolds(loss.tailValueAtRisk(level), severity.max() - (1 - level) * width / 2);
                assertThat(loss.valueAtRisk(level).high()).isLessThanOrEqualTo(100.0000001);
                assertThat(loss.tailValueAtRisk(level).high()).isLessThanOrEqualTo(100.0000001);
            }
        }
    }

    @Test
    void single_losses_that_add_up_are_within_the_interval_of_the_tail() {
        for (double rate : new double[] {0.1, 0.5, 2, 20}) {
            LossDistribution loss =
                    loss(ExactEngine.withDefaults(), new Frequency.Poisson(rate), new Distribution.Constant(10_000));
            Discrete truth = Discrete.poisson(rate, 10_000);
            for (double level : LEVELS) {
                assertHolds(loss.valueAtRisk(level), truth.valueAtRisk(level));
                assertHolds(loss.tailValueAtRisk(level), truth.tailValueAtRisk(level));
            }
            assertHolds(loss.probabilityAbove(9_999.999), 1 - Math.exp(-rate));
            assertHolds(loss.probabilityAbove(10_000), 1 - (1 + rate) * Math.exp(-rate));
            assertThat(loss.probabilityAbove(10_000).relativeError()).isLessThan(1e-6);
        }
    }

    @Test
    void risks_of_several_single_losses_are_within_the_interval_together() {
        Risk one = ReferenceCases.risk("a", new Frequency.Bernoulli(0.05), new Distribution.Constant(100_000));
        Risk other = ReferenceCases.risk(
                "b", new Frequency.Bernoulli(0.2), new Distribution.Empirical(List.of(1_000.0, 2_000.0, 50_000.0)));
        Discrete truth = new Discrete(new double[] {0, 100_000}, new double[] {0.95, 0.05})
                .plus(new Discrete(
                        new double[] {0, 1_000, 2_000, 50_000}, new double[] {0.8, 0.2 / 3, 0.2 / 3, 0.2 / 3}));

        LossDistribution loss = ExactEngine.withDefaults()
                .run(Portfolio.of("EUR", List.of(one, other)))
                .total();

        for (double level : new double[] {0.85, 0.9, 0.96, 0.99, 0.995}) {
            assertHolds(loss.valueAtRisk(level), truth.valueAtRisk(level));
            assertHolds(loss.tailValueAtRisk(level), truth.tailValueAtRisk(level));
        }
    }

    @Test
    void a_probability_and_its_interval_are_probabilities() {
        for (Frequency frequency : List.of(ALWAYS, new Frequency.Bernoulli(0), new Frequency.Poisson(3))) {
            LossDistribution loss =
                    loss(ExactEngine.withDefaults().maxCells(1 << 14), frequency, new Distribution.Uniform(99, 100));
            SoftAssertions softly = new SoftAssertions();
            for (Measured told : List.of(
                    loss.probabilityOfNoLoss(),
                    loss.probabilityAbove(-1),
                    loss.probabilityAbove(0),
                    loss.probabilityAbove(50),
                    loss.probabilityAbove(99.5),
                    loss.probabilityAbove(100),
                    loss.probabilityAbove(1e6))) {
                softly.assertThat(told.low()).isBetween(0.0, told.value());
                softly.assertThat(told.high()).isBetween(told.value(), 1.0);
            }
            softly.assertAll();
        }
    }

    private static void assertHolds(Measured told, double truth) {
        Discrete.assertHolds(told, truth);
    }
}
