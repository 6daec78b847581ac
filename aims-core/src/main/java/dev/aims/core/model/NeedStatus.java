package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a need of an interested party (ISO/IEC 42001, 4.2). */
public enum NeedStatus {
    /** Nobody has decided. */
    OPEN,

    /** The management system meets it: it is a requirement. */
    TAKEN_ON,

    /** The management system does not take it on. */
    DECLINED;

    private final String id;

    NeedStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static NeedStatus parse(String id) {
        return Terms.parse(NeedStatus.class, NeedStatus::id, id);
    }
}
