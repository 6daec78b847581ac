package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.EntityChange;
import dev.aims.core.register.ProposedCommit;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.internal.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets a commit take a decision further only as its duties allow. Refuses with what is to be done instead, and on which
 * grounds. Immutable: each method gives a changed policy. As quick as the host's {@link Authority}; all decisions
 * are looked at only for a plan that leaves a risk above tolerance, and for a decision that is superseded.
 *
 * <pre>{@code
 * Register register = Register.open(store, "acme",
 *         RegisterSettings.withDefaults().guard(DecisionPolicy.iso42001(Authority.of(board))));
 * }</pre>
 *
 * <p>What other than people make, such as an import of decisions made elsewhere, is for the host to let pass: {@code
 * proposed -> proposed.actor().equals(importer) ? List.of() : policy.check(proposed)}.
 */
public final class DecisionPolicy implements CommitGuard {
    private final Authority authority;
    private final Set<Duty> duties;
    private final Predicate<DecisionMatter> twoStages;
    private final int months;
    private final BiPredicate<PartyId, PartyId> samePerson;
    private final DecisionStaleness staleness;

    private DecisionPolicy(
            Authority authority,
            Set<Duty> duties,
            Predicate<DecisionMatter> twoStages,
            int months,
            BiPredicate<PartyId, PartyId> samePerson,
            DecisionStaleness staleness) {
        this.authority = Objects.requireNonNull(authority, "authority");
        this.duties = Collections.unmodifiableSet(duties);
        this.twoStages = Objects.requireNonNull(twoStages, "twoStages");
        this.months = months;
        this.samePerson = Objects.requireNonNull(samePerson, "samePerson");
        this.staleness = staleness;
    }

    /**
     * What ISO/IEC 42001 asks for, 6.1.3, with what makes it count: designated management decides, residual risk above
     * tolerance is accepted by a decision, nobody approves what they submitted, a decision is bound to what it is about,
     * recorded by who makes it, not dated ahead, and ends for a cause. A decision may be recorded once it is made.
     */
    public static DecisionPolicy iso42001(Authority authority) {
        return new DecisionPolicy(
                authority,
                EnumSet.of(
                        Duty.AUTHORITY,
                        Duty.RESIDUAL_ACCEPTED,
                        Duty.DECIDER_IS_NOT_SUBMITTER,
                        Duty.BOUND,
                        Duty.RECORDED_BY_WHO_ACTS,
                        Duty.NOT_IN_FUTURE,
                        Duty.ENDS_FOR_CAUSE),
                DecisionMatter::isAboveTolerance,
                12,
                PartyId::equals,
                DecisionStaleness.standard());
    }

    /**
     * All duties but {@link Duty#DECIDER_IS_RISK_OWNER}: two stages above tolerance, nothing approved that was not
     * submitted, owners do not decide for themselves, and acceptances of at most twelve months.
     */
    public static DecisionPolicy strict(Authority authority) {
        return new DecisionPolicy(
                authority,
                EnumSet.complementOf(EnumSet.of(Duty.DECIDER_IS_RISK_OWNER)),
                DecisionMatter::isAboveTolerance,
                12,
                PartyId::equals,
                DecisionStaleness.standard());
    }

    /** @throws IllegalArgumentException if the owner would both have to decide and must not */
    public DecisionPolicy with(Duty duty) {
        Set<Duty> more = EnumSet.copyOf(duties);
        more.add(duty);
        if (more.contains(Duty.DECIDER_IS_NOT_OWNER) && more.contains(Duty.DECIDER_IS_RISK_OWNER)) {
            throw new IllegalArgumentException(
                    "duty must not be " + duty + " where the opposite is one; call without() for that first");
        }
        return new DecisionPolicy(authority, more, twoStages, months, samePerson, staleness);
    }

    public DecisionPolicy without(Duty duty) {
        Set<Duty> fewer = EnumSet.copyOf(duties);
        fewer.remove(Objects.requireNonNull(duty, "duty"));
        return new DecisionPolicy(authority, fewer, twoStages, months, samePerson, staleness);
    }

