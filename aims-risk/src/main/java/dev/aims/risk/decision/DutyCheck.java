package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The duties of one policy, held against one changed decision. For one thread, once. */
final class DutyCheck {
    private final DecisionPolicy policy;
    private final Actor actor;
    private final RegisterView view;
    private final LocalDate today;
    private final @Nullable Decision before;
    private final Decision after;
    private final DecisionMatter matter;
    private final List<Finding> findings = new ArrayList<>();

    DutyCheck(
            DecisionPolicy policy,
            Actor actor,
            RegisterView view,
            LocalDate today,
            @Nullable Decision before,
            Decision after) {
        this.policy = policy;
        this.actor = actor;
        this.view = view;
        this.today = today;
        this.before = before;
        this.after = after;
        this.matter = DecisionMatter.of(after, view);
    }

    /** A decision that was removed or retired. */
    static Stream<Finding> ofGone(DecisionPolicy policy, Decision gone) {
        return policy.asksFor(Duty.ENDS_FOR_CAUSE) && gone.status() == DecisionStatus.APPROVED
                ? Stream.of(finding(Duty.ENDS_FOR_CAUSE, gone, "is approved and must not vanish; revoke it instead"))
                : Stream.empty();
    }

    List<Finding> findings() {
        if (isMove()) {
            checkBound();
        }
        if (isNewlySubmitted()) {
            checkStep("submitted", Objects.requireNonNull(after.submittedBy()), after.submittedOn());
        }
        if (isNewlyEndorsed()) {
            checkEndorsement(Objects.requireNonNull(after.endorsedBy()));
        }
        if (isNewlyDecided()) {
            checkDecision();
        }
        if (isMove()) {
            checkEnd();
        }
        return List.copyOf(findings);
    }

    private boolean isMove() {
        return before == null || before.status() != after.status();
    }

    private boolean isNewlySubmitted() {
        return after.submittedBy() != null
                && (before == null
                        || !after.submittedBy().equals(before.submittedBy())
                        || !Objects.equals(after.submittedOn(), before.submittedOn()));
    }

    private boolean isNewlyEndorsed() {
        return after.endorsedBy() != null
                && (before == null
                        || !after.endorsedBy().equals(before.endorsedBy())
                        || !Objects.equals(after.endorsedOn(), before.endorsedOn()));
    }

    private boolean isNewlyDecided() {
        return after.status().isDecided() && (before == null || !before.status().isDecided());
    }

    private void checkBound() {
        if (after.status() == DecisionStatus.SUBMITTED
                || after.status() == DecisionStatus.ENDORSED
                || after.status() == DecisionStatus.APPROVED) {
            policy.staleness()
                    .changes(after, view)
                    .forEach(reason -> require(
                            Duty.BOUND, false, reason + "; draft it anew, bound to what it is about as that is now"));
        }
    }

    private void checkStep(String step, PartyId by, @Nullable LocalDate on) {
        require(
                Duty.RECORDED_BY_WHO_ACTS,
                isActing(by),
                "was " + step + " by " + by + ", and " + actor + " says so; have " + by
                        + " make the commit, or make it on behalf of that party");
        require(
                Duty.NOT_IN_FUTURE,
                on == null || !on.isAfter(today),
                "was " + step + " on " + on + ", after " + today + ", the day of the commit; give the day it happened");
    }

    private void checkEndorsement(PartyId by) {
        checkStep("endorsed", by, after.endorsedOn());
        requireAuthority(by, DecisionStep.ENDORSE);
        PartyId submitter = after.submittedBy();
        require(
                Duty.ENDORSER_IS_A_THIRD,
                submitter == null || !isSameOrRecordedBy(by, submitter),
                "was submitted by " + submitter
                        + ", who also endorses it or records that; have somebody else endorse it");
    }

    private void checkDecision() {
        PartyId by = after.decidedBy();
        checkStep("decided", by, after.decidedOn());
        if (after.status() == DecisionStatus.REJECTED) {
            requireAuthority(by, DecisionStep.REJECT);
            return;
        }
        requireAuthority(by, DecisionStep.APPROVE);
        require(
                Duty.SUBMITTED_FIRST,
                before != null,
                "was not submitted before it was approved; commit it as submitted first");
        checkSeparation(by);
        checkOwners(by);
        checkValidity();
        if (policy.asksFor(Duty.RESIDUAL_ACCEPTED) && matter.plan() != null) {
            checkResidual(matter.plan());
        }
    }

    private void checkSeparation(PartyId by) {
        PartyId submitter = after.submittedBy();
        require(
                Duty.DECIDER_IS_NOT_SUBMITTER,
                submitter == null || !isSameOrRecordedBy(by, submitter),
                "was submitted by " + submitter
                        + ", who also approves it or records that; have somebody else with authority decide");
        PartyId endorser = after.endorsedBy();
        require(
                Duty.ENDORSER_IS_A_THIRD,
                endorser == null || !isSameOrRecordedBy(by, endorser),
                "was endorsed by " + endorser + ", who also approves it or records that; have somebody else decide");
        require(
                Duty.TWO_STAGES,
                endorser != null || !policy.asksForTwoStages(matter),
                "needs two stages" + atLevel() + "; have a first party endorse it before another approves it");
    }

