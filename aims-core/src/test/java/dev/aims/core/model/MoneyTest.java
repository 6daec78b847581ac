package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void an_amount_keeps_the_digits_that_it_was_given() {
        assertThat(Money.of("1234.50", "EUR")).hasToString("1234.50 EUR").isEqualTo(Money.parse("1234.50 EUR"));
        assertThat(Money.of("0.123456789012345678901234567890", "JPY").amount())
                .isEqualTo(new BigDecimal("0.123456789012345678901234567890"));
        assertThat(new Money(new BigDecimal("1E+3"), "EUR")).hasToString("1000 EUR");
    }

    @Property
    void parse_reverses_to_string(@ForAll("money") Money money, @ForAll("decimals") Decimal decimal) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Decimal.parse(decimal.toString())).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EUR",
                "1",
                "1EUR",
                "1  EUR",
                " 1 EUR",
                "1 EUR ",
                "1 eur",
                "1 EURO",
                "1,50 EUR",
                "1. EUR",
                ".5 EUR",
                "01 EUR",
                "+1 EUR",
                "-0 EUR",
                "-0.00 EUR",
                "1e3 EUR",
                "1\u0660 EUR",
                "NaN EUR",
                "1 EUR\n"
            })
    void what_is_no_money_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void a_number_has_at_most_38_digits() {
        String most = "9".repeat(38);
        assertThat(Decimal.parse(most)).hasToString(most);
        assertThat(Decimal.parse("0." + most)).hasToString("0." + most);
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.parse("1" + most));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.parse("1." + most));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(new BigDecimal("1E+1000000000"), "EUR"))
                .withMessage("amount must have at most 38 digits but was 1E+1000000000");
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(new BigDecimal("1E-1000000000")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(most, "EUR").plus(Money.of("1", "EUR")));
    }

    @Test
    void a_sum_is_exact() {
        assertThat(Money.of("0.10", "EUR").plus(Money.of("0.20", "EUR"))).isEqualTo(Money.of("0.30", "EUR"));
        assertThat(Money.of("1", "EUR").plus(Money.of("-0.001", "EUR"))).hasToString("0.999 EUR");
    }

    @Test
    void amounts_are_compared_by_their_value() {
        assertThat(Money.of("1.5", "EUR")).isEqualByComparingTo(Money.of("1.50", "EUR"));
        assertThat(Money.of("1.5", "EUR")).isNotEqualTo(Money.of("1.50", "EUR"));
        assertThat(Money.of("-2", "EUR")).isLessThan(Money.of("1", "EUR"));
        assertThat(Decimal.parse("10")).isGreaterThan(Decimal.parse("9.99"));
    }

    @Test
    void two_currencies_are_neither_added_nor_compared() {
        Money euros = Money.of("1", "EUR");
        Money dollars = Money.of("1", "USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.plus(dollars))
                .withMessage("other must be in EUR but was in USD");
        assertThatIllegalArgumentException().isThrownBy(() -> euros.compareTo(dollars));
    }

    @Test
    void what_is_absent_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Money(null, "EUR"))
                .withMessage("amount");
        assertThatNullPointerException()
                .isThrownBy(() -> new Money(BigDecimal.ONE, null))
                .withMessage("currency");
        assertThatNullPointerException().isThrownBy(() -> Money.parse(null)).withMessage("Money");
    }

    @Provide
    Arbitrary<Money> money() {
        return ValueArbitraries.money();
    }

    @Provide
    Arbitrary<Decimal> decimals() {
        return ValueArbitraries.decimals();
    }
}
