package dev.aims.risk.assessment;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlStepsTest {
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final ControlRef LOGGING = ControlRef.parse("iso-42001:A.6.2.8");
    private static final ControlRef TESTING = ControlRef.parse("iso-42001:A.6.2.4");
    private static final AiSystem CHAT = AiSystem.builder("chat").name("Chat").build();
    private static final AiSystem SEARCH =
            AiSystem.builder("search").name("Search").build();
    private static final Risk RISK = Risk.builder("risk")
            .title("Risk")
            .systems(Set.of(CHAT.id()))
            .inherent(MATRIX.assess(LIKELY, MAJOR))
            .build();

    private final ControlSteps rule = ControlSteps.withDefaults();

    @Test
    void an_effective_control_lowers_the_likelihood_by_a_step_if_the_plan_changes_it() {
        DerivedAssessment derived = rule.current(
                view(RISK, plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING), in(LOGGING, Effectiveness.EFFECTIVE)),
                RISK);

        assertThat(derived.assessment().likelihood()).isEqualTo("possible");
        assertThat(derived.assessment().consequences()).containsEntry("overall", "major");
        assertThat(derived.assessment().level()).isEqualTo("high");
        assertThat(derived.assessment().derivedBy()).isEqualTo("control-steps/1");
        assertThat(derived.assessment().assumptions())
                .startsWith("starts from the inherent level; 1 control counts; the likelihood is lowered by 1 and the"
                        + " consequences by 0 steps, of at most 2 each");
    }

    @Test
    void two_partly_effective_controls_make_a_step_and_one_makes_none() {
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_CONSEQUENCES, LOGGING, TESTING);
        Entity logging = in(LOGGING, Effectiveness.PARTIALLY_EFFECTIVE);
        Entity testing = in(TESTING, Effectiveness.PARTIALLY_EFFECTIVE);

        assertThat(current(RISK, plan, logging).consequences()).containsEntry("overall", "major");
        assertThat(current(RISK, plan, logging, testing).consequences()).containsEntry("overall", "moderate");
    }

    @Test
    void a_plan_that_changes_both_gives_half_a_step_to_each() {
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_CONSEQUENCES, LOGGING, TESTING).toBuilder()
                .options(Set.of(TreatmentOption.CHANGE_CONSEQUENCES, TreatmentOption.REMOVE_SOURCE))
                .build();

        Assessment both =
                current(RISK, plan, in(LOGGING, Effectiveness.EFFECTIVE), in(TESTING, Effectiveness.EFFECTIVE));

        assertThat(both.likelihood()).isEqualTo("possible");
        assertThat(both.consequences()).containsEntry("overall", "moderate");
    }

    @Test
    void sharing_lowers_nothing_and_what_was_not_reviewed_or_is_not_in_place_neither() {
        assertThat(current(RISK, plan(TreatmentOption.SHARE, LOGGING), in(LOGGING, Effectiveness.EFFECTIVE))
                        .level())
                .isEqualTo("high");
        assertThat(rule.current(
                                view(
                                        RISK,
                                        plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING, TESTING),
                                        in(LOGGING, null)),
                                RISK)
                        .open())
                .containsExactly(
                        "iso-42001:A.6.2.4: is not implemented",
                        "iso-42001:A.6.2.8: is implemented for chat and was not reviewed for how well it works");
    }

    @Test
    void a_control_counts_as_at_its_weakest_place() {
        Risk two = RISK.toBuilder().systems(Set.of(CHAT.id(), SEARCH.id())).build();
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING);
        Entity onChat = on(CHAT.id(), "on-chat", Effectiveness.EFFECTIVE);
        Entity onSearch = on(SEARCH.id(), "on-search", Effectiveness.INEFFECTIVE);
        Entity everywhere = in(LOGGING, Effectiveness.EFFECTIVE);

        assertThat(current(two, plan, onChat).likelihood()).isEqualTo("likely");
        assertThat(current(two, plan, onChat, onSearch).likelihood()).isEqualTo("likely");
        assertThat(current(two, plan, everywhere).likelihood()).isEqualTo("possible");
    }

    @Test
    void a_draft_and_an_action_that_was_given_up_put_nothing_in_place() {
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING);
        Entity control = in(LOGGING, Effectiveness.EFFECTIVE);
        TreatmentAction givenUp =
                plan.actions().get(0).toBuilder().status(ActionStatus.CANCELLED).build();

        assertThat(current(RISK, plan.toBuilder().status(PlanStatus.DRAFT).build(), control)
                        .likelihood())
                .isEqualTo("likely");
        assertThat(current(RISK, plan.toBuilder().actions(List.of(givenUp)).build(), control)
                        .likelihood())
                .isEqualTo("likely");
    }

    @Test
    void the_residual_assumes_that_running_plans_work() {
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING, TESTING);
        RegisterView running = view(RISK, plan);
        RegisterView completed = view(
                RISK, plan.toBuilder().status(PlanStatus.COMPLETED).build(), in(LOGGING, Effectiveness.INEFFECTIVE));

        assertThat(rule.current(running, RISK).assessment().likelihood()).isEqualTo("likely");
        assertThat(rule.residual(running, RISK).assessment().likelihood()).isEqualTo("unlikely");
        assertThat(rule.residual(running, RISK).assessment().assumptions())
                .contains("what running plans have yet to do is done and effective");
        assertThat(rule.residual(completed, RISK).assessment().likelihood())
                .as("nothing is left to do")
                .isEqualTo("likely");
    }

    @Test
    void no_more_steps_than_allowed_and_none_below_the_lowest_level() {
        ControlRef more = ControlRef.parse("iso-42001:A.7.4");
        TreatmentPlan plan = plan(TreatmentOption.CHANGE_LIKELIHOOD, LOGGING, TESTING, more);
        Risk unlikely =
                RISK.toBuilder().inherent(MATRIX.assess(UNLIKELY, MAJOR)).build();

        assertThat(rule.residual(view(RISK, plan), RISK).assessment().likelihood())
                .isEqualTo("unlikely");
        assertThat(rule.maxSteps(3)
                        .residual(view(RISK, plan), RISK)
                        .assessment()
                        .likelihood())
                .isEqualTo("rare");
        assertThat(rule.residual(view(unlikely, plan), unlikely).assessment().likelihood())
                .isEqualTo("rare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.maxSteps(0))
                .withMessage("steps must be 1 or more but was 0");
    }

    @Test
    void where_judgement_and_rule_differ_is_shown() {
        Risk optimistic = RISK.toBuilder().current(MATRIX.assess(RARE, MINOR)).build();

        List<DerivedAssessment> differing = rule.disagreements(view(optimistic));

        assertThat(differing).hasSize(1);
        assertThat(differing.get(0).disagreement())
                .contains("was judged low, lower than the high that follows from its controls by control-steps/1");
    }

    @Test
    void nothing_is_derived_without_a_start_and_it_is_said_why() {
        Risk unassessed = RISK.toBuilder().inherent(null).build();
        Risk chance = RISK.toBuilder().kind(RiskKind.OPPORTUNITY).build();

        assertThat(rule.current(view(unassessed), unassessed).assessment()).isNull();
        assertThat(rule.current(view(unassessed), unassessed).open())
                .containsExactly("has no inherent assessment to start from");
        assertThat(rule.current(view(chance), chance).open()).containsExactly("is no threat");
        Risk scored = RISK.toBuilder()
                .inherent(RISK.inherent().toBuilder().method("acme-score/1").build())
                .build();
        assertThat(rule.current(view(scored), scored).open())
                .containsExactly("its inherent level was found by acme-score/1, and the rule goes by the matrix");
    }

    private Assessment current(Entity... entities) {
        return rule.current(view(entities), (Risk) entities[0]).assessment();
    }

    private static RegisterView view(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "all",
                change -> change.add(MATRIX.criteria(), CHAT, SEARCH).add(entities));
        return register.view();
    }

    private static TreatmentPlan plan(TreatmentOption option, ControlRef... controls) {
        return TreatmentPlan.builder("plan")
                .title("Plan")
                .risks(Set.of(RiskId.parse("risk")))
                .options(Set.of(option))
                .actions(TreatmentAction.applying(controls))
                .status(PlanStatus.IN_PROGRESS)
                .build();
    }

    private static ControlImplementation in(ControlRef control, Effectiveness effectiveness) {
        return ControlImplementation.builder(control.control().toLowerCase(Locale.ROOT))
                .control(control)
                .status(ImplementationStatus.IMPLEMENTED)
                .effectiveness(effectiveness)
                .build();
    }

    private static ControlImplementation on(AiSystemId system, String id, Effectiveness effectiveness) {
        return ControlImplementation.builder(id)
                .control(LOGGING)
                .systems(Set.of(system))
                .status(ImplementationStatus.IMPLEMENTED)
                .effectiveness(effectiveness)
                .build();
    }
}
