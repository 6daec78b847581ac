package dev.aims.annex.gap;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Risks, their criteria, assessment and treatment. */
final class RiskKinds {
    private RiskKinds() {}

    static List<EvidenceKind> all() {
        return List.of(
                EvidenceKind.of("RiskRegister", "Any risk, open or closed", RiskKinds::risks),
                EvidenceKind.of(
                        "RiskCriteria",
                        "Any risk criteria; those count that the context puts in force",
                        RiskKinds::criteria),
                EvidenceKind.of(
                        "Opportunity",
                        "Any risk that is an opportunity; where there is none, it is asked whether any were looked for",
                        RiskKinds::opportunities),
                EvidenceKind.of(
                        "RiskAssessment",
                        "Each open risk, or each closed one if none is open; one counts whose current or inherent level is"
                                + " assessed",
                        RiskKinds::assessments),
                EvidenceKind.outside(
                        "RiskMethod",
                        "The process of risk assessment in writing",
                        "Where is the process of risk assessment described, and does it give results that can be"
                                + " compared?"),
                EvidenceKind.of(
                        "TreatmentPlan",
                        "Each treatment plan that is neither draft nor cancelled; one counts whose approval is recorded and"
                                + " in force",
                        RiskKinds::plans),
                EvidenceKind.of(
                        "TreatmentResult",
                        "Any treatment plan that is neither draft nor cancelled; one counts that is completed or has an"
                                + " action done",
                        RiskKinds::results),
                EvidenceKind.of(
                        "StatementOfApplicability",
                        "The newest issued statement; it counts in full if it decides on every control of the catalog",
                        RiskKinds::statement),
                EvidenceKind.of(
                        "RiskAcceptance",
                        "Each open threat that has the status accepted or is in a treatment plan past its draft; one counts"
                                + " whose acceptance is in force and of the risk as it is. Not called for where there is none",
                        RiskKinds::acceptances),
                EvidenceKind.of(
                        "Control",
                        "Any control that was chosen: by a treatment plan past its draft, or by being planned or in place",
                        RiskKinds::controls));
    }

    private static Judgement risks(Inspection inspection) {
        return Judgement.ifAny(
                inspection.view().risks().stream()
                        .map(risk -> HeldEvidence.of(risk, stateOf(risk), true))
                        .toList(),
                "risks",
                "identify risks and opportunities and record them");
    }

    private static Judgement criteria(Inspection inspection) {
        Optional<RiskCriteriaId> inForce = inspection.view().context().map(AimsContext::criteria);
        return Judgement.ifAny(
                inspection.view().criteria().stream()
                        .map(criteria -> inForce.filter(criteria.id()::equals).isPresent()
                                ? HeldEvidence.of(criteria, "in force", true)
                                : HeldEvidence.of(criteria, "not in force", false))
                        .toList(),
                "risk criteria",
                "set risk criteria and name them in the context");
    }

    private static Judgement opportunities(Inspection inspection) {
        List<HeldEvidence> opportunities = inspection.view().risks().stream()
                .filter(risk -> risk.kind() == RiskKind.OPPORTUNITY)
                .map(risk -> HeldEvidence.of(risk, stateOf(risk), true))
                .toList();
        return opportunities.isEmpty()
                ? Judgement.notTold("No opportunity is recorded: were opportunities looked for, and what came of it?")
                : Judgement.ifAny(opportunities, "opportunities", "record opportunities");
    }

    private static Judgement assessments(Inspection inspection) {
        List<Risk> open = InForce.openRisks(inspection.view());
        List<Risk> risks = open.isEmpty() ? inspection.view().risks().list() : open;
        return Judgement.ifEach(
                risks.stream()
                        .map(risk -> isAssessed(risk, inspection.today())
                                ? HeldEvidence.of(risk, "assessed", true)
                                : HeldEvidence.of(risk, "not assessed", false))
                        .toList(),
                open.isEmpty() ? "risks" : "open risks",
                "assess each open risk by the criteria in force");
    }

    private static boolean isAssessed(Risk risk, LocalDate today) {
        Assessment assessment = risk.current() != null ? risk.current() : risk.inherent();
        return assessment != null
                && (assessment.assessedOn() == null || InForce.hasCome(assessment.assessedOn(), today));
    }

    private static Judgement plans(Inspection inspection) {
        Set<TreatmentPlanId> approved = InForce.approvedPlans(inspection.view(), inspection.today());
        List<TreatmentPlan> all = inspection.view().treatmentPlans().list();
        List<TreatmentPlan> pastDraft =
                all.stream().filter(InForce::isPastDraft).toList();
        return Judgement.ifEach(
                (pastDraft.isEmpty() ? all : pastDraft)
                        .stream()
                                .map(plan -> HeldEvidence.of(
                                        plan,
                                        stateOf(plan)
                                                + (InForce.isPastDraft(plan) && !approved.contains(plan.id())
                                                        ? ", without an approval in force"
                                                        : ""),
                                        InForce.isPastDraft(plan) && approved.contains(plan.id())))
                                .toList(),
                "treatment plans",
                "plan the treatment of risks and have designated management approve it");
    }