    private String atLevel() {
        return matter.level() == null
                ? ""
                : ", as its level is " + matter.level().level();
    }

    private void checkOwners(PartyId by) {
        TreatmentPlan plan = matter.plan();
        PartyId planOwner = plan == null ? null : plan.owner();
        boolean isOwner = plan == null
                ? matter.riskOwners().stream().anyMatch(owner -> policy.isSame(owner, by))
                : planOwner != null && policy.isSame(planOwner, by);
        require(
                Duty.DECIDER_IS_NOT_OWNER,
                !isOwner,
                "is decided by " + by + ", who owns the " + (plan == null ? "risk" : "plan")
                        + "; have somebody else with authority decide");
        matter.risks()
                .forEach(risk -> require(
                        Duty.DECIDER_IS_RISK_OWNER,
                        risk.owner() != null && hasPart(risk.owner()),
                        risk.owner() == null
                                ? "is about risk " + risk.id() + ", which has no owner; name one to decide"
                                : "is about risk " + risk.id() + " of " + risk.owner()
                                        + ", who neither decides nor endorses; have that party do so"));
    }

    private boolean hasPart(PartyId owner) {
        return policy.isSame(owner, after.decidedBy())
                || (after.endorsedBy() != null && policy.isSame(owner, after.endorsedBy()));
    }

    private void checkValidity() {
        LocalDate from = after.decidedOn();
        if (from == null || !(after.subject() instanceof DecisionSubject.OfRisk)) {
            return;
        }
        LocalDate latest = from.plusMonths(policy.validMonths());
        LocalDate last = after.validUntil();
        require(
                Duty.VALIDITY,
                last != null && !last.isAfter(latest),
                (last == null ? "has no last day" : "counts until " + last) + "; let it end by " + latest + ", "
                        + policy.validMonths() + " months after it was decided");
    }

    private void checkResidual(TreatmentPlan plan) {
        ResidualAcceptance acceptance = new ResidualAcceptance(view, today, policy.staleness());
        plan.expectedResidual()
                .forEach((risk, expected) -> acceptance
                        .missing(risk, expected)
                        .ifPresent(missing -> require(
                                Duty.RESIDUAL_ACCEPTED,
                                false,
                                "leaves risk " + risk + " at level " + expected.level()
                                        + ", above tolerance, and an acceptance of that residual is missing: "
                                        + missing)));
    }

    private void checkEnd() {
        if (after.status() == DecisionStatus.EXPIRED) {
            require(
                    Duty.ENDS_FOR_CAUSE,
                    after.hasEndedBy(today),
                    after.validUntil() == null
                            ? "has no last day and does not expire; revoke it instead"
                            : "does not expire before " + after.validUntil() + " has passed; revoke it, or wait");
        } else if (after.status() == DecisionStatus.SUPERSEDED) {
            require(
                    Duty.ENDS_FOR_CAUSE,
                    view.decisions().stream()
                            .anyMatch(other -> other.status() == DecisionStatus.APPROVED
                                    && other.subject().equals(after.subject())),
                    "is superseded by nothing; approve its successor in the same commit, or revoke it");
        } else if (after.status() == DecisionStatus.REVOKED) {
            PartyId principal = actor.onBehalfOf() == null ? actor.party() : actor.onBehalfOf();
            require(
                    Duty.ENDS_FOR_CAUSE,
                    policy.permits(principal, DecisionStep.REVOKE, matter),
                    "is revoked by " + principal + ", who has no authority for that; have somebody revoke it who has");
        }
    }

    private void requireAuthority(PartyId party, DecisionStep step) {
        require(
                Duty.AUTHORITY,
                !policy.asksFor(Duty.AUTHORITY) || policy.permits(party, step, matter),
                "is " + step.participle() + " by " + party + ", who has no authority for that" + atLevel()
                        + "; have designated management do it");
    }

    private boolean isActing(PartyId party) {
        return policy.isSame(party, actor.party())
                || (actor.onBehalfOf() != null && policy.isSame(party, actor.onBehalfOf()));
    }

    /** Whether who takes the step now, or records it for who does, is the same person as somebody before. */
    private boolean isSameOrRecordedBy(PartyId now, PartyId earlier) {
        return policy.isSame(now, earlier) || policy.isSame(actor.party(), earlier);
    }

    private void require(Duty duty, boolean isMet, String otherwise) {
        if (!isMet && policy.asksFor(duty)) {
            findings.add(finding(duty, after, otherwise));
        }
    }

    private static Finding finding(Duty duty, Decision decision, String message) {
        Place place =
                Place.entity(EntityType.nameOf(Decision.class), decision.id().value());
        return Finding.error(duty.code(), place, message).withBasis(duty.basis());
    }
}
