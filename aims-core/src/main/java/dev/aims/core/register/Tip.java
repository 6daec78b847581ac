package dev.aims.core.register;

import dev.aims.core.store.StoredCommit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a commit is built on.
 *
 * @param head the newest commit, also one that does not count yet because its batch is not complete
 * @param lastInstant when that was made; null before the first one
 * @param view what the commits up to there add up to
 */
record Tip(Head head, @Nullable Instant lastInstant, RegisterView view) {
    static final Tip EMPTY =
            new Tip(new Head(0, StoredCommit.NO_HASH), null, RegisterView.newest(0, null, State.EMPTY));
}
