package dev.aims.risk.staleness;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What staleness is judged by, besides the register.
 *
 * @param validationDays how many days a validation of a system that learns in use counts, 1 or more; 90 by default.
 *     ISO/IEC 42001 sets no number
 * @param editions for the id of a catalog its newest edition, if it is known; none by default
 */
public record StalenessSettings(int validationDays, Function<String, Optional<String>> editions) {
    public StalenessSettings {
        if (validationDays < 1) {
            throw new IllegalArgumentException("validationDays must be 1 or more but was " + validationDays);
        }
        Objects.requireNonNull(editions, "editions");
    }

    public static StalenessSettings withDefaults() {
        return new StalenessSettings(90, catalog -> Optional.empty());
    }

    public StalenessSettings validationDays(int days) {
        return new StalenessSettings(days, editions);
    }

    public StalenessSettings editions(Function<String, Optional<String>> newest) {
        return new StalenessSettings(validationDays, newest);
    }
}
