package dev.aims.risk.calendar;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which records have a newer one in their place, so that their dates ask for nothing any more. */
final class Successors {
    private final RegisterView view;
    private final Map<DecisionSubject, List<Decision>> decisions = new HashMap<>();
    private final Map<AiSystemId, LocalDate> lastImpactAssessments = new HashMap<>();
    private final @Nullable LocalDate lastReview;

    Successors(RegisterView view) {
        this.view = view;
        view.decisions().forEach(decision -> {
            if (counts(decision)) {
                decisions
                        .computeIfAbsent(decision.subject(), subject -> new ArrayList<>())
                        .add(decision);
            }
        });
        view.all(ImpactAssessment.class).forEach(assessment -> {
            LocalDate conducted = assessment.conductedOn();
            if (conducted != null) {
                assessment.systems().forEach(id -> lastImpactAssessments.merge(id, conducted, Successors::later));
            }
        });
        lastReview = view.all(ManagementReview.class).stream()
                .map(ManagementReview::heldOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean counts(Decision decision) {
        return decision.status() == DecisionStatus.APPROVED;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** The end of a decision that never came to count, or counts no more, asks for nothing. */
    EntryState stateOf(Decision decision) {
        return switch (decision.status()) {
            case DRAFTED, SUBMITTED, ENDORSED, REJECTED, REVOKED -> EntryState.CANCELLED;
            case EXPIRED, SUPERSEDED -> EntryState.DONE;
            case APPROVED -> stateOfApproved(decision);
        };
    }

    private EntryState stateOfApproved(Decision decision) {
        if (isOver(decision.subject())) {
            return EntryState.CANCELLED;
        }
        return decisions.getOrDefault(decision.subject(), List.of()).stream()
                        .anyMatch(other -> isRenewal(other, decision))
                ? EntryState.DONE
                : EntryState.OPEN;
    }

    private boolean isOver(DecisionSubject subject) {
        if (subject instanceof DecisionSubject.OfRisk ofRisk) {
            return view.find(ofRisk.risk()).filter(OpenWork::isOpen).isEmpty();
        }
        return subject instanceof DecisionSubject.OfPlan ofPlan
                && view.find(ofPlan.plan()).filter(OpenWork::isOpen).isEmpty();
    }

    /** One that was made on the same day or later, and lasts longer. */
    private static boolean isRenewal(Decision other, Decision decision) {
        LocalDate end = decision.validUntil();
        return end != null
                && !dayOf(other).isBefore(dayOf(decision))
                && (other.validUntil() == null || other.validUntil().isAfter(end));
    }

    private static LocalDate dayOf(Decision approved) {
        return Objects.requireNonNull(approved.decidedOn(), "decidedOn");
    }

    /** Done once each of its systems was assessed again, and not called for where all of them are out of use. */
    EntryState stateOf(ImpactAssessment assessment) {
        boolean gone = assessment.systems().stream()
                .allMatch(id -> view.find(id)
                        .filter(system -> system.stage() != LifeCycleStage.RETIREMENT && !view.isRetired(id))
                        .isEmpty());
        if (gone) {
            return EntryState.CANCELLED;
        }
        LocalDate conducted = assessment.conductedOn();
        boolean again = conducted != null
                && assessment.systems().stream()
                        .allMatch(id -> Optional.ofNullable(lastImpactAssessments.get(id))
                                .filter(conducted::isBefore)
                                .isPresent());
        return again ? EntryState.DONE : EntryState.OPEN;
    }

    /** Whether a management review has results, or a later one was held. */
    boolean isHeld(ManagementReview review) {
        return !review.decisions().isEmpty() || !review.actions().isEmpty() || isFollowed(review);
    }

    /** Whether a later management review is recorded. */
    boolean isFollowed(ManagementReview review) {
        return lastReview != null && review.heldOn().isBefore(lastReview);
    }
}
