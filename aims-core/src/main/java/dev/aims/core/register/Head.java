package dev.aims.core.register;

import java.util.Objects;

/**
 * The newest commit of a register by revision and hash. Kept elsewhere, it is an anchor that later proves that nothing
 * up to it was changed or cut off.
 */
public record Head(long revision, String hash) {
    public Head {
        Objects.requireNonNull(hash, "hash");
    }
}
