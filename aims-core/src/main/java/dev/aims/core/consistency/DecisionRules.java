package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.util.List;
import java.util.Optional;

/** Acceptances, approvals and exclusions. */
final class DecisionRules {
    private DecisionRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.warning(
                                "decision.in-future",
                                GOOD_PRACTICE,
                                "A decision is dated to a day to come, and does not count until then",
                                "correct it by revoking it and deciding again, or wait")
                        .over((view, today) -> view.decisions().stream()
                                .filter(decision -> isApproved(decision) && !decision.isApprovedBy(today))
                                .map(decision -> Spot.at(decision, "was decided on " + decision.decidedOn()))),
                RuleDefinition.info(
                                "decision.acceptance-unbound",
                                GOOD_PRACTICE,
                                "An acceptance does not say which state of the risk was accepted, so that it cannot be"
                                        + " told whether the risk has changed since",
                                "decide anew and bind the decision to the risk")
                        .each(
                                Decision.class,
                                decision -> isApproved(decision)
                                        && decision.kind() == DecisionKind.ACCEPTANCE
                                        && decision.bound() == null,
                                "is bound to no state of the risk"),
                RuleDefinition.info(
                                "decision.acceptance-by-owner",
                                GOOD_PRACTICE,
                                "Who owns a risk has accepted it: ISO/IEC 42001 leaves that to designated management,"
                                        + " ISO/IEC 27001 to the owners",
                                "make sure that the owner was designated for it, or have somebody else decide")
                        .over((view, today) -> view.decisions().stream()
                                .filter(decision -> isApproved(decision)
                                        && decision.kind() == DecisionKind.ACCEPTANCE
                                        && isOwner(decision, view))
                                .map(decision -> Spot.at(decision, "was made by the owner of the risk"))),
                RuleDefinition.info(
                                "decision.approval-by-owner",
                                GOOD_PRACTICE,
                                "Who carries out a treatment plan has approved it",
                                "make sure that the owner was designated for it, or have somebody else decide")
                        .over((view, today) -> view.decisions().stream()
                                .filter(decision -> isApproved(decision)
                                        && decision.kind() == DecisionKind.APPROVAL
                                        && isOwner(decision, view))
                                .map(decision -> Spot.at(decision, "was made by the owner of the plan"))),
                RuleDefinition.warning(
                                "decision.exclusion-ended",
                                "ISO/IEC 42001, 6.1.3",
                                "The exclusion of a control has ended, and neither another exclusion nor an"
                                        + " implementation has taken its place",
                                "exclude the control anew with a reason, or plan its implementation")
                        .over((view, today) -> {
                            DecisionsInForce decisions = DecisionsInForce.of(view, today);
                            return view.decisions().overdueAt(today).stream()
                                    .filter(decision -> decision.isApprovedBy(today)
                                            && decision.subject() instanceof DecisionSubject.OfControl subject
                                            && !decisions.exclude(subject.control())
                                            && view.controls()
                                                    .of(subject.control())
                                                    .isEmpty())
                                    .map(decision -> Spot.at(decision, "ended on " + decision.validUntil()));
                        }));
    }

    private static boolean isApproved(Decision decision) {
        return decision.status() == DecisionStatus.APPROVED;
    }

    private static boolean isOwner(Decision decision, RegisterView view) {
        Optional<PartyId> owner = Optional.empty();
        if (decision.subject() instanceof DecisionSubject.OfRisk subject) {
            owner = view.find(subject.risk()).map(Risk::owner);
        } else if (decision.subject() instanceof DecisionSubject.OfPlan subject) {
            owner = view.find(subject.plan()).map(TreatmentPlan::owner);
        }
        return owner.filter(decision.decidedBy()::equals).isPresent();
    }
}
