package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.InOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bound of what is all right for an indicator. A reading less than {@code min} or more than {@code max} is beyond
 * it; the bounds themselves are all right. At least one of them is there.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@InOrder(first = "min", last = "max", message = "must not be less than {first}")
public record Threshold(
        String id,
        AlertLevel level,
        @Nullable Decimal min,
        @Nullable Decimal max) implements Part {
    public Threshold {
        Patterns.requireId(id, "id");
        Objects.requireNonNull(level, "level");
        if (min == null && max == null) {
            throw new IllegalArgumentException("threshold " + id + " must have min or max");
        }
    }
}
