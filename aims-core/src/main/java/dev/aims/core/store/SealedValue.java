package dev.aims.core.store;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A value that a commit's line holds by digest only, so that it can be destroyed without breaking the chain of hashes.
 *
 * @param digest SHA-256 over the digits of the salt followed by the JSON, 64 lower-case hexadecimal digits
 * @param salt 32 hexadecimal digits of chance, without which the digest would give short values away
 * @param json the value as canonical JSON
 */
public record SealedValue(String digest, String salt, String json) {
    public SealedValue {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(json, "json");
    }

    /** Seals a value. */
    public static SealedValue of(String salt, String json) {
        return new SealedValue(digest(salt, json), salt, json);
    }

    /** Whether the value is what was sealed. */
    public boolean isGenuine() {
        return digest.equals(digest(salt, json));
    }

    private static String digest(String salt, String json) {
        return StoredCommit.sha256((salt + json).getBytes(StandardCharsets.UTF_8));
    }
}
