package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Quantification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trials that do not tell how far off a figure may be must not pass for trials that tell it exactly. */
class UntoldErrorTest {
    private static final Portfolio HEAVY = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
    private static final LossModel RARE =
            LossModel.of("EUR", new Frequency.Bernoulli(1e-6), new Distribution.Constant(1e9));

    private static Portfolio portfolio(LossModel model) {
        return Portfolio.of(Risk.builder("a").title("A").lossModel(model).build());
    }

    static Stream<Simulation> simulations() {
        Simulation simulation = Simulation.withDefaults().trials(50_000).seed(1);
        return Stream.of(simulation, simulation.bounded());
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void a_tail_of_less_than_a_trial_is_not_precise(Simulation simulation) {
        Quantification result = simulation.runUntil(HEAVY, loss -> loss.tailValueAtRisk(0.99999), 0.01);

        assertThat(result.provenance().trials()).isEqualTo(50_000);
        assertUnboundedAbove(result.total().tailValueAtRisk(0.99999));
        assertUnboundedAbove(result.total().tailValueAtRisk(0.99995));
        assertThat(result.total().tailValueAtRisk(0.9998).high()).isFinite();
        double exact = ExactEngine.withDefaults()
                .run(HEAVY)
                .total()
                .tailValueAtRisk(0.99999)
                .value();
        assertThat(result.total().tailValueAtRisk(0.99999).low()).isLessThan(exact);
    }

    @Test
    void neither_is_what_it_is_made_of_nor_what_it_falls_by() {
        Simulation simulation = Simulation.withDefaults().trials(10_000);

        assertUnboundedAbove(simulation.tailContributions(HEAVY, 0.9999).tailValueAtRisk());
        Measured reduction = simulation
                .compare(HEAVY, Portfolio.of(ReferenceCases.POISSON_EXPONENTIAL))
                .tailValueAtRiskReduction(0.9999);
        assertThat(reduction.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertUnboundedAbove(reduction);
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void losses_that_came_in_no_trial_may_come_all_the_same(Simulation simulation) {
        Quantification result = simulation.runUntil(portfolio(RARE), LossDistribution::mean, 0.01);

        assertThat(result.provenance().trials()).isEqualTo(50_000);
        LossDistribution loss = result.total();
        assertThat(loss.mean().value()).isZero();
        assertUnboundedAbove(loss.mean());
        assertUnboundedAbove(loss.standardDeviation());
        assertUnboundedAbove(loss.tailValueAtRisk(0.5));
        assertThat(loss.valueAtRisk(0.5)).isEqualTo(new Measured(0, 0, 0, 0));
    }

    static Stream<LossModel> certain() {
        LossModel often = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Uniform(1, 2));
        LossModel always = LossModel.of("EUR", new Frequency.Bernoulli(1), new Distribution.Constant(0.1));
        ControlEffect prevents =
                ControlEffect.of(ControlRef.parse("own:stop"), EffectTarget.FREQUENCY, new Distribution.Constant(1));
        ControlEffect repairs =
                ControlEffect.of(ControlRef.parse("own:repair"), EffectTarget.SEVERITY, new Distribution.Constant(1));
        ControlEffect halves =
                ControlEffect.of(ControlRef.parse("own:halve"), EffectTarget.SEVERITY, new Distribution.Constant(0.5));
        Money five = Money.of("5", "EUR");
        return Stream.of(
                LossModel.of("EUR", new Frequency.Poisson(0), new Distribution.Uniform(1, 2)),
                often.toBuilder().effects(List.of(prevents)).build(),
                often.toBuilder().effects(List.of(repairs)).build(),
                often.toBuilder()
                        .contract(new LossContract(new LossContract.Terms(Money.of("0", "EUR"), null, null), null))
                        .build(),
                often.toBuilder()
                        .contract(new LossContract(null, new LossContract.Terms(null, null, Money.of("0", "EUR"))))
                        .build(),
                always,
                always.toBuilder()
                        .forms(List.of(
                                LossForm.of("EUR", new Distribution.Constant(3)),
                                LossForm.of("EUR", new Distribution.Constant(4))))
                        .secondary(new SecondaryLoss(1, List.of(LossForm.of("EUR", new Distribution.Constant(1)))))
                        .effects(List.of(halves))
                        .build(),
                LossModel.of("EUR", new Frequency.Bernoulli(1), new Distribution.Pareto(7, 3)).toBuilder()
                        .contract(new LossContract(new LossContract.Terms(null, null, five), null))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("certain")
    void losses_that_cannot_differ_are_exact(LossModel model) {
        Simulation simulation = Simulation.withDefaults().trials(1_000_000);
        Quantification result = simulation.runUntil(portfolio(model), LossDistribution::mean, 1e-9);

        assertThat(result.provenance().trials()).isLessThan(100_000);
        assertThat(result.total().mean().relativeError()).isLessThan(1e-9);
        assertThat(result.total().standardDeviation()).isEqualTo(new Measured(0, 0, 0, 0));
        assertThat(result.total().tailValueAtRisk(0.9).relativeError()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void losses_beyond_a_double_are_infinite_and_not_no_number(Simulation simulation) {
        LossModel beyond = LossModel.of("EUR", new Frequency.Bernoulli(1), new Distribution.Pareto(1e300, 0.01));
        LossDistribution loss = simulation.run(portfolio(beyond)).total();

        Measured atRisk = loss.valueAtRisk(0.9);

        assertThat(atRisk.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertUnboundedAbove(atRisk);
    }

    private static void assertUnboundedAbove(Measured measured) {
        assertThat(measured.standardError()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(measured.high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(measured.relativeError() <= 1).isFalse();
    }
}
