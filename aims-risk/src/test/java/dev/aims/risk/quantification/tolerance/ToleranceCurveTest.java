package dev.aims.risk.quantification.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.tolerance.ToleranceCurve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToleranceCurveTest {
    /** Two events a year of 100,000 on average, exponential: a closed form exists. */
    private static final Portfolio OUTAGE = Portfolio.of(Risk.builder("outage")
            .title("Outage")
            .lossModel(LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000)))
            .build());

    private static final double ABOVE_100K = 1 - 0.394296859;
    private static final double VAR_95 = 595692.25;

    private static final ToleranceCurve FLAT = ToleranceCurve.of("EUR", new Point(100_000, 0.05), new Point(2e6, 0.05));

    @Test
    void between_two_points_the_curve_is_straight_on_logarithmic_axes() {
        ToleranceCurve curve = ToleranceCurve.of("EUR", new Point(1e5, 0.1), new Point(1e7, 0.001));

        assertThat(curve.probabilityAbove(1e5)).isEqualTo(0.1);
        assertThat(curve.probabilityAbove(1e6)).isCloseTo(0.01, within(1e-15));
        assertThat(curve.probabilityAbove(1e7)).isEqualTo(0.001);
    }

    @Test
    void above_its_last_point_the_curve_stays_as_it_is_and_below_its_first_it_says_nothing() {
        ToleranceCurve curve = ToleranceCurve.of("EUR", new Point(1e5, 0.1), new Point(1e7, 0.001));

        assertThat(curve.probabilityAbove(1e9)).isEqualTo(0.001);
        assertThatThrownBy(() -> curve.probabilityAbove(99_999))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount must be at least 100000.0");
    }

    @Test
    void points_that_do_not_ascend_or_rise_in_probability_are_refused_by_their_index() {
        assertThatThrownBy(() -> ToleranceCurve.of("EUR", new Point(10, 0.5), new Point(10, 0.4)))
                .hasMessageContaining("points[1] has 10.0 after 10.0");
        assertThatThrownBy(() -> ToleranceCurve.of("EUR", new Point(10, 0.5), new Point(20, 0.6)))
                .hasMessageContaining("points[1] has 0.6 after 0.5");
        assertThatThrownBy(() -> new ToleranceCurve("EUR", List.of())).hasMessageContaining("points");
        assertThatThrownBy(() -> ToleranceCurve.of("euro", new Point(10, 0.5))).hasMessageContaining("euro");
        assertThatThrownBy(() -> new Point(Double.NaN, 0.5)).hasMessageContaining("amount");
        assertThatThrownBy(() -> new Point(10, Double.NaN)).hasMessageContaining("probability");
        assertThatThrownBy(() -> new Point(10, 0)).hasMessageContaining("(0, 1]");
    }

    @Test
    void an_exact_loss_is_exceeded_up_to_the_value_at_risk_and_within_beyond() {
        LossDistribution loss = ExactEngine.withDefaults().run(OUTAGE).total();

        ToleranceComparison comparison = FLAT.compare(loss);

        assertThat(comparison.verdict()).isEqualTo(ToleranceVerdict.EXCEEDED);
        assertThat(comparison.ranges())
                .extracting(ToleranceRange::verdict)
                .containsExactly(ToleranceVerdict.EXCEEDED, ToleranceVerdict.WITHIN);
        ToleranceRange exceeded = comparison.ranges().get(0);
        assertThat(exceeded.from()).isEqualTo(100_000);
        assertThat(exceeded.to()).isCloseTo(VAR_95, within(VAR_95 * 1e-4));
        assertThat(exceeded.worst()).isEqualTo(100_000);
        assertThat(exceeded.ratio()).isCloseTo(ABOVE_100K / 0.05, within(1e-5));
        assertThat(comparison.worst()).isEqualTo(exceeded);
    }

    @Test
    void a_simulated_loss_is_undecided_where_its_interval_holds_the_curve() {
        LossDistribution loss =
                Simulation.withDefaults().trials(20_000).seed(3).run(OUTAGE).total();

        ToleranceComparison comparison = FLAT.compare(loss);

        assertThat(comparison.ranges())
                .extracting(ToleranceRange::verdict)
                .containsExactly(ToleranceVerdict.EXCEEDED, ToleranceVerdict.UNDECIDED, ToleranceVerdict.WITHIN);
        ToleranceRange undecided = comparison.ranges().get(1);
        assertThat(undecided.from()).isBetween(0.9 * VAR_95, VAR_95);
        assertThat(undecided.to()).isBetween(VAR_95, 1.1 * VAR_95);
    }

    @Test
    void a_curve_of_one_point_is_compared_at_that_point() {
        LossDistribution loss = ExactEngine.withDefaults().run(OUTAGE).total();

        ToleranceComparison comparison =
                ToleranceCurve.of("EUR", new Point(100_000, 0.7)).compare(loss);

        assertThat(comparison.verdict()).isEqualTo(ToleranceVerdict.WITHIN);
        assertThat(comparison.ranges()).hasSize(1);
        assertThat(comparison.worst().probability().value()).isCloseTo(ABOVE_100K, within(1e-7));
    }

    @Test
    void where_the_worst_lies_within_a_range_it_is_found_there() {
        // 1 in 2 years costs 400,000: P(S > x) = 0.5 below, and the line from (100k, 1) to (1M, 0.1) is lowest just
        // before
        double[] losses = new double[10_000];
        for (int i = 0; i < losses.length; i += 2) {
            losses[i] = 400_000;
        }
        ToleranceCurve curve = ToleranceCurve.of("EUR", new Point(1e5, 1), new Point(1e6, 0.1));

        ToleranceComparison comparison = curve.compare(SampledLoss.of("EUR", losses));

        assertThat(comparison.worst().worst()).isCloseTo(400_000, within(4_000.0));
        assertThat(comparison.worst().ratio()).isCloseTo(0.5 / 0.25, within(0.02));
        assertThat(comparison.ranges(ToleranceVerdict.EXCEEDED))
                .singleElement()
                .satisfies(range -> assertThat(range.to()).isCloseTo(400_000, within(40.0)));
    }

    @Test
    void a_loss_in_another_currency_is_refused_with_both_currencies() {
        LossDistribution loss = SampledLoss.of("USD", new double[] {1, 2, 3});

        assertThatThrownBy(() -> FLAT.compare(loss))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
    }
}
