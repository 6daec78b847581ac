package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact decimal number of at most 38 digits, of which at most 38 stand behind the point. In JSON it is text, because
 * many a reader of JSON takes numbers for doubles.
 *
 * <p>Nothing is rounded, and zeros at the end are kept as written: as with {@link BigDecimal}, {@code 1.5} and
 * {@code 1.50} are not equal but compare as the same.
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {
    private static final int MAX_DIGITS = 38;
    private static final Pattern TEXT = Pattern.compile("-?(0|[1-9][0-9]{0,37})([.][0-9]{1,38})?");

    public Decimal {
        value = exact(value, "value");
    }

    /**
     * @throws IllegalArgumentException if {@code text} is not digits, with a point or without, such as {@code -12.50}
     */
    @JsonCreator
    public static Decimal parse(String text) {
        return new Decimal(parse(text, "Decimal"));
    }

    /** The number without exponent; what is too large or too fine for it is refused. */
    static BigDecimal exact(BigDecimal value, String parameter) {
        Objects.requireNonNull(value, parameter);
        long beforePoint = (long) value.precision() - value.scale();
        if (value.precision() > MAX_DIGITS || beforePoint > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    parameter + " must have at most " + MAX_DIGITS + " digits but was " + value);
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    static BigDecimal parse(String text, String parameter) {
        Patterns.require(TEXT, text, parameter);
        BigDecimal value = exact(new BigDecimal(text), parameter);
        if (value.signum() == 0 && text.startsWith("-")) {
            throw new IllegalArgumentException(parameter + " must not be minus zero but was \"" + text + "\"");
        }
        return value;
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
