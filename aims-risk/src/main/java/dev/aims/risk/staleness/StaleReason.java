package dev.aims.risk.staleness;

import dev.aims.core.model.EntityId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason to look at something again.
 *
 * @param message a sentence about the subject, without a full stop
 * @param since the day on which it began; null where no day is known
 * @param clause where it stems from
 * @param cause what has changed or happened; null where it is the subject itself
 */
public record StaleReason(
        StaleKind kind,
        String message,
        @Nullable LocalDate since,
        String clause,
        @Nullable EntityId<?> cause) {
    public StaleReason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(clause, "clause");
    }

    static StaleReason of(StaleKind kind, String message, @Nullable LocalDate since, @Nullable EntityId<?> cause) {
        return new StaleReason(kind, message, since, kind.clause(), cause);
    }

    static StaleReason passed(LocalDate due, String clause) {
        return new StaleReason(StaleKind.DATE, "was to be looked at by " + due, due, clause, null);
    }

    @Override
    public String toString() {
        return message + " (" + clause + ")";
    }
}
