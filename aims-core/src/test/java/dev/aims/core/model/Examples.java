package dev.aims.core.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Entities for tests: the smallest of every type, and some that refer to each other. */
public final class Examples {
    private static final Map<Class<?>, Function<String, Entity>> SMALLEST = Map.ofEntries(
            Map.entry(AimsContext.class, Examples::context),
            Map.entry(Party.class, Examples::party),
            Map.entry(AiSystem.class, Examples::system),
            Map.entry(AiComponent.class, Examples::component),
            Map.entry(RiskCriteria.class, Examples::criteria),
            Map.entry(Risk.class, Examples::risk),
            Map.entry(ControlImplementation.class, Examples::control),
            Map.entry(TreatmentPlan.class, id -> plan(id, "a")),
            Map.entry(Decision.class, id -> exclusion(id, "a")),
            Map.entry(Evidence.class, Examples::evidence),
            Map.entry(Indicator.class, Examples::indicator),
            Map.entry(AiObjective.class, Examples::objective),
            Map.entry(PlannedChange.class, Examples::change),
            Map.entry(ImpactAssessment.class, id -> impactAssessment(id, "a")),
            Map.entry(Concern.class, Examples::concern),
            Map.entry(Incident.class, Examples::incident),
            Map.entry(ApplicabilityStatement.class, id -> statement(id, "a")),
            Map.entry(Audit.class, Examples::audit),
            Map.entry(ManagementReview.class, Examples::review),
            Map.entry(Nonconformity.class, Examples::nonconformity),
            Map.entry(CorrectiveAction.class, id -> correctiveAction(id, "a")));

    private Examples() {}

    /** The smallest valid entity with this id; it may refer to entities whose id is {@code a}. */
    public static Entity smallest(EntityId<?> id) {
        return SMALLEST.get(id.type()).apply(id.value());
    }

    /** One entity of every type, the smallest. */
    public static List<Entity> oneOfEach() {
        return EntityType.STANDARD.stream()
                .map(type -> SMALLEST.get(type.type()).apply("a"))
                .toList();
    }

    /** The first entity of each id and the first context, with the smallest of everything that they refer to. */
    public static List<Entity> completed(Collection<Entity> entities) {
        Map<EntityId<?>, Entity> complete = new LinkedHashMap<>();
        Deque<Entity> waiting = new ArrayDeque<>(entities);
        boolean hasContext = false;
        while (!waiting.isEmpty()) {
            Entity entity = waiting.pop();
            boolean isContext = entity instanceof AimsContext;
            if (!(isContext && hasContext) && complete.putIfAbsent(entity.id(), entity) == null) {
                hasContext |= isContext;
                Stream.concat(entity.links(), entity.records())
                        .filter(id -> !complete.containsKey(id))
                        .map(Examples::smallest)
                        .forEach(waiting::add);
            }
        }
        return new ArrayList<>(complete.values());
    }

    public static AimsContext context(String id) {
        return AimsContext.builder(id)
                .organization("Example Ltd")
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
    }

    public static Party party(String id) {
        return Party.builder(id).name("Risk office").kind(PartyKind.ROLE).build();
    }

    public static AiSystem system(String id) {
        return AiSystem.builder(id).name("Loan scoring").build();
    }

    public static AiComponent component(String id) {
        return AiComponent.builder(id)
                .name("Base model")
                .kind(ComponentKind.MODEL)
                .build();
    }

    public static Risk risk(String id) {
        return Risk.builder(id).title("Unfair refusals").build();
    }

    public static Risk riskOf(String id, String system) {
        return risk(id).toBuilder().systems(Set.of(AiSystemId.parse(system))).build();
    }

    public static RiskCriteria criteria(String id) {
        ScaleLevel low = ScaleLevel.of("low", "Low", null);
        return RiskCriteria.builder(id)
                .title("Criteria")
                .likelihood(Scale.of("likelihood", "Likelihood", List.of(low)))
                .consequences(List.of(Scale.of("harm", "Harm", List.of(low))))
                .levels(List.of(RiskLevel.of("minor", "Minor", "#00aa00", null)))
                .matrix(List.of(List.of("minor")))
                .tolerance("minor")
                .build();
    }

    public static Assessment assessment() {
        return AssessmentBuilder.builder()
                .criteria(RiskCriteriaId.parse("a"))
                .criteriaVersion(1)
                .likelihood("low")
                .consequences(Map.of("harm", "low"))
                .level("minor")
                .rank(1)
                .build();
    }

    /** With a value in every component, and most kinds of distributions somewhere. */
    public static LossModel lossModel() {
        return lossModel(LocalDate.of(2024, 2, 29));
    }

