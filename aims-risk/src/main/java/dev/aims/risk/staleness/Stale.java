package dev.aims.risk.staleness;

import dev.aims.core.model.EntityId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be looked at again.
 *
 * @param urgency that of the most urgent reason; one step higher for a risk above tolerance
 * @param since the earliest day on which one of the reasons began; null where none has a day
 * @param reasons one or more, the most urgent first
 */
public record Stale(
        EntityId<?> subject, Urgency urgency, @Nullable LocalDate since, List<StaleReason> reasons) {
    private static final Comparator<StaleReason> BY_URGENCY =
            Comparator.comparing(reason -> reason.kind().urgency());

    /** The most urgent first, then what has waited longest, then by id. */
    static final Comparator<Stale> ORDER = Comparator.comparing(Stale::urgency)
            .thenComparing(Stale::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(stale -> stale.subject().value());

    public Stale {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(urgency, "urgency");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty");
        }
    }

    /** With the urgency that follows from the reasons; empty if there are none. */
    static Optional<Stale> of(EntityId<?> subject, List<StaleReason> reasons, boolean isAboveTolerance) {
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        List<StaleReason> sorted = reasons.size() == 1
                ? reasons
                : reasons.stream().sorted(BY_URGENCY).toList();
        Urgency urgency = sorted.get(0).kind().urgency();
        LocalDate since = null;
        for (StaleReason reason : sorted) {
            if (since == null || (reason.since() != null && reason.since().isBefore(since))) {
                since = reason.since();
            }
        }
        return Optional.of(new Stale(subject, isAboveTolerance ? urgency.raised() : urgency, since, sorted));
    }

    /** The kinds of its reasons. */
    public Set<StaleKind> kinds() {
        Set<StaleKind> kinds = EnumSet.noneOf(StaleKind.class);
        reasons.forEach(reason -> kinds.add(reason.kind()));
        return kinds;
    }
}
