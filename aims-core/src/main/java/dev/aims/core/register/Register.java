package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.validation.Constraints;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A risk register: an append-only sequence of commits. What it holds is read through {@link #view}; it is changed by
 * {@link #commit}, all of it or nothing.
 *
 * <p>Safe for use by many threads: views never wait, commits are made one after the other. A commit costs what it
 * changes, times the logarithm of what the register holds; one that removes entities also looks at all others.
 */
public final class Register implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Register.class);

    private final Clock clock;
    private final Constraints constraints;
    private final List<Commit> commits = new ArrayList<>();
    private volatile RegisterView head = new RegisterView(0, null, State.EMPTY);
    private boolean closed;

    private Register(Clock clock, Constraints constraints) {
        this.clock = clock;
        this.constraints = constraints;
    }

    /** A register that lives as long as this object, on the system's clock. */
    public static Register inMemory() {
        return inMemory(Clock.systemUTC());
    }

    /** A register that lives as long as this object and takes the instants of its commits from the clock. */
    public static Register inMemory(Clock clock) {
        return new Register(Objects.requireNonNull(clock, "clock"), Constraints.standard());
    }

    /** The register as of the newest commit. Takes no lock. */
    public RegisterView view() {
        return head;
    }

    /** All commits so far, oldest first. */
    public List<Commit> commits() {
        synchronized (commits) {
            return List.copyOf(commits);
        }
    }

    /**
     * Changes the register: everything that {@code change} asks for, or nothing.
     *
     * @param reason why, for those who read the history; not blank
     * @throws CommitRefusedException if constraints are not met, an id is taken, or a reference would lead nowhere
     * @throws ConflictException if an entity has another version than the change is built on
     * @throws IllegalArgumentException if the reason is blank or nothing is changed
     * @throws IllegalStateException if the register is closed
     */
    public Commit commit(Actor actor, String reason, Consumer<Change> change) {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(change, "change");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank");
        }
        Change collected = new Change();
        change.accept(collected);
        List<EntityChange> changes = collected.changes();
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("change must change something but asked for nothing");
        }
        new CommitCheck().constraints(changes, constraints).orRefuse();
        Commit commit = append(actor, reason, changes);
        log.debug("revision {} by {}: {} changes", commit.revision(), actor.party(), changes.size());
        return commit;
    }

    /** Refuses further commits. Views stay valid. */
    @Override
    public void close() {
        synchronized (commits) {
            closed = true;
        }
    }

    private Commit append(Actor actor, String reason, List<EntityChange> changes) {
        synchronized (commits) {
            if (closed) {
                throw new IllegalStateException("the register is closed");
            }
            RegisterView before = head;
            long revision = before.revision() + 1;
            State after = apply(changes, before.state(), revision);
            new CommitCheck().references(changes, before.state(), after).orRefuse();
            Commit commit = new Commit(revision, actor, reason, notBefore(before), changes);
            commits.add(commit);
            head = new RegisterView(revision, commit.instant(), after);
            return commit;
        }
    }

    private Instant notBefore(RegisterView before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.instant().filter(now::isBefore).orElse(now);
    }

    private static State apply(List<EntityChange> changes, State before, long revision) {
        State after = before;
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                after = after.with(added.entity(), revision);
            } else if (change instanceof EntityChange.Replaced replaced) {
                requireVersion(replaced.id(), replaced.replaces(), before);
                Entity entity = replaced.entity();
                after = after.with(entity, revision);
            } else if (change instanceof EntityChange.Removed removed) {
                requireVersion(removed.id(), removed.removes(), before);
                after = after.without(removed.id());
            }
        }
        return after;
    }

    private static void requireVersion(EntityId<?> id, long expected, State state) {
        long actual = state.find(id).map(State.Versioned::version).orElse(0L);
        if (actual != expected) {
            throw new ConflictException(id, expected, actual);
        }
    }
}
