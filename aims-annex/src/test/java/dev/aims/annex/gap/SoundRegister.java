package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AdoptionBasis;
import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AimsContextBuilder;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditBuilder;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceBuilder;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.ImpactOutcome;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.Issue;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.ManagementReviewBuilder;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityBuilder;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Policy;
import dev.aims.core.model.Reading;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.ReviewDecision;
import dev.aims.core.model.ReviewInput;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanBuilder;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A register in which everything is as it should be, in bundles each of which is sound by itself. */
final class SoundRegister {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Catalogs CATALOGS = Catalogs.builtIn();
    static final PartyId BOARD = PartyId.parse("board");
    static final PartyId OFFICE = PartyId.parse("office");
    static final AiSystemId SYSTEM = AiSystemId.parse("scoring");
    static final RiskId RISK = RiskId.parse("opacity");
    static final EvidenceId PROOF = EvidenceId.parse("proof");
    private static final RiskMatrix MATRIX = RiskMatrix.standard();

    private SoundRegister() {}

    /** What every other bundle needs. */
    static List<Entity> base() {
        return List.of(
                StandardCriteria.fiveByFive(),
                party("board", "Board"),
                party("office", "AI office"),
                AiSystem.builder("scoring")
                        .name("Loan scoring")
                        .intendedUse("Rank applications")
                        .roles(Set.of(AiRole.AI_PROVIDER))
                        .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                        .traits(Set.of(Trait.AFFECTS_INDIVIDUALS))
                        .owner(OFFICE)
                        .build(),
                risk().build(),
                proof().build());
    }

    static Map<String, List<Entity>> bundles() {
        Map<String, List<Entity>> bundles = new LinkedHashMap<>();
        bundles.put("context", List.of(context()));
        bundles.put("needs", List.of(withNeeds()));
        bundles.put("component", List.of(component()));
        bundles.put("opportunity", List.of(opportunity()));
        bundles.put("treatment", treatment());
        bundles.put("controls", controls());
        bundles.put("statement", List.of(statement()));
        bundles.put("impact", List.of(impact().build()));
        bundles.put("measured objective", List.of(indicator(), objective()));
        bundles.put("change", List.of(change()));
        bundles.put("audits", List.of(audit().build(), nextAudit()));
        bundles.put("review", List.of(review().build()));
        bundles.put("correction", List.of(nonconformity().build(), correction()));
        bundles.put("links", links());
        return bundles;
    }

    static List<Entity> all() {
        return Stream.concat(base().stream(), bundles().values().stream().flatMap(List::stream))
                .toList();
    }

    static RegisterView of(Entity... entities) {
        return of(Arrays.asList(entities));
    }

    static RegisterView of(List<? extends Entity> entities) {
        Register register = register();
        if (!entities.isEmpty()) {
            register.commit(Actor.of("office"), "sample", change -> change.addAll(entities));
        }
        return register.view();
    }

