package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
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
 * A concern about AI that somebody reported, and what came of it (ISO/IEC 42001, A.3.3).
 *
 * @param reporter who reported it; absent for who wants to stay unknown
 * @param owner who looks into it
 * @param systems the systems that it is about
 * @param outcome what came of it, in words
 * @param risks the risks that were recorded or changed because of it
 */
@Buildable
@InOrder(first = "raisedOn", last = "closedOn")
public record Concern(
        ConcernId id,
        @Redactable @NotBlankText @Size(max = 500) String title,
        @Redactable @Size(max = 20_000) @Nullable String description,
        @Nullable PartyId reporter,
        LocalDate raisedOn,
        Set<AiSystemId> systems,
        @Nullable PartyId owner,
        ConcernStatus status,
        @Redactable @Size(max = 20_000) @Nullable String outcome,
        Set<RiskId> risks,
        @Nullable LocalDate closedOn,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Concern {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(raisedOn, "raisedOn");
        Objects.requireNonNull(status, "status");
        description = Copies.text(description, "description");
        systems = Copies.set(systems, "systems");
        outcome = Copies.text(outcome, "outcome");
        risks = Copies.set(risks, "risks");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, received; the rest is absent. */
    public static ConcernBuilder builder(String id) {
        return ConcernBuilder.builder().id(ConcernId.parse(id)).status(ConcernStatus.RECEIVED);
    }

    /** A builder that starts from this entity. */
    public ConcernBuilder toBuilder() {
        return ConcernBuilder.builder(this);
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
        return Links.of(reporter).and(systems).and(risks).stream();
    }
}
