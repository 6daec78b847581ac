package dev.aims.risk.criteria;

import java.util.Locale;

/** The levels of the likelihood scale of {@link StandardCriteria}, ascending. The bands are events a year. */
public enum Likelihood {
    /** Less than once in 20 years. */
    RARE("Rare", "less than once in 20 years"),
    /** Once in 5 to 20 years. */
    UNLIKELY("Unlikely", "once in 5 to 20 years"),
    /** Once in 1 to 5 years. */
    POSSIBLE("Possible", "once in 1 to 5 years"),
    /** One to ten times a year. */
    LIKELY("Likely", "1 to 10 times a year"),
    /** More than ten times a year. */
    ALMOST_CERTAIN("Almost certain", "more than 10 times a year");

    private final String title;
    private final String description;

    Likelihood(String title, String description) {
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
