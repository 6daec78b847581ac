package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.EntryRef;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which catalogs and entries URNs stand for, compared without regard to case. */
final class Urns {
    private final Map<String, String> catalogs = new HashMap<>();
    private final Map<String, EntryRef> entries = new HashMap<>();

    /**
     * Takes a catalog at hand for a framework: its entries go by their ids, or by how the publisher writes them, at the
     * end of a URN.
     */
    void add(String frameworkUrn, Catalog catalog) {
        catalogs.put(key(frameworkUrn), catalog.id());
        catalog.entries()
                .forEach(entry ->
                        entries.put(key(frameworkUrn) + " " + key(entry.id()), new EntryRef(catalog.id(), entry.id())));
    }

    void add(String frameworkUrn, String catalog) {
        catalogs.put(key(frameworkUrn), catalog);
    }

    void addNode(String nodeUrn, EntryRef ref) {
        entries.put(key(nodeUrn), ref);
    }

    @Nullable
    String catalog(String frameworkUrn) {
        return catalogs.get(key(frameworkUrn));
    }

    /** The entry that a node of a framework stands for, null if none does. */
    @Nullable
    EntryRef entry(String frameworkUrn, String nodeUrn) {
        EntryRef own = entries.get(key(nodeUrn));
        return own == null ? entries.get(key(frameworkUrn) + " " + key(tail(nodeUrn))) : own;
    }

    /** The part behind the last colon, in characters that an id may have; empty if nothing is left. */
    static String idOfUrn(String urn) {
        return idOf(tail(urn));
    }

    /** A text in characters that an id may have; empty if nothing is left. */
    static String idOf(String text) {
        String plain = text.strip()
                .replaceAll("[^A-Za-z0-9.()_-]+", "-")
                .replaceFirst("^[^A-Za-z0-9]+", "")
                .replaceFirst("-+$", "");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    private static String tail(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
