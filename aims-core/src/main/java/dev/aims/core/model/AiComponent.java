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
 * A part that AI systems are made of, with a life of its own, so that what several systems share is visible (ISO/IEC
 * 42001, A.4 and A.7).
 *
 * @param version the version in use, in the supplier's own words
 * @param provenance where it comes from and how it was made
 * @param quality what is known of its quality
 */
@Buildable
public record AiComponent(
        AiComponentId id,
        @NotBlankText @Size(max = 500) String name,
        ComponentKind kind,
        @Size(max = 500) @Nullable String version,
        @Nullable PartyId supplier,
        @Size(max = 20_000) @Nullable String provenance,
        @Size(max = 500) @Nullable String licence,
        @Size(max = 20_000) @Nullable String quality,
        @Nullable PartyId owner,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public AiComponent {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(name, "name");
        Objects.requireNonNull(kind, "kind");
        version = Copies.text(version, "version");
        provenance = Copies.text(provenance, "provenance");
        licence = Copies.text(licence, "licence");
        quality = Copies.text(quality, "quality");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static AiComponentBuilder builder(String id) {
        return AiComponentBuilder.builder().id(AiComponentId.parse(id));
    }

    /** A builder that starts from this entity. */
    public AiComponentBuilder toBuilder() {
        return AiComponentBuilder.builder(this);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(supplier).and(owner).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
