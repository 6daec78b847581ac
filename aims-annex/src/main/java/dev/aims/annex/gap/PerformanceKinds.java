package dev.aims.annex.gap;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.ReviewInput;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measurement, audits, management reviews, and what is made better. */
final class PerformanceKinds {
    private static final Set<ReviewTopic> INPUTS =
            EnumSet.complementOf(EnumSet.of(ReviewTopic.RISKS_AND_TREATMENTS, ReviewTopic.OTHER));

    private PerformanceKinds() {}

    static List<EvidenceKind> all() {
        return List.of(
                EvidenceKind.of(
                        "MonitoringRecord",
                        "Each indicator; one counts that has a reading",
                        inspection -> Judgement.ifEach(
                                readings(inspection, indicator -> true),
                                "indicators",
                                "decide what is measured, how and when, and record readings")),
                EvidenceKind.supplementary(
                        "KeyRiskIndicator",
                        "Any indicator that warns of risks; one counts that has a reading",
                        inspection -> Judgement.ifAny(
                                readings(
                                        inspection,
                                        indicator -> !indicator.risks().isEmpty()),
                                "indicators of risks",
                                "set up indicators that warn of risks, and record readings")),
                EvidenceKind.of(
                        "InternalAudit",
                        "Any internal audit; one counts that is completed and says when it was conducted",
                        PerformanceKinds::audits),
                EvidenceKind.of(
                        "InternalAuditProgramme",
                        "Any internal audit; one counts that is completed, says when it was conducted, against what, over"
                                + " what and by whom. It is in part only as long as no further one is planned",
                        PerformanceKinds::programme),
                EvidenceKind.of(
                        "ManagementReview",
                        "Any management review; one counts whose day has come",
                        inspection -> Judgement.ifAny(
                                inspection.view().all(ManagementReview.class).stream()
                                        .map(review -> review(review, inspection.today()))
                                        .toList(),
                                "management reviews",
                                "have top management review the management system, and record it")),
                EvidenceKind.of(
                        "ManagementReviewInput",
                        "The newest management review that was held: each of the inputs that the clause names; one counts"
                                + " that was looked at. Actions of earlier reviews only where there were any",
                        PerformanceKinds::inputs),
                EvidenceKind.of(
                        "ManagementReviewResult",
                        "The newest management review that was held: any decision or action",
                        PerformanceKinds::results),
                EvidenceKind.supplementary(
                        "RiskReport",
                        "The newest management review that was held: whether it looked at risks and their treatment, which"
                                + " the clause does not ask for",
                        PerformanceKinds::riskReport),
                EvidenceKind.supplementary(
                        "CorrectiveAction",
                        "Nonconformities and corrective actions; an action counts that is done and was found to help. Not"
                                + " called for where no nonconformity is recorded, and then it is asked whether there was"
                                + " none",
                        PerformanceKinds::corrections),
                EvidenceKind.of(
                        "ImprovementAction",
                        "Any action of a management review, corrective action or planned change; one counts that is done",
                        PerformanceKinds::improvements));
    }

    private interface IndicatorTest {
        boolean concerns(Indicator indicator);
    }

    private static List<HeldEvidence> readings(Inspection inspection, IndicatorTest test) {
        return inspection.view().all(Indicator.class).stream()
                .filter(test::concerns)
                .map(indicator -> reading(indicator, inspection))
                .toList();
    }

    private static HeldEvidence reading(Indicator indicator, Inspection inspection) {
        return indicator.latest() == null
                ? HeldEvidence.of(indicator, "never read", false)
                : HeldEvidence.of(
                        indicator,
                        "last read at " + indicator.latest().takenAt(),
                        InForce.hasCome(indicator.latest().takenAt(), inspection));
    }

    private static List<Audit> internal(Inspection inspection) {
        return inspection.view().all(Audit.class).stream()
                .filter(audit -> audit.kind() == AuditKind.INTERNAL)
                .toList();
    }

