package dev.aims.risk.quantification.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against closed forms that share nothing with the ways in which profiles are worked out. */
class EventProfilesTest {
    private static final EventProfiles PROFILES = EventProfiles.in("EUR");
    private static final Distribution HUNDRED = new Distribution.Uniform(0, 100);
    private static final Distribution ANY_SHARE = new Distribution.Uniform(0, 1);
    private static final Distribution EXPONENTIAL = new Distribution.Gamma(1, 1_000);

    private static ControlEffect effect(String control, EffectTarget target, Distribution reduction, double works) {
        return new ControlEffect(
                ControlRef.parse("own:" + control), EffectStage.CURRENT, target, Estimate.of(reduction), 1, works);
    }

    private static LossModel model(Frequency frequency, List<Distribution> forms, ControlEffect... effects) {
        return LossModel.builder("EUR")
                .frequency(frequency)
                .forms(forms.stream().map(form -> LossForm.of("EUR", form)).toList())
                .effects(List.of(effects))
                .build();
    }

    private static Risk risk(LossModel model) {
        return Risk.builder("r").title("r").lossModel(model).build();
    }

    private static EventProfile profile(LossModel model) {
        return PROFILES.of(risk(model), LossStage.CURRENT);
    }

    private static void assertEvent(LossModel model, double low, double median, double high, Offset<Double> error) {
        EventProfile.Quantiles event = profile(model).event();
        assertThat(event.low()).isCloseTo(low, error);
        assertThat(event.median()).isCloseTo(median, error);
        assertThat(event.high()).isCloseTo(high, error);
    }

    @Test
    void an_event_that_a_control_halves_every_second_time_has_the_quantiles_of_both_together() {
        LossModel model = model(
                new Frequency.Poisson(3),
                List.of(HUNDRED),
                effect("a", EffectTarget.SEVERITY, new Distribution.Constant(0.5), 0.5));

        // P(X <= x) = 0.5 x / 100 + 0.5 min(1, x / 50)
        assertEvent(model, 0.1 / 0.015, 0.5 / 0.015, 80, within(1e-6));
        assertThat(profile(model).yearMean()).isCloseTo(3 * 0.75 * 50, within(1e-9));
    }

    @Test
    void an_event_of_which_a_control_leaves_any_share_has_the_quantiles_of_the_product() {
        LossModel model =
                model(new Frequency.Poisson(3), List.of(HUNDRED), effect("a", EffectTarget.SEVERITY, ANY_SHARE, 1));

        // u - u ln u is the distribution of a product of two uniforms; the 41 cases that stand for what is left of an
        // event
        // each end at a bound of it, so that each is told to some thousandths of a probability
        EventProfile.Quantiles event = profile(model).event();
        for (double[] each : new double[][] {{event.low(), 0.1}, {event.median(), 0.5}, {event.high(), 0.9}}) {
            double u = each[0] / 100;
            assertThat(u - u * Math.log(u)).isCloseTo(each[1], within(2e-3));
        }
        assertThat(profile(model).yearMean()).isCloseTo(3 * 25.0, within(1e-6));
    }

    @Test
    void an_event_of_two_forms_has_the_quantiles_of_their_sum() {
        LossModel model = model(new Frequency.Poisson(3), List.of(EXPONENTIAL, EXPONENTIAL));

        // 1 - exp(-x) (1 + x), in thousands
        EventProfile.Quantiles event = profile(model).event();
        for (double[] each : new double[][] {{event.low(), 0.1}, {event.median(), 0.5}, {event.high(), 0.9}}) {
            double x = each[0] / 1_000;
            assertThat(1 - Math.exp(-x) * (1 + x)).isCloseTo(each[1], within(1e-4));
        }
        assertThat(profile(model).yearMean()).isCloseTo(6_000, within(1e-6));
    }

    @Test
    void any_share_of_a_sum_of_two_exponentials_is_exponential() {
        LossModel model = model(
                new Frequency.Poisson(3),
                List.of(EXPONENTIAL, EXPONENTIAL),
                effect("a", EffectTarget.SEVERITY, ANY_SHARE, 1));

        assertEvent(model, -1_000 * Math.log(0.9), 1_000 * Math.log(2), 1_000 * Math.log(10), within(1_000 * 1e-3));
    }

