package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.VerifiableStore;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A risk register: an append-only sequence of commits. What it holds is read through {@link #view}; it is changed by
 * {@link #commit}, all of it or nothing. Each commit holds the hash of the one before, so that {@link #verify} finds
 * any change to the history.
 *
 * <p>Safe for use by many threads: views never wait, and commits that many threads ask for at
 * once are kept together. Several
 * instances, in one process or in many, may share a register of one store; each sees what the others committed after
 * {@link #refresh}, and a commit that meets a newer head refreshes by itself. A commit costs what it changes, times the
 * logarithm of what the register holds.
 */
public final class Register implements AutoCloseable {
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");

    private final RegisterId id;
    private final RegisterStore store;
    private final Timeline timeline = new Timeline();
    private final EntityTypes types;
    private final Appender appender;
    private final CommitListeners listeners = new CommitListeners();
    private volatile boolean closed;

    private Register(RegisterStore store, RegisterId id, RegisterSettings settings) {
        Objects.requireNonNull(settings, "settings");
        this.id = Objects.requireNonNull(id, "id");
        this.store = Objects.requireNonNull(store, "store");
        types = settings.types();
        appender = new Appender(id, store, settings, timeline);
        appender.loadTail();
    }

    /** A register that lives as long as this object, on the system's clock. */
    public static Register inMemory() {
        return inMemory(RegisterSettings.withDefaults());
    }

    /** A register that lives as long as this object. */
    public static Register inMemory(RegisterSettings settings) {
        return open(RegisterStore.inMemory(), "register", settings);
    }

    /** Opens a register of a store, or begins it; {@link #openExisting} does not. */
    public static Register open(RegisterStore store, String id) {
        return open(store, id, RegisterSettings.withDefaults());
    }

    /**
     * Opens a register of a store, or begins it.
     *
     * <p>All lines of its history are read and their chain of hashes is checked. An entity is read when it is first asked
     * for; the first question that needs an index, and the first commit, read the newest version of each. If one of them cannot be read, the call
     * that asks for it fails with a {@link dev.aims.core.store.StoreException} that names the revision.
     *
     * @param id of the form that {@link RegisterId} describes
     * @throws StoreException if its history cannot be read
     */
    public static Register open(RegisterStore store, String id, RegisterSettings settings) {
        return new Register(store, RegisterId.parse(id), settings);
    }

    /**
     * Opens a register that is there, so that a mistyped id does not begin another one.
     *
     * @throws StoreException if the store holds no register of this id; the message lists some
     */
    public static Register openExisting(RegisterStore store, String id, RegisterSettings settings) {
        RegisterId wanted = RegisterId.parse(id);
        HeldRegisters.require(store, wanted);
        return new Register(store, wanted, settings);
    }

    /** Like {@link #openExisting(RegisterStore, String, RegisterSettings)}, with the usual settings. */
    public static Register openExisting(RegisterStore store, String id) {
        return openExisting(store, id, RegisterSettings.withDefaults());
    }

    public RegisterId id() {
        return id;
    }

    /** The register as of the newest commit that this instance has seen. Takes no lock. */
    public RegisterView view() {
        return timeline.view();
    }

    /**
     * The register as it was after a commit.
     *
     * @param revision 0, before the first commit, to that of the newest one
     */
    public RegisterView viewAt(long revision) {
        return timeline.viewAt(revision);
    }

    /** The register as it was at an instant: after the last commit at or before it. */
    public RegisterView viewAt(Instant instant) {
        return timeline.viewAt(instant);
    }

    /** The newest commit by revision and hash, for an anchor that is kept elsewhere. */
    public Head head() {
        return timeline.tip().head();
    }

    /** Takes in what other instances committed, and gives the view after that. */
    public RegisterView refresh() {
        appender.loadTail();
        return timeline.view();
    }

    /**
     * The commits that the view at a revision does not show, oldest first: the feed for those who follow a register. Of a
     * batch it has all parts unless the revision is that of the last one. Empty if this instance knows of none; that a
     * register was put back to an earlier state is seen by its {@link #head}.
     *
     * @param revision 0 or more
     */
    public List<Commit> changesSince(long revision) {
        if (revision < 0) {
            throw new IllegalArgumentException("revision must be 0 or more but was " + revision);
        }
        return timeline.effectiveAfter(revision);
    }

    /** The commits after an instant, oldest first: what changed since yesterday, by whom and why. */
    public List<Commit> changesSince(Instant instant) {
        return changesSince(viewAt(instant).revision());
    }

    /** All versions of an entity, oldest first; empty if there never was one. */
    public <E extends Entity> List<EntityVersion<E>> history(EntityId<E> entityId) {
        List<EntityVersion<E>> versions = new ArrayList<>();
        for (Entry entry = timeline.view().state().entry(entityId); entry != null; entry = entry.previous()) {
            versions.add(version(entityId, entry));
        }
        Collections.reverse(versions);
        return versions;
    }

    private <E extends Entity> EntityVersion<E> version(EntityId<E> entityId, Entry entry) {
        Commit commit = timeline.commit(entry.version());
        @Nullable E entity = entry.isPresent() ? entityId.type().cast(entry.entity()) : null;
        return new EntityVersion<>(
                entry.version(),
                entity,
                entry.kind() == Entry.Kind.RETIRED,
                commit.actor(),
                commit.reason(),
                commit.instant());
    }

    /**
     * What differs between two revisions, in the order in which the entities were first changed between them. The
     * revisions may stand in either order. Costs what was committed between them.
     */
    public List<EntityDifference> difference(long from, long to) {
        timeline.viewAt(from);
        timeline.viewAt(to);
        State state = timeline.view().state();
        Set<EntityId<?>> changed = new LinkedHashSet<>();
        timeline.countingBetween(Math.min(from, to), Math.max(from, to)).stream()
                .flatMap(commit -> commit.changes().stream())
                .forEach(change -> changed.add(change.id()));
        return changed.stream()
                .map(changedId -> {
                    Entry newest = Objects.requireNonNull(state.entry(changedId), "entry");
                    return Difference.of(changedId, newest.at(from), newest.at(to));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Changes the register: everything that {@code change} asks for, or nothing.
     *
     * @param reason why, for those who read the history; not blank
     * @throws CommitRefusedException if constraints are not met, with all of these that are not; else if an id is taken or a
     *     reference would lead nowhere, with all of these; else if the guard refuses
     * @throws ConflictException if an entity has another version than the change is built on
     * @throws IllegalArgumentException if the reason is blank, longer than 20,000 characters or not well-formed, or nothing is
     *     changed
     * @throws IllegalStateException if the register is closed
     * @throws StoreException if the store could not take it
     */
    public Commit commit(Actor actor, String reason, Consumer<Change> change) {
        Objects.requireNonNull(change, "change");
        Change collected = new Change();
        change.accept(collected);
        return committed(appender.draft(actor, reason, collected.changes()));
    }

    /**
     * Adds many entities, which may refer to each other, all of them or none. They are checked as a whole and written
     * as a row of commits that become visible with the last one, so that an import may be larger than a commit.
     *
     * @param chunk how many entities one commit takes at most, 1 or more; fewer where they are large
     * @return the last of the commits
     * @throws CommitRefusedException as {@link #commit} does
     */
    public Commit commitAll(Actor actor, String reason, Collection<? extends Entity> additions, int chunk) {
        if (chunk < 1) {
            throw new IllegalArgumentException("chunk must be 1 or more but was " + chunk);
        }
        List<EntityChange> changes = new Change().addAll(additions).changes();
        return committed(appender.draft(actor, reason, changes).inChunksOf(chunk));
    }

    private Commit committed(Draft draft) {
        requireOpen();
        List<Commit> commits = appender.append(draft);
        listeners.tell(commits);
        return commits.get(commits.size() - 1);
    }

    /**
     * Commits as part of a transaction of the host: through another door of the same store, which keeps what it is given
     * only when the host ends its transaction well. This instance, like all others, sees it after that with
     * {@link #refresh}; listeners are not called. Until the transaction ends, commits of others wait.
     *
     * @param door such as the store gives for a connection of the host
     * @throws CommitRefusedException as {@link #commit} does; the transaction goes on
     * @throws ConflictException as {@link #commit} does; the transaction goes on
     * @throws StoreException if the store could not take it; the transaction should be rolled back
     */
    public Commit commitThrough(RegisterStore door, Actor actor, String reason, Consumer<Change> change) {
        Objects.requireNonNull(door, "door");
        Change collected = new Change();
        change.accept(collected);
        requireOpen();
        return appender.appendThrough(door, appender.draft(actor, reason, collected.changes()))
                .get(0);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the register is closed");
        }
    }

    /**
     * Destroys the values of a component in all versions of an entity: in the store, and here. The values must be marked
     * {@link dev.aims.core.model.Redactable}; where they stood, {@code [redacted]} is read from then on, and
     * {@link #verify} knows that this was meant. That it was done, by whom and why, is itself a commit. Views that were
     * taken before keep what they hold until they are let go. Takes time for the whole history.
     *
     * @param component the name of a component of the entity, such as {@code contact}; of a list of parts, such as
     *     {@code answers}, all marked values in all parts are destroyed
     * @throws CommitRefusedException if the component holds no such value in any version
     * @throws StoreException if the store could not destroy them; do it again
     */
    public Commit redact(Actor actor, EntityId<?> entityId, String component, String reason) {
        if (!COMPONENT.matcher(component).matches()) {
            throw new IllegalArgumentException("component must be a name but was \"" + component + "\"");
        }
        requireOpen();
        Commit commit = appender.redact(actor, reason, entityId, component);
        listeners.tell(List.of(commit));
        return commit;
    }

    /**
     * Reads, changes and commits, and does it again on the newest view if somebody else was quicker.
     *
     * @param attempts how often to try at most, 1 or more
     * @param readModifyWrite commits what it wants to change in the view that it is given; one that may find nothing to
     *     change gives an {@code Optional<Commit>}
     * @return what that gave
     * @throws ConflictException if the last attempt met one
     */
    public <T> T retry(int attempts, Function<RegisterView, T> readModifyWrite) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more but was " + attempts);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return readModifyWrite.apply(view());
            } catch (ConflictException e) {
                if (attempt == attempts) {
                    throw e;
                }
                refresh();
            }
        }
    }

    /**
     * Calls {@code listener} after each commit of this instance, on the thread that committed. What it throws is
     * logged and changes nothing. Commits of several threads may be told in another order than that of their revisions.
     *
     * @return what ends the calls
     */
    public Subscription onCommit(Consumer<Commit> listener) {
        return listeners.add(listener);
    }

    /** Ends something that was begun. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Checks the whole stored history: each line, the chain of hashes, and that this instance shows what it says. */
    public Verification verify() {
        return verify(null);
    }

    /**
     * Checks the whole stored history as {@link #verify()} does, and against a head that was kept elsewhere. Only that
     * finds commits that were cut off at the end, or a history that was rewritten consistently.
     */
    public Verification verify(@Nullable Head anchor) {
        Head seen = head();
        HistoryCheck check = new HistoryCheck(id.value(), types, anchor, seen);
        appender.history().forEach(check::add);
        if (check.hasRedactions()) {
            appender.history().forEach(check::addAgain);
        }
        Verification lines = check.result();
        if (store instanceof VerifiableStore verifiable) {
            List<Finding> findings = new ArrayList<>(lines.findings());
            findings.addAll(verifiable.check(id));
            return new Verification(lines.head(), lines.redacted(), findings);
        }
        return lines;
    }

    /**
     * Writes the stored commits, one line of canonical JSON each, so that others can verify the chain: the hash of a
     * line, without its line break, is the {@code prev} of the next. Leaves the stream open.
     */
    public void writeHistory(OutputStream out) throws IOException {
        try {
            appender.history().forEach(commit -> {
                try {
                    commit.writeTo(out);
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Refuses further commits. Views stay valid. */
    @Override
    public void close() {
        closed = true;
    }
}
