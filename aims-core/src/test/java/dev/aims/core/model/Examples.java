package dev.aims.core.model;

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

/** Entities for tests: the smallest of every type, and some that refer to each other. */
public final class Examples {
    private static final Map<Class<?>, Function<String, Entity>> SMALLEST = Map.of(
            AimsContext.class, Examples::context,
            Party.class, Examples::party,
            AiSystem.class, Examples::system,
            AiComponent.class, Examples::component,
            RiskCriteria.class, Examples::criteria,
            Risk.class, Examples::risk,
            ControlImplementation.class, Examples::control,
            TreatmentPlan.class, id -> plan(id, "a"),
            Decision.class, id -> exclusion(id, "a"),
            Evidence.class, Examples::evidence);

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
                entity.links()
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
        ScaleLevel low = new ScaleLevel("low", "Low", null);
        return RiskCriteria.builder(id)
                .title("Criteria")
                .likelihood(new Scale("likelihood", "Likelihood", List.of(low)))
                .consequences(List.of(new Scale("harm", "Harm", List.of(low))))
                .levels(List.of(new RiskLevel("minor", "Minor", "#00aa00", null)))
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
}
