package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Parameters were found by root finding and least squares of scipy 1.17. */
class QuantileFitTest {
    private static final Percentage MILLIONTH = withPercentage(1e-4);
    private static final List<StatedQuantile> THREE =
            List.of(quantile(0.05, 10_000), quantile(0.5, 60_000), quantile(0.95, 500_000));

    private static StatedQuantile quantile(double probability, double value) {
        return new StatedQuantile(probability, value);
    }

    @Test
    void a_lognormal_through_an_interval_is_the_one_of_the_reference_case() {
        QuantileFit fit = QuantileFit.lognormal(QuantileFit.interval(10_000, 500_000, 0.9));

        Distribution.Lognormal fitted = (Distribution.Lognormal) fit.distribution();
        assertThat(fitted.mu()).isCloseTo(11.1663519, MILLIONTH);
        assertThat(fitted.sigma()).isCloseTo(1.18917056, MILLIONTH);
        assertThat(fit.rootMeanSquare()).isLessThan(1e-12);
    }

    @Test
    void three_quantiles_are_met_by_least_squares() {
        Distribution.Lognormal lognormal =
                (Distribution.Lognormal) QuantileFit.lognormal(THREE).distribution();
        assertThat(lognormal.mu()).isCloseTo(11.111601196861583, MILLIONTH);
        assertThat(lognormal.sigma()).isCloseTo(1.189170556373025, MILLIONTH);

        Distribution.Gamma gamma = (Distribution.Gamma) QuantileFit.gamma(THREE).distribution();
        assertThat(gamma.shape()).isCloseTo(1.1404520819746888, MILLIONTH);
        assertThat(gamma.scale()).isCloseTo(111724.78542137372, MILLIONTH);

        List<StatedQuantile> large = List.of(quantile(0.5, 50_000), quantile(0.9, 200_000), quantile(0.99, 1_500_000));
        Distribution.Pareto pareto =
                (Distribution.Pareto) QuantileFit.pareto(large).distribution();
        assertThat(pareto.min()).isCloseTo(27223.324408152876, MILLIONTH);
        assertThat(pareto.shape()).isCloseTo(1.1496768133291466, MILLIONTH);
    }

    @Test
    void a_gamma_goes_through_two_quantiles() {
        Distribution.Gamma gamma = (Distribution.Gamma)
                QuantileFit.gamma(QuantileFit.interval(10_000, 500_000, 0.9)).distribution();

        assertThat(gamma.shape()).isCloseTo(1.0575731505368253, MILLIONTH);
        assertThat(gamma.scale()).isCloseTo(160962.83030946838, MILLIONTH);
    }

    @Test
    void a_median_between_bounds_gives_the_mode_of_a_pert() {
        QuantileFit fit = QuantileFit.pert(0, 100, List.of(quantile(0.5, 30)));

        Distribution.Pert pert = (Distribution.Pert) fit.distribution();
        assertThat(pert.mode()).isCloseTo(23.141646994435074, MILLIONTH);
        assertThat(pert.shape()).isEqualTo(4);
    }

    @Test
    void quantiles_of_a_pert_give_its_mode_and_its_weight_back() {
        Distribution.Pert pert = new Distribution.Pert(10_000, 50_000, 500_000, 7);
        Law law = Law.of(pert);
        List<StatedQuantile> stated = List.of(
                quantile(0.1, law.quantile(0.1)), quantile(0.5, law.quantile(0.5)), quantile(0.9, law.quantile(0.9)));

        Distribution.Pert fitted =
                (Distribution.Pert) QuantileFit.pert(10_000, 500_000, stated).distribution();

        assertThat(fitted.mode()).isCloseTo(50_000, withPercentage(0.01));
        assertThat(fitted.shape()).isCloseTo(7, withPercentage(0.01));
    }

