package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.MATRIX;
import static dev.aims.risk.decision.Office.PLAN;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Money;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentActionBuilder;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanBuilder;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlanApprovalTest {
    private static final Decision APPROVAL = PlanApproval.of(PLAN, "approve")
            .decidedBy(BOARD)
            .decidedOn(TODAY)
            .reason("Worth it")
            .build();

    private final Register register = Office.register(TODAY, CommitGuard.OPEN, APPROVAL);

    @Test
    void an_approval_counts_while_the_plan_is_what_was_approved() {
        assertThat(PlanApproval.findValid(register.view(), PLAN.id(), TODAY)).contains(APPROVAL);
    }

    @Test
    void progress_words_and_owners_leave_an_approval_as_it_is() {
        assertThat(reasonsAfter(plan -> plan.status(PlanStatus.IN_PROGRESS)
                        .title("Fewer wrong refusals")
                        .explanation("As the audit advised")
                        .owner(BOARD)
                        .tags(Set.of("2026"))))
                .isEmpty();
        assertThat(reasonsAfter(actions(
                        0,
                        action -> action.status(ActionStatus.DONE)
                                .title("Test with more cases")
                                .completedOn(TODAY)
                                .cost(Money.of("900", "EUR"))
                                .owner(BOARD)
                                .days(12)
                                .dependsOn(Set.of("insure")))))
                .isEmpty();
        assertThat(reasonsAfter(plan -> {
                    List<TreatmentAction> turned = new ArrayList<>(PLAN.actions());
                    Collections.reverse(turned);
                    return plan.actions(turned);
                }))
                .isEmpty();
    }

    @Test
    void an_approval_is_stale_once_the_plan_promises_something_else() {
        List<UnaryOperator<TreatmentPlanBuilder>> changes = List.of(
                plan -> plan.options(Set.of(TreatmentOption.SHARE)),
                plan -> plan.due(Objects.requireNonNull(PLAN.due()).plusDays(1)),
                plan -> plan.due(null),
                plan -> plan.expectedResidual(Map.of(RISK.id(), MATRIX.assess(RARE, MAJOR))),
                plan -> plan.expectedResidual(Map.of()),
                plan -> plan.actions(PLAN.actions().subList(0, 1)),
                actions(0, action -> action.status(ActionStatus.CANCELLED)),
                actions(0, action -> action.control(ControlRef.parse("iso-42001:A.7.4"))),
                actions(1, action -> action.title("Insure a part of the rest")),
                actions(1, action -> action.due(null)));

        assertThat(changes)
                .allSatisfy(change -> assertThat(reasonsAfter(change))
                        .containsExactly("was given for a state of plan plan that has changed materially since"));
    }

    @Test
    void what_becomes_of_the_risk_leaves_the_approval_of_its_treatment_as_it_is() {
        long version = register.view().version(RISK.id());
        register.commit(
                Actor.of("tester"),
                "treated",
                change -> change.replace(
                        RISK.toBuilder().current(MATRIX.assess(RARE, MAJOR)).build(), version));

        assertThat(reasons()).isEmpty();
    }

    @Test
    void an_approval_is_stale_once_the_criteria_of_its_expectation_have_a_new_version() {
        long version = register.view().version(MATRIX.criteria().id());
        register.commit(
                Actor.of("tester"),
                "criteria",
                change ->
                        change.replace(MATRIX.criteria().toBuilder().version(2).build(), version));

        assertThat(reasons()).containsExactly("rests on risk criteria that have a new version");
    }

    @Test
    void an_approval_of_nothing_in_particular_does_not_count() {
        Decision unbound = APPROVAL.toBuilder().bound(null).build();

        assertThat(PlanApproval.staleness(unbound, register.view(), TODAY))
                .containsExactly("does not say which state of plan plan was approved");
    }

    /** What the projection selects is frozen: this digest was computed from its JSON by another program. */
    @Test
    void the_projection_of_a_plan_never_changes() {
        assertThat(APPROVAL.bound()).isNotNull();
        assertThat(APPROVAL.bound().name()).isEqualTo("plan/1");
        assertThat(APPROVAL.bound().sha256())
                .isEqualTo("03c798582ba70475404720bf3feca9a355dfa97f5591ef71d92ff42c8f1a1bb6");
    }

    private static UnaryOperator<TreatmentPlanBuilder> actions(int index, UnaryOperator<TreatmentActionBuilder> edit) {
        List<TreatmentAction> actions = new ArrayList<>(PLAN.actions());
        actions.set(index, edit.apply(actions.get(index).toBuilder()).build());
        return plan -> plan.actions(actions);
    }

    private List<String> reasonsAfter(UnaryOperator<TreatmentPlanBuilder> edit) {
        TreatmentPlan changed = edit.apply(PLAN.toBuilder()).build();
        register.commit(Actor.of("tester"), "edit", change -> change.overwrite(changed));
        return reasons();
    }

    private List<String> reasons() {
        return PlanApproval.staleness(APPROVAL, register.view(), TODAY);
    }
}
