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
 * A requirement that is not met, and why (ISO/IEC 42001, 10.2).
 *
 * @param audit the audit that found it
 * @param auditFinding the id of the finding in that audit
 * @param incident the incident that showed it
 * @param concern the concern that showed it
 * @param clauses the clauses that are not met
 * @param controls the controls that are not met
 * @param correction what was done at once
 * @param rootCause absent until it is known
 * @param similarCases whether there are others of the kind
 */
@Buildable
@InOrder(first = "detectedOn", last = "closedOn")
public record Nonconformity(
        NonconformityId id,
        @NotBlankText @Size(max = 500) String title,
        NonconformitySource source,
        @Nullable AuditId audit,
        @Size(max = 100) @Nullable String auditFinding,
        @Nullable IncidentId incident,
        @Nullable ConcernId concern,
        Set<ClauseRef> clauses,
        Set<ControlRef> controls,
        Set<AiSystemId> systems,
        @Redactable @Size(max = 20_000) @Nullable String description,
        @Redactable @Size(max = 20_000) @Nullable String correction,
        @Redactable @Size(max = 20_000) @Nullable String rootCause,
        @Redactable @Size(max = 20_000) @Nullable String similarCases,
        NonconformityStatus status,
        @Nullable LocalDate detectedOn,
        @Nullable LocalDate closedOn,
        @Nullable PartyId owner,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Nonconformity {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(status, "status");
        auditFinding = Copies.text(auditFinding, "auditFinding");
        clauses = Copies.set(clauses, "clauses");
        controls = Copies.set(controls, "controls");
        systems = Copies.set(systems, "systems");
        description = Copies.text(description, "description");
        correction = Copies.text(correction, "correction");
        rootCause = Copies.text(rootCause, "rootCause");
        similarCases = Copies.text(similarCases, "similarCases");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        if (auditFinding != null && audit == null) {
            throw new IllegalArgumentException("auditFinding must come with its audit but was " + auditFinding);
        }
    }

    /** Starts a builder with this id, open; the rest is absent. */
    public static NonconformityBuilder builder(String id) {
        return NonconformityBuilder.builder().id(NonconformityId.parse(id)).status(NonconformityStatus.OPEN);
    }

    /** A builder that starts from this entity. */
    public NonconformityBuilder toBuilder() {
        return NonconformityBuilder.builder(this);
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
        return Links.of(audit).and(incident).and(concern).and(systems).stream();
    }
}
