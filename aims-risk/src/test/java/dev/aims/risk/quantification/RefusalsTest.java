package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Simulation SIMULATION = Simulation.withDefaults().trials(1_000);
    private static final Distribution ONE = new Distribution.Constant(1);

    @Test
    void a_tail_without_a_mean_has_quantiles_but_no_tail_value_at_risk() {
        Portfolio portfolio =
                Portfolio.of(ReferenceCases.risk("a", new Frequency.Poisson(2), new Distribution.Pareto(1_000, 0.9)));

        for (LossDistribution loss : List.of(
                ExactEngine.withDefaults().reach(1e-3).run(portfolio).total(),
                SIMULATION.run(portfolio).total(),
                SIMULATION.bounded().run(portfolio).total())) {
            assertThat(loss.valueAtRisk(0.9).value()).isPositive();
            assertThatThrownBy(() -> loss.tailValueAtRisk(0.9))
                    .isInstanceOf(UndefinedMomentException.class)
                    .hasMessageStartingWith("tail value at risk does not exist: the tail of a severity is so heavy");
            assertThatThrownBy(loss::mean).isInstanceOf(UndefinedMomentException.class);
        }
    }

    @Test
    void a_cap_gives_a_heavy_tail_its_mean_back() {
        LossModel heavy = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Pareto(1_000, 0.9)).toBuilder()
                .contract(new LossContract(new LossContract.Terms(null, null, Money.of("50000", "EUR")), null))
                .build();

        assertThat(SIMULATION
                        .run(Portfolio.of(ReferenceCases.risk("a", heavy)))
                        .total()
                        .tailValueAtRisk(0.9)
                        .value())
                .isPositive();
    }

    @Test
    void a_tail_without_a_variance_has_a_mean_without_standard_error() {
        LossDistribution loss = SIMULATION
                .run(Portfolio.of(
                        ReferenceCases.risk("a", new Frequency.Poisson(2), new Distribution.Pareto(1_000, 1.5))))
                .total();

        assertThat(loss.mean().standardError()).isInfinite();
        assertThatThrownBy(loss::standardDeviation).isInstanceOfSatisfying(UndefinedMomentException.class, e -> {
            assertThat(e.figure()).isEqualTo("standard deviation");
            assertThat(e.reason()).startsWith("the tail of a severity is so heavy that it has no variance");
            assertThat(e).hasMessage("standard deviation does not exist: " + e.reason());
        });
    }

    @Test
    void a_loss_that_is_the_same_in_all_years_has_no_skewness() {
        for (Risk risk : List.of(
                ReferenceCases.risk("never", new Frequency.Bernoulli(0), new Distribution.Constant(5)),
                ReferenceCases.risk("always", new Frequency.Bernoulli(1), new Distribution.Constant(5)),
                ReferenceCases.risk("tiny", new Frequency.Bernoulli(1), new Distribution.Constant(1e-9)),
                ReferenceCases.risk("odd", new Frequency.Bernoulli(1), new Distribution.Constant(0.1)),
                ReferenceCases.risk("rare", new Frequency.Bernoulli(1e-12), ONE))) {
            Portfolio portfolio = Portfolio.of(risk);
            for (LossDistribution loss : List.of(
                    SIMULATION.run(portfolio).total(),
                    SIMULATION.bounded().run(portfolio).total())) {
                assertHasNoSkewness(loss);
            }
            if (!risk.id().value().equals("rare")) {
                assertHasNoSkewness(ExactEngine.withDefaults()
                        .maxCells(1 << 13)
                        .run(portfolio)
                        .total());
            }
        }
    }

    private static void assertHasNoSkewness(LossDistribution loss) {
        assertThat(loss.standardDeviation().low()).isZero();
        assertThatThrownBy(loss::skewness).isInstanceOfSatisfying(UndefinedMomentException.class, e -> {
            assertThat(e.figure()).isEqualTo("skewness");
            assertThat(e.reason())
                    .isEqualTo("the loss is the same in all years, so there is no spread that it could relate to");
        });
    }

    @Test
    void amounts_beyond_what_can_be_summed_are_refused_by_the_name_of_the_risk() {
        Distribution[] severities = {new Distribution.Constant(9e307), new Distribution.Uniform(1e300, 1.7e308)};
        for (Distribution severity : severities) {
            Portfolio portfolio = Portfolio.of(
                    "EUR",
                    List.of(
                            ReferenceCases.POISSON_LOGNORMAL,
                            ReferenceCases.risk("h", new Frequency.Poisson(3), severity)));

            for (Runnable run : List.<Runnable>of(
                    () -> ExactEngine.withDefaults().run(portfolio),
                    () -> SIMULATION.run(portfolio),
                    () -> SIMULATION.bounded().run(portfolio),
                    () -> SIMULATION.compare(portfolio, portfolio))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(run::run)
                        .withMessageStartingWith(
                                "risk h: what an event costs must be at most 1.0E90 EUR on average, but was ")
                        .withMessageEndingWith("; state its amounts in a larger unit of money");
            }
        }
    }

    @Test
    void a_tail_that_runs_beyond_all_numbers_is_refused_by_the_name_of_the_risk() {
        Portfolio portfolio = Portfolio.of(
                "EUR",
                List.of(
                        ReferenceCases.POISSON_LOGNORMAL,
                        ReferenceCases.risk("h", new Frequency.Poisson(1_000), new Distribution.Pareto(1, 0.01))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactEngine.withDefaults().run(portfolio))
                .withMessageStartingWith(
                        "risk h: the loss of a year that is exceeded with a probability of 1.0E-6 must be"
                                + " at most 1.0E100 EUR but is more; the tail of a severity is too heavy for that");
        assertThat(SIMULATION.run(portfolio).total().valueAtRisk(0.5).value()).isPositive();
    }

    @Test
    void amounts_in_another_currency_need_a_rate() {
        Risk risk = ReferenceCases.risk(
                "a",
                LossModel.builder("EUR")
                        .frequency(new Frequency.Poisson(1))
                        .forms(List.of(LossForm.of("USD", ONE)))
                        .build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(Portfolio.of(risk)))
                .withMessage("risk a: a rate of exchange from USD to EUR is needed; known are those from []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of("EUX", List.of(risk)))
                .withMessage("currency must be a currency code of ISO 4217 but was \"EUX\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of(risk).exchanging("dollar", 0.5))
                .withMessage("foreign must be a currency code of ISO 4217 but was \"dollar\"");
        assertThat(SIMULATION
                        .run(Portfolio.of(risk).exchanging("USD", 0.5))
                        .total()
                        .currency())
                .isEqualTo("EUR");
    }

    @Test
    void a_tree_that_does_not_tell_one_frequency_is_refused() {
        FairTree tree = FairTree.builder()
                .threatEventFrequency(Estimate.of(new Distribution.Constant(3)))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(Portfolio.of(ReferenceCases.risk("a", tree, ONE))))
                .withMessage("risk a: the tree of its frequency is under-determined: vulnerability, or threatCapability"
                        + " with resistanceStrength, is missing");
    }

    @Test
    void causes_that_bring_more_events_than_there_are_or_differ_in_rate_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(Portfolio.of(caused("a", 1))))
                .withMessage("risk a: causes must not bring more than all events of the risk, which are 0.5 a year, but"
                        + " bring 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of("EUR", List.of(caused("a", 0.1), caused("b", 0.2))))
                .withMessage("cause supplier must have one rate in all models but has 0.1 and, in that of b, 0.2");
    }

    private static Risk caused(String id, double rate) {
        return ReferenceCases.risk(
                id,
                LossModel.of("EUR", new Frequency.Poisson(0.5), ONE).toBuilder()
                        .causes(List.of(new SharedCause("supplier", rate, 1)))
                        .build());
    }

    @Test
    void more_trials_than_memory_allows_are_refused_before_any_work() {
        Portfolio portfolio = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SIMULATION.memory(1 << 20).trials(1_000_000_000).run(portfolio))
                .withMessage("trials must be at most 43690 to keep the losses of 1 risks in 1048576 bytes but were"
                        + " 1000000000; with bounded() there is no such limit");
        assertThat(SIMULATION
                        .memory(1 << 20)
                        .trials(100_000)
                        .bounded()
                        .run(portfolio)
                        .total()
                        .mean()
                        .value())
                .isPositive();
    }

    @Test
    void settings_and_levels_out_of_range_are_refused_by_name_rule_and_value() {
        LossDistribution loss =
                SIMULATION.run(Portfolio.of(ReferenceCases.POISSON_LOGNORMAL)).total();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.valueAtRisk(1))
                .withMessage("level must be in (0, 1) but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.tailValueAtRisk(Double.NaN))
                .withMessage("level must be in (0, 1) but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.trials(1))
                .withMessage("number must be in [2, 2^40] but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of("EUR", List.of()))
                .withMessage("risks must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Portfolio.of("EUR", List.of(Risk.builder("a").title("A").build())))
                .withMessage("each of risks must have a loss model but a has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactEngine.withDefaults()
                        .run(Portfolio.of(ReferenceCases.POISSON_LOGNORMAL))
                        .total()
                        .valueAtRisk(1 - 1e-9))
                .withMessageContaining("widen the reach of the engine");
    }

    @Test
    void progress_is_told_up_to_the_end_and_a_run_can_be_cancelled() {
        List<Long> told = new ArrayList<>();
        Portfolio portfolio = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
        SIMULATION.trials(10_000).onProgress(told::add).run(portfolio);

        assertThat(told).isSorted().endsWith(10_000L);
        assertThatThrownBy(() -> SIMULATION.cancelWhen(() -> true).run(portfolio))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(
                        () -> ExactEngine.withDefaults().cancelWhen(() -> true).run(portfolio))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void an_executor_that_takes_no_work_leaves_it_to_the_caller() {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        Executor never = task -> {};
        Portfolio portfolio = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
        double expected =
                SIMULATION.trials(20_000).run(portfolio).total().mean().value();

        for (Executor executor : List.of(full, never)) {
            assertThat(SIMULATION
                            .trials(20_000)
                            .on(executor, 4)
                            .run(portfolio)
                            .total()
                            .mean()
                            .value())
                    .isEqualTo(expected);
        }
    }

    @Test
    void an_exceedance_curve_reaches_as_far_as_was_worked_out_also_where_no_year_is_without_loss() {
        Portfolio rare = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
        Portfolio always = Portfolio.of(ReferenceCases.risk("a", new Frequency.Bernoulli(1), ReferenceCases.SEVERITY));

        for (Portfolio portfolio : List.of(rare, always)) {
            for (LossDistribution loss : List.of(
                    ExactEngine.withDefaults().run(portfolio).total(),
                    SIMULATION.run(portfolio).total())) {
                assertThat(loss.exceedanceCurve(20))
                        .hasSize(20)
                        .last()
                        .satisfies(point -> assertThat(point.probability()).isEqualTo(loss.finestProbability()));
            }
        }
    }

    @Test
    void a_result_names_the_model_that_it_was_made_from() {
        Portfolio portfolio = Portfolio.of(ReferenceCases.POISSON_LOGNORMAL);
        Portfolio other =
                Portfolio.of(ReferenceCases.risk("breach", new Frequency.Poisson(2.5), ReferenceCases.SEVERITY));

        assertThat(SIMULATION.run(portfolio).provenance().model())
                .isEqualTo(portfolio.hash())
                .isNotEqualTo(other.hash())
                .isNotEqualTo(portfolio.at(LossStage.RESIDUAL).hash())
                .isEqualTo(
                        ExactEngine.withDefaults().run(portfolio).provenance().model());
    }

    @Test
    void events_that_cluster_beyond_what_a_table_holds_are_refused_before_memory_ends() {
        Portfolio portfolio = Portfolio.of(ReferenceCases.risk("a", new Frequency.NegativeBinomial(1, 1e-9), ONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(portfolio))
                .withMessage(
                        "risk a: frequency must not cluster so much that a year may have more than 16777216 events; a"
                                + " negative binomial of a greater size, or of a lower mean, does not");
    }
}
