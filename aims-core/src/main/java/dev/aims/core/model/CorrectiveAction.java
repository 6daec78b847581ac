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
 * What is done so that a nonconformity does not come back (ISO/IEC 42001, 10.2).
 *
 * @param effectiveness absent until it was checked whether it helped
 */
@Buildable
public record CorrectiveAction(
        CorrectiveActionId id,
        @NotBlankText @Size(max = 500) String title,
        NonconformityId nonconformity,
        @Redactable @Size(max = 20_000) @Nullable String description,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        ActionStatus status,
        @Nullable LocalDate completedOn,
        @Valid @Nullable EffectivenessCheck effectiveness,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public CorrectiveAction {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(nonconformity, "nonconformity");
        Objects.requireNonNull(status, "status");
        description = Copies.text(description, "description");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, open; the rest is absent. */
    public static CorrectiveActionBuilder builder(String id) {
        return CorrectiveActionBuilder.builder()
                .id(CorrectiveActionId.parse(id))
                .status(ActionStatus.OPEN);
    }

    /** A builder that starts from this entity. */
    public CorrectiveActionBuilder toBuilder() {
        return CorrectiveActionBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(nonconformity).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Links.of(effectiveness == null ? null : effectiveness.checkedBy()).stream();
    }
}
