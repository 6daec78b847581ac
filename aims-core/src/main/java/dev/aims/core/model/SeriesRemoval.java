package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.constraints.Positive;
import java.time.Instant;

/**
 * The first readings of a series, which were removed. The chain of the {@link SeriesDigest} goes on from their value, so
 * that what is still there can be checked.
 *
 * @param before the readings taken before this instant, cut to microseconds, were removed
 * @param count how many of the series' readings those are, 1 or more
 * @param sha256 the chain's value after the last of them, 64 lower-case hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record SeriesRemoval(Instant before, @Positive long count, String sha256) {
    public SeriesRemoval {
        before = Copies.instant(before, "before");
        Patterns.requireSha256(sha256, "sha256");
    }
}
