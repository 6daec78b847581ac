package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCandidatesTest {
    private static final CostRule FOUR_YEARS = CostRule.evenlyOver(4);

    /** Loses 100,000 in every year; a review is expected to save half, a backup a fifth. */
    private static final Risk BREACH = risk(
            "breach",
            LossModel.of("EUR", new Frequency.Bernoulli(1), new Distribution.Constant(100_000)).toBuilder()
                    .effects(List.of(planned("review", 0.5), planned("backup", 0.2)))
                    .build());

    private static final Portfolio PORTFOLIO = Portfolio.of(BREACH);

    private static ControlEffect planned(String control, double share) {
        return effect(control, EffectTarget.SEVERITY, new Distribution.Constant(share)).toBuilder()
                .stage(EffectStage.RESIDUAL)
                .build();
    }

    @Test
    void a_plan_brings_the_effects_that_are_expected_of_its_controls_at_the_yearly_cost_of_its_actions() {
        TreatmentPlan plan = plan("plan-1", action("a", "review", "60000"), action("b", null, "20000"));
        PlanCandidates read = PlanCandidates.of(List.of(plan), PORTFOLIO, FOUR_YEARS);
        TreatmentCandidate candidate = read.candidates().get(0);

        assertThat(read.findings()).isEmpty();
        assertThat(candidate.name()).isEqualTo("plan-1");
        assertThat(candidate.yearlyCost().compareTo(euros("20000"))).isZero();
        assertThat(candidate.effects())
                .containsOnlyKeys(RiskId.parse("breach"))
                .containsValue(List.of(planned("review", 0.5)));
    }

    @Test
    void the_best_plans_within_a_budget_are_found() {
        List<TreatmentPlan> plans = List.of(
                plan("plan-1", action("a", "review", "60000")), plan("plan-2", action("b", "backup", "100000")));
        TreatmentSelection selection = TreatmentSelection.best(
                Simulation.withDefaults().trials(1_000),
                PORTFOLIO,
                PlanCandidates.of(plans, PORTFOLIO, FOUR_YEARS).candidates(),
                euros("50000"));

        // 50,000 saved for 15,000 a year; then 10,000 of the other half for 25,000 are too dear
        assertThat(selection.chosen()).extracting(TreatmentCandidate::name).containsExactly("plan-1");
        assertThat(selection.value()).isCloseTo(35_000, within(1e-6));
        // with both, the loss is that of the residual stage
        assertThat(selection.choices().get(1).contribution()).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void a_control_that_two_plans_put_in_place_acts_once() {
        List<TreatmentPlan> plans =
                List.of(plan("plan-1", action("a", "review", "60000")), plan("plan-2", action("b", "review", "60000")));
        TreatmentSelection selection = TreatmentSelection.best(
                Simulation.withDefaults().trials(1_000),
                PORTFOLIO,
                PlanCandidates.of(plans, PORTFOLIO, FOUR_YEARS).candidates(),
                euros("50000"));

        assertThat(selection.chosen()).hasSize(1);
        assertThat(selection.value()).isCloseTo(35_000, within(1e-6));
    }

    @Test
    void what_is_left_out_is_told() {
        TreatmentAction done = action("a", "review", "60000").toBuilder()
                .status(ActionStatus.DONE)
                .build();
        TreatmentAction cancelled = action("b", "backup", "60000").toBuilder()
                .status(ActionStatus.CANCELLED)
                .build();
        assertFindings(plan("plan-1", done, cancelled), "effect-of-done-action", "no-effect");
        assertFindings(
                plan("plan-1", action("a", "review", null), action("b", "training", "1")),
                "control-without-effect",
                "cost-missing");
        assertFindings(
                plan("plan-1", action("a", "review", "1")).toBuilder()
                        .status(PlanStatus.COMPLETED)
                        .build(),
                "plan-closed");
        assertFindings(
                plan("plan-1", action("a", "review", "1")).toBuilder()
                        .risks(Set.of(RiskId.parse("breach"), RiskId.parse("outage")))
                        .build(),
                "risk-not-quantified");
        TreatmentAction foreign = action("a", "review", null).toBuilder()
                .cost(Money.of("10", "USD"))
                .build();
        assertFindings(plan("plan-1", foreign), "foreign-cost");
    }

    private static void assertFindings(TreatmentPlan plan, String... codes) {
        assertThat(PlanCandidates.of(List.of(plan), PORTFOLIO, FOUR_YEARS).findings())
                .extracting(Finding::code)
                .map(code -> code.replace("treatment-candidate.", ""))
                .containsExactly(codes);
    }

    @Test
    void costs_are_spread_evenly() {
        TreatmentAction action = action("a", "review", "100");

        assertThat(CostRule.evenlyOver(3).yearly(action, euros("100"))).isEqualTo(euros("33.33"));
        assertThat(CostRule.evenlyOver(1).yearly(action, euros("100"))).isEqualTo(euros("100.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostRule.evenlyOver(0))
                .withMessage("years must be 1 at least but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCandidates.of(List.of(), PORTFOLIO.at(LossStage.RESIDUAL), FOUR_YEARS))
                .withMessage("portfolio must be at the stage CURRENT but was at RESIDUAL");
    }

    private static TreatmentPlan plan(String id, TreatmentAction... actions) {
        return TreatmentPlan.of(id, BREACH, TreatmentOption.CHANGE_CONSEQUENCES)
                .actions(List.of(actions))
                .build();
    }

    private static TreatmentAction action(String id, @Nullable String control, @Nullable String cost) {
        return TreatmentAction.builder(id)
                .title("Action " + id)
                .control(control == null ? null : ControlRef.parse("own:" + control))
                .cost(cost == null ? null : euros(cost))
                .build();
    }
}