    /**
     * Asks for two stages where this holds, such as {@code matter -> matter.isAtLeast("high")}; by default they are asked
     * for above tolerance. Two stages by one person are none, so this asks for {@link Duty#ENDORSER_IS_A_THIRD} too.
     */
    public DecisionPolicy twoStagesWhere(Predicate<DecisionMatter> condition) {
        return new DecisionPolicy(authority, duties, condition, months, samePerson, staleness)
                .with(Duty.TWO_STAGES)
                .with(Duty.ENDORSER_IS_A_THIRD);
    }

    /**
     * Asks for acceptances that end.
     *
     * @param atMost how many months an acceptance may count, 1 or more; 12 by default
     */
    public DecisionPolicy validMonths(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost must be 1 or more but was " + atMost);
        }
        return new DecisionPolicy(authority, duties, twoStages, atMost, samePerson, staleness).with(Duty.VALIDITY);
    }

    /**
     * Tells when two parties are the same person in fact, such as a role and who holds it; duties are separated between
     * persons. By default two parties are the same if they have the same id.
     */
    public DecisionPolicy samePerson(BiPredicate<PartyId, PartyId> test) {
        return new DecisionPolicy(authority, duties, twoStages, months, test, staleness);
    }

    /** Checks {@link Duty#BOUND} by these projections, where there are others than those of this module. */
    public DecisionPolicy projections(Projections projections) {
        return new DecisionPolicy(authority, duties, twoStages, months, samePerson, DecisionStaleness.of(projections));
    }

    /** What this policy asks for. */
    public Set<Duty> duties() {
        return duties;
    }

    @Override
    public List<Finding> check(ProposedCommit proposed) {
        LocalDate today = dayOf(proposed.after());
        return proposed.changes().stream()
                .flatMap(change -> findings(change, proposed, today))
                .toList();
    }

    /**
     * What would be against a step if it were committed now, for a button that should be grey. A plan and the acceptance
     * of what it leaves, or a decision and its successor, can only be told in the commit that holds both.
     *
     * @param next such as {@link DecisionFlow} gives it
     * @param today the day in the zone of the register's context
     */
    public List<Finding> preview(RegisterView view, Decision next, Actor actor, LocalDate today) {
        return new DutyCheck(this, actor, view, today, view.find(next.id()).orElse(null), next).findings();
    }

    private Stream<Finding> findings(EntityChange change, ProposedCommit proposed, LocalDate today) {
        if (change instanceof EntityChange.Added added && added.entity() instanceof Decision decision) {
            return new DutyCheck(this, proposed.actor(), proposed.after(), today, null, decision).findings().stream();
        } else if (change instanceof EntityChange.Replaced replaced && replaced.entity() instanceof Decision decision) {
            Decision before = proposed.before().find(decision.id()).orElse(null);
            return new DutyCheck(this, proposed.actor(), proposed.after(), today, before, decision).findings().stream();
        } else if (change instanceof EntityChange.Removed || change instanceof EntityChange.Retired) {
            return proposed.before().find(change.id()).stream()
                    .filter(Decision.class::isInstance)
                    .flatMap(gone -> DutyCheck.ofGone(this, (Decision) gone));
        }
        return Stream.empty();
    }

    private static LocalDate dayOf(RegisterView view) {
        Instant instant = view.instant()
                .orElseThrow(() -> new IllegalArgumentException("proposed must have an instant after the commit"));
        return Days.of(instant, Days.zoneOf(view));
    }

    boolean asksFor(Duty duty) {
        return duties.contains(duty);
    }

    boolean permits(PartyId party, DecisionStep step, DecisionMatter matter) {
        return authority.permits(party, step, matter);
    }

    boolean asksForTwoStages(DecisionMatter matter) {
        return twoStages.test(matter);
    }

    int validMonths() {
        return months;
    }

    boolean isSame(PartyId one, PartyId other) {
        return one.equals(other) || samePerson.test(one, other);
    }

    DecisionStaleness staleness() {
        return staleness;
    }
}
