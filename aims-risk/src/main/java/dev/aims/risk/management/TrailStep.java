package dev.aims.risk.management;

import dev.aims.core.model.EntityId;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way from a nonconformity to its end.
 *
 * @param entities what it rests on: the nonconformity, or corrective actions
 * @param owner who has to take it; absent where the register does not say
 * @param due by when; absent where there is no date
 * @param overdue whether it is not done although its date has passed
 * @param what what was done, or what is to be done, in words
 */
public record TrailStep(
        Kind kind,
        boolean done,
        List<EntityId<?>> entities,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        boolean overdue,
        String what) {
    public TrailStep {
        Objects.requireNonNull(kind, "kind");
        entities = List.copyOf(entities);
        Objects.requireNonNull(what, "what");
    }

    /** The steps in the order in which they are taken; what ISO/IEC 42001, 10.2 asks for, in our words. */
    public enum Kind {
        /** Put right what is wrong, and deal with what it caused. */
        CORRECTION,
        /** Find out why it came about. */
        CAUSE,
        /** See whether there are others of the kind. */
        SIMILAR_CASES,
        /** Decide what keeps it from coming back. */
        CORRECTIVE_ACTION,
        /** Do that. */
        IMPLEMENTATION,
        /** See whether it helped. */
        EFFECTIVENESS,
        /** Close the nonconformity. */
        CLOSURE
    }

    @Override
    public String toString() {
        String until = due == null ? "" : (overdue ? ", overdue since " : ", by ") + due;
        return (done ? "done: " : "to do: ")
                + what
                + (owner == null ? "" : " (" + owner + until + ")")
                + (owner == null && !until.isEmpty() ? " (" + until.substring(2) + ")" : "");
    }
}
