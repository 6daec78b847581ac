package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an obligation applies on the day of the classification. */
public enum ApplicationStatus {
    APPLIES,

    NOT_YET,

    /** Left out by a transitional rule as long as the design does not change significantly (Art. 111). */
    EXEMPT,

    /** Hangs on facts that were not given. */
    OPEN;

    private final String id;

    ApplicationStatus() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static ApplicationStatus parse(String id) {
        return Ids.parse(ApplicationStatus.class, ApplicationStatus::id, id);
    }
}
