package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something is so, kept elsewhere (ISO/IEC 42001, 7.5).
 *
 * @param location a URI, or a path that the host can resolve
 * @param sha256 SHA-256 of the content, 64 lower-case hexadecimal digits; absent where it was not taken
 * @param validUntil the last day on which it counts
 * @param systems the AI systems that it is about; empty where it is about the organization, or about all of them
 */
@Buildable
@InOrder(first = "validFrom", last = "validUntil")
public record Evidence(
        EvidenceId id,
        @NotBlankText @Size(max = 500) String title,
        @NotBlankText @Size(max = 2_000) String location,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Set<AiSystemId> systems,
        @Nullable PartyId owner,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Evidence {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Patterns.requireText(location, "location");
        sha256 = Copies.text(sha256, "sha256");
        systems = Copies.set(systems, "systems");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static EvidenceBuilder builder(String id) {
        return EvidenceBuilder.builder().id(EvidenceId.parse(id));
    }

    /** A builder that starts from this entity. */
    public EvidenceBuilder toBuilder() {
        return EvidenceBuilder.builder(this);
    }

    /** Whether it shows something of a system: it is about that one, or about none in particular. */
    public boolean isAbout(AiSystemId system) {
        return systems.isEmpty() || systems.contains(system);
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
        return Links.none().and(systems).stream();
    }
}
