package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of applicability as it was issued (ISO/IEC 42001, 6.1.3). Once issued it stays as it is: what changes
 * goes into the next version, an entity of its own.
 *
 * @param version 1 or more
 * @param asOf the day whose state it shows
 * @param catalogs the catalogs that it was made with
 */
@Buildable
public record ApplicabilityStatement(
        ApplicabilityStatementId id,
        @Positive int version,
        LocalDate issuedOn,
        LocalDate asOf,
        PartyId issuedBy,
        List<@Valid CatalogPin> catalogs,
        @NotEmpty List<@Valid StatementRow> rows,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public ApplicabilityStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(issuedBy, "issuedBy");
        catalogs = Copies.parts(catalogs, "catalogs", CatalogPin::id);
        rows = Copies.parts(rows, "rows", StatementRow::control);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static ApplicabilityStatementBuilder builder(String id) {
        return ApplicabilityStatementBuilder.builder().id(ApplicabilityStatementId.parse(id));
    }

    /** A builder that starts from this entity. */
    public ApplicabilityStatementBuilder toBuilder() {
        return ApplicabilityStatementBuilder.builder(this);
    }

    @Override
    public String label() {
        return "Statement of applicability " + version;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Stream.of(issuedBy);
    }

    @Override
    public Stream<EntityId<?>> records() {
        return rows.stream().flatMap(row -> row.risks().stream());
    }
}
