package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.store.StoredCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a register in memory and what they add up to. Guarded by the register's lock, but for {@link #view}.
 *
 * <p>The parts of a batch count with the last of them, all in its version. A batch that another commit interrupts, or
 * that ends too early, never counts.
 */
final class Timeline {
    private final List<Commit> all = new ArrayList<>();
    private final List<Commit> effective = new ArrayList<>();
    private final List<Commit> openBatch = new ArrayList<>();
    private volatile RegisterView view = RegisterView.newest(0, null, State.EMPTY);

    RegisterView view() {
        return view;
    }

    Head head() {
        return all.isEmpty()
                ? new Head(0, StoredCommit.NO_HASH)
                : new Head(all.size(), all.get(all.size() - 1).hash());
    }

    /** The instant of the newest commit; null before the first one. */
    @Nullable
    Instant lastInstant() {
        return all.isEmpty() ? null : all.get(all.size() - 1).instant();
    }

    /** Becomes what another timeline is. */
    void takeOver(Timeline other) {
        all.clear();
        all.addAll(other.all);
        effective.clear();
        effective.addAll(other.effective);
        openBatch.clear();
        openBatch.addAll(other.openBatch);
        view = other.view;
    }

    void add(Commit commit) {
        all.add(commit);
        Commit.Batch batch = commit.batch();
        if (batch == null || batch.part() == 1 || batch.part() != openBatch.size() + 1) {
            openBatch.clear();
        }
        if (batch != null && batch.part() == openBatch.size() + 1) {
            openBatch.add(commit);
        }
        if (batch == null) {
            publish(List.of(commit));
        } else if (batch.isLast() && openBatch.size() == batch.parts()) {
            publish(openBatch);
            openBatch.clear();
        }
    }

    private void publish(List<Commit> commits) {
        Commit last = commits.get(commits.size() - 1);
        State state = view.state();
        for (Commit commit : commits) {
            state = apply(commit.changes(), state, last.revision());
        }
        effective.addAll(commits);
        view = RegisterView.newest(last.revision(), last.instant(), state);
    }

    /**
     * @throws ConflictException if a change is built on another version than the state has
     */
    static State apply(List<EntityChange> changes, State before, long revision) {
        State after = before;
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                after = after.with(added.entity(), revision, Entry.Kind.LIVE);
            } else if (change instanceof EntityChange.Replaced replaced) {
                Entry old = requireVersion(replaced.id(), replaced.replaces(), after);
                after = after.with(replaced.entity(), revision, old.kind());
            } else if (change instanceof EntityChange.Retired retired) {
                Entity entity =
                        requireVersion(retired.id(), retired.retires(), after).entity();
                after = after.with(entity, revision, Entry.Kind.RETIRED);
            } else if (change instanceof EntityChange.Removed removed) {
                Entity entity =
                        requireVersion(removed.id(), removed.removes(), after).entity();
                after = after.with(entity, revision, Entry.Kind.REMOVED);
            }
        }
        return after;
    }

    private static Entry requireVersion(EntityId<?> id, long expected, State state) {
        Entry entry = state.entry(id);
        long actual = entry == null || !entry.isPresent() ? 0 : entry.version();
        if (entry == null || actual != expected) {
            throw new ConflictException(id, expected, actual);
        }
        return entry;
    }

    Commit commit(long revision) {
        return all.get(Math.toIntExact(revision - 1));
    }

    /** The commits after a revision that count. */
    List<Commit> effectiveAfter(long revision) {
        int low = 0;
        int high = effective.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (effective.get(middle).revision() <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(effective.subList(low, effective.size()));
    }

    RegisterView viewAt(long revision) {
        RegisterView newest = view;
        if (revision < 0 || revision > all.size()) {
            throw new IllegalArgumentException("revision must be 0 to " + all.size() + " but was " + revision);
        } else if (revision >= newest.revision()) {
            return newest;
        }
        return RegisterView.past(
                revision, revision == 0 ? null : commit(revision).instant(), newest.state());
    }

    RegisterView viewAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        int position = Collections.binarySearch(
                all.stream().map(Commit::instant).toList(),
                instant,
                (left, right) -> left.compareTo(right) <= 0 ? -1 : 1);
        return viewAt(-position - 1L);
    }
}
