package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with AI, and what was done about it (ISO/IEC 42001, A.8.4 and 10.2). Instants are cut to
 * microseconds.
 *
 * @param occurredAt absent when not known
 * @param closedAt absent as long as it is open
 * @param risks the risks that materialised
 * @param severity absent when not judged
 * @param owner who handles it
 */
@Buildable
@InOrder(first = "occurredAt", last = "detectedAt")
@InOrder(first = "detectedAt", last = "closedAt")
public record Incident(
        IncidentId id,
        @Redactable @NotBlankText @Size(max = 500) String title,
        @Redactable @Size(max = 20_000) @Nullable String description,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable Instant closedAt,
        Set<AiSystemId> systems,
        Set<AiComponentId> components,
        Set<RiskId> risks,
        @Nullable IncidentSeverity severity,
        List<@Valid Notification> notifications,
        List<@Valid Lesson> lessons,
        @Nullable PartyId owner,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Incident {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        detectedAt = Copies.instant(detectedAt, "detectedAt");
        description = Copies.text(description, "description");
        occurredAt = Copies.optionalInstant(occurredAt);
        closedAt = Copies.optionalInstant(closedAt);
        systems = Copies.set(systems, "systems");
        components = Copies.set(components, "components");
        risks = Copies.set(risks, "risks");
        notifications = Copies.parts(notifications, "notifications", Notification::id);
        lessons = Copies.parts(lessons, "lessons", Lesson::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static IncidentBuilder builder(String id) {
        return IncidentBuilder.builder().id(IncidentId.parse(id));
    }

    /** A builder that starts from this entity. */
    public IncidentBuilder toBuilder() {
        return IncidentBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Links.none()
                .and(systems)
                .and(components)
                .and(risks)
                .and(notifications, Notification::recipient)
                .stream();
    }
}
