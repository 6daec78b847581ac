package dev.aims.annex.euaiact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ids of closed vocabularies. */
final class Ids {
    private Ids() {}

    static String of(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, Function<E, String> id, String text) {
        Objects.requireNonNull(text, type.getSimpleName());
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> id.apply(term).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", "))
                        + " but was \"" + excerpt(text) + "\""));
    }

    static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
