package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** How far a decision has come. */
public enum DecisionStatus {
    /** Prepared; nobody has been asked yet. */
    DRAFTED,

    /** Put before those who decide. */
    SUBMITTED,

    /** Supported by a first party; a second one decides. */
    ENDORSED,

    /** Decided, and counts from its day to its last one. */
    APPROVED,

    /** Decided against. */
    REJECTED,

    /** Its last day has passed, and that was recorded. */
    EXPIRED,

    /** Taken back. */
    REVOKED,

    /** A newer decision on the same subject has taken its place. */
    SUPERSEDED;

    private final String id;

    DecisionStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Whether it was decided on, whatever came of it later. */
    public boolean isDecided() {
        return switch (this) {
            case DRAFTED, SUBMITTED, ENDORSED -> false;
            case APPROVED, REJECTED, EXPIRED, REVOKED, SUPERSEDED -> true;
        };
    }

    /**
     * The statuses that may follow this one in the history of a decision. What was put before somebody may go back to
     * its draft; nothing follows an end.
     */
    public Set<DecisionStatus> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(DRAFTED, ENDORSED, APPROVED, REJECTED);
            case ENDORSED -> EnumSet.of(DRAFTED, APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(EXPIRED, REVOKED, SUPERSEDED);
            case REJECTED, EXPIRED, REVOKED, SUPERSEDED -> EnumSet.noneOf(DecisionStatus.class);
        };
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static DecisionStatus parse(String id) {
        return Terms.parse(DecisionStatus.class, DecisionStatus::id, id);
    }
}
