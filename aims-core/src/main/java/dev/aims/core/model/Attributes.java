package dev.aims.core.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
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
    private static final BigDecimal MAX_EXACT = BigDecimal.valueOf(1L << 53);
    private static final int MAX_SHORTEST = 17;
    private static final int MAX_PRINTED = 18; // Java prints up to 18 digits before version 19
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
            copy.put(Patterns.requireText(name, valuePath), copyValue(value, valuePath, depth - 1));
        });
        return SortedArrayMap.copyOf(copy);
    }

    private static Object copyValue(@Nullable Object value, String path, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException(path + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        Objects.requireNonNull(value, path);
        if (value instanceof String text) {
            return Patterns.requireText(text, path);
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
        if (exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(MAX_EXACT) <= 0) {
            return exact.longValueExact();
        } else if (number instanceof Double) {
            return number;
        }
        double nearest = exact.doubleValue();
        boolean isWhole = number instanceof Long || number instanceof BigInteger;
        if (!Double.isFinite(nearest) || !(isWhole ? isShortest(exact, nearest) : isPrinted(exact, nearest))) {
            throw new IllegalArgumentException(
                    path + " must be a number that a double holds exactly but was " + number + "; write it as text");
        }
        return nearest;
    }

    /** Whether a writer of JSON may have written the double like this: right in all digits, give or take the last. */
    private static boolean isPrinted(BigDecimal decimal, double nearest) {
        BigDecimal exact = new BigDecimal(nearest);
        BigDecimal printed = decimal.stripTrailingZeros();
        return exact.compareTo(decimal) == 0
                || (printed.precision() <= MAX_PRINTED
                        && printed.subtract(exact).abs().compareTo(printed.ulp()) < 0);
    }

    /**
     * Whether the whole number is the double's exact value, or its shortest form filled up with zeros, as RFC 8785
     * writes it. Stricter than {@link #isPrinted}, so that long identifiers are refused.
     */
    private static boolean isShortest(BigDecimal whole, double nearest) {
        BigDecimal exact = new BigDecimal(nearest);
        BigDecimal shortest = exact;
        for (int digits = MAX_SHORTEST; digits > 0; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() != nearest) {
                break;
            }
            shortest = rounded;
        }
        return exact.compareTo(whole) == 0 || shortest.compareTo(whole) == 0;
    }

    private static BigDecimal toDecimal(Number number, String path) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException(path + " must be finite but was " + number);
            }
            return new BigDecimal(number.toString());
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return BigDecimal.valueOf(number.longValue());
        }
        throw new IllegalArgumentException(path + " must be a number of the JDK but was a "
                + number.getClass().getName());
    }
}
