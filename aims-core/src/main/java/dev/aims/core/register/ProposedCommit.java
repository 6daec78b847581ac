package dev.aims.core.register;

import java.util.List;
import java.util.Objects;

/**
 * A commit that meets the register's own rules and waits for the host's guard.
 *
 * @param before the register without it
 * @param after the register with it, at the instant that the commit will have
 */
public record ProposedCommit(
        Actor actor, String reason, List<EntityChange> changes, RegisterView before, RegisterView after) {
    public ProposedCommit {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        changes = List.copyOf(changes);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
