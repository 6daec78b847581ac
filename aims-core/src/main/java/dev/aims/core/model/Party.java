package dev.aims.core.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, role or organization that owns, approves, supplies or is affected (ISO/IEC 42001, 4.2 and 5.3).
 */
@Buildable
public record Party(
        PartyId id,
        @NotBlank @Size(max = 500) String name,
        PartyKind kind,
        @Size(max = 500) @Nullable String contact,
        Set<@NotBlank @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Party {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(name, "name");
        Objects.requireNonNull(kind, "kind");
        contact = Copies.text(contact, "contact");
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
}
