package dev.aims.annex.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What is said of references to a catalog that is not at hand: a slip of the pen, or one that the host did not add. */
public final class UnknownCatalog {
    /** What can be done about it. */
    public static final String FIX = "correct the reference, or add the catalog";

    private UnknownCatalog() {}

    /**
     * Such as {@code no catalog iso42001 is at hand, but iso-42001 is; known are iso-42001, iso-9001}.
     *
     * @param known the ids of the catalogs at hand
     */
    public static String text(String id, Collection<String> known) {
        return "no catalog " + id + " is at hand"
                + nearest(id, known).map(near -> ", but " + near + " is").orElse("")
                + (known.isEmpty() ? ", nor any other" : "; known are " + String.join(", ", known));
    }

    /** The first that differs by hyphens, underscores and case only. */
    static Optional<String> nearest(String id, Collection<String> known) {
        String squeezed = squeezed(id);
        return known.stream().filter(other -> squeezed(other).equals(squeezed)).findFirst();
    }

    private static String squeezed(String id) {
        return id.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
