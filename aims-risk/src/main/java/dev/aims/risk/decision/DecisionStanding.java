package dev.aims.risk.decision;

/** Where a decision stands on a day, the most urgent first. */
public enum DecisionStanding {
    /** Approved, and what it rests on has changed: somebody relies on what nobody decided. */
    STALE,

    /** Its last day has passed, and nothing has taken its place. */
    ENDED,

    /** Submitted or endorsed: somebody has to decide. */
    WAITING,

    /** Approved on a day to come. */
    AHEAD,

    /** Approved, and counts. */
    COUNTS,

    /** Prepared; nobody was asked yet. */
    DRAFTED,

    /**
     * Of no more concern: rejected, revoked or superseded; or stale or ended where another decision counts, the risk is
     * closed or the plan over.
     */
    OVER
}
