package dev.aims.core.register;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes commits out of what is asked for: first what needs no register, then what builds on one. */
final class Drafting {
    private static final Logger log = LoggerFactory.getLogger(Drafting.class);

    /** Clocks of several machines differ by as much. */
    private static final Duration USUAL_DIFFERENCE = Duration.ofSeconds(5);

    private static final int MAX_COMMIT_BYTES = 16 << 20;
    private static final int MAX_REASON = 20_000;

    private final RegisterId register;
    private final RegisterSettings settings;
    private final CommitCodec codec;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    Drafting(RegisterId register, RegisterSettings settings, CommitCodec codec) {
        this.register = register;
        this.settings = settings;
        this.codec = codec;
    }

    /** @throws CommitRefusedException if constraints are not met or an entity is too large */
    Draft draft(Actor actor, String reason, List<EntityChange> changes) {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        requireReason(reason);
        if (changes.isEmpty()) {
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
        if (last == null || !now.isBefore(last)) {
            return now;
        } else if (now.plus(USUAL_DIFFERENCE).isBefore(last) && hasWarned.compareAndSet(false, true)) {
            log.warn(
                    "the clock says {}, but the newest commit of register {} was made at {}; commits get that instant"
                            + " until the clock has passed it: see whether the clock is wrong, or was",
                    now,
                    register,
                    last);
        }
        return last;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank");
        } else if (reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("reason must have at most " + MAX_REASON + " characters but has "
                    + reason.length() + "; keep what is longer outside and refer to it");
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(reason)) {
            throw new IllegalArgumentException("reason must be well-formed Unicode but has half a character");
        }
    }

    private static void requireSize(StoredCommit line) {
        long size = line.size() + CommitCodec.sizeOf(line.sealedValues());
        if (size > MAX_COMMIT_BYTES) {
            throw new StoreException("a commit must be at most " + MAX_COMMIT_BYTES + " bytes but would be " + size
                    + "; use commitAll with a smaller chunk");
        }
    }
}
