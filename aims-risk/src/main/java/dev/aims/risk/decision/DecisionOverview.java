package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All decisions of a register on a day: what is stale and why, what has ended, what waits for whom, what counts and how
 * long. Ordered by urgency: by standing, within that threats above tolerance first, then by day. Immutable; made in time
 * for all decisions.
 */
public final class DecisionOverview {
    private static final Comparator<DecisionEntry> BY_URGENCY = Comparator.comparing(DecisionEntry::standing)
            .thenComparing(DecisionEntry::isAboveTolerance, Comparator.reverseOrder())
            .thenComparing(DecisionEntry::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.decision().id());

    private final LocalDate today;
    private final List<DecisionEntry> entries;

    private DecisionOverview(LocalDate today, List<DecisionEntry> entries) {
        this.today = today;
        this.entries = entries;
    }

    /**
     * By the projections of this module.
     *
     * @param today the day in the zone of the register's context
     */
    public static DecisionOverview of(RegisterView view, LocalDate today) {
        return of(view, today, Projections.standard());
    }

    /** By these projections. */
    public static DecisionOverview of(RegisterView view, LocalDate today, Projections projections) {
        Objects.requireNonNull(today, "today");
        DecisionStaleness staleness = DecisionStaleness.of(projections);
        Set<DecisionSubject> decided = new HashSet<>();
        view.decisions()
                .where(decision -> staleness.isInForce(decision, view, today))
                .forEach(decision -> decided.add(decision.subject()));
        return new DecisionOverview(
                today,
                view.decisions().stream()
                        .map(decision -> entry(decision, view, today, staleness, decided))
                        .sorted(BY_URGENCY)
                        .toList());
    }

    private static DecisionEntry entry(
            Decision decision,
            RegisterView view,
            LocalDate today,
            DecisionStaleness staleness,
            Set<DecisionSubject> decided) {
        List<DecisionStaleness.Reason> reasons = decision.status().isDecided()
                ? staleness.reasons(decision, view, today)
                : staleness.changes(decision, view);
        boolean isMoot = decided.contains(decision.subject()) || isOver(decision.subject(), view);
        return new DecisionEntry(
                decision,
                standing(decision, reasons, isMoot, today),
                reasons,
                DecisionMatter.of(decision, view).isAboveTolerance());
    }

    private static DecisionStanding standing(
            Decision decision, List<DecisionStaleness.Reason> reasons, boolean isMoot, LocalDate today) {
        return switch (decision.status()) {
            case DRAFTED -> DecisionStanding.DRAFTED;
            case SUBMITTED, ENDORSED -> DecisionStanding.WAITING;
            case REJECTED, REVOKED, SUPERSEDED -> DecisionStanding.OVER;
            case EXPIRED -> isMoot ? DecisionStanding.OVER : DecisionStanding.ENDED;
            case APPROVED -> ofApproved(decision, reasons, isMoot, today);
        };
    }

    private static DecisionStanding ofApproved(
            Decision decision, List<DecisionStaleness.Reason> reasons, boolean isMoot, LocalDate today) {
        if (reasons.isEmpty()) {
            return decision.isApprovedBy(today) ? DecisionStanding.COUNTS : DecisionStanding.AHEAD;
        } else if (isMoot) {
            return DecisionStanding.OVER;
        }
        return decision.hasEndedBy(today) ? DecisionStanding.ENDED : DecisionStanding.STALE;
    }

    private static boolean isOver(DecisionSubject subject, RegisterView view) {
        if (subject instanceof DecisionSubject.OfRisk ofRisk) {
            return view.find(ofRisk.risk())
                    .filter(risk -> OpenWork.isOpen(risk) && !view.isRetired(risk.id()))
                    .isEmpty();
        } else if (subject instanceof DecisionSubject.OfPlan ofPlan) {
            return view.find(ofPlan.plan())
                    .filter(plan -> OpenWork.isOpen(plan) && !view.isRetired(plan.id()))
                    .isEmpty();
        }
        return false;
    }

    /** All decisions in use, the most urgent first. */
    public List<DecisionEntry> entries() {
        return entries;
    }

    /** Those of one standing, the most urgent first. */
    public List<DecisionEntry> with(DecisionStanding standing) {
        return entries.stream().filter(entry -> entry.standing() == standing).toList();
    }

    /** What waits for a party's decision, the longest waiting first among those of equal weight. */
    public List<DecisionEntry> waitingFor(PartyId party) {
        return with(DecisionStanding.WAITING).stream()
                .filter(entry -> entry.decision().decidedBy().equals(party))
                .toList();
    }

    /**
     * What counts and ends soon, by its last day.
     *
     * @param days 0 for what ends today, and more
     */
    public List<DecisionEntry> endingWithin(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must be 0 or more but was " + days);
        }
        LocalDate end = today.plusDays(days);
        return with(DecisionStanding.COUNTS).stream()
                .filter(entry -> entry.day() != null && !end.isBefore(entry.day()))
                .sorted(Comparator.comparing(DecisionEntry::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