    /** The same with another day of elicitation. */
    static LossModel lossModel(LocalDate day) {
        Distribution body = new Distribution.Mixture(List.of(
                new Distribution.Mixture.Part(2, new Distribution.Lognormal(11.1663519, 1.18917056)),
                new Distribution.Mixture.Part(0.5, new Distribution.Gamma(0.7, 25_000))));
        return LossModel.builder("EUR")
                .frequency(FairTree.builder()
                        .contactFrequency(elicited(day, new Distribution.Pert(10, 40, 100)))
                        .probabilityOfAction(elicited(day, new Distribution.Uniform(0.1, 0.3)))
                        .threatCapability(elicited(day, new Distribution.Triangular(20, 50, 90)))
                        .resistanceStrength(elicited(day, new Distribution.Pert(40, 60, 95, 6.5)))
                        .threatEventFrequency(elicited(day, new Distribution.Uniform(2, 8)))
                        .vulnerability(elicited(day, new Distribution.Constant(0.25)))
                        .lossEventFrequency(elicited(day, new Distribution.Constant(1)))
                        .build())
                .frequencyElicitation(
                        elicited(day, new Distribution.Constant(1)).elicitation())
                .forms(List.of(
                        new LossForm(
                                LossFormKind.RESPONSE,
                                "EUR",
                                elicited(day, new Distribution.TailSpliced(body, 1e6, 0.02, 4e5, 0.6))),
                        new LossForm(
                                LossFormKind.REPLACEMENT,
                                "USD",
                                elicited(day, new Distribution.Empirical(List.of(3e4, 1e4, 0.1))))))
                .secondary(new SecondaryLoss(
                        0.25,
                        List.of(new LossForm(
                                LossFormKind.FINES_AND_JUDGEMENTS,
                                "EUR",
                                elicited(day, new Distribution.Pareto(1e5, 1.5))))))
                .contract(new LossContract(terms("10000", "500000.50", "800000"), terms("0", "2000000", "5000000")))
                .contractStage(EffectStage.RESIDUAL)
                .effects(List.of(
                        new ControlEffect(
                                ControlRef.parse("iso-42001:A.6.2.4"),
                                EffectStage.CURRENT,
                                EffectTarget.FREQUENCY,
                                elicited(day, new Distribution.Pert(0.1, 0.4, 0.6)),
                                0.9,
                                1),
                        new ControlEffect(
                                ControlRef.parse("iso-42001:A.8.4"),
                                EffectStage.RESIDUAL,
                                EffectTarget.SEVERITY,
                                elicited(day, new Distribution.Constant(0.5)),
                                1,
                                0.95)))
                .causes(List.of(new SharedCause("supplier-a", 0.2, 0.5)))
                .build();
    }

    private static LossContract.Terms terms(String deductible, String limit, String cap) {
        return new LossContract.Terms(Money.of(deductible, "EUR"), Money.of(limit, "EUR"), Money.of(cap, "EUR"));
    }

    private static Estimate elicited(LocalDate day, Distribution distribution) {
        return new Estimate(
                distribution,
                Elicitation.builder(ElicitationMethod.QUANTILES)
                        .experts(Set.of(PartyId.parse("a")))
                        .elicitedOn(day)
                        .stated(List.of(
                                new Elicitation.StatedQuantile(0.05, 1e4), new Elicitation.StatedQuantile(0.95, 5e5)))
                        .basis("Tickets of three years")
                        .build());
    }

    public static ControlImplementation control(String id) {
        return ControlImplementation.builder(id)
                .control(ControlRef.parse("iso-42001:A.2.2"))
                .status(ImplementationStatus.PLANNED)
                .build();
    }

    public static TreatmentPlan plan(String id, String risk) {
        return TreatmentPlan.builder(id)
                .title("Second review of refusals")
                .risks(Set.of(RiskId.parse(risk)))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .build();
    }

    public static Decision exclusion(String id, String decidedBy) {
        return Decision.builder(id)
                .kind(DecisionKind.EXCLUSION)
                .subject(DecisionSubject.parse("control:iso-42001:A.10.2"))
                .decidedBy(PartyId.parse(decidedBy))
                .decidedOn(LocalDate.of(2025, 3, 1))
                .reason("No third parties take part")
                .build();
    }

    public static Evidence evidence(String id) {
        return Evidence.builder(id)
                .title("Minutes")
                .location("minutes/2025-03.pdf")
                .build();
    }

    public static Indicator indicator(String id) {
        return Indicator.builder(id)
                .title("Gap between groups")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .build();
    }

    public static AiObjective objective(String id) {
        return AiObjective.builder(id).title("Fair refusals").build();
    }

    public static PlannedChange change(String id) {
        return PlannedChange.builder(id).title("Widen the scope").build();
    }

    public static ImpactAssessment impactAssessment(String id, String system) {
        return ImpactAssessment.builder(id)
                .title("Loan scoring in Germany")
                .systems(Set.of(AiSystemId.parse(system)))
                .build();
    }

    public static Concern concern(String id) {
        return Concern.builder(id)
                .title("Odd refusals")
                .raisedOn(LocalDate.of(2025, 2, 1))
                .build();
    }

    public static Incident incident(String id) {
        return Incident.builder(id)
                .title("Wrong scores for a day")
                .detectedAt(Instant.parse("2025-02-01T08:00:00Z"))
                .build();
    }

    public static ApplicabilityStatement statement(String id, String issuedBy) {
        return ApplicabilityStatement.builder(id)
                .version(1)
                .issuedOn(LocalDate.of(2025, 3, 2))
                .asOf(LocalDate.of(2025, 3, 1))
                .issuedBy(PartyId.parse(issuedBy))
                .rows(List.of(new StatementRow(
                        ControlRef.parse("iso-42001:A.2.2"),
                        ControlApplicability.UNDECIDED,
                        Set.of(),
                        "Nobody has decided",
                        null,
                        Set.of())))
                .build();
    }

    public static Audit audit(String id) {
        return Audit.builder(id).title("First internal audit").build();
    }

    public static ManagementReview review(String id) {
        return ManagementReview.builder(id)
                .title("Review of the first year")
                .heldOn(LocalDate.of(2025, 12, 1))
                .build();
    }

    public static Nonconformity nonconformity(String id) {
        return Nonconformity.builder(id)
                .title("No record of the last review")
                .source(NonconformitySource.AUDIT)
                .build();
    }

    public static CorrectiveAction correctiveAction(String id, String nonconformity) {
        return CorrectiveAction.builder(id)
                .title("Keep minutes")
                .nonconformity(NonconformityId.parse(nonconformity))
                .build();
    }
}
