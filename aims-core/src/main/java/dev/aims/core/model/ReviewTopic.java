package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a management review looks at. All but the last two are inputs that ISO/IEC 42001, 9.3.2 names; risks are good
 * practice.
 */
public enum ReviewTopic {
    /** Where actions of earlier reviews stand. */
    EARLIER_ACTIONS,

    /** What changed in and around the organization. */
    CHANGED_ISSUES,

    /** What changed in the needs of interested parties. */
    CHANGED_NEEDS,

    /** Trends in nonconformities and corrective actions. */
    NONCONFORMITIES,

    /** Trends in what is monitored and measured. */
    MEASUREMENT_RESULTS,

    /** What audits found. */
    AUDIT_RESULTS,

    /** How the management system could be better. */
    IMPROVEMENT_OPPORTUNITIES,

    /** Results of risk assessment and state of treatment. */
    RISKS_AND_TREATMENTS,

    /** Anything else. */
    OTHER;

    private final String id;

    ReviewTopic() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ReviewTopic parse(String id) {
        return Terms.parse(ReviewTopic.class, ReviewTopic::id, id);
    }
}
