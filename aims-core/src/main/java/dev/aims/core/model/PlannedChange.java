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
 * A change of the management system, or of what it covers, that is carried out as planned (ISO/IEC 42001, 6.3 and 8.1).
 *
 * @param consequences what it may bring about, and what is done about that
 * @param significant whether it calls for risk and impact assessments anew (ISO/IEC 42001, 8.2 and 8.4); absent when
 *     not decided
 */
@Buildable
public record PlannedChange(
        PlannedChangeId id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 20_000) @Nullable String description,
        @Size(max = 20_000) @Nullable String reason,
        @Size(max = 20_000) @Nullable String consequences,
        @Nullable Boolean significant,
        Set<AiSystemId> systems,
        @Nullable PartyId owner,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate completedOn,
        ChangeStatus status,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public PlannedChange {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
        description = Copies.text(description, "description");
        reason = Copies.text(reason, "reason");
        consequences = Copies.text(consequences, "consequences");
        systems = Copies.set(systems, "systems");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, proposed; the rest is absent. */
    public static PlannedChangeBuilder builder(String id) {
        return PlannedChangeBuilder.builder().id(PlannedChangeId.parse(id)).status(ChangeStatus.PROPOSED);
    }

    /** A builder that starts from this entity. */
    public PlannedChangeBuilder toBuilder() {
        return PlannedChangeBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
