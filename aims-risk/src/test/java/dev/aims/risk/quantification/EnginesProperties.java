package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Quantification;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EnginesProperties {
    private static final ExactEngine EXACT =
            ExactEngine.withDefaults().relativeError(1e-4).reach(1e-5).maxCells(1 << 15);
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(20_000).seed(11);
    private static final double[] LEVELS = {0.5, 0.8, 0.9, 0.95, 0.99};

    /** A fixed seed, as with arbitrary ones some of so many figures would be beyond five standard errors. */
    @Property(tries = 60, seed = "20251128")
    void both_engines_agree_on_any_model(@ForAll("models") LossModel model) {
        Portfolio portfolio = Portfolio.of(ReferenceCases.risk("a", model));
        LossDistribution exact = EXACT.run(portfolio).total();
        LossDistribution simulated = SIMULATION.run(portfolio).total();

        assertAgree(exact.mean(), simulated.mean(), 1e-3);
        assertThat(simulated.probabilityOfNoLoss().value())
                .isCloseTo(exact.probabilityOfNoLoss().value(), within(0.02));
        for (double level : LEVELS) {
            double loss = simulated.valueAtRisk(level).value();
            double slack = 0.002 * loss + 1 + 4 * ((ExactLoss) exact).step();
            assertThat(exact.probabilityAbove(loss + slack).low()).isLessThan(1 - level + noise(level));
            assertThat(exact.probabilityAbove(Math.max(-1, loss - slack)).high())
                    .isGreaterThan(1 - level - noise(level));
            assertAgree(exact.tailValueAtRisk(level), simulated.tailValueAtRisk(level), 2e-3);
        }
    }

    private static double noise(double level) {
        return 5 * Math.sqrt(level * (1 - level) / 20_000) + 1e-4;
    }

    private static void assertAgree(Measured exact, Measured simulated, double more) {
        double error = 6 * simulated.standardError() + more * exact.value() + (exact.high() - exact.low()) + 1e-6;
        assertThat(simulated.value()).isCloseTo(exact.value(), within(error));
    }

    @Property(tries = 40)
    void adding_an_independent_risk_adds_means_and_variances(
            @ForAll("models") LossModel one, @ForAll("models") LossModel other) {
        LossModel kept = other.toBuilder().effects(List.of()).build();
        Quantification both =
                EXACT.run(Portfolio.of("EUR", List.of(ReferenceCases.risk("a", one), ReferenceCases.risk("b", kept))));
        LossDistribution a = both.risk("a");
        LossDistribution b = both.risk("b");
        double variance = square(a.standardDeviation().value())
                + square(b.standardDeviation().value());

        assertThat(both.total().mean().value())
                .isCloseTo(
                        a.mean().value() + b.mean().value(),
                        within(2e-3 * both.total().mean().value() + 1e-6));
        assertThat(square(both.total().standardDeviation().value()))
                .isCloseTo(variance, within(1e-2 * variance + 1e-6));
        // as the mean of all but the best years, it comes from the grid of the sum
        assertThat(both.total().tailValueAtRisk(1e-6).value())
                .isCloseTo(
                        both.total().mean().value(),
                        within(5e-3 * both.total().mean().value() + 1));
    }

    private static double square(double value) {
        return value * value;
    }

    @Property(tries = 100)
    void a_contract_or_a_control_never_raises_the_loss_of_a_year(
            @ForAll("models") LossModel model,
            @ForAll("terms") LossContract.Terms event,
            @ForAll("terms") LossContract.Terms year) {
        LossModel bare = model.toBuilder().contract(null).effects(List.of()).build();
        LossModel shared =
                bare.toBuilder().contract(new LossContract(event, year)).build();
        LossModel controlled = model.toBuilder().contract(null).build();
        double[] gross = losses(bare);

        assertNoneAbove(losses(shared), gross);
        assertNoneAbove(losses(controlled), gross);
    }

    private static double[] losses(LossModel model) {
        return SIMULATION
                .block(Portfolio.of(ReferenceCases.risk("a", model)), 0, 500)
                .total();
    }

    private static void assertNoneAbove(double[] losses, double[] gross) {
        for (int t = 0; t < losses.length; t++) {
            assertThat(losses[t]).isLessThanOrEqualTo(gross[t] * (1 + 1e-12));
        }
    }

    @Property(tries = 40)
    void tail_value_at_risk_is_subadditive_at_least_value_at_risk_and_rises_with_the_level(
            @ForAll("models") LossModel one, @ForAll("models") LossModel other) {
        Portfolio portfolio =
                Portfolio.of("EUR", List.of(ReferenceCases.risk("a", one), ReferenceCases.risk("b", other)));
        Quantification simulated = SIMULATION.trials(2_000).run(portfolio);
        double before = 0;
        for (double level : LEVELS) {
            double tail = simulated.total().tailValueAtRisk(level).value();
            double parts = simulated.risk("a").tailValueAtRisk(level).value()
                    + simulated.risk("b").tailValueAtRisk(level).value();
            double rounding = 1e-9 * (parts + 1);
            assertThat(tail).isLessThanOrEqualTo(parts + rounding);
            assertThat(tail)
                    .isGreaterThanOrEqualTo(simulated.total().valueAtRisk(level).value() - rounding);
            assertThat(tail).isGreaterThanOrEqualTo(before - rounding);
            before = tail;
        }
    }

    @Property(tries = 30)
    void scaling_the_severity_scales_the_quantiles(@ForAll @DoubleRange(min = 0.1, max = 50) double factor) {
        Portfolio one = Portfolio.of("EUR", List.of(ReferenceCases.POISSON_LOGNORMAL));
        Risk foreign = ReferenceCases.risk(
                "breach",
                LossModel.builder("EUR")
                        .frequency(ReferenceCases.POISSON_LOGNORMAL.lossModel().frequency())
                        .forms(List.of(LossForm.of("USD", ReferenceCases.SEVERITY)))
                        .build());
        Portfolio scaled = Portfolio.of("EUR", List.of(foreign)).exchanging("USD", factor);

        for (double level : LEVELS) {
            double exact = factor * EXACT.run(one).total().valueAtRisk(level).value();
            assertThat(EXACT.run(scaled).total().valueAtRisk(level).value()).isCloseTo(exact, within(1e-5 * exact));
            double simulated =
                    factor * SIMULATION.run(one).total().valueAtRisk(level).value();
            assertThat(SIMULATION.run(scaled).total().valueAtRisk(level).value())
                    .isCloseTo(simulated, within(1e-9 * simulated));
        }
    }

    @Property(tries = 30)
    void a_bounded_run_is_within_its_intervals_of_the_exact_one(
            @ForAll("models") LossModel model, @ForAll @IntRange(min = 1, max = 100) int seed) {
        Portfolio portfolio = Portfolio.of(ReferenceCases.risk("a", model));
        Simulation simulation = SIMULATION.trials(5_000).seed(seed);
        LossDistribution kept = simulation.run(portfolio).total();
        LossDistribution bounded = simulation.bounded().run(portfolio).total();

        assertThat(bounded.mean()).isEqualTo(kept.mean());
        assertThat(bounded.probabilityOfNoLoss()).isEqualTo(kept.probabilityOfNoLoss());
        for (double level : LEVELS) {
            double loss = kept.valueAtRisk(level).value();
            assertThat(bounded.valueAtRisk(level).value()).isCloseTo(loss, within(loss / 8_192));
            double tail = kept.tailValueAtRisk(level).value();
            assertThat(bounded.tailValueAtRisk(level).value()).isCloseTo(tail, within(tail / 8_000));
            Measured above = bounded.probabilityAbove(loss);
            assertThat(kept.probabilityAbove(loss).value()).isBetween(above.low() - 1e-12, above.high() + 1e-12);
        }
    }

    @Provide
    Arbitrary<LossModel> models() {
        return LossModels.any();
    }

    @Provide
    Arbitrary<LossContract.Terms> terms() {
        return LossModels.terms();
    }
}
