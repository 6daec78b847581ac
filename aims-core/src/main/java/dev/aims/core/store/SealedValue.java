package dev.aims.core.store;

import java.util.Objects;

/**
 * A value that a commit's line holds by digest only, so that it can be destroyed without breaking the chain of hashes.
 *
 * @param digest SHA-256 over the salt and the value's canonical JSON, 64 lower-case hexadecimal digits
 * @param salt 32 hexadecimal digits of chance, without which the digest would give short values away
 * @param json the value as canonical JSON
 */
public record SealedValue(String digest, String salt, String json) {
    public SealedValue {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(json, "json");
    }
}
