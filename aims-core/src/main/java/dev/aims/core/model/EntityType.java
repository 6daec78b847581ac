package dev.aims.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A type of entity and the name that documents and messages use for it.
 *
 * @param name such as {@code ai-system}
 */
public record EntityType<E extends Entity>(String name, Class<E> type) {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The entity types of this library, each after those that it refers to. */
    public static final List<EntityType<? extends Entity>> STANDARD = List.of(
            of(Party.class),
            of(RiskCriteria.class),
            of(AimsContext.class),
            of(AiComponent.class),
            of(AiSystem.class),
            of(Evidence.class),
            of(Risk.class),
            of(ControlImplementation.class),
            of(TreatmentPlan.class),
            of(Indicator.class),
            of(AiObjective.class),
            of(PlannedChange.class),
            of(ImpactAssessment.class),
            of(Concern.class),
            of(Incident.class),
            of(ApplicabilityStatement.class),
            of(Audit.class),
            of(ManagementReview.class),
            of(Nonconformity.class),
            of(CorrectiveAction.class),
            of(Decision.class));

    public EntityType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** The type under the name that its class gives it: {@code AiSystem} is {@code ai-system}. */
    public static <E extends Entity> EntityType<E> of(Class<E> type) {
        return new EntityType<>(nameOf(type), type);
    }

    /** The name that a class gives to its type. */
    public static String nameOf(Class<? extends Entity> type) {
        return WORD_START.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
