package dev.aims.core.register;

import dev.aims.core.model.EntityId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
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
        drafting = new Drafting(settings, codec);
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
            throw e;
        } finally {
            storing.unlock();
        }
    }

    /** Appends a draft through another door of the store; the timeline learns of it with {@link #loadTail}. */
    List<Commit> appendThrough(RegisterStore door, Draft draft) {
        history.requireUnderstood();
        StoredHistory tail = history.in(door);
        Timeline fork = timeline.fork();
        while (true) {
            tail.loadInto(fork);
            tail.requireUnderstood();
            Chained chained = drafting.onto(fork.tip(), draft);
            try {
                door.append(id, chained.stored());
                return chained.commits();
            } catch (StaleRevisionException e) {
                // Somebody committed in between: take that in and check again.
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
        while (true) {
            load();
            history.requireUnderstood();
            Set<String> digests = codec.digestsOf(entity, component, history);
            EntityChange.Redacted change = new EntityChange.Redacted(entity, component, List.copyOf(digests));
            new CommitCheck(settings.types()).redaction(change).orRefuse();
            Chained chained = drafting.onto(timeline.tip(), drafting.draft(actor, reason, List.of(change)));
            try {
                store.append(id, chained.stored());
            } catch (StaleRevisionException e) {
                continue; // Another instance committed in between, perhaps a version of the entity: look again.
            }
            chained.addTo(timeline);
            store.destroy(id, digests);
            timeline.takeOver(history.load());
            return chained.commits().get(0);
        }
    }
}
