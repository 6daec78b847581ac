package dev.aims.risk.staleness;

import java.util.Locale;

/** Why something must be looked at again. */
public enum StaleKind {
    /** The day for it has passed. */
    DATE(Urgency.ROUTINE, "8.2"),

    /** An AI system, or what the risk hangs on, is not what it was. */
    SYSTEM(Urgency.SOON, "8.2"),

    /** An AI system has moved to another stage of its life cycle. */
    STAGE(Urgency.SOON, "8.2"),

    /** A component is not what it was, such as a new version of a model. */
    COMPONENT(Urgency.SOON, "8.2"),

    /** Something comes from another supplier. */
    SUPPLIER(Urgency.SOON, "8.2"),

    /** A system learns in use, and it was not validated for a while. */
    LEARNING(Urgency.SOON, "A.6.2.6"),

    /** A plan was completed. */
    TREATMENT(Urgency.SOON, "8.3"),

    /** Risks are judged by other criteria now. */
    CRITERIA(Urgency.SOON, "6.1"),

    /** A catalog that the register is judged by has a newer edition. */
    CATALOG(Urgency.ROUTINE, "6.1"),

    /** An incident has happened. */
    INCIDENT(Urgency.NOW, "8.2"),

    /** An indicator is beyond what was agreed. */
    INDICATOR(Urgency.NOW, "9.1"),

    /** A decision counts no longer. */
    DECISION(Urgency.NOW, "8.3");

    private final Urgency urgency;
    private final String clause;

    StaleKind(Urgency urgency, String clause) {
        this.urgency = urgency;
        this.clause = clause;
    }

    /** The kind in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Urgency urgency() {
        return urgency;
    }

    /** The clause or control of ISO/IEC 42001 that it stems from where nothing more precise holds. */
    public String clause() {
        return "ISO/IEC 42001, " + clause;
    }
}
