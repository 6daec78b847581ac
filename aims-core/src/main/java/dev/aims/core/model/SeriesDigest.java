package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What binds a series of readings, which lies beside the register, to the register's history: nobody can change, drop,
 * add or reorder a reading without it showing here. Each reading is chained to the one before; see {@link #chain} for
 * the bytes. So the digest does not depend on how the readings came in batches.
 *
 * @param count how many readings the series has had, 1 or more, those that were removed among them
 * @param last when the last of them was taken, cut to microseconds
 * @param sha256 the chain's value after the last of them, 64 lower-case hexadecimal digits
 * @param removed what is no longer kept; absent if all of it is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record SeriesDigest(
        @Positive long count,
        Instant last,
        String sha256,
        @Valid @Nullable SeriesRemoval removed) {
    /** Stands in the place of a chain's value before the first reading. */
    public static final String START = "0".repeat(64);

    public SeriesDigest {
        last = Copies.instant(last, "last");
        Patterns.requireSha256(sha256, "sha256");
        if (removed != null && removed.count() > count) {
            throw new IllegalArgumentException(
                    "removed.count must be at most count, " + count + ", but was " + removed.count());
        }
    }

    /** The digest of a series after one more reading. */
    public static SeriesDigest after(@Nullable SeriesDigest digest, Instant takenAt, Decimal value) {
        if (digest == null) {
            return new SeriesDigest(1, takenAt, chain(START, takenAt, value), null);
        }
        if (!takenAt.truncatedTo(ChronoUnit.MICROS).isAfter(digest.last)) {
            throw new IllegalArgumentException(
                    "takenAt must be after the last reading, " + digest.last + ", but was " + takenAt);
        }
        return new SeriesDigest(digest.count + 1, takenAt, chain(digest.sha256, takenAt, value), digest.removed);
    }

    /**
     * The chain's value after a reading: the SHA-256, as 64 lower-case hexadecimal digits, of the ASCII text
     *
     * <pre>{@code <value before> <takenAt> <value>}</pre>
     *
     * with one space between them and no line break: the chain's value before the reading ({@link #START} for the first
     * one), the instant in microseconds as {@link Instant#toString} writes it ({@code 2026-03-01T06:00:00Z}, with three
     * or six digits behind the point where they are not all zero), and the value as {@link Decimal#toString} does
     * ({@code 0.270}).
     */
    public static String chain(String before, Instant takenAt, Decimal value) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(value, "value");
        String text = before + ' ' + Copies.instant(takenAt, "takenAt") + ' ' + value;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
