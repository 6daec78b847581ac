package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The role of an organization towards an AI system (ISO/IEC 22989, 5.19). Not the roles of the EU AI Act, which uses some of the words in another sense. */
public enum AiRole {
    /** Puts AI-based products or services on offer to others. */
    AI_PROVIDER("AI provider"),

    /** Makes AI-based products or services, from design through testing to roll-out. */
    AI_PRODUCER("AI producer"),

    /** Takes AI products or services from others, for own work or for its own users. */
    AI_CUSTOMER("AI customer"),

    /** Contributes to AI work of others, for instance with data, integration, audit or evaluation. */
    AI_PARTNER("AI partner"),

    /** Feels the effects of AI, without having to use it. */
    AI_SUBJECT("AI subject"),

    /** Shapes what is allowed, by policy, law or supervision. */
    RELEVANT_AUTHORITY("Relevant authority");

    private final String id;
    private final String title;

    AiRole(String title) {
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
    public static AiRole parse(String id) {
        return Terms.parse(AiRole.class, AiRole::id, id);
    }
}
