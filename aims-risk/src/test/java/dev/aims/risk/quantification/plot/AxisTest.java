package dev.aims.risk.quantification.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void equal_ratios_are_at_equal_distances() {
        LogAxis axis = new LogAxis(1_000, 1_000_000, 100, 700);

        assertThat(axis.at(1_000)).isEqualTo(100);
        assertThat(axis.at(10_000)).isCloseTo(300, within(1e-9));
        assertThat(axis.at(100_000)).isCloseTo(500, within(1e-9));
        assertThat(axis.at(1_000_000)).isEqualTo(700);
        assertThat(axis.at(1)).as("beyond its end").isEqualTo(100);
        assertThat(axis.at(Double.POSITIVE_INFINITY)).isEqualTo(700);
    }

    @Test
    void ticks_of_a_logarithmic_axis_are_1_2_and_5_times_powers_of_ten() {
        assertThat(new LogAxis(0.05, 20, 0, 1).ticks())
                .extracting(Axis.Tick::value)
                .containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
    }

    @Property
    void nice_bounds_enclose_a_number_within_a_factor_of_2_and_a_half(
            @ForAll @DoubleRange(min = -12, max = 15) double exponent) {
        double value = Math.pow(10, exponent);

        assertThat(LogAxis.niceBelow(value)).isBetween(value / 2.5 * (1 - 1e-9), value * (1 + 1e-9));
        assertThat(LogAxis.niceAbove(value)).isBetween(value * (1 - 1e-9), value * 2.5 * (1 + 1e-9));
    }

    @Property
    void ticks_of_a_linear_axis_are_even_few_and_enough(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double min,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double range,
            @ForAll @IntRange(min = 5, max = 10) int most) {
        var ticks = new LinearAxis(min, min + range, 0, 1, most).ticks();

        assertThat(ticks.size()).isBetween(1, most + 1);
        for (int i = 2; i < ticks.size(); i++) {
            double step = ticks.get(1).value() - ticks.get(0).value();
            assertThat(ticks.get(i).value() - ticks.get(i - 1).value()).isCloseTo(step, within(1e-6 * step + 1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12.34, 12.3",
        "999.4, 999",
        "999.6, 1k",
        "10000, 10k",
        "286806.3, 287k",
        "999499, 999k",
        "999500, 1M",
        "1859389.8, 1.86M",
        "2500000000, 2.5bn",
        "7e12, 7tn",
        "-1500, -1.5k"
    })
    void amounts_have_three_digits_and_a_unit(double amount, String text) {
        assertThat(Numbers.amount(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 100 %", "0.135335, 13.5 %", "0.0001, 0.01 %", "0.000001, 0.0001 %", "0, 0 %"})
    void probabilities_are_percentages(double probability, String text) {
        assertThat(Numbers.percent(probability)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1 in 10", "0.4, 1 in 2.5", "0.0001, '1 in 10,000'", "0.000001, 1 in 1M"})
    void rare_years_are_one_in_so_many(double probability, String text) {
        assertThat(Numbers.oneIn(probability)).isEqualTo(text);
    }
}
