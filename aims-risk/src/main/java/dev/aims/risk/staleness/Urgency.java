package dev.aims.risk.staleness;

/** How soon something is to be looked at again; the first is the most urgent. */
public enum Urgency {
    /** Something has happened, or a decision that is relied on counts no longer. */
    NOW,

    /** What was judged is not what is there any more. */
    SOON,

    /** It is its turn. */
    ROUTINE;

    /** The next more urgent one, or this one if there is none. */
    Urgency raised() {
        return this == ROUTINE ? SOON : NOW;
    }
}
