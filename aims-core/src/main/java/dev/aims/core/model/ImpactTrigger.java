package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why an impact assessment was made. The first two are those of ISO/IEC 42001, 8.4; the others are practice, in line
 * with ISO/IEC 42005.
 */
public enum ImpactTrigger {
    /** The planned interval has passed. */
    PLANNED_INTERVAL,

    /** A significant change is proposed. */
    SIGNIFICANT_CHANGE_PROPOSED,

    /** A new purpose, group of users or case of use. */
    PURPOSE_CHANGE,

    /** A new country, language, site or technical setting. */
    SETTING_CHANGE,

    /** A new or retrained model, a changed prompt or policy, more automation. */
    MODEL_CHANGE,

    /** A new source of data, or marked drift. */
    DATA_CHANGE,

    /** An incident, complaint or reported harm. */
    INCIDENT,

    /** Changed law, or guidance of an authority. */
    LEGAL_CHANGE,

    /** Monitoring shows effects other than expected. */
    EXPECTATION_MISSED,

    /** Reuse elsewhere, hand-over or retirement. */
    REUSE_OR_RETIREMENT;

    private final String id;

    ImpactTrigger() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ImpactTrigger parse(String id) {
        return Terms.parse(ImpactTrigger.class, ImpactTrigger::id, id);
    }
}
