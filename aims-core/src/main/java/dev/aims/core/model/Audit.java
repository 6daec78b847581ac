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
 * An audit of the programme, with what it found (ISO/IEC 42001, 9.2).
 *
 * @param criteria what is audited against, in words
 * @param clauses the clauses of catalogs that are audited against
 * @param scope which units, processes and sites it covers
 * @param systems the systems that it covers
 * @param owner who runs the programme
 */
@Buildable
@InOrder(first = "conductedFrom", last = "conductedUntil")
public record Audit(
        AuditId id,
        @NotBlankText @Size(max = 500) String title,
        AuditKind kind,
        AuditStatus status,
        @Size(max = 20_000) @Nullable String objective,
        @Size(max = 20_000) @Nullable String criteria,
        Set<ClauseRef> clauses,
        @Size(max = 20_000) @Nullable String scope,
        Set<AiSystemId> systems,
        Set<PartyId> auditors,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate conductedFrom,
        @Nullable LocalDate conductedUntil,
        List<@Valid AuditFinding> findings,
        @Nullable PartyId owner,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Audit {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        objective = Copies.text(objective, "objective");
        criteria = Copies.text(criteria, "criteria");
        clauses = Copies.set(clauses, "clauses");
        scope = Copies.text(scope, "scope");
        systems = Copies.set(systems, "systems");
        auditors = Copies.set(auditors, "auditors");
        findings = Copies.parts(findings, "findings", AuditFinding::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, internal and planned; the rest is absent. */
    public static AuditBuilder builder(String id) {
        return AuditBuilder.builder()
                .id(AuditId.parse(id))
                .kind(AuditKind.INTERNAL)
                .status(AuditStatus.PLANNED);
    }

    /** A builder that starts from this entity. */
    public AuditBuilder toBuilder() {
        return AuditBuilder.builder(this);
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
                .and(auditors)
                .and(findings.stream().flatMap(finding -> finding.evidence().stream()))
                .stream();
    }
}
