package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the organization wants to reach with its use of AI (ISO/IEC 42001, 6.2 and C.2).
 *
 * @param objectives the objectives of a catalog that it makes concrete, such as those of Annex C
 * @param measure how it is told whether it was reached
 * @param target what is to be reached
 * @param plan what is to be done, and with which means
 */
@Buildable
public record AiObjective(
        AiObjectiveId id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 20_000) @Nullable String description,
        Set<ObjectiveRef> objectives,
        @Size(max = 20_000) @Nullable String measure,
        @Size(max = 2_000) @Nullable String target,
        @Size(max = 20_000) @Nullable String plan,
        Set<AiSystemId> systems,
        Set<IndicatorId> indicators,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        ObjectiveStatus status,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public AiObjective {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
        description = Copies.text(description, "description");
        objectives = Copies.set(objectives, "objectives");
        measure = Copies.text(measure, "measure");
        target = Copies.text(target, "target");
        plan = Copies.text(plan, "plan");
        systems = Copies.set(systems, "systems");
        indicators = Copies.set(indicators, "indicators");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, planned; the rest is absent. */
    public static AiObjectiveBuilder builder(String id) {
        return AiObjectiveBuilder.builder().id(AiObjectiveId.parse(id)).status(ObjectiveStatus.PLANNED);
    }

    /** A builder that starts from this entity. */
    public AiObjectiveBuilder toBuilder() {
        return AiObjectiveBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).and(indicators).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