    private static Judgement audits(Inspection inspection) {
        return Judgement.ifAny(
                internal(inspection).stream()
                        .map(audit -> HeldEvidence.of(audit, stateOf(audit), isConducted(audit, inspection.today())))
                        .toList(),
                "internal audits",
                "conduct an internal audit and record it; how often is for the organization's programme to say");
    }

    private static boolean isConducted(Audit audit, LocalDate today) {
        LocalDate day = audit.conductedUntil() == null ? audit.conductedFrom() : audit.conductedUntil();
        return audit.status() == AuditStatus.COMPLETED && InForce.hasCome(day, today);
    }

    private static String stateOf(Audit audit) {
        LocalDate day = audit.conductedUntil() == null ? audit.conductedFrom() : audit.conductedUntil();
        String status = audit.status().id().replace('_', ' ');
        if (audit.status() == AuditStatus.COMPLETED) {
            return status + (day == null ? ", not said when" : " on " + day);
        }
        return status + (audit.plannedFor() == null ? "" : " for " + audit.plannedFor());
    }

    private static Judgement programme(Inspection inspection) {
        List<Audit> audits = internal(inspection);
        Judgement conducted = Judgement.ifAny(
                audits.stream()
                        .map(audit -> HeldEvidence.of(
                                audit,
                                stateOf(audit)
                                        + (isDescribed(audit) ? "" : ", without all of criteria, scope, auditors"),
                                isConducted(audit, inspection.today()) && isDescribed(audit)))
                        .toList(),
                "internal audits",
                "conduct an internal audit of the programme, and record criteria, scope, auditors and results");
        boolean furtherPlanned = audits.stream()
                .anyMatch(audit -> audit.status() == AuditStatus.PLANNED || audit.status() == AuditStatus.IN_PROGRESS);
        return furtherPlanned
                ? conducted
                : conducted.lackingAlso("no further internal audit is planned", "plan the next internal audit");
    }

    private static boolean isDescribed(Audit audit) {
        boolean against = audit.criteria() != null || !audit.clauses().isEmpty();
        boolean over = audit.scope() != null || !audit.systems().isEmpty();
        return against && over && !audit.auditors().isEmpty();
    }

    /** The management review that was held last. */
    static Optional<ManagementReview> newestReview(Inspection inspection) {
        return inspection.view().all(ManagementReview.class).stream()
                .filter(review -> InForce.hasCome(review.heldOn(), inspection.today()))
                .max(Comparator.comparing(ManagementReview::heldOn)
                        .thenComparing(review -> review.id().value()));
    }

    private static HeldEvidence review(ManagementReview review, LocalDate today) {
        return InForce.hasCome(review.heldOn(), today)
                ? HeldEvidence.of(review, "held on " + review.heldOn(), true)
                : HeldEvidence.of(review, "to be held on " + review.heldOn(), false);
    }

    private static Judgement inputs(Inspection inspection) {
        String close = "have the next management review look at the inputs that the clause names, and record each";
        Optional<ManagementReview> newest = newestReview(inspection);
        if (newest.isEmpty()) {
            return Judgement.lacking("no management review was held", close);
        }
        ManagementReview review = newest.get();
        Set<ReviewTopic> named = EnumSet.copyOf(INPUTS);
        if (!hasEarlierActions(review, inspection.view())) {
            named.remove(ReviewTopic.EARLIER_ACTIONS);
        }
        Set<ReviewTopic> looked =
                review.inputs().stream().map(ReviewInput::topic).collect(Collectors.toSet());
        return Judgement.ifEach(
                named.stream()
                        .map(topic -> HeldEvidence.of(
                                review,
                                "inputs",
                                topic.id().replace('_', ' ') + (looked.contains(topic) ? "" : " is not among them"),
                                looked.contains(topic)))
                        .toList(),
                "inputs",
                close);
    }

    private static boolean hasEarlierActions(ManagementReview review, RegisterView view) {
        return view.all(ManagementReview.class).stream()
                .anyMatch(earlier -> earlier.heldOn().isBefore(review.heldOn())
                        && !earlier.actions().isEmpty());
    }

