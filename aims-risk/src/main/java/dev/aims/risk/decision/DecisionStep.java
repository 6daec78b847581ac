package dev.aims.risk.decision;

import dev.aims.core.model.DecisionStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done with a decision, by its status. */
public enum DecisionStep {
    /** Put it before those who decide. */
    SUBMIT(DecisionStatus.SUBMITTED, "submitted"),

    /** Give it back to those who prepare it. */
    SEND_BACK(DecisionStatus.DRAFTED, "sent back"),

    /** Support it as the first of two. */
    ENDORSE(DecisionStatus.ENDORSED, "endorsed"),

    /** Decide for it. */
    APPROVE(DecisionStatus.APPROVED, "approved"),

    /** Decide against it. */
    REJECT(DecisionStatus.REJECTED, "rejected"),

    /** Record that its last day has passed. */
    EXPIRE(DecisionStatus.EXPIRED, "expired"),

    /** Take it back. */
    REVOKE(DecisionStatus.REVOKED, "revoked"),

    /** Put a newer one in its place. */
    SUPERSEDE(DecisionStatus.SUPERSEDED, "superseded");

    private final DecisionStatus result;
    private final String participle;

    DecisionStep(DecisionStatus result, String participle) {
        this.result = result;
        this.participle = participle;
    }

    /** The status that it leads to. */
    public DecisionStatus result() {
        return result;
    }

    /** The steps that a decision of this status allows, for buttons and messages; empty for one at its end. */
    public static List<DecisionStep> from(DecisionStatus status) {
        Set<DecisionStatus> next = status.next();
        return Arrays.stream(values())
                .filter(step -> next.contains(step.result))
                .toList();
    }

    String participle() {
        return participle;
    }
}
