package dev.aims.core.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A commit as it is kept: one line of canonical JSON in UTF-8, without a line break, that holds the hash of the line
 * before. Its own hash is the SHA-256 of exactly these bytes.
 */
public final class StoredCommit {
    /** Stands in the first commit in the place of a hash before it. */
    public static final String NO_HASH = "0".repeat(64);

    private final long revision;
    private final String previousHash;
    private final byte[] bytes;
    private final String hash;
    private final List<SealedValue> sealedValues;

    /**
     * @param revision 1 for the first commit of a register
     * @param previousHash the hash of the commit before, {@link #NO_HASH} for the first
     * @param bytes the line; not copied, not to be changed
     * @param sealedValues what the line holds by digest only
     */
    public StoredCommit(long revision, String previousHash, byte[] bytes, List<SealedValue> sealedValues) {
        this.revision = revision;
        this.previousHash = Objects.requireNonNull(previousHash, "previousHash");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.hash = sha256(bytes);
        this.sealedValues = List.copyOf(sealedValues);
    }

    public long revision() {
        return revision;
    }

    public String previousHash() {
        return previousHash;
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** A copy of the line. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The length of the line in bytes. */
    public int size() {
        return bytes.length;
    }

    /**
     * Copies the line to the beginning of an array.
     *
     * @throws IndexOutOfBoundsException if that is shorter than {@link #size()}
     */
    public void copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
    }

    /** Writes the line, without a line break. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** The line as text. */
    public String line() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The values beside the line that were not destroyed. */
    public List<SealedValue> sealedValues() {
        return sealedValues;
    }

    @Override
    public String toString() {
        return "revision " + revision + " (" + hash + ")";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
