package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;

/**
 * The part of its subject that a decision rests on, by its digest.
 *
 * @param name name and version of the projection, such as {@code assessment/1}; what a name selects never changes
 * @param sha256 SHA-256 over the projection's bytes, 64 lower-case hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BoundProjection(String name, String sha256) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,59}/[1-9][0-9]{0,5}");

    public BoundProjection {
        Patterns.require(NAME, name, "name");
        Patterns.requireSha256(sha256, "sha256");
    }
}
