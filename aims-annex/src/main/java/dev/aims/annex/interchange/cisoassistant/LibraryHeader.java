package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.internal.DocumentNode;
import org.jspecify.annotations.Nullable;

/** What a library file says of itself, which holds of each part that says nothing else. */
record LibraryHeader(
        String urn,
        String locale,
        String version,
        String name,
        @Nullable String published,
        String provider,
        String copyright) {
    static LibraryHeader of(DocumentNode library) {
        String urn = library.text("urn");
        String provider = library.optionalText("provider");
        String copyright = library.optionalText("copyright");
        String locale = library.optionalText("locale");
        String name = library.optionalText("name");
        return new LibraryHeader(
                urn,
                locale == null ? "en" : locale,
                String.valueOf(library.count("version")),
                name == null ? urn : name,
                library.optionalText("publication_date"),
                provider == null ? "not stated" : provider,
                copyright == null ? "not stated" : copyright);
    }
}
