package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.Distribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LawTest {
    /** The references have 9 digits. */
    private static final Percentage BILLIONTH = withPercentage(1e-6);

    @Test
    void a_lognormal_by_its_90_percent_interval_agrees_with_the_reference() {
        Distribution.Lognormal lognormal = DistributionFit.lognormal(10_000, 500_000);
        Law law = Law.of(lognormal);

        assertThat(lognormal.mu()).isCloseTo(11.1663519, BILLIONTH);
        assertThat(lognormal.sigma()).isCloseTo(1.18917056, BILLIONTH);
        assertThat(law.quantile(0.5)).isCloseTo(70710.6781, BILLIONTH);
        assertThat(law.mean()).isCloseTo(143403.151, BILLIONTH);
        assertThat(Math.sqrt(law.variance())).isCloseTo(253011.798, BILLIONTH);
        assertThat(law.quantile(0.99)).isCloseTo(1124418.16, BILLIONTH);
        double q = law.quantile(0.99);
        assertThat(q + (law.mean() - law.limitedExpectedValue(q)) / 0.01).isCloseTo(1831718.33, BILLIONTH);
    }

    @Test
    void perts_agree_with_the_references() {
        Law cost = Law.of(new Distribution.Pert(10_000, 50_000, 500_000));
        assertThat(cost.mean()).isCloseTo(118333.333, BILLIONTH);
        assertThat(Math.sqrt(cost.variance())).isCloseTo(76855.3579, BILLIONTH);
        assertThat(cost.quantile(0.5)).isCloseTo(102675.718, BILLIONTH);
        assertThat(cost.quantile(0.95)).isCloseTo(267909.563, BILLIONTH);
        assertThat(cost.quantile(0.99)).isCloseTo(337563.258, BILLIONTH);

        Law rate = Law.of(new Distribution.Pert(0.5, 2, 5));
        assertThat(rate.mean()).isCloseTo(2.25, BILLIONTH);
        assertThat(Math.sqrt(rate.variance())).isCloseTo(0.829156198, BILLIONTH);
        assertThat(rate.quantile(0.95)).isCloseTo(3.70979324, BILLIONTH);

        Law share = Law.of(new Distribution.Pert(0, 0, 1));
        assertThat(share.mean()).isCloseTo(0.166666667, withPercentage(1e-6));
        assertThat(Math.sqrt(share.variance())).isCloseTo(0.140859042, BILLIONTH);
        assertThat(share.quantile(0.95)).isCloseTo(0.450719728, BILLIONTH);
    }

    @Test
    void a_tail_without_a_mean_has_none() {
        assertThat(Law.of(new Distribution.Pareto(1, 1)).mean()).isInfinite();
        assertThat(Law.of(new Distribution.Pareto(1, 1.5)).variance()).isInfinite();
        assertThat(Law.of(new Distribution.TailSpliced(new Distribution.Uniform(0, 2), 1, 0.1, 1, 1))
                        .mean())
                .isInfinite();
    }

    @Test
    void intervals_and_levels_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionFit.lognormal(2, 1))
                .withMessage("low must be below high but was 2.0, with high 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionFit.lognormal(Double.NaN, 1))
                .withMessage("low must be finite and above 0 but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionFit.lognormal(1, 2, 1))
                .withMessage("probability must be in (0, 1) but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.of(new Distribution.Pareto(1, 2)).quantile(Double.NaN))
                .withMessageContaining("must be in [0, 1]");
    }
}