    @Test
    void a_small_share_of_a_heavy_sum_is_told_from_its_far_tail() {
        Distribution pareto = new Distribution.Pareto(1_000, 1.5);
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(1), pareto).toBuilder()
                .secondary(new SecondaryLoss(1e-12, List.of(LossForm.of("EUR", pareto))))
                .effects(List.of(effect("a", EffectTarget.SEVERITY, new Distribution.Constant(0.98), 0.9)))
                .build();

        // P(X > x) = 0.1 (x / 1000)^-1.5 + 0.9 (x / 20)^-1.5, as the secondary loss hardly ever comes
        double both = 0.1 * Math.pow(1_000, 1.5) + 0.9 * Math.pow(20, 1.5);
        double high = Math.pow(both / 0.1, 1 / 1.5);
        assertThat(profile(model).event().high()).isCloseTo(high, within(high * 1e-3));
    }

    @Test
    void terms_on_an_event_keep_the_order_of_losses() {
        LossContract.Terms terms =
                new LossContract.Terms(Money.of("20", "EUR"), Money.of("40", "EUR"), Money.of("45", "EUR"));
        LossModel single = model(new Frequency.Poisson(3), List.of(HUNDRED)).toBuilder()
                .contract(new LossContract(terms, null))
                .build();

        // 10 and 50 and 90, of which 0 and 30 and 40 are paid, and 45 is the most that stays
        assertEvent(single, 10, 20, 45, within(1e-9));
        // E[min(X, 20)] + E[(X - 60)+ up to 25]
        assertThat(profile(single).yearMean()).isCloseTo(3 * (18 + (0.25 * 12.5 + 0.15 * 25)), within(1e-9));
    }

    @Test
    void a_control_on_both_frequency_and_severity_is_good_or_bad_at_both_in_the_same_years() {
        LossModel model = model(
                new Frequency.Poisson(6),
                List.of(HUNDRED),
                effect("a", EffectTarget.FREQUENCY, ANY_SHARE, 1),
                effect("a", EffectTarget.SEVERITY, ANY_SHARE, 1));

        assertThat(profile(model).frequency()).isCloseTo(3, within(1e-9));
        assertThat(profile(model).yearMean()).isCloseTo(6 * 50 / 3.0, within(1e-6));
    }

    @Test
    void frequencies_follow_from_what_is_drawn_once_a_year() {
        EventProfile poisson = profile(
                model(new Frequency.Poisson(2), List.of(HUNDRED), effect("a", EffectTarget.FREQUENCY, ANY_SHARE, 1)));
        assertThat(poisson.frequency()).isCloseTo(1, within(1e-9));
        assertThat(poisson.probability()).isCloseTo(1 + Math.expm1(-2) / 2, within(1e-9));

        EventProfile clustered = profile(model(new Frequency.NegativeBinomial(2, 1), List.of(HUNDRED)));
        assertThat(clustered.frequency()).isCloseTo(2, within(1e-12));
        assertThat(clustered.probability()).isCloseTo(2 / 3.0, within(1e-12));

        EventProfile once = profile(model(
                new Frequency.Bernoulli(0.5),
                List.of(HUNDRED),
                effect("a", EffectTarget.FREQUENCY, new Distribution.Constant(0.4), 0.5)));
        assertThat(once.frequency()).isCloseTo(0.4, within(1e-12));
        assertThat(once.probability()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void seven_uncertain_factors_of_a_frequency_are_simulated() {
        ControlEffect[] effects = new ControlEffect[7];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = effect("c" + i, EffectTarget.FREQUENCY, new Distribution.Uniform(0, 0.2), 1);
        }
        EventProfile profile = profile(model(new Frequency.Poisson(10), List.of(HUNDRED), effects));

        // four standard errors of the mean of 100,000 years, whose variance is below 10
        double mean = 10 * Math.pow(0.9, 7);
        assertThat(profile.frequency()).isCloseTo(mean, within(0.04));
        assertThat(profile.yearMean()).isCloseTo(50 * mean, within(50 * 0.04));
    }

    @Test
    void three_uncertain_controls_of_a_severity_are_simulated() {
        LossModel model = model(
                new Frequency.Poisson(2),
                List.of(HUNDRED),
                effect("a", EffectTarget.SEVERITY, ANY_SHARE, 1),
                effect("b", EffectTarget.SEVERITY, ANY_SHARE, 1),
                effect("c", EffectTarget.SEVERITY, ANY_SHARE, 1));

        // minus the logarithm of a product of four uniforms is a gamma of shape 4, of median 3.67206;
        // its density there is 0.2099, so that four standard errors of 100,000 trials are 0.030
        assertThat(-Math.log(profile(model).event().median() / 100)).isCloseTo(3.67206, within(0.03));
        assertThat(profile(model).yearMean()).isCloseTo(2 * 50 / 8.0, within(0.3));
    }

    @Test
    void a_tail_without_mean_has_none_and_quantiles_all_the_same() {
        LossModel model = model(new Frequency.Poisson(1), List.of(new Distribution.Pareto(1_000, 0.5)));

        assertThat(profile(model).yearMean()).isInfinite();
        assertEvent(model, 1_000 / 0.81, 4_000, 100_000, within(1e-6));
    }

    @Test
    void losses_beyond_all_numbers_are_the_greatest_number() {
        LossModel model = model(new Frequency.Poisson(1), List.of(new Distribution.Lognormal(800, 1)));

        assertThat(profile(model).event().median()).isEqualTo(Double.MAX_VALUE);
    }

    /** Of the events beyond the limit some are beyond what one year in a hundred exceeds, and count in one of twenty. */
    @Test
    void a_bad_year_holds_the_rare_events_of_which_a_contract_leaves_much() {
        LossContract.Terms terms = new LossContract.Terms(Money.of("10000", "EUR"), Money.of("200000", "EUR"), null);
        LossModel model = model(
                        new Frequency.Poisson(0.36),
                        List.of(new Distribution.Gamma(0.6, 10_000), new Distribution.Lognormal(10.3, 0.9)))
                .toBuilder()
                .contract(new LossContract(terms, null))
                .build();
        Risk risk = risk(model);
        double badYear = PROFILES.badYear(risk, LossStage.CURRENT);

        int years = 400_000;
        LossDistribution simulated = Simulation.withDefaults()
                .trials(years)
                .seed(7)
                .run(Portfolio.of(risk))
                .total();
        double noise = 4 * Math.sqrt(0.05 * 0.95 / years);
        assertThat(simulated.probabilityAbove(badYear * 1.005).value()).isLessThan(0.05 + noise);
        assertThat(simulated.probabilityAbove(badYear * 0.995).value()).isGreaterThan(0.05 - noise);
    }

    @Test
    void a_bad_year_is_worked_out_for_all_that_a_year_holds() {
        // an event in one year of ten: one year in twenty exceeds its median
        Frequency tenth = new Frequency.Bernoulli(0.1);
        assertThat(PROFILES.badYear(risk(model(tenth, List.of(HUNDRED))), LossStage.CURRENT))
                .isCloseTo(50, within(0.05));
        LossModel share =
                model(tenth, List.of(EXPONENTIAL, EXPONENTIAL), effect("a", EffectTarget.SEVERITY, ANY_SHARE, 1));
        assertThat(PROFILES.badYear(risk(share), LossStage.CURRENT)).isCloseTo(1_000 * Math.log(2), within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENT, CURRENT, CURRENT",
        "CURRENT, RESIDUAL, CURRENT",
        "RESIDUAL, CURRENT, INHERENT",
        "RESIDUAL, RESIDUAL, RESIDUAL"
    })
    void a_stage_is_like_the_first_one_with_the_same_controls(EffectStage effect, LossStage stage, LossStage first) {
        LossModel plain = model(new Frequency.Poisson(1), List.of(HUNDRED));
        LossModel controlled = plain.toBuilder()
                .effects(List.of(effect("a", EffectTarget.FREQUENCY, ANY_SHARE, 1).toBuilder()
                        .stage(effect)
                        .build()))
                .build();
        LossModel insured = plain.toBuilder()
                .contract(new LossContract(new LossContract.Terms(Money.of("20", "EUR"), null, null), null))
                .contractStage(effect)
                .build();

        assertThat(EventProfiles.firstAlike(plain, stage)).isEqualTo(LossStage.INHERENT);
        assertThat(EventProfiles.firstAlike(controlled, stage)).isEqualTo(first);
        assertThat(EventProfiles.firstAlike(insured, stage)).isEqualTo(first);
    }
}
