package dev.aims.risk.criteria;

import dev.aims.core.model.ScaleLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The levels of the likelihood scale of {@link StandardCriteria}, ascending. The bands are events a year. */
public enum Likelihood {
    /** Less than once in 20 years. */
    RARE("Rare", "less than once in 20 years", null, "0.05"),
    /** Once in 5 to 20 years. */
    UNLIKELY("Unlikely", "once in 5 to 20 years", "0.05", "0.2"),
    /** Once in 1 to 5 years. */
    POSSIBLE("Possible", "once in 1 to 5 years", "0.2", "1"),
    /** One to ten times a year. */
    LIKELY("Likely", "1 to 10 times a year", "1", "10"),
    /** More than ten times a year. */
    ALMOST_CERTAIN("Almost certain", "more than 10 times a year", "10", null);

    private final String title;
    private final String description;
    private final @Nullable String from;
    private final @Nullable String to;

    Likelihood(String title, String description, @Nullable String from, @Nullable String to) {
        this.title = title;
        this.description = description;
        this.from = from;
        this.to = to;
    }

    /** The id of the level in the scale. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step with its band. */
    ScaleLevel level() {
        return ScaleLevel.of(id(), title, description).withBand(from, to);
    }
}
