package dev.aims.risk.calendar;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Audit;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.Notification;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Policy;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A register in which each kind of date stands once, on days 1 to 20 of June 2026. */
final class DatedRegister {
    static final PartyId OWNER = PartyId.parse("owner");
    static final AiSystemId LOANS = AiSystemId.parse("loans");
    static final Instant DEADLINE = Instant.parse("2026-06-17T22:30:00.5Z");

    private DatedRegister() {}

    static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }

    static RegisterView view(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(Actor.of("test"), "all", change -> change.add(entities));
        return register.view();
    }

    static RegisterView view() {
        return view(
                context(),
                party(),
                evidence(),
                system(),
                risk(),
                control(),
                plan(),
                indicator(),
                objective(),
                change(),
                impactAssessment(),
                incident(),
                audit(),
                review(),
                nonconformity(),
                correctiveAction(),
                decision());
    }

    static AimsContext context() {
        return AimsContext.builder("context")
                .organization("Bank")
                .zone(ZoneId.of("Europe/Berlin"))
                .policies(List.of(Policy.builder("ai-policy")
                        .title("AI policy")
                        .nextReview(june(6))
                        .build()))
                .build();
    }

    static Party party() {
        return Party.builder("owner")
                .name("Olga Owner")
                .kind(PartyKind.PERSON)
                .competences(
                        List.of(new Competence("auditing", "Auditing", CompetenceStatus.HELD, List.of(), june(20))))
                .build();
    }

    static Evidence evidence() {
        return Evidence.builder("report")
                .title("Report")
                .location("reports/1")
                .validUntil(june(19))
                .build();
    }

    static AiSystem system() {
        return AiSystem.builder("loans")
                .name("Loan scoring")
                .owner(OWNER)
                .nextReview(june(1))
                .build();
    }

    static Risk risk() {
        return Risk.builder("bias")
                .title("Bias")
                .systems(Set.of(LOANS))
                .nextReview(june(2))
                .build();
    }

    static ControlImplementation control() {
        return ControlImplementation.builder("logging")
                .control(ControlRef.parse("iso-42001:A.6.2.8"))
                .status(ImplementationStatus.IMPLEMENTED)
                .systems(Set.of(LOANS))
                .nextReview(june(3))
                .build();
    }

    static TreatmentPlan plan() {
        return TreatmentPlan.builder("plan")
                .title("Less bias")
                .risks(Set.of(RiskId.parse("bias")))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .owner(OWNER)
                .due(june(13))
                .actions(List.of(TreatmentAction.builder("test")
                        .title("Test for bias")
                        .due(june(14))
                        .build()))
                .build();
    }

    static Indicator indicator() {
        return Indicator.builder("drift")
                .title("Drift")
                .direction(IndicatorDirection.HIGHER_IS_BETTER)
                .systems(Set.of(LOANS))
                .nextReview(june(4))
                .build();
    }

    static AiObjective objective() {
        return AiObjective.builder("fair")
                .title("Fair scores")
                .nextReview(june(5))
                .due(june(12))
                .build();
    }

    static PlannedChange change() {
        return PlannedChange.builder("retrain")
                .title("Retrain")
                .plannedFor(june(11))
                .build();
    }

    static ImpactAssessment impactAssessment() {
        return ImpactAssessment.builder("impact")
                .title("Impact")
                .systems(Set.of(LOANS))
                .nextReview(june(7))
                .build();
    }

    static Incident incident() {
        return Incident.builder("outage")
                .title("Outage")
                .detectedAt(Instant.parse("2026-06-15T08:00:00Z"))
                .systems(Set.of(LOANS))
                .owner(OWNER)
                .notifications(List.of(Notification.builder("authority")
                        .title("Tell the authority")
                        .basis("Contract; clause 4, end")
                        .deadline(DEADLINE)
                        .build()))
                .build();
    }

    static Audit audit() {
        return Audit.builder("audit").title("Audit 2026").plannedFor(june(10)).build();
    }

    static ManagementReview review() {
        return ManagementReview.builder("review")
                .title("Review 2026")
                .heldOn(june(8))
                .nextReview(june(9))
                .actions(List.of(ReviewAction.builder("budget")
                        .title("Find a budget")
                        .due(june(15))
                        .build()))
                .build();
    }

    static Nonconformity nonconformity() {
        return Nonconformity.builder("gap")
                .title("Gap")
                .source(NonconformitySource.OTHER)
                .systems(Set.of(LOANS))
                .build();
    }

    static CorrectiveAction correctiveAction() {
        return CorrectiveAction.builder("close-gap")
                .title("Close the gap")
                .nonconformity(NonconformityId.parse("gap"))
                .due(june(16))
                .status(ActionStatus.IN_PROGRESS)
                .build();
    }

    static Decision decision() {
        return Decision.builder("accept")
                .kind(DecisionKind.ACCEPTANCE)
                .subject(new DecisionSubject.OfRisk(RiskId.parse("bias")))
                .decidedBy(OWNER)
                .decidedOn(june(1))
                .reason("Bearable")
                .validUntil(june(18))
                .build();
    }
}
