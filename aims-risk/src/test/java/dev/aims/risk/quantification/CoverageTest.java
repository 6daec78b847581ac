package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How often intervals of 95 % confidence hold the exact figure, in 1,000 runs of seeds 0, 1, 2, ... */
class CoverageTest {
    private static final int RUNS = 1_000;
    private static final Portfolio PORTFOLIO = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
    private static final Simulation SIMULATION = Simulation.withDefaults().trials(20_000);

    @Test
    void intervals_hold_the_exact_figure_as_often_as_they_say() {
        LossDistribution[] losses = LongStream.range(0, RUNS)
                .mapToObj(seed -> SIMULATION.seed(seed).run(PORTFOLIO).total())
                .toArray(LossDistribution[]::new);

        assertCoverage(losses, loss -> loss.valueAtRisk(0.99), ReferenceCases.VALUE_AT_RISK.get(0.99));
        assertCoverage(losses, loss -> loss.valueAtRisk(0.95), ReferenceCases.VALUE_AT_RISK.get(0.95));
        assertCoverage(losses, LossDistribution::mean, ReferenceCases.MEAN);
        assertCoverage(losses, LossDistribution::probabilityOfNoLoss, ReferenceCases.NO_LOSS);
        assertCoverage(losses, loss -> loss.probabilityAbove(1e6), ReferenceCases.ABOVE_MILLION);
        assertCoverage(losses, loss -> loss.tailValueAtRisk(0.95), ReferenceCases.TAIL_VALUE_AT_RISK.get(0.95));
    }

    private static void assertCoverage(
            LossDistribution[] losses, Function<LossDistribution, Measured> figure, double exact) {
        int holding = 0;
        for (LossDistribution loss : losses) {
            Measured measured = figure.apply(loss);
            holding += measured.low() <= exact && exact <= measured.high() ? 1 : 0;
        }
        assertThat(holding).isBetween(930, 970);
    }
}
