package dev.aims.examples.quickstart.organisation;

import static dev.aims.core.model.TreatmentOption.*;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.risk.decision.PlanApproval;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is done about the risks, and what was decided. */
final class Treatments {
    private static final TreatmentPlanId TRIAGE_PLAN = TreatmentPlanId.parse("plan-triage-threshold");

    private final LocalDate today;

    Treatments(LocalDate today) {
        this.today = today;
    }

    List<TreatmentPlan> plans() {
        return List.of(
                TreatmentPlan.builder("plan-loan-fairness")
                        .title("Even error rates in loan scoring")
                        .risks(Set.of(Risks.LOAN_BIAS, Risks.LOAN_REASONS))
                        .options(Set.of(CHANGE_LIKELIHOOD))
                        .explanation(
                                "Retrain on balanced data, test by group, replace approximate reasons by exact ones")
                        .actions(List.of(
                                done(
                                        "balance",
                                        "Add outcomes of declined applicants from the credit bureau",
                                        AnnexA.A_7_6,
                                        Parties.ML_TEAM,
                                        today.minusDays(70)),
                                open(
                                        "group-tests",
                                        "Make error rates by group a release criterion",
                                        AnnexA.A_6_2_4,
                                        Parties.ML_TEAM,
                                        today.plusDays(25)),
                                open(
                                        "quality",
                                        "Set quality limits for records of young and new members",
                                        AnnexA.A_7_4,
                                        Parties.ML_TEAM,
                                        today.plusDays(40)),
                                open(
                                        "reasons",
                                        "Print exact contributions in the letter",
                                        AnnexA.A_8_2,
                                        Parties.CREDIT_RISK,
                                        today.plusDays(55))))
                        .owner(Parties.CREDIT_RISK)
                        .due(today.plusDays(60))
                        .status(PlanStatus.IN_PROGRESS)
                        .build(),
                TreatmentPlan.builder("plan-hiring-audit")
                        .title("Bias audit of the hiring software")
                        .risks(Set.of(Risks.CV_BIAS))
                        .options(Set.of(CHANGE_LIKELIHOOD, SHARE))
                        .explanation("Have the supplier show bias tests, audit them, and share liability by contract")
                        .actions(List.of(
                                done(
                                        "request",
                                        "Ask the supplier for its bias tests",
                                        AnnexA.A_10_3,
                                        Parties.PEOPLE,
                                        today.minusDays(100)),
                                open(
                                        "audit",
                                        "Audit by an independent laboratory",
                                        AnnexA.A_6_2_4,
                                        Parties.PEOPLE,
                                        today.plusDays(30)),
                                open(
                                        "second-reading",
                                        "Second reading of the lower half of the list",
                                        AnnexA.A_9_2,
                                        Parties.PEOPLE,
                                        today.plusDays(10))))
                        .owner(Parties.PEOPLE)
                        .due(today.minusDays(12))
                        .status(PlanStatus.IN_PROGRESS)
                        .build(),
                TreatmentPlan.builder("plan-assistant-tools")
                        .title("Narrow rights for the assistant's tools")
                        .risks(Set.of(Risks.ASSISTANT_INJECTION))
                        .options(Set.of(CHANGE_LIKELIHOOD, CHANGE_CONSEQUENCES))
                        .explanation(
                                "Separate rights for each tool, checks on what goes out, attack tests before release")
                        .actions(List.of(
                                done(
                                        "sign-in",
                                        "Ask members to sign in again before a tool acts",
                                        AnnexA.A_6_2_3,
                                        Parties.SECURITY,
                                        today.minusDays(20)),
                                open(
                                        "rights",
                                        "Give each tool rights of its own",
                                        AnnexA.A_6_2_3,
                                        Parties.SECURITY,
                                        today.plusDays(35)),
                                open(
                                        "attack-tests",
                                        "Repeat the attack tests with each release",
                                        AnnexA.A_6_2_4,
                                        Parties.SECURITY,
                                        today.plusDays(50))))
                        .owner(Parties.SECURITY)
                        .due(today.plusDays(75))
                        .status(PlanStatus.IN_PROGRESS)
                        .build(),
                triagePlan(),
                TreatmentPlan.builder("plan-assistant-sources")
                        .title("Answers with sources")
                        .risks(Set.of(Risks.ASSISTANT_WRONG_ANSWER))
                        .options(Set.of(CHANGE_LIKELIHOOD))
                        .explanation("Proposed by customer service, not decided")
                        .actions(List.of(open(
                                "sources",
                                "Answer only from approved texts and show them",
                                AnnexA.A_9_3,
                                Parties.CUSTOMER_SERVICE,
                                today.plusDays(120))))
                        .owner(Parties.CUSTOMER_SERVICE)
                        .due(today.plusDays(120))
                        .status(PlanStatus.DRAFT)
                        .build());
    }

    private TreatmentPlan triagePlan() {
        return TreatmentPlan.builder(TRIAGE_PLAN.value())
                .title("Local threshold for X-ray triage")
                .risks(Set.of(Risks.TRIAGE_MISSED))
                .options(Set.of(CHANGE_LIKELIHOOD))
                .explanation("Set the threshold on own images and check it each month")
                .actions(List.of(
                        open(
                                "threshold",
                                "Set the threshold on 1,240 own images",
                                AnnexA.A_6_2_5,
                                Parties.RADIOLOGY,
                                today.plusDays(20)),
                        open(
                                "monthly-check",
                                "Compare ranks with readings each month",
                                AnnexA.A_6_2_6,
                                Parties.RADIOLOGY,
                                today.plusDays(45))))
                .owner(Parties.RADIOLOGY)
                .due(today.plusDays(50))
                .status(PlanStatus.APPROVED)
                .build();
    }

    /** The residual risk of wrong answers is accepted as it is assessed now; a later change makes that stale. */
    Decision acceptanceOf(Risk wrongAnswers) {
        return RiskAcceptance.of(wrongAnswers, "accept-wrong-answers")
                .decidedBy(Parties.MANAGEMENT_BOARD)
                .decidedOn(today.minusDays(110))
                .reason(
                        "Goodwill payments are far below the cost of the calls saved; to be looked at again within a year")
                .validUntil(today.plusDays(255))
                .build();
    }

    List<Decision> decisions() {
        return List.of(
                PlanApproval.of(triagePlan(), "approve-triage-plan")
                        .decidedBy(Parties.MANAGEMENT_BOARD)
                        .decidedOn(today.minusDays(105))
                        .reason("The local threshold is the quickest step with a measurable effect")
                        .build(),
                exclusion(
                        "exclude-a-10-4",
                        AnnexA.A_10_4,
                        "The cooperative sells no AI system or service; members meet its AI only in its own services,"
                                + " where A.8 and A.9 apply"),
                exclusion(
                        "exclude-a-7-6",
                        AnnexA.A_7_6,
                        "Models are bought ready-made, so no data is prepared in house"));
    }

    private Decision exclusion(String id, ControlRef control, String reason) {
        return Decision.builder(id)
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(control))
                .decidedBy(Parties.MANAGEMENT_BOARD)
                .decidedOn(today.minusDays(190))
                .reason(reason)
                .build();
    }

    private static TreatmentAction open(String id, String title, ControlRef control, PartyId owner, LocalDate due) {
        return TreatmentAction.builder(id)
                .title(title)
                .control(control)
                .owner(owner)
                .due(due)
                .build();
    }

    private static TreatmentAction done(String id, String title, ControlRef control, PartyId owner, LocalDate on) {
        return open(id, title, control, owner, on).toBuilder()
                .status(ActionStatus.DONE)
                .completedOn(on)
                .build();
    }
}
