package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * The values that a step of a scale stands for, in the scale's measure. Bands that meet have no gap: the lower bound
 * belongs to the band, the upper one to the next.
 *
 * @param from the least value; absent where there is none
 * @param to the value that is just too high; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@InOrder(first = "from", last = "to", message = "must not be less than {first}")
public record Band(@Nullable Decimal from, @Nullable Decimal to) {
    /** Whether it holds a value. */
    public boolean holds(Decimal value) {
        return (from == null || from.compareTo(value) <= 0) && (to == null || value.compareTo(to) < 0);
    }
}