    private static Judgement results(Inspection inspection) {
        return Judgement.ifAny(
                inspection.view().treatmentPlans().stream()
                        .filter(InForce::isPastDraft)
                        .map(RiskKinds::result)
                        .toList(),
                "treatment plans under way",
                "carry out the treatment plans and record what was done");
    }

    private static HeldEvidence result(TreatmentPlan plan) {
        long done = plan.actions().stream()
                .filter(action -> action.status() == ActionStatus.DONE)
                .count();
        return HeldEvidence.of(
                plan,
                stateOf(plan) + ", " + done + " of " + plan.actions().size() + " actions done",
                done > 0 || plan.status() == PlanStatus.COMPLETED);
    }

    private static Judgement statement(Inspection inspection) {
        String issue = "issue a statement of applicability";
        Optional<ApplicabilityStatement> newest = inspection.view().all(ApplicabilityStatement.class).stream()
                .filter(statement -> InForce.hasCome(statement.issuedOn(), inspection.today()))
                .max(Comparator.comparing(ApplicabilityStatement::issuedOn)
                        .thenComparing(ApplicabilityStatement::version));
        if (newest.isEmpty()) {
            return Judgement.lacking("no statement of applicability was issued", issue);
        }
        ApplicabilityStatement statement = newest.get();
        long undecided = undecided(statement, inspection);
        Judgement issued = Judgement.ifAny(
                List.of(HeldEvidence.of(
                        statement, "version " + statement.version() + ", issued on " + statement.issuedOn(), true)),
                "statements of applicability",
                issue);
        return undecided == 0
                ? issued
                : issued.lackingAlso(
                        "it decides on all but " + undecided + " controls of the catalog",
                        "decide on the other controls, and issue it anew");
    }

    private static long undecided(ApplicabilityStatement statement, Inspection inspection) {
        Set<ControlRef> decided = statement.rows().stream()
                .filter(row -> row.applicability() != ControlApplicability.UNDECIDED)
                .map(StatementRow::control)
                .collect(Collectors.toSet());
        return inspection.catalog().controls().stream()
                .filter(control -> !decided.contains(control.ref()))
                .count();
    }

    private static Judgement acceptances(Inspection inspection) {
        RegisterView view = inspection.view();
        Set<RiskId> inPlans = view.treatmentPlans().stream()
                .filter(InForce::isPastDraft)
                .flatMap(plan -> plan.risks().stream())
                .collect(Collectors.toSet());
        List<Risk> called = InForce.openRisks(view).stream()
                .filter(risk -> risk.kind() == RiskKind.THREAT)
                .filter(risk -> risk.status() == RiskStatus.ACCEPTED || inPlans.contains(risk.id()))
                .toList();
        if (called.isEmpty()) {
            return Judgement.notCalledFor("no open risk is treated or accepted");
        }
        Set<RiskId> accepted = accepted(inspection);
        return Judgement.ifEach(
                called.stream()
                        .map(risk -> accepted.contains(risk.id())
                                ? HeldEvidence.of(risk, "accepted by a decision in force", true)
                                : HeldEvidence.of(risk, "no acceptance in force", false))
                        .toList(),
                "risks treated or accepted",
                "have designated management accept the risk that remains of each");
    }

    private static Set<RiskId> accepted(Inspection inspection) {
        Set<RiskId> accepted = new HashSet<>();
        inspection.view().decisions().forEach(decision -> {
            if (decision.subject() instanceof DecisionSubject.OfRisk subject
                    && RiskAcceptance.isInForce(decision, inspection.view(), inspection.today())) {
                accepted.add(subject.risk());
            }
        });
        return accepted;
    }

    private static Judgement controls(Inspection inspection) {
        List<HeldEvidence> chosen = new ArrayList<>();
        ControlCheck.live(inspection.view())
                .map(control -> HeldEvidence.of(control, control.status().id().replace('_', ' '), true))
                .forEach(chosen::add);
        inspection.view().treatmentPlans().stream()
                .filter(InForce::isPastDraft)
                .flatMap(RiskKinds::chosenBy)
                .forEach(chosen::add);
        return Judgement.ifAny(chosen, "controls", "choose the controls that the treatment of risks needs");
    }

    private static Stream<HeldEvidence> chosenBy(TreatmentPlan plan) {
        return plan.actions().stream()
                .filter(action -> action.control() != null && action.status() != ActionStatus.CANCELLED)
                .map(action ->
                        HeldEvidence.of(plan, "actions[" + action.id() + "]", "chooses " + action.control(), true));
    }

    private static String stateOf(Risk risk) {
        return risk.status().id().replace('_', ' ');
    }

    private static String stateOf(TreatmentPlan plan) {
        return plan.status().id().replace('_', ' ');
    }
}
