package dev.aims.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reading and writing the terms of closed vocabularies. */
final class Terms {
    private Terms() {}

    static String idOf(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, Function<E, String> id, String text) {
        Objects.requireNonNull(text, type.getSimpleName());
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> id.apply(term).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", "))
                        + " but was \"" + text + "\""));
    }
}
