package dev.aims.core.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a register in memory and what they add up to. Safe for use by many threads; nothing in here waits for
 * a store.
 *
 * <p>The parts of a batch count with the last of them, all in its version. A batch that another commit interrupts, or
 * that ends too early, never counts.
 */
final class Timeline {
    private final List<Commit> all = new ArrayList<>();
    private final List<Commit> effective = new ArrayList<>();
    private final List<Commit> openBatch = new ArrayList<>();
    private volatile Tip tip = Tip.EMPTY;

    /** The newest commit with what it leads to. Takes no lock. */
    Tip tip() {
        return tip;
    }

    RegisterView view() {
        return tip.view();
    }

    /** A timeline that goes on from here by itself, without the commits before. */
    synchronized Timeline fork() {
        Timeline fork = new Timeline();
        fork.openBatch.addAll(openBatch);
        fork.tip = tip;
        return fork;
    }

    /** Becomes what another timeline is. */
    synchronized void takeOver(Timeline other) {
        all.clear();
        all.addAll(other.all);
        effective.clear();
        effective.addAll(other.effective);
        openBatch.clear();
        openBatch.addAll(other.openBatch);
        tip = other.tip;
    }

    void add(Commit commit) {
        add(commit, null);
    }

    /** @param after what the register holds once the commit counts, where that is known */
    synchronized void add(Commit commit, @Nullable State after) {
        List<Commit> counting = take(commit);
        RegisterView view = tip.view();
        if (!counting.isEmpty()) {
            State state = view.state();
            for (Commit counts : counting) {
                state = after == null ? state.with(counts.changes(), commit.revision()) : after;
            }
            view = RegisterView.newest(commit.revision(), commit.instant(), state);
        }
        tip = new Tip(new Head(commit.revision(), commit.hash()), commit.instant(), view);
    }

    /** Takes a commit, and tells which ones count with it: itself, a whole batch, or none. */
    private List<Commit> take(Commit commit) {
        all.add(commit);
        Commit.Batch batch = commit.batch();
        if (batch == null) {
            openBatch.clear();
            effective.add(commit);
            return List.of(commit);
        }
        if (batch.part() == 1 || batch.part() != openBatch.size() + 1) {
            openBatch.clear();
        }
        if (batch.part() == openBatch.size() + 1) {
            openBatch.add(commit);
        }
        if (!batch.isLast() || openBatch.size() != batch.parts()) {
            return List.of();
        }
        List<Commit> whole = List.copyOf(openBatch);
        openBatch.clear();
        effective.addAll(whole);
        return whole;
    }

    /** Adds many commits to an empty timeline, in less time than one by one. What they add up to is seen at the end. */
    final class Filling {
        private final StateBuilder state = new StateBuilder();
        private @Nullable Commit newest;
        private @Nullable Commit newestCounting;

        Head head() {
            return newest == null ? Tip.EMPTY.head() : new Head(newest.revision(), newest.hash());
        }

        @Nullable
        Entry entry(Class<?> type, String id) {
            return state.entry(type, id);
        }

        void add(Commit commit) {
            newest = commit;
            for (Commit counts : take(commit)) {
                state.applyRead(counts.readChanges(), commit.revision());
                newestCounting = commit;
            }
        }

        void finish() {
            RegisterView view = newestCounting == null
                    ? Tip.EMPTY.view()
                    : RegisterView.newest(newestCounting.revision(), newestCounting.instant(), state.build());
            tip = new Tip(head(), newest == null ? null : newest.instant(), view);
        }
    }

    synchronized Commit commit(long revision) {
        return all.get(Math.toIntExact(revision - 1));
    }

    /** The commits that count and that the view at a revision does not show. */
    synchronized List<Commit> effectiveAfter(long revision) {
        int first = firstWhere(effective, commit -> commit.countsFrom() > revision);
        return List.copyOf(effective.subList(first, effective.size()));
    }

    /** The commits that make the difference between two views, the later of which is included. */
    synchronized List<Commit> countingBetween(long from, long to) {
        int first = firstWhere(effective, commit -> commit.countsFrom() > from);
        int end = firstWhere(effective, commit -> commit.countsFrom() > to);
        return List.copyOf(effective.subList(first, end));
    }

    synchronized RegisterView viewAt(long revision) {
        RegisterView newest = tip.view();
        if (revision < 0 || revision > all.size()) {
            throw new IllegalArgumentException("revision must be 0 to " + all.size() + " but was " + revision);
        } else if (revision >= newest.revision()) {
            return newest;
        }
        return RegisterView.past(
                revision, revision == 0 ? null : commit(revision).instant(), newest.state());
    }

    synchronized RegisterView viewAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return viewAt((long) firstWhere(all, commit -> commit.instant().isAfter(instant)));
    }

    /** The position of the first commit that meets a condition which, once met, stays so; the size if there is none. */
    private static int firstWhere(List<Commit> commits, Predicate<Commit> condition) {
        int low = 0;
        int high = commits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(commits.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