    static Register register() {
        return Register.inMemory(RegisterSettings.withDefaults()
                .clock(Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC)));
    }

    /** The base with more, in place of what has the same id. */
    static List<Entity> baseWith(Entity... more) {
        return with(base(), more);
    }

    /** Everything with more, in place of what has the same id. */
    static List<Entity> allWith(Entity... more) {
        return with(all(), more);
    }

    private static List<Entity> with(List<Entity> entities, Entity... more) {
        Map<EntityId<?>, Entity> byId = new LinkedHashMap<>();
        entities.forEach(entity -> byId.put(entity.id(), entity));
        Arrays.stream(more).forEach(entity -> byId.put(entity.id(), entity));
        return new ArrayList<>(byId.values());
    }

    static List<Entity> allWithout(String... bundles) {
        Set<String> left = Set.of(bundles);
        List<Entity> entities = new ArrayList<>(base());
        bundles().forEach((name, bundle) -> {
            if (!left.contains(name)) {
                entities.addAll(bundle);
            }
        });
        return entities;
    }

    static RiskBuilder risk() {
        return Risk.builder("opacity")
                .title("Nobody can explain a refusal")
                .systems(Set.of(SYSTEM))
                .sources(Set.of(AnnexC.C_3_2))
                .inherent(level())
                .current(level())
                .owner(OFFICE)
                .status(RiskStatus.ASSESSED)
                .nextReview(TODAY.plusDays(90));
    }

    static Assessment level() {
        return MATRIX.assess(Likelihood.RARE, Consequence.MINOR).toBuilder()
                .assessedOn(TODAY.minusDays(30))
                .build();
    }

    static EvidenceBuilder proof() {
        return Evidence.builder("proof")
                .title("Test report")
                .location("reports/1")
                .validFrom(TODAY.minusDays(60))
                .validUntil(TODAY.plusDays(60));
    }

    static AimsContext context() {
        return contextBuilder().build();
    }

    static AimsContextBuilder contextBuilder() {
        return AimsContext.builder("context")
                .organization("Northwind Credit Union")
                .scope("AI in lending")
                .internalIssues(List.of(new Issue("skills", "Few people know machine learning")))
                .externalIssues(List.of(new Issue("law", "New law on AI")))
                .roles(Set.of(AiRole.AI_PROVIDER))
                .policies(List.of(Policy.builder("ai-policy")
                        .title("AI policy")
                        .location("intranet/ai-policy")
                        .approvedBy(BOARD)
                        .approvedOn(TODAY.minusDays(100))
                        .nextReview(TODAY.plusDays(265))
                        .build()))
                .zone(ZoneId.of("Europe/Berlin"))
                .criteria(StandardCriteria.fiveByFive().id());
    }

    private static Party withNeeds() {
        return Party.builder("regulator")
                .name("Supervisor")
                .kind(PartyKind.ORGANIZATION)
                .needs(List.of(new Need("reports", "Yearly report", NeedStatus.TAKEN_ON, null)))
                .competences(List.of(new Competence(
                        "audit",
                        "Auditing of AI",
                        CompetenceStatus.HELD,
                        List.of(new ExternalReference("certificate", "hr/1", null)),
                        TODAY.plusDays(200))))
                .build();
    }

    private static AiComponent component() {
        return AiComponent.builder("model")
                .name("Scoring model")
                .kind(ComponentKind.MODEL)
                .version("4")
                .build();
    }

    private static Risk opportunity() {
        return Risk.builder("faster")
                .title("Decisions within a day")
                .kind(RiskKind.OPPORTUNITY)
                .systems(Set.of(SYSTEM))
                .inherent(level())
                .owner(OFFICE)
                .status(RiskStatus.ASSESSED)
                .nextReview(TODAY.plusDays(90))
                .build();
    }

    static List<Entity> treatment() {
        return List.of(
                plan().build(),
                approval().build(),
                RiskAcceptance.of(risk().build(), "accept")
                        .decidedBy(BOARD)
                        .decidedOn(TODAY.minusDays(20))
                        .reason("Low")
                        .build());
    }

    static TreatmentPlanBuilder plan() {
        return TreatmentPlan.builder("explain")
                .title("Explain refusals")
                .risks(Set.of(RISK))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(List.of(TreatmentAction.builder("letters")
                        .title("Reasons in letters")
                        .status(ActionStatus.DONE)
                        .completedOn(TODAY.minusDays(10))
                        .build()))
                .owner(OFFICE)
                .due(TODAY.plusDays(30))
                .status(PlanStatus.IN_PROGRESS);
    }

    static DecisionBuilder approval() {
        return Decision.builder("approve")
                .kind(DecisionKind.APPROVAL)
                .subject(new DecisionSubject.OfPlan(TreatmentPlanId.parse("explain")))
                .decidedBy(BOARD)
                .decidedOn(TODAY.minusDays(20))
                .reason("Worth it");
    }

    private static List<Entity> controls() {
        return CATALOGS.controls().stream()
                .<Entity>map(control -> control(control).build())
                .toList();
    }

    static ControlImplementationBuilder control(Control control) {
        return ControlImplementation.builder(control.id().toLowerCase(Locale.ROOT))
                .control(control.ref())
                .status(ImplementationStatus.IMPLEMENTED)
                .effectiveness(Effectiveness.EFFECTIVE)
                .adoptedFor(Set.of(AdoptionBasis.ADOPTED_PRACTICE))
                .evidence(Set.of(PROOF))
                .owner(OFFICE)
                .nextReview(TODAY.plusDays(100));
    }

    private static ApplicabilityStatement statement() {
        return ApplicabilityStatement.builder("soa-1")
                .version(1)
                .issuedOn(TODAY.minusDays(5))
                .asOf(TODAY.minusDays(5))
                .issuedBy(BOARD)
                .rows(CATALOGS.controls().stream()
                        .map(control -> new StatementRow(
                                control.ref(),
                                ControlApplicability.APPLICABLE,
                                Set.of(ApplicabilityBasis.ADOPTED_PRACTICE),
                                "Good practice",
                                ImplementationStatus.IMPLEMENTED,
                                Set.of()))
                        .toList())
                .build();
    }

    static ImpactAssessmentBuilder impact() {
        return ImpactAssessment.builder("impact")
                .title("Impacts of loan scoring")
                .systems(Set.of(SYSTEM))
                .outcome(ImpactOutcome.PROCEED)
                .conductedOn(TODAY.minusDays(40))
                .approvedBy(BOARD)
                .approvedOn(TODAY.minusDays(39))
                .nextReview(TODAY.plusDays(300));
    }

    static Indicator indicator() {
        return Indicator.builder("refusals")
                .title("Share of refusals")
                .metric("Refusals by applications")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .systems(Set.of(SYSTEM))
                .risks(Set.of(RISK))
                .latest(new Reading(Decimal.parse("0.2"), Instant.parse("2026-11-01T00:00:00Z"), Set.of()))
                .owner(OFFICE)
                .build();
    }

    private static AiObjective objective() {
        return AiObjective.builder("explained")
                .title("Every refusal is explained")
                .objectives(Set.of(AnnexC.C_2_11))
                .measure("Letters with reasons by refusals")
                .plan("Change the letters")
                .owner(OFFICE)
                .due(TODAY.plusDays(200))
                .status(ObjectiveStatus.IN_PROGRESS)
                .build();
    }

    private static PlannedChange change() {
        return PlannedChange.builder("new-owner")
                .title("AI office moves to compliance")
                .significant(false)
                .completedOn(TODAY.minusDays(15))
                .status(ChangeStatus.COMPLETED)
                .build();
    }

    static AuditBuilder audit() {
        return Audit.builder("spring")
                .title("Spring audit")
                .kind(AuditKind.INTERNAL)
                .status(AuditStatus.COMPLETED)
                .criteria("ISO/IEC 42001")
                .scope("Lending")
                .auditors(Set.of(BOARD))
                .conductedFrom(TODAY.minusDays(200))
                .conductedUntil(TODAY.minusDays(198));
    }

    private static Audit nextAudit() {
        return Audit.builder("autumn")
                .title("Next audit")
                .kind(AuditKind.INTERNAL)
                .status(AuditStatus.PLANNED)
                .plannedFor(TODAY.plusDays(150))
                .build();
    }

    static ManagementReviewBuilder review() {
        return ManagementReview.builder("review")
                .title("Review 2026")
                .heldOn(TODAY.minusDays(50))
                .participants(Set.of(BOARD))
                .inputs(Arrays.stream(ReviewTopic.values())
                        .map(topic -> new ReviewInput(topic.id().replace('_', '-'), topic, "Looked at"))
                        .toList())
                .decisions(List.of(new ReviewDecision("d1", "Go on")))
                .actions(List.of(ReviewAction.builder("a1")
                        .title("Train auditors")
                        .status(ActionStatus.DONE)
                        .build()))
                .nextReview(TODAY.plusDays(300));
    }

    static NonconformityBuilder nonconformity() {
        return Nonconformity.builder("late")
                .title("Test report was late")
                .source(NonconformitySource.OTHER)
                .clauses(Set.of(ClauseRef.parse("iso-42001:9.1")))
                .rootCause("No reminder")
                .status(NonconformityStatus.CLOSED)
                .detectedOn(TODAY.minusDays(90))
                .closedOn(TODAY.minusDays(30));
    }

    static CorrectiveAction correction() {
        return CorrectiveAction.builder("remind")
                .title("Set reminders")
                .nonconformity(NonconformityId.parse("late"))
                .status(ActionStatus.DONE)
                .completedOn(TODAY.minusDays(60))
                .effectiveness(new EffectivenessCheck(TODAY.minusDays(31), Effectiveness.EFFECTIVE, BOARD, null))
                .build();
    }

    /** One piece of evidence linked to each clause. */
    private static List<Entity> links() {
        return List.of(linked("handbook", clauses()).build());
    }

    private static String[] clauses() {
        return CATALOGS.get("iso-42001").clauses().stream()
                .map(clause -> "iso-42001:" + clause.id())
                .toArray(String[]::new);
    }

    static EvidenceBuilder linked(String id, String... requirements) {
        return Evidence.builder(id)
                .title("Handbook")
                .location("handbook")
                .references(Arrays.stream(requirements)
                        .map(requirement -> new ExternalReference(GapAssessment.LINK, requirement, null))
                        .toList());
    }

    private static Party party(String id, String name) {
        return Party.builder(id).name(name).kind(PartyKind.ROLE).build();
    }
}
