package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.aims.core.validation.CurrencyCode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency, written {@code 1234.50 EUR}. In JSON it is this text: the amount never becomes a
 * double on its way, no mapper needs a setting, and a cell of a table or a column of a database holds it as it is.
 *
 * <p>Nothing is rounded, and the amount has the digits that it was given, also more than the currency has coins for: as
 * with {@link BigDecimal}, {@code 1.5 EUR} and {@code 1.50 EUR} are not equal but compare as the same.
 *
 * @param amount at most 38 digits; may be negative
 * @param currency three capital letters, a code of ISO 4217
 */
public record Money(BigDecimal amount, @CurrencyCode String currency) implements Comparable<Money> {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        amount = Decimal.exact(amount, "amount");
        requireCurrency(currency);
    }

    static void requireCurrency(String currency) {
        Patterns.require(CURRENCY, currency, "currency");
    }

    /** An amount such as {@code 1234.50} in a currency such as {@code EUR}. */
    public static Money of(String amount, String currency) {
        return new Money(Decimal.parse(amount, "amount"), currency);
    }

    /** @throws IllegalArgumentException if {@code text} is not an amount, one space and a currency */
    @JsonCreator
    public static Money parse(String text) {
        int space = Objects.requireNonNull(text, "Money").indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    "Money must be written <amount> <currency> but was \"" + Patterns.excerpt(text) + "\"");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    /** @throws IllegalArgumentException if the currencies differ, or the sum has more than 38 digits */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("other must be in " + currency + " but was in " + other.currency);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
