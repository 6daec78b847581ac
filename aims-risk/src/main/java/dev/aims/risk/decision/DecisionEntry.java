package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a {@link DecisionOverview}.
 *
 * @param reasons why it counts no longer, or what has changed under one that waits; empty for others
 * @param isAboveTolerance whether it is about a threat above tolerance
 */
public record DecisionEntry(
        Decision decision,
        DecisionStanding standing,
        List<DecisionStaleness.Reason> reasons,
        boolean isAboveTolerance) {
    public DecisionEntry {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(standing, "standing");
        reasons = List.copyOf(reasons);
    }

    /**
     * The party that is to decide on one that waits. Where a policy asks for two stages, somebody else endorses it before;
     * who that is stands in no register.
     */
    public Optional<PartyId> waitsFor() {
        return standing == DecisionStanding.WAITING ? Optional.of(decision.decidedBy()) : Optional.empty();
    }

    /** What a person reads: {@code acceptance of risk:a (stale): was given for ...}. */
    @Override
    public String toString() {
        String words = decision.label() + " (" + standing.name().toLowerCase(Locale.ROOT) + ")";
        return reasons.isEmpty()
                ? words
                : words + ": "
                        + String.join(
                                "; ",
                                reasons.stream()
                                        .map(DecisionStaleness.Reason::text)
                                        .toList());
    }

    /** The day by which entries of one standing are ordered, the earliest first. */
    @Nullable
    LocalDate day() {
        return switch (standing) {
            case WAITING -> decision.submittedOn();
            case ENDED, COUNTS -> decision.validUntil();
            case STALE, AHEAD, OVER -> decision.decidedOn();
            case DRAFTED -> null;
        };
    }
}
