package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.CONTROL;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.RISK;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.TOMORROW;
import static dev.aims.core.consistency.Samples.YESTERDAY;
import static dev.aims.core.consistency.Samples.action;
import static dev.aims.core.consistency.Samples.criteria;
import static dev.aims.core.consistency.Samples.decision;
import static dev.aims.core.consistency.Samples.major;
import static dev.aims.core.consistency.Samples.medium;
import static dev.aims.core.consistency.Samples.plan;
import static dev.aims.core.consistency.Samples.risk;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

final class TreatmentCases {
    private static final String PLACE = "treatment-plan t";
    private static final String ACTION = PLACE + ", actions[0]";
    private static final String EXCLUSION = "control:" + CONTROL;

    private TreatmentCases() {}

    static List<RuleCase> all() {
        return Stream.of(plans(), actions(), decisions()).flatMap(List::stream).toList();
    }

    private static List<RuleCase> plans() {
        TreatmentPlan draft = plan(PlanStatus.DRAFT);
        TreatmentPlan running = plan(PlanStatus.IN_PROGRESS);
        Decision approval = decision("treatment-plan:t").build();
        return List.of(
                rule("treatment.not-approved", PLACE, running)
                        .butNot(running, approval)
                        .butNot(draft),
                rule("treatment.without-owner", PLACE, draft)
                        .butNot(draft.toBuilder().owner(PARTY).build()),
                rule("treatment.without-due-date", PLACE, running)
                        .butNot(running.toBuilder().due(TODAY).build())
                        .butNot(draft),
                rule("treatment.without-actions", PLACE, running)
                        .butNot(plan(PlanStatus.IN_PROGRESS, action().build()))
                        .butNot(running.toBuilder()
                                .options(Set.of(TreatmentOption.RETAIN))
                                .build()),
                rule("treatment.expects-too-much-risk", PLACE + ", expectedResidual.r", expecting(major()), criteria())
                        .butNot(expecting(medium()), criteria())
                        .butNot(
                                expecting(major()),
                                criteria(),
                                decision("risk:r").build()),
                rule("treatment.of-closed-risks", PLACE, draft, closedRisk()).butNot(draft, risk()),
                rule(
                                "treatment.overdue",
                                PLACE,
                                draft.toBuilder().due(YESTERDAY).build())
                        .butNot(draft.toBuilder().due(TODAY).build())
                        .butNot(draft.toBuilder()
                                .due(YESTERDAY)
                                .status(PlanStatus.CANCELLED)
                                .build()));
    }

    private static TreatmentPlan expecting(Assessment residual) {
        return plan(PlanStatus.DRAFT).toBuilder()
                .expectedResidual(Map.of(RISK, residual))
                .build();
    }

    private static Risk closedRisk() {
        return risk().toBuilder().status(RiskStatus.CLOSED).build();
    }

    private static List<RuleCase> actions() {
        TreatmentAction applying = action().control(CONTROL).build();
        TreatmentAction applied =
                action().control(CONTROL).status(ActionStatus.DONE).build();
        TreatmentAction cancelled =
                action().control(CONTROL).status(ActionStatus.CANCELLED).build();
        Decision excluded = decision(EXCLUSION).build();
        return List.of(
                rule("treatment.control-excluded", ACTION, plan(PlanStatus.DRAFT, applying), excluded)
                        .butNot(
                                plan(PlanStatus.DRAFT, applying),
                                decision(EXCLUSION)
                                        .status(DecisionStatus.REVOKED)
                                        .build())
                        .butNot(plan(PlanStatus.DRAFT, cancelled), excluded),
                rule("treatment.completed-with-open-actions", ACTION, plan(PlanStatus.COMPLETED, applying))
                        .butNot(plan(PlanStatus.COMPLETED, cancelled)),
                rule(
                                "treatment.control-not-implemented",
                                ACTION,
                                plan(PlanStatus.IN_PROGRESS, applied),
                                Examples.control("c"))
                        .butNot(
                                plan(PlanStatus.IN_PROGRESS, applied),
                                Examples.control("c").toBuilder()
                                        .status(ImplementationStatus.IMPLEMENTED)
                                        .build()),
                rule(
                                "treatment.action-overdue",
                                ACTION,
                                plan(PlanStatus.DRAFT, action().due(YESTERDAY).build()))
                        .butNot(plan(PlanStatus.DRAFT, action().due(TODAY).build())),
                rule("treatment.action-without-owner", ACTION, plan(PlanStatus.APPROVED, applying))
                        .butNot(plan(PlanStatus.APPROVED, action().owner(PARTY).build()))
                        .butNot(plan(PlanStatus.APPROVED, applying).toBuilder()
                                .owner(PARTY)
                                .build()),
                rule("treatment.action-done-undated", ACTION, plan(PlanStatus.DRAFT, applied))
                        .butNot(plan(
                                PlanStatus.DRAFT,
                                applied.toBuilder().completedOn(TODAY).build())));
    }

    private static List<RuleCase> decisions() {
        String place = "decision d";
        Decision acceptance = decision("risk:r").build();
        Decision approval = decision("treatment-plan:t").build();
        Decision ended = decision(EXCLUSION).validUntil(YESTERDAY).build();
        return List.of(
                rule(
                                "decision.in-future",
                                place,
                                decision("risk:r").decidedOn(TOMORROW).build())
                        .butNot(decision("risk:r").decidedOn(TODAY).build()),
                rule("decision.acceptance-unbound", place, acceptance)
                        .butNot(decision("risk:r")
                                .bound(new BoundProjection("assessment/1", "0".repeat(64)))
                                .build()),
                rule("decision.acceptance-by-owner", place, acceptance, riskOf(PARTY))
                        .butNot(acceptance, riskOf(PartyId.parse("q"))),
                rule("decision.approval-by-owner", place, approval, planOf(PARTY))
                        .butNot(approval, planOf(PartyId.parse("q"))),
                rule("decision.exclusion-ended", place, ended)
                        .butNot(decision(EXCLUSION).validUntil(TODAY).build())
                        .butNot(ended, Examples.control("c")));
    }

    private static Risk riskOf(PartyId owner) {
        return risk().toBuilder().owner(owner).build();
    }

    private static TreatmentPlan planOf(PartyId owner) {
        return plan(PlanStatus.APPROVED).toBuilder().owner(owner).build();
    }
}
