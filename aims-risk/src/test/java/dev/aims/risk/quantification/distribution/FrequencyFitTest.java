package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Frequency;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Parameters, likelihoods and p-values were found by scipy 1.17. */
class FrequencyFitTest {
    private static final Percentage MILLIONTH = withPercentage(1e-4);
    private static final int[] CLUSTERED = {2, 0, 5, 1, 9, 0, 3, 12};

    @Test
    void counts_that_scatter_too_much_for_a_poisson_are_negative_binomial() {
        FrequencyFit fit = FrequencyFit.best(CLUSTERED);

        Frequency.NegativeBinomial negative = (Frequency.NegativeBinomial) fit.frequency();
        assertThat(negative.mean()).isEqualTo(4);
        assertThat(negative.size()).isCloseTo(0.8579273245156782, MILLIONTH);
        assertThat(fit.logLikelihood()).isCloseTo(-19.99097731902601, MILLIONTH);
        assertThat(fit.dispersion()).isCloseTo(4.857142857142857, MILLIONTH);
        assertThat(fit.clusteringPValue()).isCloseTo(1.722462699685927e-05, MILLIONTH);
        assertThat(fit.meaning()).contains("a Poisson would understate bad years");
        assertThat(FrequencyFit.poisson(CLUSTERED).logLikelihood()).isCloseTo(-27.7000208124769, MILLIONTH);
    }

    @Test
    void counts_that_scatter_as_chance_does_are_poisson() {
        FrequencyFit fit = FrequencyFit.best(2, 4, 1, 3, 5, 2);

        assertThat(fit.frequency()).isEqualTo(new Frequency.Poisson(17.0 / 6));
        assertThat(fit.meaning()).isEqualTo("counts scatter as those of independent events do");
        assertThat(fit.elicitation("incidents", null).method()).isEqualTo(ElicitationMethod.DATA);
        assertThat(fit.elicitation("incidents", null).basis()).startsWith("incidents: 17 events in 6 years");
    }

    @Test
    void counts_that_are_too_even_are_told() {
        assertThat(FrequencyFit.best(20, 20, 21, 20, 20).meaning()).contains("more even than chance");
    }

    @Test
    void years_without_an_event_leave_a_rate_open_and_do_not_mean_that_it_is_0() {
        Frequency.UncertainPoisson uncertain = FrequencyFit.uncertainPoisson("incidents", null, 0, 0, 0, 0);

        assertThat(uncertain.rate().distribution()).isEqualTo(new Distribution.Gamma(0.5, 0.25));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrequencyFit.poisson(0, 0, 0))
                .withMessageContaining("years without any do not mean a rate of 0");
    }

    @Test
    void counts_that_tell_no_frequency_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrequencyFit.negativeBinomial(2, 2, 3))
                .withMessageContaining("a Poisson says all that they tell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrequencyFit.poisson(2))
                .withMessage("yearlyCounts must be of 2 years at least but was of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrequencyFit.poisson(2, -1))
                .withMessage("each of yearlyCounts must be at least 0 but was -1");
    }
}
