package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done about a risk (ISO 31000, 6.5.2). Options combine. */
public enum TreatmentOption {
    /** Drop the plan or end the activity. */
    AVOID("Avoid the risk"),

    /** Go for more risk on purpose because something can be gained. */
    TAKE_OR_INCREASE("Take or increase the risk"),

    /** Do away with what causes the risk. */
    REMOVE_SOURCE("Remove the risk source"),

    /** Make the event rarer (or a good event more frequent). */
    CHANGE_LIKELIHOOD("Change the likelihood"),

    /** Make the outcome milder (or a good one stronger). */
    CHANGE_CONSEQUENCES("Change the consequences"),

    /** Let others carry part of it, e.g. through a contract or insurance. */
    SHARE("Share the risk"),

    /** Live with it knowingly. */
    RETAIN("Retain the risk");

    private final String id;
    private final String title;

    TreatmentOption(String title) {
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
    public static TreatmentOption parse(String id) {
        return Terms.parse(TreatmentOption.class, TreatmentOption::id, id);
    }
}
