package dev.aims.annex.internal;

import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The outcome of reading a document.
 *
 * @param root null if the document is malformed or beyond a limit, which the one finding tells
 * @param sha256 of the bytes that were read, in lower-case hexadecimal
 */
public record ReadDocument(@Nullable JsonNode root, String sha256, List<Finding> findings) {
    public ReadDocument {
        Objects.requireNonNull(sha256, "sha256");
        findings = List.copyOf(findings);
    }
}
