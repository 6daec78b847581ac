package dev.aims.examples.embedding;

import dev.aims.core.model.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity of every type, with dates, instants, exact numbers, parts and references. */
final class OneOfEach {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00.000001Z");
    private static final ControlRef CONTROL = ControlRef.parse("iso-42001:A.6.2.4");

    private static final Party OFFICE = Party.builder("ai-office")
            .name("AI office")
            .kind(PartyKind.ROLE)
            .contact("by post")
            .competences(List.of(new Competence("iso-42001", "Lead auditor", CompetenceStatus.HELD, List.of(), DAY)))
            .build();

    private static final AiComponent MODEL = AiComponent.builder("base-model")
            .name("Base model")
            .kind(ComponentKind.MODEL)
            .version("4.1")
            .supplier(OFFICE.id())
            .build();

    private static final AiSystem SYSTEM = AiSystem.builder("loan-scoring")
            .name("Retail loan scoring")
            .users(List.of("Clerks"))
            .stage(LifeCycleStage.OPERATION_AND_MONITORING)
            .automation(AutomationLevel.PARTIAL_AUTOMATION)
            .traits(Set.of(Trait.AUTOMATED_DECISION, Trait.parse("own_trait")))
            .components(List.of(new ComponentUse(MODEL.id(), "scores")))
            .owner(OFFICE.id())
            .nextReview(DAY)
            .language("en")
            .tags(Set.of("retail", "Größe"))
            .references(List.of(new ExternalReference("ticket", "https://example.com/1", null)))
            .attributes(Map.of("text", "a", "number", 0.5, "whole", 7, "list", List.of(true, Map.of("deep", "b"))))
            .build();

    private static final RiskCriteria CRITERIA = RiskCriteria.builder("criteria")
            .title("Criteria")
            .likelihood(Scale.of("likelihood", "Likelihood", List.of(ScaleLevel.of("low", "Low", null))))
            .consequences(List.of(Scale.of("harm", "Harm", List.of(ScaleLevel.of("low", "Low", null)))))
            .levels(List.of(RiskLevel.of("minor", "Minor", "#00aa00", null)))
            .matrix(List.of(List.of("minor")))
            .tolerance("minor")
            .build();

    private static final Assessment ASSESSMENT = AssessmentBuilder.builder()
            .criteria(CRITERIA.id())
            .criteriaVersion(1)
            .likelihood("low")
            .consequences(Map.of("harm", "low"))
            .level("minor")
            .rank(1)
            .assessedOn(DAY)
            .build();

    private static final Risk RISK = Risk.builder("unfair-refusals")
            .title("Unfair refusals")
            .systems(Set.of(SYSTEM.id()))
            .sources(Set.of(RiskSourceRef.parse("iso-42001:C.3.4")))
            .inherent(ASSESSMENT)
            .strengthOfKnowledge(StrengthOfKnowledge.MODERATE)
            .build();

    private static final Evidence MINUTES = Evidence.builder("minutes")
            .title("Minutes")
            .location("minutes/2026-03.pdf")
            .sha256("0123456789abcdef".repeat(4))
            .validUntil(DAY)
            .systems(Set.of(SYSTEM.id()))
            .build();

