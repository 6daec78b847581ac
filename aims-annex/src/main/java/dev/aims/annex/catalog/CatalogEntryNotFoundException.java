package dev.aims.annex.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something was asked of {@link Catalogs} that none of them holds. */
public final class CatalogEntryNotFoundException extends CatalogException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final String reference;
    private final transient @Nullable List<String> known;

    CatalogEntryNotFoundException(String kind, String reference, Collection<?> known) {
        super(message(kind, reference, texts(known)), List.of());
        this.reference = reference;
        this.known = texts(known);
    }

    /** What was asked for, as it is written. */
    public String reference() {
        return reference;
    }

    /** All that could have been asked for. */
    public List<String> known() {
        return known == null ? List.of() : known;
    }

    private static String message(String kind, String reference, List<String> known) {
        if (known.isEmpty()) {
            return "there is no " + kind + " " + reference + ", nor any other " + kind;
        }
        List<String> near = nearest(reference, known);
        String list = String.join(", ", near.subList(0, Math.min(SHOWN, near.size())));
        return "there is no " + kind + " " + reference + " among " + list + (near.size() > SHOWN ? ", ..." : "")
                + (near.size() < known.size() ? " and " + (known.size() - near.size()) + " others" : "");
    }

    /** Those that agree with the reference up to its last dot or, if there are none, its last colon, or all. */
    private static List<String> nearest(String reference, List<String> known) {
        for (char end : new char[] {'.', ':'}) {
            String prefix = reference.substring(0, reference.lastIndexOf(end) + 1);
            List<String> near =
                    known.stream().filter(text -> text.startsWith(prefix)).toList();
            if (!prefix.isEmpty() && !near.isEmpty()) {
                return near;
            }
        }
        return known;
    }

    private static List<String> texts(Collection<?> known) {
        List<String> texts = new ArrayList<>();
        known.forEach(each -> texts.add(each.toString()));
        return List.copyOf(texts);
    }
}
