package dev.aims.risk.monitoring;

import static dev.aims.risk.monitoring.Drift.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final TrendRule RULE = TrendRule.withDefaults();

    @Test
    void fewer_than_ten_readings_tell_nothing() {
        Trend trend = trend(Drift.with(LIMIT), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(trend).isEqualTo(new Trend(Trend.Kind.UNKNOWN, 9, null, null, null, null, List.of()));
        assertThat(trend).hasToString("unknown: 9 readings are too few to tell, 10 are needed");
    }

    /** All 45 pairs rise: S = 45, V = 10*9*25/18 = 125, Z = 44/sqrt(125) = 3.9355, p = 8.3e-5 by tables. */
    @Test
    void a_line_has_its_own_slope_and_reaches_the_bound_when_it_does() {
        Threshold far = Threshold.atMost("far", AlertLevel.BREACH, Decimal.parse("100"));
        Threshold near = Threshold.atMost("near", AlertLevel.WARNING, Decimal.parse("20"));
        Threshold passed = Threshold.atMost("passed", AlertLevel.WARNING, Decimal.parse("5"));
        Threshold behind = Threshold.atLeast("behind", AlertLevel.WARNING, Decimal.parse("0"));
        Trend trend = trend(Drift.with(far, near, passed, behind), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(trend.kind()).isEqualTo(Trend.Kind.RISING);
        assertThat(trend.worsening()).isTrue();
        assertThat(trend.pValue()).isCloseTo(8.30e-5, within(0.02e-5));
        assertThat(trend.slopePerDay()).isCloseTo(1, within(1e-12));
        assertThat(trend.level()).isCloseTo(10, within(1e-12));
        assertThat(trend.approaches()).extracting(each -> each.threshold().id()).containsExactly("near", "far");
        assertThat(trend.approaches().get(0).days()).isCloseTo(10, within(1e-9));
        assertThat(trend)
                .hasToString(
                        "rising by 1.00 a day over 10 readings (p = 8.3e-05); near reached in about 10 days at this pace");
    }

    /** The outlier turns 9 pairs: S = 45 - 18 = 27, Z = 26/sqrt(125) = 2.3255, p = 0.0200; the slope stays near 1. */
    @Test
    void an_outlier_does_not_hide_a_trend() {
        Trend trend = trend(Drift.with(LIMIT), 900, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(trend.kind()).isEqualTo(Trend.Kind.RISING);
        assertThat(trend.pValue()).isCloseTo(0.0200, within(0.0001));
        assertThat(trend.slopePerDay()).isCloseTo(1, within(1e-12));
        assertThat(Trend.of(Drift.with(LIMIT), daily(900, 2, 3, 4, 5, 6, 7, 8, 9, 10), RULE.significance(0.01))
                        .kind())
                .isEqualTo(Trend.Kind.NOT_SIGNIFICANT);
    }

    /**
     * Pairs of equal values: S = 45 - 5 = 40, V = (10*9*25 - 5*2*1*9)/18 = 120, Z = 39/sqrt(120) = 3.5601, p = 3.71e-4.
     */
    @Test
    void equal_values_are_taken_out_of_the_variance() {
        Trend trend = trend(Drift.with(LIMIT), 5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(trend.kind()).isEqualTo(Trend.Kind.FALLING);
        assertThat(trend.worsening()).isFalse();
        assertThat(trend.pValue()).isCloseTo(3.71e-4, within(0.01e-4));
        assertThat(trend.approaches()).isEmpty();
    }

    @Test
    void what_does_not_move_and_what_moves_to_and_fro_has_no_trend() {
        Trend still = trend(Drift.with(LIMIT), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(still.kind()).isEqualTo(Trend.Kind.NOT_SIGNIFICANT);
        assertThat(still.pValue()).isEqualTo(1);
        assertThat(still.slopePerDay()).isZero();
        Trend toAndFro = trend(Drift.with(LIMIT), 1, 9, 2, 8, 3, 7, 4, 6, 5, 5);
        assertThat(toAndFro.kind()).isEqualTo(Trend.Kind.NOT_SIGNIFICANT);
        assertThat(toAndFro.worsening()).isNull();
        assertThat(toAndFro.approaches()).isEmpty();
    }

    @Test
    void readings_need_not_come_at_even_times() {
        List<Integer> days = List.of(0, 1, 2, 5, 6, 11, 12, 20, 21, 30);
        List<IndicatorReading> readings = days.stream()
                .map(day -> new IndicatorReading(
                        Drift.ID,
                        Drift.START.plus(Duration.ofDays(day)),
                        new Decimal(BigDecimal.valueOf(100 - 2L * day))))
                .toList();
        Indicator accuracy = Drift.builder("drift", Threshold.atLeast("low", AlertLevel.BREACH, Decimal.parse("30")))
                .direction(IndicatorDirection.HIGHER_IS_BETTER)
                .build();
        Trend trend = Trend.of(accuracy, readings, RULE);
        assertThat(trend.kind()).isEqualTo(Trend.Kind.FALLING);
        assertThat(trend.worsening()).isTrue();
        assertThat(trend.slopePerDay()).isCloseTo(-2, within(1e-12));
        assertThat(trend.approaches().get(0).days()).isCloseTo(5, within(1e-9));
    }

    /** Quantiles of the standard normal distribution as any table has them. */
    @Test
    void the_normal_tail_is_that_of_the_tables() {
        assertThat(MannKendall.upperTail(0)).isCloseTo(0.5, within(7.5e-8));
        assertThat(MannKendall.upperTail(1)).isCloseTo(0.158655254, within(7.5e-8));
        assertThat(MannKendall.upperTail(1.959963985)).isCloseTo(0.025, within(7.5e-8));
        assertThat(MannKendall.upperTail(3.090232306)).isCloseTo(0.001, within(7.5e-8));
    }

    @Test
    void a_rule_outside_of_its_ranges_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.window(9))
                .withMessage("readings must be in [10, 1000] but was 9");
        for (double significance : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RULE.significance(significance))
                    .withMessage("significance must be in (0, 1) but was " + significance);
        }
    }

    private static Trend trend(Indicator indicator, int... values) {
        return Trend.of(indicator, daily(values), RULE);
    }

    private static List<IndicatorReading> daily(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(day -> new IndicatorReading(
                        Drift.ID, Drift.START.plus(Duration.ofDays(day)), new Decimal(BigDecimal.valueOf(values[day]))))
                .toList();
    }
}
