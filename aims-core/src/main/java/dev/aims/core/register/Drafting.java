package dev.aims.core.register;

import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes commits out of what is asked for: first what needs no register, then what builds on one. Holds no state. */
final class Drafting {
    private static final int MAX_COMMIT_BYTES = 16 << 20;

    private final RegisterSettings settings;
    private final CommitCodec codec;

    Drafting(RegisterSettings settings, CommitCodec codec) {
        this.settings = settings;
        this.codec = codec;
    }

    /** @throws CommitRefusedException if constraints are not met or an entity is too large */
    Draft draft(Actor actor, String reason, List<EntityChange> changes) {
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
        return new Draft(actor, reason, encoded, 1);
    }

    /**
     * @throws CommitRefusedException if it breaks rules there, or the guard refuses
     * @throws ConflictException if it is built on other versions
     */
    Chained onto(Tip tip, Draft asked) {
        RegisterView before = tip.view();
        Draft draft = asked.with(resolve(asked.changes(), before.state()));
        Instant instant = notBefore(tip.lastInstant());
        RegisterView after = check(draft, before, tip.head().revision() + draft.parts(), instant);
        Head head = tip.head();
        List<StoredCommit> stored = new ArrayList<>();
        List<Commit> commits = new ArrayList<>();
        for (int part = 1; part <= draft.parts(); part++) {
            Commit.Batch batch = draft.parts() == 1 ? null : new Commit.Batch(part, draft.parts());
            StoredCommit line = codec.encode(head, draft.actor(), draft.reason(), instant, draft.part(part), batch);
            requireSize(line);
            Commit commit = new Commit(
                    line.revision(),
                    draft.actor(),
                    draft.reason(),
                    instant,
                    draft.part(part).stream()
                            .<ReadChange>map(encoded -> new ReadChange.Known(encoded.change()))
                            .toList(),
                    batch,
                    line.previousHash(),
                    line.hash());
            stored.add(line);
            commits.add(commit);
            head = new Head(line.revision(), line.hash());
        }
        return new Chained(
                stored, commits, new Tip(head, instant, RegisterView.newest(head.revision(), instant, after.state())));
    }

    private RegisterView check(Draft draft, RegisterView before, long revision, Instant instant) {
        List<EntityChange> changes =
                draft.changes().stream().map(CommitCodec.Encoded::change).toList();
        State state = before.state().with(changes, revision);
        RegisterView after = RegisterView.newest(revision, instant, state);
        new CommitCheck(settings.types())
                .references(changes, before.state(), state)
                .guard(settings.guard(), new ProposedCommit(draft.actor(), draft.reason(), changes, before, after))
                .orRefuse();
        return after;
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

    private Instant notBefore(@Nullable Instant last) {
        Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
        return last != null && now.isBefore(last) ? last : now;
    }

    private static void requireSize(StoredCommit line) {
        int size = line.size();
        if (size > MAX_COMMIT_BYTES) {
            throw new StoreException("a commit must be at most " + MAX_COMMIT_BYTES + " bytes but would be " + size
                    + "; use commitAll with a smaller chunk");
        }
    }
}
