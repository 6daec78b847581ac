package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.TOMORROW;
import static dev.aims.core.consistency.Samples.YESTERDAY;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.CorrectiveActionBuilder;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Examples;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.ReviewAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ImprovementCases {
    private ImprovementCases() {}

    static List<RuleCase> all() {
        return Stream.of(audits(), reviews(), nonconformities(), correctiveActions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> audits() {
        Audit found = finding(FindingGrade.MINOR_NONCONFORMITY);
        Audit late = Examples.audit("a").toBuilder().plannedFor(YESTERDAY).build();
        Nonconformity takenUp = Examples.nonconformity("n").toBuilder()
                .audit(found.id())
                .auditFinding("one")
                .build();
        Audit own = Examples.audit("a").toBuilder()
                .auditors(Set.of(PARTY))
                .systems(Set.of(Examples.system("s").id()))
                .build();
        return List.of(
                rule(
                                "audit.finding-without-nonconformity",
                                "audit a, findings[0]",
                                found,
                                takenUp.toBuilder().auditFinding("two").build())
                        .butNot(found, takenUp)
                        .butNot(finding(FindingGrade.OPPORTUNITY)),
                rule("audit.overdue", "audit a", late)
                        .butNot(Examples.audit("a").toBuilder()
                                .plannedFor(TODAY)
                                .build())
                        .butNot(late.toBuilder().status(AuditStatus.COMPLETED).build()),
                rule("audit.auditor-owns-system", "audit a, auditors", own, ownedBy(PARTY))
                        .butNot(own, ownedBy(PartyId.parse("q")))
                        .butNot(own.toBuilder().kind(AuditKind.EXTERNAL).build(), ownedBy(PARTY)));
    }

    private static Audit finding(FindingGrade grade) {
        return Examples.audit("a").toBuilder()
                .findings(List.of(AuditFinding.builder("one")
                        .grade(grade)
                        .description("No minutes")
                        .build()))
                .build();
    }

    private static AiSystem ownedBy(PartyId owner) {
        return Examples.system("s").toBuilder().owner(owner).build();
    }

    private static List<RuleCase> reviews() {
        return List.of(
                rule("review.next-overdue", "management-review m, nextReview", review("m", YESTERDAY))
                        .butNot(review("m", TODAY))
                        .butNot(
                                review("m", YESTERDAY),
                                review("n", TOMORROW).toBuilder().heldOn(TODAY).build()),
                rule("review.action-overdue", "management-review m, actions[0]", acting(YESTERDAY))
                        .butNot(acting(TODAY)));
    }

    private static ManagementReview review(String id, LocalDate next) {
        return Examples.review(id).toBuilder().nextReview(next).build();
    }

    private static ManagementReview acting(LocalDate due) {
        return Examples.review("m").toBuilder()
                .actions(List.of(ReviewAction.builder("one")
                        .title("Hire an auditor")
                        .due(due)
                        .build()))
                .build();
    }

    private static List<RuleCase> nonconformities() {
        String place = "nonconformity n";
        Nonconformity correcting = nonconformity(NonconformityStatus.IN_CORRECTION);
        Nonconformity closed = nonconformity(NonconformityStatus.CLOSED);
        return List.of(
                rule("nonconformity.without-corrective-action", place, correcting)
                        .butNot(correcting, action().build())
                        .butNot(nonconformity(NonconformityStatus.OPEN)),
                rule("nonconformity.without-cause", place, correcting)
                        .butNot(correcting.toBuilder().rootCause("No template").build())
                        .butNot(nonconformity(NonconformityStatus.IN_ANALYSIS)),
                rule("nonconformity.closed-with-open-action", place, closed, action().build())
                        .butNot(closed, action().status(ActionStatus.DONE).build())
                        .butNot(correcting, action().build()));
    }

    private static Nonconformity nonconformity(NonconformityStatus status) {
        return Examples.nonconformity("n").toBuilder().status(status).build();
    }

    private static CorrectiveActionBuilder action() {
        return Examples.correctiveAction("c", "n").toBuilder();
    }

    private static List<RuleCase> correctiveActions() {
        String place = "corrective-action c";
        CorrectiveAction done = action().status(ActionStatus.DONE).build();
        return List.of(
                rule("corrective-action.effectiveness-unchecked", place, done)
                        .butNot(done.toBuilder()
                                .effectiveness(new EffectivenessCheck(TODAY, Effectiveness.EFFECTIVE, null, null))
                                .build()),
                rule("corrective-action.overdue", place, action().due(YESTERDAY).build())
                        .butNot(action().due(TODAY).build())
                        .butNot(done.toBuilder().due(YESTERDAY).build()));
    }
}
