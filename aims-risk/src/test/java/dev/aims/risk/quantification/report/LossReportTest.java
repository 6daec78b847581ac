package dev.aims.risk.quantification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.levels.EventProfiles;
import dev.aims.risk.quantification.levels.LevelComparison;
import dev.aims.risk.quantification.levels.LevelReport;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossReportTest {
    private static final ControlRef FILTER = ControlRef.parse("own:filter");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** A year costs 100 with a probability of 0.3, and of 0.15 once the filter is there. */
    private static final Risk LEAK = Risk.builder("leak")
            .title("Data leaks")
            .lossModel(LossModel.of("EUR", new Frequency.Bernoulli(0.3), new Distribution.Constant(100)).toBuilder()
                    .effects(List.of(new ControlEffect(
                            FILTER,
                            EffectStage.RESIDUAL,
                            EffectTarget.FREQUENCY,
                            Estimate.of(new Distribution.Constant(0.5)),
                            1,
                            1)))
                    .build())
            .build();

    private static final Risk HEAVY = Risk.builder("heavy")
            .title("No mean")
            .lossModel(LossModel.of("EUR", new Frequency.Bernoulli(0.5), new Distribution.Pareto(10, 0.9)))
            .build();

    private final Simulation simulation =
            Simulation.withDefaults().trials(20_000).seed(7);
    private final LossReport report = LossReport.of(Portfolio.of(LEAK), simulation);

    @Test
    void figures_are_those_of_the_closed_form_within_their_intervals() {
        assertThat(report.losses().figures())
                .extracting(LossFigure::kind)
                .containsExactly(
                        LossFigure.Kind.MEAN,
                        LossFigure.Kind.NO_LOSS,
                        LossFigure.Kind.VALUE_AT_RISK,
                        LossFigure.Kind.VALUE_AT_RISK,
                        LossFigure.Kind.TAIL_VALUE_AT_RISK);
        // Four standard errors: 0.458 * 100 / sqrt(20,000), and the same without the factor.
        assertThat(measured(report, 0).value()).isBetween(30 - 1.3, 30 + 1.3);
        assertThat(measured(report, 1).value()).isBetween(0.7 - 0.013, 0.7 + 0.013);
        assertThat(measured(report, 2).value()).isEqualTo(100);
        assertThat(measured(report, 4).value()).isEqualTo(100);
    }

    @Test
    void stages_stand_in_order_and_the_difference_has_less_error_than_its_parts() {
        LossReport both = report.beside(LossStage.RESIDUAL).beside(LossStage.INHERENT);

        assertThat(both.stages())
                .extracting(StageLosses::stage)
                .containsExactly(LossStage.INHERENT, LossStage.CURRENT, LossStage.RESIDUAL);
        assertThat(both.losses().stage()).isEqualTo(LossStage.CURRENT);
        assertThat(both.reductions())
                .extracting(StageReduction::from, StageReduction::to)
                .containsExactly(
                        tuple(LossStage.INHERENT, LossStage.CURRENT), tuple(LossStage.CURRENT, LossStage.RESIDUAL));
        Measured mean = both.reductions().get(1).figures().get(0).findMeasured().orElseThrow();
        assertThat(mean.value()).isBetween(15 - 1.1, 15 + 1.1);
        assertThat(mean.standardError()).isLessThan(measured(report, 0).standardError());
        assertThat(both.reductions()
                        .get(0)
                        .figures()
                        .get(0)
                        .findMeasured()
                        .orElseThrow()
                        .value())
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.beside(LossStage.CURRENT))
                .withMessageContaining("must be none of [INHERENT, CURRENT, RESIDUAL]");
    }

    @Test
    void stages_that_were_compared_are_not_compared_again() {
        LossReport two = report.beside(LossStage.RESIDUAL);

        assertThat(two.beside(LossStage.INHERENT).reductions().get(1))
                .isSameAs(two.reductions().get(0));
    }

    @Test
    void a_setting_changes_nothing_about_the_report_that_it_was_made_from() {
        report.atRevision(3).beside(LossStage.RESIDUAL).ratesOf(DAY);

        assertThat(report.revision()).isEmpty();
        assertThat(report.stages()).hasSize(1);
        assertThat(report.ratesDay()).isEmpty();
    }

    @Test
    void what_does_not_exist_says_why_and_whose_tail_it_is() {
        LossReport heavy = LossReport.of(Portfolio.of("EUR", List.of(LEAK, HEAVY)), simulation);

        assertThat(heavy.losses().figures().get(0).findMeasured()).isEmpty();
        assertThat(heavy.losses().figures().get(0).reason()).startsWith("the tail of a severity is so heavy");
        assertThat(measured(heavy, 3).value()).isPositive();
        assertThat(heavy.losses().findContributions()).isEmpty();
        assertThat(heavy.losses().noContributions()).startsWith("the tail of a severity is so heavy");
        assertThat(heavy.losses().withHeaviestTail()).containsExactly(HEAVY.id());
    }

    @Test
    void what_losses_beyond_all_numbers_fall_by_is_not_told() {
        Risk endless = HEAVY.toBuilder()
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Pareto(9, 0.002)))
                .build();
        LossReport both = LossReport.of(Portfolio.of(endless), simulation).beside(LossStage.RESIDUAL);

        assertThat(both.reductions().get(0).figures())
                .filteredOn(figure -> figure.kind() == LossFigure.Kind.VALUE_AT_RISK)
                .hasSize(2)
                .extracting(LossFigure::reason)
                .containsOnly("it is the difference of losses beyond all numbers");
    }

    @Test
    void a_bounded_simulation_of_more_years_than_memory_holds_has_figures_and_no_contributions() {
        LossReport bounded = LossReport.of(
                        Portfolio.of(LEAK), simulation.bounded().memory(100_000))
                .beside(LossStage.RESIDUAL);

        assertThat(measured(bounded, 3).value()).isBetween(99.9, 100.1);
        assertThat(bounded.losses().noContributions()).contains("bytes");
        assertThat(bounded.reductions()).singleElement().satisfies(reduction -> {
            assertThat(reduction.figures()).isEmpty();
            assertThat(reduction.reason()).contains("bytes");
        });
    }

    @Test
    void a_tornado_names_risks_by_title_where_titles_tell_them_apart() {
        Risk titled = LEAK.toBuilder().title("Data leak").build();
        Risk twin = HEAVY.toBuilder().title("Data leak").build();

        assertThat(tornadoOf(titled)).contains("Data leak / ");
        assertThat(tornadoOf(titled, twin)).contains("leak / ", "heavy / ").doesNotContain("Data leak / ");
    }

    private String tornadoOf(Risk... risks) {
        Portfolio portfolio = Portfolio.of("EUR", List.of(risks));
        return LossReport.of(portfolio, simulation)
                .tornado("VaR 90 %", Tornado.of(simulation, portfolio, loss -> loss.valueAtRisk(0.9)))
                .tornadoPlot()
                .orElseThrow()
                .toSvg();
    }

    @Test
    void a_tornado_must_be_of_the_same_portfolio_at_whichever_stage() {
        Portfolio other = Portfolio.of(HEAVY);
        Tornado own = Tornado.of(simulation, Portfolio.of(LEAK).at(LossStage.RESIDUAL), loss -> loss.mean());
        Tornado foreign = Tornado.of(simulation, other, loss -> loss.valueAtRisk(0.9));

        assertThat(report.tornado("mean of a year", own).tornado())
                .hasValueSatisfying(named -> assertThat(named.stage()).isEqualTo(LossStage.RESIDUAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.tornado("VaR", foreign))
                .withMessageContaining("bars must be of the portfolio of this report");
    }

    @Test
    void tolerance_and_levels_must_be_in_the_currency_of_the_portfolio() {
        ToleranceCurve dollars = ToleranceCurve.of("USD", new ToleranceCurve.Point(50, 0.1));
        LevelReport inDollars = new LevelReport(
                List.of(new LevelComparison(
                        LEAK.id(),
                        AssessmentStage.CURRENT,
                        RiskMatrix.standard().assess(Likelihood.LIKELY, Consequence.MINOR),
                        EventProfiles.in("USD").exchanging("EUR", 1.1).of(LEAK, LossStage.CURRENT),
                        true)),
                List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.tolerance(dollars))
                .withMessage("curve must be in EUR, the currency of the portfolio, but was in USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.levels(inDollars))
                .withMessage("report must be in EUR, the currency of the portfolio, but was in USD");
    }

    @Test
    void old_estimates_are_told_by_input_and_effects_only_where_their_stage_is_shown() {
        Elicitation old = elicited(DAY.minusYears(1).minusDays(1));
        Elicitation fresh = elicited(DAY.minusYears(1));
        Risk dated = LEAK.toBuilder()
                .lossModel(LossModel.builder("EUR")
                        .frequency(new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(1, 2))))
                        .frequencyElicitation(old)
                        .forms(List.of(
                                new LossForm(null, "EUR", new Estimate(new Distribution.Constant(1), fresh)),
                                LossForm.of("EUR", new Distribution.Constant(2))))
                        .effects(List.of(new ControlEffect(
                                FILTER,
                                EffectStage.RESIDUAL,
                                EffectTarget.FREQUENCY,
                                new Estimate(new Distribution.Constant(0.5), old),
                                1,
                                1)))
                        .build())
                .build();
        LossReport dates = LossReport.of(Portfolio.of(dated), simulation);

        assertThat(dates.estimates())
                .containsExactly(
                        new EstimateDate(LEAK.id(), "rate", old.elicitedOn()),
                        new EstimateDate(LEAK.id(), "severity[0]", fresh.elicitedOn()),
                        new EstimateDate(LEAK.id(), "severity[1]", null));
        assertThat(dates.oldEstimates(DAY)).extracting(EstimateDate::input).containsExactly("rate");
        assertThat(dates.beside(LossStage.RESIDUAL).oldEstimates(DAY))
                .extracting(EstimateDate::input)
                .containsExactly("rate", "own:filter / reduction");
        assertThat(dates.oldAfter(Period.ofYears(2), Period.ZERO).oldEstimates(DAY))
                .isEmpty();
    }

    @Test
    void rates_of_exchange_are_old_only_where_there_are_some_and_their_day_is_known() {
        LossReport exchanged = LossReport.of(Portfolio.of(LEAK).exchanging("USD", 0.9), simulation);

        assertThat(exchanged.areRatesOld(DAY)).isFalse();
        assertThat(exchanged.ratesOf(DAY.minusMonths(3)).areRatesOld(DAY)).isFalse();
        assertThat(exchanged.ratesOf(DAY.minusMonths(3).minusDays(1)).areRatesOld(DAY))
                .isTrue();
        assertThat(report.ratesOf(DAY.minusYears(9)).areRatesOld(DAY)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.oldAfter(Period.ofDays(-1), Period.ZERO))
                .withMessageContaining("must not be negative");
    }

    @Test
    void years_that_never_lose_have_figures_and_no_picture() {
        Risk harmless = LEAK.toBuilder()
                .lossModel(LossModel.of("EUR", new Frequency.Bernoulli(0), new Distribution.Constant(100)))
                .build();
        LossReport none = LossReport.of(Portfolio.of(harmless), simulation);

        assertThat(measured(none, 0).value()).isZero();
        assertThat(none.exceedancePlot()).isEmpty();
        assertThat(LossTables.of(none).curve().size()).isZero();
    }

    @Test
    void tables_have_the_stage_in_front_and_the_model_of_each_stage_behind() {
        LossReport both = report.beside(LossStage.RESIDUAL)
                .tolerance(ToleranceCurve.of("EUR", new ToleranceCurve.Point(50, 0.1)));
        LossTables tables = LossTables.of(both);

        assertThat(tables.figures().toCsv().lines().filter(line -> line.startsWith("residual,total,,mean,")))
                .singleElement()
                .asString()
                .contains(Portfolio.of(LEAK).at(LossStage.RESIDUAL).hash());
        assertThat(tables.tolerance()
                        .orElseThrow()
                        .toCsv()
                        .lines()
                        .map(line -> line.split(",", -1)[1])
                        .skip(1))
                .containsExactly("EXCEEDED", "EXCEEDED");
        assertThat(tables.contributions().orElseThrow().size()).isEqualTo(4);
        assertThat(tables.tornado()).isEmpty();
        assertThat(LossTables.of(LossReport.of(Portfolio.of(HEAVY), simulation)).contributions())
                .isEmpty();
    }

    private static Measured measured(LossReport report, int figure) {
        return report.losses().figures().get(figure).findMeasured().orElseThrow();
    }

    private static Elicitation elicited(LocalDate day) {
        return Elicitation.builder(ElicitationMethod.INTERVAL).elicitedOn(day).build();
    }
}