    private static Judgement results(Inspection inspection) {
        String close = "record what the management review decided on improvements and changes";
        return newestReview(inspection)
                .map(review -> Judgement.ifAny(
                        List.of(HeldEvidence.of(
                                review,
                                review.decisions().size() + " decisions, "
                                        + review.actions().size() + " actions",
                                !review.decisions().isEmpty()
                                        || !review.actions().isEmpty())),
                        "newest management reviews with results",
                        close))
                .orElseGet(() -> Judgement.lacking("no management review was held", close));
    }

    private static Judgement riskReport(Inspection inspection) {
        String close = "have the management review look at risks and their treatment";
        return Judgement.ifAny(
                newestReview(inspection).stream()
                        .flatMap(review -> review.inputs().stream()
                                .filter(input -> input.topic() == ReviewTopic.RISKS_AND_TREATMENTS)
                                .map(input -> HeldEvidence.of(review, "inputs[" + input.id() + "]", "looked at", true)))
                        .toList(),
                "reports on risks",
                close);
    }

    private static Judgement corrections(Inspection inspection) {
        List<Nonconformity> nonconformities =
                inspection.view().all(Nonconformity.class).list();
        if (nonconformities.isEmpty()) {
            return Judgement.notCalledFor("no nonconformity is recorded")
                    .asking("No nonconformity is recorded: was there none, and how would one be dealt with?");
        }
        List<HeldEvidence> evidence = new ArrayList<>();
        nonconformities.forEach(nonconformity -> evidence.add(
                HeldEvidence.of(nonconformity, nonconformity.status().id().replace('_', ' '), true)));
        List<CorrectiveAction> actions =
                inspection.view().all(CorrectiveAction.class).list();
        actions.forEach(
                action -> evidence.add(HeldEvidence.of(action, stateOf(action), helped(action, inspection.today()))));
        Judgement recorded = Judgement.ifAny(evidence, "nonconformities and corrective actions", "");
        return actions.stream().anyMatch(action -> helped(action, inspection.today()))
                ? recorded
                : recorded.lackingAlso(
                        "no corrective action was done and found to help",
                        "act on the causes of nonconformities, and check whether it helped");
    }

    private static boolean helped(CorrectiveAction action, LocalDate today) {
        EffectivenessCheck check = action.effectiveness();
        return action.status() == ActionStatus.DONE
                && check != null
                && InForce.hasCome(check.checkedOn(), today)
                && InForce.works(check.result());
    }

    private static String stateOf(CorrectiveAction action) {
        EffectivenessCheck check = action.effectiveness();
        return action.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (check == null
                        ? ", effect not checked"
                        : ", found " + check.result().id().replace('_', ' '));
    }

    private static Judgement improvements(Inspection inspection) {
        RegisterView view = inspection.view();
        LocalDate today = inspection.today();
        List<HeldEvidence> evidence = new ArrayList<>();
        view.all(ManagementReview.class)
                .forEach(review -> review.actions()
                        .forEach(action -> evidence.add(HeldEvidence.of(
                                review,
                                "actions[" + action.id() + "]",
                                action.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                action.status() == ActionStatus.DONE
                                        && !InForce.isAhead(action.completedOn(), today)))));
        view.all(CorrectiveAction.class)
                .forEach(action -> evidence.add(HeldEvidence.of(
                        action,
                        stateOf(action),
                        action.status() == ActionStatus.DONE && !InForce.isAhead(action.completedOn(), today))));
        view.all(PlannedChange.class)
                .forEach(change -> evidence.add(HeldEvidence.of(
                        change,
                        change.status().id().replace('_', ' '),
                        change.status() == ChangeStatus.COMPLETED && !InForce.isAhead(change.completedOn(), today))));
        return Judgement.ifAny(
                evidence, "improvements", "make improvements of the management system, and record what was done");
    }
}
