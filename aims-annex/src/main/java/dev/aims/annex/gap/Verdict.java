package dev.aims.annex.gap;

/** How far a requirement is met as far as a register can tell. None of these is a statement of conformity. */
public enum Verdict {
    /**
     * What it turns on should be in the register and is not, or somebody found that the requirement is not met and nothing
     * is there.
     */
    MISSING,
    /** Nothing that counts is there, and that tells nothing; somebody has to be asked. */
    UNKNOWN,
    /** Some of what it turns on is there, and something is lacking, open or speaks against it. */
    PARTLY,
    /** Everything that the catalog names as evidence is there and counts, and nothing in the register speaks against it. */
    MET,
    /** A decision that counts excludes the control, for the reason that it gives. */
    NOT_APPLICABLE;

    /**
     * Whether more is shown of a requirement with this verdict than with the other: nothing, a part, all. Whether a
     * requirement applies is another matter, and not applicable shows neither more nor less than any.
     */
    public boolean showsMoreThan(Verdict other) {
        return this != NOT_APPLICABLE && other != NOT_APPLICABLE && shown() > other.shown();
    }

    private int shown() {
        return switch (this) {
            case MISSING, UNKNOWN, NOT_APPLICABLE -> 0;
            case PARTLY -> 1;
            case MET -> 2;
        };
    }
}
