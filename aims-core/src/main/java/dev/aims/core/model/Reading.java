package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What an indicator showed.
 *
 * @param takenAt cut to microseconds
 * @param beyond the ids of the thresholds that it was beyond
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record Reading(Decimal value, Instant takenAt, Set<@Size(max = 100) String> beyond) {
    public Reading {
        Objects.requireNonNull(value, "value");
        takenAt = Copies.instant(takenAt, "takenAt");
        beyond = Copies.set(beyond, "beyond");
    }
}