    @Test
    void a_piecewise_uniform_distribution_has_all_quantiles_and_nothing_outside_its_bounds() {
        QuantileFit fit = QuantileFit.piecewiseUniform(0, 1_000_000, THREE);

        assertThat(fit.rootMeanSquare()).isCloseTo(0, within(1e-12));
        assertThat(Law.of(fit.distribution()).quantile(0.275)).isCloseTo(35_000, MILLIONTH);
        assertThat(fit.distribution().highest()).isEqualTo(1_000_000);
    }

    @Test
    void a_misfit_shows_what_was_stated_beside_what_the_fit_says() {
        QuantileFit fit = QuantileFit.lognormal(THREE);
        QuantileFit.Point median = fit.points().get(1);

        // exp(mu), and the probability of 60,000 by the fitted parameters above
        assertThat(median.fitted()).isCloseTo(66_943.29500821697, withPercentage(1e-7));
        assertThat(median.fittedProbability()).isCloseTo(0.46331639386308066, within(1e-9));
        assertThat(fit.worst()).isEqualTo(median);
        assertThat(fit.describe()).contains("stated 60,000 at 50 %, fitted 66,943.3");
    }

    @Test
    void the_best_family_is_the_one_that_the_quantiles_come_from() {
        for (Distribution origin : List.of(
                new Distribution.Lognormal(10, 1),
                new Distribution.Gamma(2, 1_000),
                new Distribution.Pareto(1_000, 2))) {
            Law law = Law.of(origin);
            List<StatedQuantile> stated = List.of(
                    quantile(0.05, law.quantile(0.05)),
                    quantile(0.5, law.quantile(0.5)),
                    quantile(0.95, law.quantile(0.95)));

            assertThat(QuantileFit.best(stated).distribution()).hasSameClassAs(origin);
        }
    }

    @Test
    void an_estimate_tells_what_was_stated_by_whom_and_when() {
        PartyId actuary = PartyId.parse("actuary");
        LocalDate day = LocalDate.of(2027, 3, 1);
        Estimate estimate = QuantileFit.gamma(THREE).toEstimate(day, actuary);

        Elicitation origin = Objects.requireNonNull(estimate.elicitation());
        assertThat(origin.method()).isEqualTo(ElicitationMethod.QUANTILES);
        assertThat(origin.stated()).isEqualTo(THREE);
        assertThat(origin.experts()).containsExactly(actuary);
        assertThat(origin.elicitedOn()).isEqualTo(day);
        assertThat(QuantileFit.lognormal(QuantileFit.interval(1, 2, 0.8))
                        .toEstimate(null)
                        .elicitation())
                .extracting(Elicitation::method)
                .isEqualTo(ElicitationMethod.INTERVAL);
    }

    @Test
    void an_interval_ends_at_the_probabilities_that_others_write() {
        assertThat(QuantileFit.interval(1, 2, 0.9)).containsExactly(quantile(0.05, 1), quantile(0.95, 2));
        assertThat(QuantileFit.interval(1, 2, 0.8)).containsExactly(quantile(0.1, 1), quantile(0.9, 2));
    }

    @Test
    void quantiles_that_make_no_sense_are_refused() {
        List<StatedQuantile> falling = List.of(quantile(0.1, 5), quantile(0.9, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.lognormal(falling))
                .withMessageStartingWith("stated must ascend in probability and value but");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.gamma(List.of(quantile(0.5, 5))))
                .withMessage("stated must be 2 quantiles at least but were 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.pareto(List.of(quantile(0.1, -5), quantile(0.9, 4))))
                .withMessage("each stated value must be finite and above 0 but was -5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.best(List.of(quantile(0.1, 3), quantile(0.9, 4))))
                .withMessage("stated must be 3 quantiles at least but were 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.pert(0, 10, List.of(quantile(0.5, 10))))
                .withMessage("each stated value must be inside the bounds (0.0, 10.0) but was 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.pert(0, Double.NaN, List.of(quantile(0.5, 10))))
                .withMessage("min must be finite and below max but was 0.0, with max NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.interval(3, 2, 0.9))
                .withMessage("low must be finite and below high but was 3.0, with high 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFit.piecewiseUniform(0, 400_000, THREE))
                .withMessageContaining("500000.0 stands before 400000.0");
    }
}
