package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.InOrder;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bound of what is all right for an indicator. A reading less than {@code min} or more than {@code max} is beyond
 * it; the bounds themselves are all right. At least one of them is there.
 *
 * <p>The rest keeps an alert from coming and going with the noise of a reading near a bound.
 *
 * <pre>{@code
 * Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.30"))
 *         .clearedWithin(Decimal.parse("0.05"))   // not before a reading of 0.25 or less
 *         .raisedAfter(2);                        // not by a single outlier
 * }</pre>
 *
 * @param clearance how far inside its bounds, 0 or more, a reading must be before an open alert clears, in the unit of
 *     the readings; absent means 0
 * @param raiseAfter how many readings in a row beyond it raise an alert, 1 or more; absent means 1
 * @param clearAfter how many readings in a row inside by the clearance clear it, 1 or more; absent means 1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@InOrder(first = "min", last = "max", message = "must not be less than {first}")
public record Threshold(
        String id,
        AlertLevel level,
        @Nullable Decimal min,
        @Nullable Decimal max,
        @Nullable Decimal clearance,
        @Positive @Nullable Integer raiseAfter,
        @Positive @Nullable Integer clearAfter)
        implements Part {
    public Threshold {
        Patterns.requireId(id, "id");
        Objects.requireNonNull(level, "level");
        if (min == null && max == null) {
            throw new IllegalArgumentException("threshold " + id + " must have min or max");
        }
        if (clearance != null && clearance.value().signum() < 0) {
            throw new IllegalArgumentException("clearance must be 0 or more but was " + clearance);
        }
        if (clearance != null && clearance.value().signum() > 0 && min != null && max != null) {
            BigDecimal least = min.value().add(clearance.value());
            BigDecimal most = max.value().subtract(clearance.value());
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("clearance must leave readings between " + min + " and " + max
                        + " that clear an alert but was " + clearance);
            }
        }
    }

    /** A reading of more than {@code max} is beyond it. */
    public static Threshold atMost(String id, AlertLevel level, Decimal max) {
        return new Threshold(id, level, null, Objects.requireNonNull(max, "max"), null, null, null);
    }

    /** A reading of less than {@code min} is beyond it. */
    public static Threshold atLeast(String id, AlertLevel level, Decimal min) {
        return new Threshold(id, level, Objects.requireNonNull(min, "min"), null, null, null, null);
    }

    /** A reading of less than {@code min} or more than {@code max} is beyond it. */
    public static Threshold between(String id, AlertLevel level, Decimal min, Decimal max) {
        return new Threshold(
                id, level, Objects.requireNonNull(min, "min"), Objects.requireNonNull(max, "max"), null, null, null);
    }

    /** The same with an alert that clears only this far inside the bounds. */
    public Threshold clearedWithin(Decimal newClearance) {
        return new Threshold(
                id, level, min, max, Objects.requireNonNull(newClearance, "newClearance"), raiseAfter, clearAfter);
    }

    /** The same with an alert that so many readings in a row raise. */
    public Threshold raisedAfter(int readings) {
        return new Threshold(id, level, min, max, clearance, requireCount(readings), clearAfter);
    }

    /** The same with an alert that so many readings in a row clear. */
    public Threshold clearedAfter(int readings) {
        return new Threshold(id, level, min, max, clearance, raiseAfter, requireCount(readings));
    }

    /** Whether a reading is beyond it. */
    public boolean excludes(Decimal value) {
        return (min != null && value.compareTo(min) < 0) || (max != null && value.compareTo(max) > 0);
    }

    /** Whether a reading is inside its bounds by the clearance. Between this and {@link #excludes}, nothing changes. */
    public boolean clears(Decimal value) {
        BigDecimal by = clearance == null ? BigDecimal.ZERO : clearance.value();
        return (min == null || value.value().compareTo(min.value().add(by)) >= 0)
                && (max == null || value.value().compareTo(max.value().subtract(by)) <= 0);
    }

    private static int requireCount(int readings) {
        if (readings < 1) {
            throw new IllegalArgumentException("readings must be 1 or more but was " + readings);
        }
        return readings;
    }
}
