package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.candidate;
import static dev.aims.risk.quantification.treatment.Cases.certain;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossModel;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.treatment.TreatmentReturns.Pair;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TreatmentReturnsTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(20_000).seed(9);

    private static final List<TreatmentCandidate> THREE = List.of(
            candidate("first", "20000", "a", 0.5),
            candidate("second", "10000", "a", 0.5),
            candidate("third", "0", "b", 0.2));

    @Test
    void treatments_of_one_risk_overlap_and_those_of_different_risks_do_not() {
        // both halves of 100,000 leave a quarter: 75,000, which is 25,000 less than 50,000 twice
        Portfolio portfolio = Portfolio.of("EUR", List.of(certain("a", 100_000), certain("b", 100_000)));
        TreatmentReturns returns = TreatmentReturns.of(SIMULATION, portfolio, THREE);
        Pair overlapping = returns.findPair("second", "first").orElseThrow();
        Pair apart = returns.findPair("first", "third").orElseThrow();

        assertThat(returns.findAlone("first").orElseThrow().meanReduction().value())
                .isCloseTo(50_000, within(1e-6));
        assertThat(returns.findAlone("first").orElseThrow().yearlyReturn().value())
                .isCloseTo(1.5, within(1e-9));
        assertThat(returns.findAlone("third").orElseThrow().yearlyReturn()).isNull();
        assertThat(overlapping.meanReduction().value()).isCloseTo(75_000, within(1e-6));
        assertThat(overlapping.interaction().value()).isCloseTo(-25_000, within(1e-6));
        assertThat(overlapping.yearlyReturn().value()).isCloseTo(1.5, within(1e-9));
        assertThat(overlapping.isWithinNoise()).isFalse();
        assertThat(apart.meanReduction().value()).isCloseTo(70_000, within(1e-6));
        assertThat(apart.interaction().value()).isZero();
        assertThat(returns.pairs()).hasSize(3);
        assertThat(returns.findPair("first", "first")).isEmpty();
    }

    @Test
    void treatments_reinforce_each_other_where_one_alone_stays_above_a_cap() {
        LossModel capped =
                LossModel.of("EUR", new Frequency.Bernoulli(1), new Distribution.Constant(100_000)).toBuilder()
                        .contract(new LossContract(new LossContract.Terms(null, null, euros("40000")), null))
                        .build();
        Pair pair = TreatmentReturns.of(SIMULATION, Portfolio.of(risk("a", capped)), THREE.subList(0, 2))
                .pairs()
                .get(0);

        // 40,000 remain of 50,000 as of 100,000, but 25,000 of both halves
        assertThat(pair.interaction().value()).isCloseTo(15_000, within(1e-6));
    }

    @Test
    void errors_are_those_of_differences() {
        Portfolio portfolio = Portfolio.of(risk("a", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000)));
        TreatmentReturns returns = TreatmentReturns.of(SIMULATION, portfolio, THREE.subList(0, 2));
        Pair pair = returns.pairs().get(0);

        // half of a loss of mean and deviation 200,000, and a quarter of it
        assertThat(returns.alone().get(0).meanReduction().value())
                .isCloseTo(100_000, within(4 * 100_000 / Math.sqrt(20_000)));
        assertThat(returns.alone().get(0).meanReduction().standardError())
                .isBetween(0.5 * 100_000 / Math.sqrt(20_000), 1.6 * 100_000 / Math.sqrt(20_000));
        assertThat(pair.interaction().value()).isCloseTo(-50_000, within(4 * 50_000 / Math.sqrt(20_000)));
        assertThat(TreatmentReturns.of(SIMULATION.on(ForkJoinPool.commonPool(), 2), portfolio, THREE.subList(0, 2)))
                .isEqualTo(returns);
    }
}