    private static final Indicator GAP = Indicator.builder("gap")
            .title("Gap between groups")
            .direction(IndicatorDirection.LOWER_IS_BETTER)
            .thresholds(List.of(Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.050"))))
            .latest(new Reading(Decimal.parse("0.30000000000000004"), NOON, Set.of("limit")))
            .build();

    private static final Nonconformity NONCONFORMITY = Nonconformity.builder("no-minutes")
            .title("No record of the last review")
            .source(NonconformitySource.AUDIT)
            .detectedOn(DAY)
            .build();

    private OneOfEach() {}

    /** A text that is required shows nothing. */
    static Entity invalid() {
        return SYSTEM.toBuilder().name(" ").build();
    }

    static List<Entity> entities() {
        return List.of(
                OFFICE,
                CRITERIA,
                context(),
                MODEL,
                SYSTEM,
                MINUTES,
                RISK,
                control(),
                plan(),
                GAP,
                AiObjective.builder("fairness").title("Fair refusals").due(DAY).build(),
                PlannedChange.builder("scope")
                        .title("Widen the scope")
                        .significant(false)
                        .plannedFor(DAY)
                        .build(),
                impactAssessment(),
                Concern.builder("concern").title("Odd refusals").raisedOn(DAY).build(),
                incident(),
                statement(),
                audit(),
                review(),
                NONCONFORMITY,
                correctiveAction(),
                acceptance());
    }

    private static AimsContext context() {
        return AimsContext.builder("context")
                .organization("Example Ltd")
                .zone(ZoneId.of("Europe/Berlin"))
                .roles(Set.of(AiRole.AI_PROVIDER))
                .criteria(CRITERIA.id())
                .catalogs(List.of(new CatalogPin("iso-42001", "2023", "fedcba9876543210".repeat(4))))
                .build();
    }

    private static ControlImplementation control() {
        return ControlImplementation.builder("validation")
                .control(CONTROL)
                .status(ImplementationStatus.IMPLEMENTED)
                .effectiveness(Effectiveness.EFFECTIVE)
                .adoptedFor(Set.of(AdoptionBasis.ADOPTED_PRACTICE))
                .evidence(Set.of(MINUTES.id()))
                .build();
    }

    private static TreatmentPlan plan() {
        return TreatmentPlan.builder("plan")
                .title("Second review of refusals")
                .risks(Set.of(RISK.id()))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(List.of(TreatmentAction.builder("hire")
                        .title("Hire reviewers")
                        .control(CONTROL)
                        .cost(Money.of("12500.50", "EUR"))
                        .due(DAY)
                        .build()))
                .expectedResidual(Map.of(RISK.id(), ASSESSMENT))
                .build();
    }

    private static ImpactAssessment impactAssessment() {
        return ImpactAssessment.builder("impact")
                .title("Loan scoring in Germany")
                .systems(Set.of(SYSTEM.id()))
                .subjects(List.of(new AffectedSubject("applicants", AffectedKind.INDIVIDUALS, "Applicants", null)))
                .impacts(List.of(Impact.builder("refusal")
                        .title("No loan")
                        .nature(ImpactNature.HARM)
                        .subjects(Set.of("applicants"))
                        .build()))
                .conductedOn(DAY)
                .build();
    }

    private static Incident incident() {
        return Incident.builder("wrong-scores")
                .title("Wrong scores for a day")
                .detectedAt(NOON)
                .systems(Set.of(SYSTEM.id()))
                .notifications(List.of(Notification.builder("authority")
                        .title("To the authority")
                        .deadline(NOON)
                        .state(NotificationState.DUE)
                        .build()))
                .build();
    }

    private static ApplicabilityStatement statement() {
        return ApplicabilityStatement.builder("soa-1")
                .version(1)
                .issuedOn(DAY)
                .asOf(DAY)
                .issuedBy(OFFICE.id())
                .rows(List.of(new StatementRow(
                        CONTROL,
                        ControlApplicability.APPLICABLE,
                        Set.of(),
                        "Treats unfair refusals",
                        ImplementationStatus.IMPLEMENTED,
                        Set.of(RISK.id()))))
                .build();
    }

    private static Audit audit() {
        return Audit.builder("audit")
                .title("First internal audit")
                .conductedFrom(DAY)
                .findings(List.of(AuditFinding.builder("f1")
                        .grade(FindingGrade.MINOR_NONCONFORMITY)
                        .clause(ClauseRef.parse("iso-42001:9.3"))
                        .description("No minutes")
                        .build()))
                .build();
    }

    private static ManagementReview review() {
        return ManagementReview.builder("review")
                .title("Review of the first year")
                .heldOn(DAY)
                .inputs(List.of(new ReviewInput("i1", ReviewTopic.AUDIT_RESULTS, "One finding")))
                .decisions(List.of(new ReviewDecision("d1", "Keep minutes")))
                .build();
    }

    private static CorrectiveAction correctiveAction() {
        return CorrectiveAction.builder("keep-minutes")
                .title("Keep minutes")
                .nonconformity(NONCONFORMITY.id())
                .effectiveness(new EffectivenessCheck(DAY, Effectiveness.EFFECTIVE, OFFICE.id(), null))
                .build();
    }

    private static Decision acceptance() {
        return Decision.builder("acceptance")
                .kind(DecisionKind.ACCEPTANCE)
                .subject(DecisionSubject.parse("risk:" + RISK.id()))
                .decidedBy(OFFICE.id())
                .decidedOn(DAY)
                .reason("Within tolerance")
                .validUntil(DAY.plusYears(1))
                .bound(new BoundProjection("assessment/1", "0123456789abcdef".repeat(4)))
                .build();
    }
}
