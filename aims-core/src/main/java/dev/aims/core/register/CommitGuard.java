package dev.aims.core.register;

import dev.aims.core.validation.Finding;
import java.util.List;

/**
 * The host's say in what may be committed: who may do what, and rules of its own. Called for each commit, also again
 * when a commit is tried anew on a newer state; must be quick and must not commit itself.
 */
@FunctionalInterface
public interface CommitGuard {
    /** Lets everything pass. */
    CommitGuard OPEN = proposed -> List.of();

    /** The reasons against the commit; empty to let it pass. */
    List<Finding> check(ProposedCommit proposed);
}
