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
 * A control as the organization puts it to work (ISO/IEC 42001, 8.1). Whether a catalog's control is applicable is told
 * by the statement of applicability, not here.
 *
 * @param systems the systems that it acts on; empty for the whole organization
 * @param adoptedFor why it is in place other than to treat a risk
 * @param effectiveness absent when not reviewed
 */
@Buildable
public record ControlImplementation(
        ControlId id,
        ControlRef control,
        @Size(max = 20_000) @Nullable String description,
        Set<AiSystemId> systems,
        ImplementationStatus status,
        @Nullable Effectiveness effectiveness,
        Set<AdoptionBasis> adoptedFor,
        Set<EvidenceId> evidence,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public ControlImplementation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(status, "status");
        description = Copies.text(description, "description");
        systems = Copies.set(systems, "systems");
        adoptedFor = Copies.set(adoptedFor, "adoptedFor");
        evidence = Copies.set(evidence, "evidence");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static ControlImplementationBuilder builder(String id) {
        return ControlImplementationBuilder.builder().id(ControlId.parse(id));
    }

    /** A builder that starts from this entity. */
    public ControlImplementationBuilder toBuilder() {
        return ControlImplementationBuilder.builder(this);
    }

    @Override
    public String label() {
        return control.toString();
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).and(evidence).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
