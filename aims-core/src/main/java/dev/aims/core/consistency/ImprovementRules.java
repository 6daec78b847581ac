package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.register.RegisterView;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Audits, management reviews, nonconformities and what is done about them. */
final class ImprovementRules {
    private ImprovementRules() {}

    static List<ConsistencyRule> all() {
        return Stream.of(audits(), reviews(), nonconformities(), correctiveActions())
                .flatMap(List::stream)
                .toList();
    }

    /** A finding of an audit, as a nonconformity names it. */
    private record Found(AuditId audit, String finding) {}

    private static List<ConsistencyRule> audits() {
        return List.of(
                RuleDefinition.warning(
                                "audit.finding-without-nonconformity",
                                "ISO/IEC 42001, 10.2",
                                "An audit found a nonconformity, and none is recorded for it",
                                "record the nonconformity and name audit and finding there")
                        .over((view, today) -> {
                            Set<Found> followedUp = new HashSet<>();
                            view.all(Nonconformity.class).forEach(nonconformity -> {
                                if (nonconformity.audit() != null && nonconformity.auditFinding() != null) {
                                    followedUp.add(new Found(nonconformity.audit(), nonconformity.auditFinding()));
                                }
                            });
                            return view.all(Audit.class).stream()
                                    .flatMap(audit -> Spot.atParts(
                                            audit,
                                            "findings",
                                            audit.findings(),
                                            finding -> isNonconformity(finding)
                                                    && !followedUp.contains(new Found(audit.id(), finding.id())),
                                            finding -> "is a " + finding.grade().id() + " that nobody has taken up"));
                        }),
                RuleDefinition.warning(
                                "audit.overdue",
                                "ISO/IEC 42001, 9.2.2",
                                "The day of a planned audit has passed",
                                "conduct it, or set a new day and say why")
                        .over((view, today) -> view.all(Audit.class).overdueAt(today).stream()
                                .filter(audit -> audit.status() == AuditStatus.PLANNED)
                                .map(audit -> Spot.at(audit, "was planned for " + audit.plannedFor()))),
                RuleDefinition.warning(
                                "audit.auditor-owns-system",
                                "ISO/IEC 42001, 9.2.2",
                                "An auditor of an internal audit owns an AI system that is audited",
                                "have somebody impartial audit the system")
                        .over((view, today) -> view.all(Audit.class).stream()
                                .filter(audit -> audit.kind() == AuditKind.INTERNAL && isPartial(audit, view))
                                .map(audit -> Spot.at(audit, "auditors", "own a system that is audited"))));
    }

    private static boolean isNonconformity(AuditFinding finding) {
        return finding.grade() == FindingGrade.MINOR_NONCONFORMITY
                || finding.grade() == FindingGrade.MAJOR_NONCONFORMITY;
    }

    private static boolean isPartial(Audit audit, RegisterView view) {
        return audit.systems().stream()
                .flatMap(id -> view.find(id).stream())
                .map(AiSystem::owner)
                .filter(Objects::nonNull)
                .anyMatch(audit.auditors()::contains);
    }

    private static List<ConsistencyRule> reviews() {
        return List.of(
                RuleDefinition.warning(
                                "review.next-overdue",
                                "ISO/IEC 42001, 9.3.1",
                                "The management review that the last one set a day for has not been held",
                                "hold the review and record it")
                        .over((view, today) -> view.all(ManagementReview.class).stream()
                                .max(Comparator.comparing(ManagementReview::heldOn)
                                        .thenComparing(review -> review.id().value()))
                                .filter(review -> review.nextReview() != null
                                        && review.nextReview().isBefore(today))
                                .map(review -> Spot.at(review, "nextReview", "was " + review.nextReview()))
                                .stream()),
                RuleDefinition.info(
                                "review.action-overdue",
                                GOOD_PRACTICE,
                                "An action of a management review is overdue",
                                "finish it, or agree on a new date")
                        .over((view, today) -> view.all(ManagementReview.class).stream()
                                .flatMap(review -> Spot.atParts(
                                        review,
                                        "actions",
                                        review.actions(),
                                        action -> TreatmentRules.isUndone(action.status())
                                                && action.due() != null
                                                && action.due().isBefore(today),
                                        action -> "was due on " + action.due()))));
    }

    private static List<ConsistencyRule> nonconformities() {
        return List.of(
                RuleDefinition.warning(
                                "nonconformity.without-corrective-action",
                                "ISO/IEC 42001, 10.2",
                                "A nonconformity is past its analysis, and no corrective action is recorded",
                                "record what is done so that it does not come back")
                        .over((view, today) -> view.all(Nonconformity.class).stream()
                                .filter(it -> isPastAnalysis(it)
                                        && actionsOf(it, view).findAny().isEmpty())
                                .map(it -> Spot.at(it, "has no corrective action"))),
                RuleDefinition.warning(
                                "nonconformity.without-cause",
                                "ISO/IEC 42001, 10.2",
                                "A nonconformity is past its analysis, and its cause is not recorded",
                                "record the cause")
                        .each(
                                Nonconformity.class,
                                it -> isPastAnalysis(it) && it.rootCause() == null,
                                "has no root cause"),
                RuleDefinition.warning(
                                "nonconformity.closed-with-open-action",
                                "ISO/IEC 42001, 10.2",
                                "A nonconformity is closed although a corrective action is not done",
                                "finish or cancel the action, or reopen the nonconformity")
                        .over((view, today) -> view.all(Nonconformity.class).stream()
                                .filter(it -> it.status() == NonconformityStatus.CLOSED
                                        && actionsOf(it, view)
                                                .anyMatch(action -> TreatmentRules.isUndone(action.status())))
                                .map(it -> Spot.at(it, "is closed and has an open corrective action"))));
    }

    private static boolean isPastAnalysis(Nonconformity nonconformity) {
        return nonconformity.status() == NonconformityStatus.IN_CORRECTION
                || nonconformity.status() == NonconformityStatus.CLOSED;
    }

    private static Stream<CorrectiveAction> actionsOf(Nonconformity nonconformity, RegisterView view) {
        return view.referrersOf(nonconformity.id()).stream()
                .filter(referrer -> !view.isRetired(referrer))
                .<Object>map(view::get)
                .filter(CorrectiveAction.class::isInstance)
                .map(CorrectiveAction.class::cast);
    }

    private static List<ConsistencyRule> correctiveActions() {
        return List.of(
                RuleDefinition.warning(
                                "corrective-action.effectiveness-unchecked",
                                "ISO/IEC 42001, 10.2",
                                "A corrective action is done, and nobody has checked whether it helped",
                                "check whether it helped and record the result")
                        .each(
                                CorrectiveAction.class,
                                action -> action.status() == ActionStatus.DONE && action.effectiveness() == null,
                                "is done, and its effectiveness was not checked"),
                RuleDefinition.info(
                                "corrective-action.overdue",
                                GOOD_PRACTICE,
                                "A corrective action is overdue",
                                "finish it, or agree on a new date")
                        .over((view, today) -> view.all(CorrectiveAction.class).overdueAt(today).stream()
                                .filter(action -> TreatmentRules.isUndone(action.status()))
                                .map(action -> Spot.at(action, "was due on " + action.due()))));
    }
}
