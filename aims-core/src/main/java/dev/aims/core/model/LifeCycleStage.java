package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A stage in the life cycle of an AI system (ISO/IEC 22989); stages may repeat and need not run in order. */
public enum LifeCycleStage {
    /** Decide to turn an idea into a system: goals, needs, feasibility, first risk view. */
    INCEPTION("Inception"),

    /** Make the system up to a state that can be checked. */
    DESIGN_AND_DEVELOPMENT("Design and development"),

    /** Check that it meets requirements and suits its purpose. */
    VERIFICATION_AND_VALIDATION("Verification and validation"),

    /** Install or release it in the target setting. */
    DEPLOYMENT("Deployment"),

    /** Run, watch, repair, update and support it. */
    OPERATION_AND_MONITORING("Operation and monitoring"),

    /** Keep checking a system that learns during use. */
    CONTINUOUS_VALIDATION("Continuous validation"),

    /** Look anew at goals, results and risks, and decide on change. */
    RE_EVALUATION("Re-evaluation"),

    /** Take it out of use, replace it, and deal with data and know-how. */
    RETIREMENT("Retirement");

    private final String id;
    private final String title;

    LifeCycleStage(String title) {
        this.id = Terms.idOf(this);
        this.title = title;
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The term as people read it. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static LifeCycleStage parse(String id) {
        return Terms.parse(LifeCycleStage.class, LifeCycleStage::id, id);
    }
}
