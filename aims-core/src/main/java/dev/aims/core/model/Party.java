package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, role or organization that owns, approves, supplies, is affected or has a stake (ISO/IEC 42001, 4.2, 5.3 and
 * 7.2).
 *
 * @param needs what it needs or expects of the management system
 * @param competences what it can do, or has to learn
 */
@Buildable
public record Party(
        PartyId id,
        @Redactable @NotBlankText @Size(max = 500) String name,
        PartyKind kind,
        @Redactable @Size(max = 500) @Nullable String contact,
        List<@Valid Need> needs,
        List<@Valid Competence> competences,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Party {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(name, "name");
        Objects.requireNonNull(kind, "kind");
        contact = Copies.text(contact, "contact");
        needs = Copies.parts(needs, "needs", Need::id);
        competences = Copies.parts(competences, "competences", Competence::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static PartyBuilder builder(String id) {
        return PartyBuilder.builder().id(PartyId.parse(id));
    }

    /** A builder that starts from this entity. */
    public PartyBuilder toBuilder() {
        return PartyBuilder.builder(this);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Stream.empty();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
