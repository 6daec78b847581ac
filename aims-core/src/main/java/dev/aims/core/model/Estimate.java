package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An uncertain number, and where it comes from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Estimate(
        @Valid Distribution distribution, @Valid @Nullable Elicitation elicitation) {
    public Estimate {
        Objects.requireNonNull(distribution, "distribution");
    }

    /** An estimate that does not tell where it comes from. */
    public static Estimate of(Distribution distribution) {
        return new Estimate(distribution, null);
    }

    void requireAtLeastZero(String parameter) {
        if (!(distribution.lowest() >= 0)) {
            throw new IllegalArgumentException(
                    parameter + " must not fall below 0 but goes down to " + distribution.lowest());
        }
    }

    void requireProbability(String parameter) {
        requireAtLeastZero(parameter);
        if (!(distribution.highest() <= 1)) {
            throw new IllegalArgumentException(
                    parameter + " must be in [0, 1] but goes up to " + distribution.highest());
        }
    }

    Stream<EntityId<?>> links() {
        return elicitation == null ? Stream.empty() : elicitation.links();
    }
}
