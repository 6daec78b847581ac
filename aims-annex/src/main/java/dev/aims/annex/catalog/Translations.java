package dev.aims.annex.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Titles by language. */
final class Translations {
    private Translations() {}

    static Map<String, Map<String, String>> copyOf(Map<String, Map<String, String>> translations) {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        translations.forEach((tag, titles) -> copy.put(tag, Map.copyOf(titles)));
        return Collections.unmodifiableMap(copy);
    }

    /** The titles of the language that the locale asks for, then of what is left of its tag cut from the end; or none. */
    static Map<String, String> best(Map<String, Map<String, String>> translations, Locale locale) {
        if (translations.isEmpty() || locale.toLanguageTag().equals("und")) {
            return Map.of();
        }
        List<String> tags = new ArrayList<>(translations.keySet());
        String best = Locale.lookupTag(List.of(new Locale.LanguageRange(locale.toLanguageTag())), tags);
        if (best == null) {
            return Map.of();
        }
        return tags.stream()
                .filter(best::equalsIgnoreCase)
                .findFirst()
                .map(translations::get)
                .orElseThrow();
    }
}
