package dev.aims.core.register;

import dev.aims.core.store.StoredCommit;
import java.util.List;

/**
 * Commits that were checked and given their place in the chain of hashes, not yet written.
 *
 * @param stored as they are to be kept
 * @param tip what is built on once they are
 */
record Chained(List<StoredCommit> stored, List<Commit> commits, Tip tip) {
    void addTo(Timeline timeline) {
        commits.forEach(commit -> timeline.add(commit, tip.view().state()));
    }
}
