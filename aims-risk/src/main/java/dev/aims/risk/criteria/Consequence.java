package dev.aims.risk.criteria;

import java.util.Locale;

/** The levels of the consequence scale of {@link StandardCriteria}, ascending. */
public enum Consequence {
    /** Noticed by few, mended in passing. */
    INSIGNIFICANT("Insignificant", "noticed by few and mended in passing"),
    /** A nuisance to some people; mended by those in charge of the system. */
    MINOR("Minor", "a nuisance to some people; mended by those in charge of the system"),
    /** People are treated wrongly or money is lost, and it can be made good. */
    MODERATE("Moderate", "people are treated wrongly or money is lost, and it can be made good"),
    /** Lasting harm to some people, breach of law, or losses that the organization feels. */
    MAJOR("Major", "lasting harm to some people, breach of law, or losses that the organization feels"),
    /** Death or lasting harm to many people, or a threat to the organization as such. */
    SEVERE("Severe", "death or lasting harm to many people, or a threat to the organization as such");

    private final String title;
    private final String description;

    Consequence(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The id of the level in the scale. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
