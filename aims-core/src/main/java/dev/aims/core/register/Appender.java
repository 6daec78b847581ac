package dev.aims.core.register;

import dev.aims.core.model.EntityId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Brings commits into the store and the timeline. All but {@link #prepare} is guarded by the register's lock. */
final class Appender {
    private static final int TAIL = 1_000;
    private static final int MAX_COMMIT_BYTES = 16 << 20;

    private final RegisterStore store;
    private final RegisterId id;
    private final RegisterSettings settings;
    private final Timeline timeline;
    private final CommitCodec codec;

    Appender(RegisterId id, RegisterStore store, RegisterSettings settings, Timeline timeline) {
        this.id = id;
        this.store = store;
        this.settings = settings;
        this.timeline = timeline;
        codec = new CommitCodec(id, settings.types());
    }

    /** A commit that was checked and written as JSON as far as that can be done without the register. */
    record Prepared(Actor actor, String reason, List<CommitCodec.Encoded> changes) {}

    Prepared prepare(Actor actor, String reason, List<EntityChange> changes) {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank");
        } else if (changes.isEmpty()) {
            throw new IllegalArgumentException("change must change something but asked for nothing");
        }
        new CommitCheck(settings.types())
                .constraints(changes, settings.constraints())
                .orRefuse();
        List<CommitCodec.Encoded> encoded = changes.stream()
                .map(change -> CommitCodec.Encoded.of(change, settings::newSalt))
                .toList();
        new CommitCheck(settings.types()).sizes(encoded).orRefuse();
        return new Prepared(actor, reason, encoded);
    }

    /** Takes in what is new in the store. */
    void loadTail() {
        boolean isFirst = timeline.head().revision() == 0;
        if (loadInto(timeline) && !isFirst) {
            reload();
        }
    }

    /** Reads everything anew, so that values that were destroyed in the store are gone here too. */
    private void reload() {
        Timeline fresh = new Timeline();
        loadInto(fresh);
        timeline.takeOver(fresh);
    }

    /** Whether values were destroyed by what was loaded. */
    private boolean loadInto(Timeline target) {
        boolean redacts = false;
        for (List<StoredCommit> tail = tailOf(target); !tail.isEmpty(); tail = tailOf(target)) {
            for (StoredCommit stored : tail) {
                Commit commit = load(stored, target);
                redacts |= commit.changes().stream().anyMatch(EntityChange.Redacted.class::isInstance);
            }
        }
        return redacts;
    }

    private List<StoredCommit> tailOf(Timeline target) {
        return store.commitsAfter(id, target.head().revision(), TAIL);
    }

    private Commit load(StoredCommit stored, Timeline target) {
        Head head = target.head();
        Commit commit = codec.decode(stored, target.view().state());
        if (commit.revision() != head.revision() + 1 || !commit.previousHash().equals(head.hash())) {
            throw new StoreException("revision " + (head.revision() + 1) + " of register " + id
                    + " does not fit to the one before; verify the register");
        }
        target.add(commit);
        return commit;
    }

    /**
     * Commits that the values are destroyed, destroys them and forgets them.
     *
     * @throws CommitRefusedException if the component holds no such values in any version
     */
    Commit redact(Actor actor, String reason, EntityId<?> entity, String component) {
        while (true) {
            loadTail();
            Set<String> digests =
                    codec.digestsOf(entity, component, revision -> store.commitsAfter(id, revision, TAIL));
            EntityChange.Redacted change = new EntityChange.Redacted(entity, component, List.copyOf(digests));
            new CommitCheck(settings.types()).redaction(change).orRefuse();
            try {
                Commit commit =
                        tryAppend(prepare(actor, reason, List.of(change)), 1).get(0);
                store.destroy(id, digests);
                reload();
                return commit;
            } catch (StaleRevisionException e) {
                // Somebody committed in between, perhaps another version of the entity: look again.
            }
        }
    }

    /**
     * Appends what was prepared as so many commits; builds on the newest head, however often that moves.
     *
     * @throws CommitRefusedException if it breaks rules there
     * @throws ConflictException if it is built on other versions
     */
    List<Commit> append(Prepared prepared, int parts) {
        while (true) {
            try {
                return tryAppend(prepared, parts);
            } catch (StaleRevisionException e) {
                loadTail();
            }
        }
    }

    /** Into how many commits of at most so many entities the changes go, so that each is well below the limit. */
    static int parts(Prepared prepared, int chunk) {
        int changes = prepared.changes().size();
        int parts = (changes + chunk - 1) / chunk;
        while (parts < changes && largestChunk(prepared.changes(), parts) > MAX_COMMIT_BYTES / 2) {
            parts = Math.min(changes, 2 * parts);
        }
        return parts;
    }

    private static long largestChunk(List<CommitCodec.Encoded> changes, int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToLong(part -> chunk(changes, part, parts).stream()
                        .mapToLong(CommitCodec.Encoded::size)
                        .sum())
                .max()
                .orElse(0);
    }

    private static List<CommitCodec.Encoded> chunk(List<CommitCodec.Encoded> changes, int part, int parts) {
        long size = changes.size();
        return changes.subList((int) (size * (part - 1) / parts), (int) (size * part / parts));
    }

    private List<Commit> tryAppend(Prepared prepared, int parts) {
        RegisterView before = timeline.view();
        List<CommitCodec.Encoded> changes = resolve(prepared.changes(), before.state());
        check(prepared, changes, before, timeline.head().revision() + parts);
        Instant instant = notBeforeLast();
        List<Commit> commits = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            List<CommitCodec.Encoded> chunk = chunk(changes, part, parts);
            Commit.Batch batch = parts == 1 ? null : new Commit.Batch(part, parts);
            StoredCommit stored =
                    codec.encode(timeline.head(), prepared.actor(), prepared.reason(), instant, chunk, batch);
            if (stored.bytes().length > MAX_COMMIT_BYTES) {
                throw new StoreException("a commit must be at most " + MAX_COMMIT_BYTES + " bytes but would be "
                        + stored.bytes().length + "; use commitAll with a smaller chunk");
            }
            store.append(id, stored);
            Commit commit = new Commit(
                    stored.revision(),
                    prepared.actor(),
                    prepared.reason(),
                    instant,
                    chunk.stream().map(CommitCodec.Encoded::change).toList(),
                    batch,
                    stored.previousHash(),
                    stored.hash());
            timeline.add(commit);
            commits.add(commit);
        }
        return commits;
    }

    private void check(Prepared prepared, List<CommitCodec.Encoded> encoded, RegisterView before, long revision) {
        List<EntityChange> changes =
                encoded.stream().map(CommitCodec.Encoded::change).toList();
        State after = Timeline.apply(changes, before.state(), revision);
        new CommitCheck(settings.types())
                .references(changes, before.state(), after)
                .guard(
                        settings.guard(),
                        new ProposedCommit(
                                prepared.actor(),
                                prepared.reason(),
                                changes,
                                before,
                                RegisterView.newest(revision, before.instant().orElse(null), after)))
                .orRefuse();
    }

    /** Puts the newest versions in the place of those that were left open. */
    private static List<CommitCodec.Encoded> resolve(List<CommitCodec.Encoded> changes, State state) {
        return changes.stream().map(encoded -> resolve(encoded, state)).toList();
    }

    private static CommitCodec.Encoded resolve(CommitCodec.Encoded encoded, State state) {
        if (encoded.change() instanceof EntityChange.Replaced replaced && replaced.replaces() == Change.NEWEST) {
            Entry newest = state.entry(replaced.id());
            EntityChange known = newest == null || !newest.isPresent()
                    ? new EntityChange.Added(replaced.entity())
                    : new EntityChange.Replaced(replaced.entity(), newest.version());
            return encoded.as(known);
        }
        return encoded;
    }

    private Instant notBeforeLast() {
        Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = timeline.lastInstant();
        return last != null && now.isBefore(last) ? last : now;
    }
}
