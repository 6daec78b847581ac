package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Change;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way of a decision, step by step. Each step gives a changed copy to be committed, or throws
 * {@link IllegalArgumentException} with what is allowed instead. Who may take a step is a matter of
 * {@link DecisionPolicy}, which sees the commit.
 *
 * <pre>{@code
 * Decision draft = RiskAcceptance.draft(risk, "accept-1").decidedBy(board).reason("Bearable").build();
 * Decision submitted = DecisionFlow.submit(draft, riskOffice, monday);
 * Decision approved = DecisionFlow.approve(submitted, board, friday);
 * }</pre>
 */
public final class DecisionFlow {
    private DecisionFlow() {}

    /** Puts a draft before those who decide. */
    public static Decision submit(Decision decision, PartyId by, LocalDate on) {
        return step(decision, DecisionStep.SUBMIT)
                .submittedBy(Objects.requireNonNull(by, "by"))
                .submittedOn(Objects.requireNonNull(on, "on"))
                .build();
    }

    /** Gives what was submitted or endorsed back: it is a draft again, and who submitted and endorsed it is gone. */
    public static Decision sendBack(Decision decision) {
        return step(decision, DecisionStep.SEND_BACK)
                .submittedBy(null)
                .submittedOn(null)
                .endorsedBy(null)
                .endorsedOn(null)
                .build();
    }

    /**
     * Supports what was submitted, as the first of two.
     *
     * @param on not before the day it was submitted
     */
    public static Decision endorse(Decision decision, PartyId by, LocalDate on) {
        DecisionBuilder endorsed = step(decision, DecisionStep.ENDORSE);
        requireOrder(decision, on);
        return endorsed.endorsedBy(Objects.requireNonNull(by, "by"))
                .endorsedOn(on)
                .build();
    }

    /**
     * Decides for it.
     *
     * @param on not before the day it was submitted or endorsed, nor after its last day
     */
    public static Decision approve(Decision decision, PartyId by, LocalDate on) {
        DecisionBuilder approved = decide(decision, DecisionStep.APPROVE, by, on);
        if (decision.hasEndedBy(on)) {
            throw new IllegalArgumentException("decision " + decision.id() + " must be approved by its last day, "
                    + decision.validUntil() + ", but was on " + on);
        }
        return approved.build();
    }

    /**
     * Decides against it. A last day is dropped, as there is nothing that could end.
     *
     * @param on not before the day it was submitted or endorsed
     * @param reason why it was decided against, in the place of the reason that was given for it
     */
    public static Decision reject(Decision decision, PartyId by, LocalDate on, String reason) {
        return decide(decision, DecisionStep.REJECT, by, on)
                .reason(reason)
                .validUntil(null)
                .build();
    }

    /** Takes an approval back. Why is the reason of the commit. */
    public static Decision revoke(Decision decision) {
        return step(decision, DecisionStep.REVOKE).build();
    }

    /**
     * Records that an approval has ended. It counts no longer even where nobody does.
     *
     * @param today after its last day
     */
    public static Decision expire(Decision decision, LocalDate today) {
        DecisionBuilder expired = step(decision, DecisionStep.EXPIRE);
        if (!decision.hasEndedBy(today)) {
            throw new IllegalArgumentException("decision " + decision.id() + " must have ended before " + today
                    + (decision.validUntil() == null
                            ? " but has no last day; revoke it instead"
                            : " but its last day is " + decision.validUntil()));
        }
        return expired.build();
    }

    /**
     * Gives an approval's place to a newer one. Both belong in one commit; {@link #superseding} makes it.
     *
     * @param successor an approval of the same subject, decided on the same day or later
     */
    public static Decision supersede(Decision decision, Decision successor) {
        DecisionBuilder superseded = step(decision, DecisionStep.SUPERSEDE);
        if (successor.id().equals(decision.id())
                || !successor.subject().equals(decision.subject())
                || successor.status() != DecisionStatus.APPROVED) {
            throw new IllegalArgumentException("successor must be another approved decision on " + decision.subject()
                    + " but was " + successor.id() + ", " + successor.status().id() + ", on " + successor.subject());
        }
        requireNotBefore(decision, successor.decidedOn(), decision.decidedOn(), "decided");
        return superseded.build();
    }

    /**
     * A change that puts a decision in force and lets it supersede all others on the same subject that are still
     * approved, in one commit. The decision may be new or the next version of one in the register.
     *
     * <pre>{@code register.commit(actor, "renewed", DecisionFlow.superseding(register.view(), renewed)); }</pre>
     *
     * @param decision approved
     */
    public static Consumer<Change> superseding(RegisterView view, Decision decision) {
        List<Decision> old = view
                .decisions()
                .where(other -> other.status() == DecisionStatus.APPROVED
                        && other.subject().equals(decision.subject())
                        && !other.id().equals(decision.id()))
                .stream()
                .map(other -> supersede(other, decision))
                .toList();
        return change -> {
            if (view.find(decision.id()).isPresent()) {
                change.replace(decision, view.version(decision.id()));
            } else {
                change.add(decision);
            }
            old.forEach(superseded -> change.replace(superseded, view.version(superseded.id())));
        };
    }

    private static DecisionBuilder decide(Decision decision, DecisionStep step, PartyId by, LocalDate on) {
        DecisionBuilder decided = step(decision, step);
        requireOrder(decision, on);
        return decided.decidedBy(Objects.requireNonNull(by, "by")).decidedOn(on);
    }

    private static DecisionBuilder step(Decision decision, DecisionStep step) {
        if (!decision.status().next().contains(step.result())) {
            String allowed = DecisionStep.from(decision.status()).stream()
                    .map(DecisionStep::participle)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "decision " + decision.id() + " is " + decision.status().id() + " and cannot be "
                            + step.participle()
                            + (allowed.isEmpty() ? "; decide anew" : "; it can be " + allowed));
        }
        return decision.toBuilder().status(step.result());
    }

    private static void requireOrder(Decision decision, LocalDate on) {
        Objects.requireNonNull(on, "on");
        requireNotBefore(decision, on, decision.submittedOn(), "submitted");
        requireNotBefore(decision, on, decision.endorsedOn(), "endorsed");
    }

    private static void requireNotBefore(
            Decision decision, @Nullable LocalDate on, @Nullable LocalDate before, String what) {
        if (on != null && before != null && on.isBefore(before)) {
            throw new IllegalArgumentException("on must not be before " + before + ", when decision " + decision.id()
                    + " was " + what + ", but was " + on);
        }
    }
}
