package dev.aims.core.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON values that an entity's attributes may hold: {@link String}, {@link Boolean}, numbers, and {@link List} and
 * {@link Map} of these; no null. They come back from every store and from JSON equal to what was put in.
 *
 * <p>So that they do, a number must survive a double exactly (ISO/IEC 21778 leaves precision open; RFC 8785 fixes it
 * to IEEE 754). It is kept as {@link Long} when it is a whole number of at most 2<sup>53</sup>, else as
 * {@link Double}. Write amounts of money and long identifiers as text.
 */
public final class Attributes {
    private static final long MAX_EXACT = 1L << 53;
    private static final int MAX_DEPTH = 32;

    private Attributes() {}

    /**
     * A deep, immutable copy with sorted keys.
     *
     * @throws IllegalArgumentException if a value is none of the above; the message names its path
     */
    public static Map<String, Object> copyOf(@Nullable Map<String, ?> values) {
        return values == null || values.isEmpty() ? Map.of() : copyMap(values, "attributes", MAX_DEPTH);
    }

    private static Map<String, Object> copyMap(Map<?, ?> values, String path, int depth) {
        Map<String, Object> copy = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(path + " must have text keys but had " + key);
            }
            String valuePath = path + "." + name;
            copy.put(wellFormed(name, valuePath), copyValue(value, valuePath, depth - 1));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object copyValue(@Nullable Object value, String path, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException(path + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        Objects.requireNonNull(value, path);
        if (value instanceof String text) {
            return wellFormed(text, path);
        } else if (value instanceof Boolean) {
            return value;
        } else if (value instanceof Number number) {
            return exact(number, path);
        } else if (value instanceof Map<?, ?> map) {
            return copyMap(map, path, depth);
        } else if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copyValue(item, path + "[" + copy.size() + "]", depth - 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException(path
                + " must be text, a boolean, a number, or a list or map of these but was a "
                + value.getClass().getName());
    }

    private static Object exact(Number number, String path) {
        BigDecimal exact = toDecimal(number, path);
        if (exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(MAX_EXACT)) <= 0) {
            return exact.longValueExact();
        }
        double nearest = exact.doubleValue();
        if (!Double.isFinite(nearest) || BigDecimal.valueOf(nearest).compareTo(exact) != 0) {
            throw new IllegalArgumentException(
                    path + " must be a number that a double holds exactly but was " + number + "; write it as text");
        }
        return nearest;
    }

    private static BigDecimal toDecimal(Number number, String path) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            double value = number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(path + " must be finite but was " + number);
            }
            return BigDecimal.valueOf(value);
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return BigDecimal.valueOf(number.longValue());
        }
        throw new IllegalArgumentException(path + " must be a number of the JDK but was a "
                + number.getClass().getName());
    }

    private static String wellFormed(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        path + " must be well-formed Unicode but has half a character at " + i);
            }
        }
        return text;
    }
}
