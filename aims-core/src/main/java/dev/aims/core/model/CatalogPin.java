package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which content of a catalog is meant, so that what was worked out with it can be worked out again.
 *
 * @param id the catalog's id, such as {@code iso-42001}
 * @param edition such as {@code 2023}
 * @param sha256 SHA-256 of the catalog's content, 64 lower-case hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CatalogPin(String id, String edition, String sha256) implements Part {
    public CatalogPin {
        Patterns.requireCatalogPart(id, "id");
        Patterns.requireCatalogPart(edition, "edition");
        Patterns.requireSha256(sha256, "sha256");
    }
}
