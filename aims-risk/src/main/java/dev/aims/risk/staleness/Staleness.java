package dev.aims.risk.staleness;

import dev.aims.core.model.EntityId;
import dev.aims.core.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: what of a register must be looked at again at an instant, and why. It compares what was
 * judged with what is there now, by the register's own history: a risk is stale if the system that it hangs on has
 * changed since the revision in which the risk was last assessed.
 *
 * <pre>{@code
 * for (Stale stale : Staleness.of(register, clock.instant()).items()) {
 *     System.out.println(stale.urgency() + " " + stale.subject() + ": " + stale.reasons());
 * }
 * }</pre>
 *
 * <p>An assessment counts as new if its day, its judge or, under the same version of the criteria, its level is another;
 * what a migration of criteria rewrites is not a new look. Risks that are closed, and what is retired, are never stale.
 */
public final class Staleness {
    private final long revision;
    private final LocalDate day;
    private final FoundStale base;

    /** What differs from the base; an empty one is no longer stale. */
    private final Map<EntityId<?>, Optional<Stale>> changed;

    private volatile @Nullable List<Stale> sorted;

    Staleness(long revision, LocalDate day, FoundStale base, Map<EntityId<?>, Optional<Stale>> changed) {
        this.revision = revision;
        this.day = day;
        this.base = base;
        this.changed = changed;
    }

    /** What is stale in the newest revision at an instant, with the default settings. Looks at all that is there. */
    public static Staleness of(Register register, Instant instant) {
        return of(register, instant, StalenessSettings.withDefaults());
    }

    /** What is stale in the newest revision at an instant; its day is that of the context's zone. */
    public static Staleness of(Register register, Instant instant, StalenessSettings settings) {
        return watch(register, settings).at(instant);
    }

    /** For hosts that ask again and again: an answer then costs what was changed since the last one. */
    public static StalenessWatch watch(Register register, StalenessSettings settings) {
        return new StalenessWatch(register, settings);
    }

    /** The revision that was looked at. */
    public long revision() {
        return revision;
    }

    public LocalDate day() {
        return day;
    }

    /** What is stale, the most urgent first. Sorted when it is first asked for. */
    public List<Stale> items() {
        List<Stale> known = sorted;
        if (known == null) {
            known = all().sorted(Stale.ORDER).toList();
            sorted = known;
        }
        return known;
    }

    /** Whether and why one thing is stale. Takes the same time however much is, apart from the first call. */
    public Optional<Stale> find(EntityId<?> subject) {
        Objects.requireNonNull(subject, "subject");
        Optional<Stale> newer = changed.get(subject);
        return newer != null ? newer : Optional.ofNullable(base.find(subject));
    }

    private Stream<Stale> all() {
        return Stream.concat(
                base.all().stream().filter(stale -> !changed.containsKey(stale.subject())),
                changed.values().stream().flatMap(Optional::stream));
    }

    /** The same with other findings on some subjects. */
    Staleness with(long newRevision, Map<EntityId<?>, Optional<Stale>> findings) {
        Map<EntityId<?>, Optional<Stale>> merged = new HashMap<>(changed);
        merged.putAll(findings);
        return new Staleness(newRevision, day, base, Map.copyOf(merged));
    }

    /** How many subjects were looked at since everything was. */
    int changes() {
        return changed.size();
    }
}
