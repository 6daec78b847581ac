package dev.aims.annex.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.quantification.result.Measured;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void a_figure_has_two_digits_of_its_error_and_no_more() {
        Measured atRisk = new Measured(1_859_389.8, 6_500, 1_846_650, 1_872_130);

        assertThat(Amounts.value(atRisk)).isEqualTo("1,859,000");
        assertThat(Amounts.interval(atRisk)).isEqualTo("1,847,000 to 1,872,000");
        assertThat(Amounts.value(new Measured(0.4567, 0.01, 0.437, 0.476))).isEqualTo("0.46");
        assertThat(Amounts.value(new Measured(-1_234.5, 60, -1_350, -1_110))).isEqualTo("-1,230");
    }

    @Test
    void a_figure_without_error_has_four_digits() {
        assertThat(Amounts.value(new Measured(143_403.151, 0, 143_403.151, 143_403.151)))
                .isEqualTo("143,400");
        assertThat(Amounts.value(new Measured(0, 0, 0, 0))).isEqualTo("0");
    }

    @Test
    void an_interval_without_an_end_says_so() {
        assertThat(Amounts.interval(new Measured(5, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY)))
                .isEqualTo("not bounded");
        assertThat(Amounts.interval(new Measured(5_000, Double.POSITIVE_INFINITY, 4_000, Double.POSITIVE_INFINITY)))
                .isEqualTo("4,000 at least");
        Measured reduction =
                new Measured(5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(Amounts.interval(reduction)).isEqualTo("not bounded");
        assertThat(Amounts.interval(new Measured(0, Double.NaN, Double.NaN, Double.NaN)))
                .isEqualTo("not bounded");
    }

    @Test
    void a_difference_of_nothing_but_rounding_is_nothing() {
        Measured none = new Measured(0, 1.4e-5, -2.8e-5, 2.8e-5);

        assertThat(Amounts.value(none)).isEqualTo("0");
        assertThat(Amounts.interval(none)).isEqualTo("0 to 0");
    }

    @Test
    void probabilities_are_in_percent() {
        Measured none = new Measured(0.135335, 0.0003, 0.13467, 0.13601);

        assertThat(Amounts.percent(none)).isEqualTo("13.534 %");
        assertThat(Amounts.percentInterval(none)).isEqualTo("13.467 to 13.601 %");
        assertThat(Amounts.plainPercent(0.39)).isEqualTo("39 %");
        assertThat(Amounts.plainPercent(0.0004)).isEqualTo("0.04 %");
        assertThat(Amounts.plainPercent(0)).isEqualTo("0 %");
    }

    @Test
    void amounts_without_a_known_error_end_where_zeros_begin() {
        assertThat(Amounts.plain(40)).isEqualTo("40");
        assertThat(Amounts.plain(1.2)).isEqualTo("1.2");
        assertThat(Amounts.plain(1_543_210)).isEqualTo("1,543,000");
        assertThat(Amounts.plain(1e15)).isEqualTo("1.000e+15");
        assertThat(Amounts.plain(999_999_999_999_999.0)).isEqualTo("1,000,000,000,000,000");
        assertThat(Amounts.plain(1e-9)).isEqualTo("0");
    }

    @Test
    void amounts_beyond_all_numbers_are_still_told() {
        assertThat(Amounts.plain(Double.POSITIVE_INFINITY)).isEqualTo("infinite");
        assertThat(Amounts.value(new Measured(1e150, 0, 1e149, 1e151))).isEqualTo("1.000e+150");
    }
}
