package dev.aims.core.register;

import dev.aims.core.AimsException;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The commits that wait to be written, in their order. Each is checked on its own thread, on top of those before it; then
 * one of the waiting threads writes what is there for all, while the next ones are checked. No thread is started.
 *
 * <p>Where those before a commit are not kept after all, it is checked again; so nobody is refused because of something
 * that never happened.
 */
final class CommitQueue {
    private final ReentrantLock order = new ReentrantLock();
    private final AtomicBoolean isLed = new AtomicBoolean();
    private final Consumer<List<Chained>> writer;
    private final GroupPace pace = new GroupPace();
    private List<Ticket> waiting = new ArrayList<>();
    private @Nullable Ticket newest;

    /**
     * @param writer keeps commits, all or none as far as readers can see; throws a {@link StaleRevisionException} if they
     *     have to be built on others
     */
    CommitQueue(Consumer<List<Chained>> writer) {
        this.writer = writer;
    }

    private enum Outcome {
        KEPT,
        OUTDATED,
        FAILED
    }

    /** One thread's place in the queue. */
    static final class Ticket {
        private final Thread owner = Thread.currentThread();
        private final @Nullable Chained commits;
        private final @Nullable AimsException refusal;
        /** From 1, among those that are written together if nobody else comes. */
        private final int place;

        private @Nullable Throwable failure;
        private volatile @Nullable Outcome outcome;

        private Ticket(@Nullable Chained commits, @Nullable AimsException refusal, int place) {
            this.commits = commits;
            this.refusal = refusal;
            this.place = place;
        }

        /** What was kept; the caller of {@link #await} knows that it was. */
        List<Commit> commits() {
            return Objects.requireNonNull(commits, "commits").commits();
        }

        private void settle(Outcome settled, @Nullable Throwable cause) {
            failure = cause;
            outcome = settled;
        }

        private void wake() {
            if (owner != Thread.currentThread()) {
                LockSupport.unpark(owner);
            }
        }
    }

    /**
     * Gives a commit its place.
     *
     * @param check builds on what it is given: the newest of those that wait, or null for what the store has kept
     * @throws CommitRefusedException as {@code check} does, if nothing waits that this may depend on
     * @throws ConflictException in the same way
     */
    Ticket admit(Function<@Nullable Tip, Chained> check) {
        requireNoGuard();
        order.lock();
        try {
            Ticket ticket = check(check);
            waiting.add(ticket);
            if (ticket.commits != null) {
                newest = ticket;
            }
            return ticket;
        } finally {
            order.unlock();
        }
    }

    private Ticket check(Function<@Nullable Tip, Chained> check) {
        int place = waiting.size() + 1;
        if (newest == null || newest.commits == null || newest.outcome != null) {
            return new Ticket(check.apply(null), null, place);
        }
        try {
            return new Ticket(check.apply(newest.commits.tip()), null, place);
        } catch (CommitRefusedException | ConflictException e) {
            return new Ticket(null, e, place);
        }
    }

    /** @throws IllegalStateException if this thread is just asked by a register whether a commit may pass */
    void requireNoGuard() {
        if (order.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "a guard must neither commit nor refresh; what it may look at is in the proposed commit");
        }
    }

    /**
     * Waits until the commit is kept, and writes for others while doing so. A group is written by the thread that completes
     * it, or by the first one when it has waited long enough.
     *
     * @return whether it is kept; if not, it has to be admitted again
     * @throws CommitRefusedException if it was refused, and what it depends on is kept
     * @throws ConflictException in the same way
     * @throws StoreException if it could not be written
     */
    boolean await(Ticket ticket) {
        boolean interrupted = false;
        boolean isLate = false;
        while (ticket.outcome == null) {
            if ((isLate || pace.isComplete(ticket.place)) && isLed.compareAndSet(false, true)) {
                lead();
            } else {
                isLate |= park(ticket.place == 1 && !isLed.get());
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return isKept(ticket);
    }

    /** @return whether that was as long as the first one is to wait where nobody writes */
    private boolean park(boolean isFirst) {
        if (!isFirst) {
            LockSupport.park(this);
            return false;
        }
        long start = System.nanoTime();
        long patience = pace.patience();
        LockSupport.parkNanos(this, patience);
        return System.nanoTime() - start >= patience;
    }

    private static boolean isKept(Ticket ticket) {
        if (ticket.failure instanceof Error error) {
            throw error;
        } else if (ticket.failure instanceof RuntimeException exception) {
            throw exception;
        } else if (ticket.outcome == Outcome.KEPT && ticket.refusal != null) {
            throw ticket.refusal;
        }
        return ticket.outcome == Outcome.KEPT;
    }

    /** The next group is begun while the threads of this one are woken, which takes about as long as writing. */
    private void lead() {
        List<Ticket> group = List.of();
        long start = System.nanoTime();
        try {
            group = takeWaiting();
            write(group);
        } finally {
            handOn(group.size(), System.nanoTime() - start);
            group.forEach(Ticket::wake);
        }
    }

    private void write(List<Ticket> group) {
        try {
            List<Chained> commits = group.stream()
                    .map(ticket -> ticket.commits)
                    .filter(Objects::nonNull)
                    .toList();
            if (!commits.isEmpty()) {
                writer.accept(commits);
            }
            group.forEach(ticket -> ticket.settle(Outcome.KEPT, null));
        } catch (StaleRevisionException e) {
            outdateAll();
            group.forEach(ticket -> ticket.settle(Outcome.OUTDATED, null));
        } catch (RuntimeException | Error e) {
            try {
                outdateAll();
            } finally {
                failAll(group, e);
            }
        }
    }

    private List<Ticket> takeWaiting() {
        order.lock();
        try {
            List<Ticket> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            order.unlock();
        }
    }

    /** Lets all that wait be checked again, as what they build on is not kept or no longer the newest. */
    private void outdateAll() {
        order.lock();
        try {
            for (Ticket ticket : waiting) {
                ticket.settle(Outcome.OUTDATED, null);
                ticket.wake();
            }
            waiting = new ArrayList<>();
            newest = null;
        } finally {
            order.unlock();
        }
    }

    /** Lets nobody in while it runs; all that wait are checked again afterwards. */
    <T> T closedFor(Supplier<T> work) {
        order.lock();
        try {
            outdateAll();
            return work.get();
        } finally {
            order.unlock();
        }
    }

    /** The thread that wrote gets what happened, the others that it happened to another: not that nothing was kept. */
    private static void failAll(List<Ticket> group, Throwable cause) {
        Throwable forOthers = cause;
        try {
            forOthers = new StoreException("the group that this was written with failed: " + cause.getMessage(), cause);
        } finally {
            for (Ticket ticket : group) {
                ticket.settle(Outcome.FAILED, ticket.owner == Thread.currentThread() ? cause : forOthers);
            }
        }
    }

    /**
     * Lets the next group begin, which needs the lock as well, so that nothing is lost by waiting for it here.
     *
     * @param written how many were written
     * @param nanos how long that took
     */
    private void handOn(int written, long nanos) {
        order.lock();
        try {
            pace.wrote(written, waiting.size(), nanos);
            if (newest != null && newest.outcome != null) {
                newest = null; // with all that it holds
            }
            isLed.set(false);
            if (!waiting.isEmpty()) {
                waiting.get(0).wake();
            }
        } finally {
            order.unlock();
        }
    }
}
