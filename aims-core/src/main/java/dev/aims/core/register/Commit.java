package dev.aims.core.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One step in the history of a register: who changed what, when and why.
 *
 * @param revision 1 for the first commit, then one more each time
 * @param instant to the microsecond; never before that of the commit before
 * @param changes in the order in which they were asked for, one an entity
 */
public record Commit(long revision, Actor actor, String reason, Instant instant, List<EntityChange> changes) {
    public Commit {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(instant, "instant");
        changes = List.copyOf(changes);
    }
}
