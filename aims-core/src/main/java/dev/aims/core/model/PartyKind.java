package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a party is. */
public enum PartyKind {
    /** A named human being. */
    PERSON,

    /** A function that somebody holds, such as a head of data science. */
    ROLE,

    /** A company, authority, unit or committee. */
    ORGANIZATION;

    private final String id;

    PartyKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static PartyKind parse(String id) {
        return Terms.parse(PartyKind.class, PartyKind::id, id);
    }
}
