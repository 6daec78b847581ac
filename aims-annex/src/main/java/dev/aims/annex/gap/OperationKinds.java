package dev.aims.annex.gap;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Impacts, objectives, changes, controls at work, and what is to be repeated when. */
final class OperationKinds {
    private OperationKinds() {}

    static List<EvidenceKind> all() {
        return List.of(
                EvidenceKind.of(
                        "ImpactAssessment",
                        "Any impact assessment; one counts that was conducted and has an outcome. For systems without one"
                                + " it is asked whether it was decided that none is due",
                        OperationKinds::impacts),
                EvidenceKind.of(
                        "Objective",
                        "Any AI objective; one counts that was neither missed nor withdrawn and has a measure or an"
                                + " indicator",
                        OperationKinds::objectives),
                EvidenceKind.supplementary(
                        "ChangePlan",
                        "Any planned change; one counts that was approved. Not called for where none is recorded, and then"
                                + " it is asked whether there was none",
                        OperationKinds::changes),
                EvidenceKind.of(
                        "ControlImplementation",
                        "Each control that was not abandoned; one counts that is implemented, was not found to fall short,"
                                + " and has evidence that counts",
                        OperationKinds::controls),
                EvidenceKind.of(
                        "ControlEffectivenessReview",
                        "Each implemented control; one counts of which it was judged how well it works. Not called for"
                                + " where there is none",
                        OperationKinds::effectiveness),
                EvidenceKind.of(
                        "ReviewSchedule",
                        "What the requirement names first (risk assessments, impact assessments, management reviews):"
                                + " counts if a day for the next time is set and has not passed",
                        OperationKinds::schedule));
    }

    private static Judgement impacts(Inspection inspection) {
        RegisterView view = inspection.view();
        List<ImpactAssessment> all = view.all(ImpactAssessment.class).list();
        Set<AiSystemId> covered = new HashSet<>();
        all.stream()
                .filter(assessment -> counts(assessment, inspection.today()))
                .forEach(assessment -> covered.addAll(assessment.systems()));
        List<String> uncovered = InForce.liveSystems(view)
                .filter(system -> !covered.contains(system.id()))
                .map(system -> system.id().value())
                .toList();
        Judgement judgement = Judgement.ifAny(
                all.stream()
                        .map(assessment -> HeldEvidence.of(
                                assessment,
                                stateOf(assessment, inspection.today()),
                                counts(assessment, inspection.today())))
                        .toList(),
                "impact assessments",
                "conduct an impact assessment of each AI system for which one is due, and record its outcome");
        return uncovered.isEmpty()
                ? judgement
                : judgement.asking("No conducted impact assessment covers " + Judgement.names(uncovered)
                        + ": was it decided that none is due, and why?");
    }

    private static boolean counts(ImpactAssessment assessment, LocalDate today) {
        return InForce.hasCome(assessment.conductedOn(), today) && assessment.outcome() != null;
    }

    private static String stateOf(ImpactAssessment assessment, LocalDate today) {
        if (!InForce.hasCome(assessment.conductedOn(), today)) {
            return "not conducted";
        }
        return "conducted on " + assessment.conductedOn() + (assessment.outcome() == null ? ", without outcome" : "");
    }

    private static Judgement objectives(Inspection inspection) {
        return Judgement.ifAny(
                inspection.view().all(AiObjective.class).stream()
                        .map(OperationKinds::objective)
                        .toList(),
                "AI objectives",
                "set AI objectives, each with a measure where feasible, a plan, an owner and a date");
    }

    private static HeldEvidence objective(AiObjective objective) {
        boolean measured =
                objective.measure() != null || !objective.indicators().isEmpty();
        boolean given = objective.status() != ObjectiveStatus.WITHDRAWN && objective.status() != ObjectiveStatus.MISSED;
        return HeldEvidence.of(
                objective,
                objective.status().id().replace('_', ' ') + (measured ? "" : ", without measure"),
                measured && given);
    }

    private static Judgement changes(Inspection inspection) {
        List<PlannedChange> changes = inspection.view().all(PlannedChange.class).list();
        if (changes.isEmpty()) {
            return Judgement.notCalledFor("no change is recorded")
                    .asking("No planned change of the management system is recorded: was there none?");
        }
        return Judgement.ifAny(
                changes.stream()
                        .map(change -> HeldEvidence.of(
                                change,
                                change.status().id().replace('_', ' '),
                                change.status() == ChangeStatus.APPROVED
                                        || change.status() == ChangeStatus.IN_PROGRESS
                                        || change.status() == ChangeStatus.COMPLETED))
                        .toList(),
                "planned changes",
                "have changes of the management system approved before they are made");
    }

    private static Judgement controls(Inspection inspection) {
        ControlCheck check = new ControlCheck(inspection.view(), inspection.today());
        return Judgement.ifEach(
                ControlCheck.live(inspection.view()).map(check::evidence).toList(),
                "controls",
                "put the controls to work that were chosen, and record what shows that");
    }

    private static Judgement effectiveness(Inspection inspection) {
        List<ControlImplementation> implemented = inspection
                .view()
                .controls()
                .withStatus(ImplementationStatus.IMPLEMENTED)
                .list();
        return implemented.isEmpty()
                ? Judgement.notCalledFor("no control is implemented")
                : Judgement.ifEach(
                        implemented.stream()
                                .map(control -> HeldEvidence.of(
                                        control,
                                        control.effectiveness() == null
                                                ? "not reviewed"
                                                : control.effectiveness().id().replace('_', ' '),
                                        control.effectiveness() != null))
                                .toList(),
                        "implemented controls",
                        "review of each implemented control whether it works");
    }

    private static Judgement schedule(Inspection inspection) {
        String artifact = inspection.need().artifact();
        Stream<HeldEvidence> days = switch (artifact) {
            case "RiskAssessment" ->
                InForce.openRisks(inspection.view()).stream()
                        .map(risk -> HeldEvidence.of(
                                risk, stateOf(risk.nextReview()), isToCome(risk.nextReview(), inspection.today())));
            case "ImpactAssessment" ->
                newestAssessments(inspection).stream()
                        .map(assessment -> HeldEvidence.of(
                                assessment,
                                stateOf(assessment.nextReview()),
                                isToCome(assessment.nextReview(), inspection.today())));
            case "ManagementReview" ->
                PerformanceKinds.newestReview(inspection).stream()
                        .map((ManagementReview review) -> HeldEvidence.of(
                                review,
                                stateOf(review.nextReview()),
                                isToCome(review.nextReview(), inspection.today())));
            default -> null;
        };
        return days == null
                ? Judgement.notTold("At which intervals is this repeated, and when is the next time?")
                : Judgement.ifEach(
                        days.toList(),
                        "dates of the next time",
                        "set the day of the next time of each; the interval is the organization's to plan");
    }

    /** For each live system the assessment that was conducted last, each once. */
    private static List<ImpactAssessment> newestAssessments(Inspection inspection) {
        List<ImpactAssessment> conducted = inspection.view().all(ImpactAssessment.class).stream()
                .filter(assessment -> counts(assessment, inspection.today()))
                .sorted(Comparator.comparing(ImpactAssessment::conductedOn).reversed())
                .toList();
        return InForce.liveSystems(inspection.view())
                .flatMap(system -> conducted.stream()
                        .filter(assessment -> assessment.systems().contains(system.id()))
                        .limit(1))
                .distinct()
                .toList();
    }

    private static boolean isToCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today);
    }

    private static String stateOf(@Nullable LocalDate day) {
        return day == null ? "no day set" : "due on " + day;
    }
}
