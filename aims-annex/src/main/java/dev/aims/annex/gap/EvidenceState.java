package dev.aims.annex.gap;

/** What a register holds of one kind of evidence. */
public enum EvidenceState {
    /** All of it, and it counts. */
    HELD,
    /** Some of it counts, some is lacking. */
    IN_PART,
    /** Nothing that counts. */
    LACKING,
    /** A register has no place for it. */
    NOT_TOLD,
    /** The register shows no occasion for it, such as corrective actions where no nonconformity is recorded. */
    NOT_CALLED_FOR
}
