package dev.aims.annex.catalog;

import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskSourceRef;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Refers to any entry of a catalog, written {@code iso-42001:A.6.2.4}: the catalog's id, a colon, the id within the
 * catalog. That the form is right says nothing about whether the catalog holds such an entry.
 *
 * <p>Order is that of the texts; the order of the standard is that of its catalog.
 */
public record EntryRef(String catalog, String entry) implements Comparable<EntryRef> {
    static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()_-]{0,99}");

    private static final Comparator<EntryRef> ORDER =
            Comparator.comparing(EntryRef::catalog).thenComparing(EntryRef::entry);

    public EntryRef {
        requirePart(catalog, "catalog");
        requirePart(entry, "entry");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    public static EntryRef parse(String text) {
        int colon = Objects.requireNonNull(text, "text").indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "EntryRef must be written <catalog>:<id> but was \"" + excerpt(text) + "\"");
        }
        return new EntryRef(text.substring(0, colon), text.substring(colon + 1));
    }

    public static EntryRef from(ControlRef ref) {
        return new EntryRef(ref.catalog(), ref.control());
    }

    public static EntryRef from(ClauseRef ref) {
        return new EntryRef(ref.catalog(), ref.clause());
    }

    public static EntryRef from(ObjectiveRef ref) {
        return new EntryRef(ref.catalog(), ref.objective());
    }

    public static EntryRef from(RiskSourceRef ref) {
        return new EntryRef(ref.catalog(), ref.source());
    }

    @Override
    public int compareTo(EntryRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return catalog + ":" + entry;
    }

    static String requirePart(String value, String parameter) {
        Objects.requireNonNull(value, parameter);
        if (!PART.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    parameter + " must match " + PART + " but is \"" + excerpt(value) + "\"");
        }
        return value;
    }

    private static String excerpt(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "...";
    }
}
