package dev.aims.core.register;

import dev.aims.core.model.EntityId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings commits into the store and the timeline. What is read is always what the store has kept.
 *
 * <p>The lock for what is stored is taken before that of the queue where both are needed, so that commits are checked
 * while others are written.
 */
final class Appender {
    private final RegisterId id;
    private final RegisterStore store;
    private final RegisterSettings settings;
    private final Timeline timeline;
    private final CommitCodec codec;
    private final Drafting drafting;
    private final StoredHistory history;
    private final CommitQueue queue = new CommitQueue(this::keep);
    private final ReentrantLock storing = new ReentrantLock();

    Appender(RegisterId id, RegisterStore store, RegisterSettings settings, Timeline timeline) {
        this.id = id;
        this.store = store;
        this.settings = settings;
        this.timeline = timeline;
        codec = new CommitCodec(id, settings.types());
        drafting = new Drafting(id, settings, codec);
        history = new StoredHistory(id, store, new CommitReader(id, settings.types()));
    }

    StoredHistory history() {
        return history;
    }

    Draft draft(Actor actor, String reason, List<EntityChange> changes) {
        return drafting.draft(actor, reason, changes);
    }

    /** Takes in what is new in the store, and says whether there was anything. */
    boolean loadTail() {
        queue.requireNoGuard();
        storing.lock();
        try {
            return load();
        } finally {
            storing.unlock();
        }
    }

    /** Where values were destroyed, everything is read anew, so that they are gone here too. */
    private boolean load() {
        long before = timeline.tip().head().revision();
        if (before == 0 || history.loadInto(timeline)) {
            timeline.takeOver(history.load());
        }
        return timeline.tip().head().revision() != before;
    }

    /**
     * Appends a draft; builds on the newest head, however often that moves.
     *
     * @throws CommitRefusedException if it breaks rules there
     * @throws ConflictException if it is built on other versions
     */
    List<Commit> append(Draft draft) {
        while (true) {
            history.requireUnderstood();
            try {
                CommitQueue.Ticket ticket =
                        queue.admit(newest -> drafting.onto(newest == null ? timeline.tip() : newest, draft));
                if (queue.await(ticket)) {
                    return ticket.commits();
                }
            } catch (CommitRefusedException | ConflictException e) {
                if (!loadTail()) {
                    throw e;
                }
            }
        }
    }

    private void keep(List<Chained> commits) {
        storing.lock();
        try {
            store.append(
                    id,
                    commits.stream()
                            .flatMap(chained -> chained.stored().stream())
                            .toList());
            commits.forEach(chained -> chained.addTo(timeline));
        } catch (StaleRevisionException e) {
            load();
            requireProgress(commits.get(0), timeline, e);
            throw e;
        } finally {
            storing.unlock();
        }
    }

    /** Where a store refuses what follows the newest commit that it gives, to try again would never end. */
    private void requireProgress(Chained refused, Timeline read, StaleRevisionException refusal) {
        StoredCommit first = refused.stored().get(0);
        Head newest = read.tip().head();
        if (first.revision() == newest.revision() + 1 && first.previousHash().equals(newest.hash())) {
            throw new StoreException(
                    "register " + id + " cannot be committed to: its store says that it is at revision "
                            + refusal.actual() + ", but the newest commit that it gives is " + newest.revision()
                            + "; roll back a transaction that does not see what others committed, else verify the"
                            + " register",
                    refusal);
        }
    }

    /** Appends a draft through another door of the store; the timeline learns of it with {@link #loadTail}. */
    List<Commit> appendThrough(RegisterStore door, Draft draft) {
        history.requireUnderstood();
        StoredHistory tail = history.in(door);
        Timeline fork = timeline.fork();
        tail.loadInto(fork);
        while (true) {
            tail.requireUnderstood();
            Chained chained = drafting.onto(fork.tip(), draft);
            try {
                door.append(id, chained.stored());
                return chained.commits();
            } catch (StaleRevisionException e) {
                tail.loadInto(fork); // Somebody committed in between: check again.
                requireProgress(chained, fork, e);
            }
        }
    }

    /**
     * Commits that the values are destroyed, destroys them and forgets them. Nobody else commits meanwhile, so that no
     * version of the entity is missed.
     *
     * @throws CommitRefusedException if the component holds no such values in any version
     */
    Commit redact(Actor actor, String reason, EntityId<?> entity, String component) {
        queue.requireNoGuard();
        storing.lock();
        try {
            return queue.closedFor(() -> redactAlone(actor, reason, entity, component));
        } finally {
            storing.unlock();
        }
    }

    private Commit redactAlone(Actor actor, String reason, EntityId<?> entity, String component) {
        load();
        while (true) {
            history.requireUnderstood();
            Set<String> digests = codec.digestsOf(entity, component, history);
            EntityChange.Redacted change = new EntityChange.Redacted(entity, component, List.copyOf(digests));
            new CommitCheck(settings.types()).redaction(change).orRefuse();
            Chained chained = drafting.onto(timeline.tip(), drafting.draft(actor, reason, List.of(change)));
            try {
                store.append(id, chained.stored());
            } catch (StaleRevisionException e) {
                load(); // Another instance committed in between, perhaps a version of the entity: look again.
                requireProgress(chained, timeline, e);
                continue;
            }
            chained.addTo(timeline);
            store.destroy(id, digests);
            timeline.takeOver(history.load());
            return chained.commits().get(0);
        }
    }
}
