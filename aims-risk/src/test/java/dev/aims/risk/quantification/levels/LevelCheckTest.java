package dev.aims.risk.quantification.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.Scale;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import dev.aims.risk.criteria.MatrixLint;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.distribution.DistributionFit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelCheckTest {
    /** Likelihood in events a year (0.05, 0.2, 1, 10), consequence in EUR (10,000, 100,000, 1,000,000, 10,000,000). */
    private static final RiskCriteria MONEY = StandardCriteria.fiveByFive().toBuilder()
            .consequences(List.of(scale("EUR")))
            .build();

    private static final RiskMatrix MATRIX = RiskMatrix.of(MONEY);

    private static Scale scale(String unit) {
        Scale bands = ScaleDerivation.levels(5).consequence("overall", "Loss", unit, 6_000, 10_000_000);
        assertThat(bands.levels().get(1).description()).isEqualTo("10,000 to 100,000 " + unit);
        return bands;
    }

    private static Risk risk(String id, double rate, Distribution severity, String likelihood, String consequence) {
        return Risk.builder(id)
                .title(id)
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(rate), severity))
                .current(assessment(MATRIX, likelihood, consequence))
                .build();
    }

    private static Assessment assessment(RiskMatrix matrix, String likelihood, String consequence) {
        return matrix.assess(likelihood, Map.of("overall", consequence));
    }

    private static List<Finding> check(RiskCriteria criteria, Risk... risks) {
        return LevelCheck.in("EUR").check(List.of(risks), criteria).findings();
    }

    @Test
    void levels_that_agree_with_the_model_are_not_found() {
        // 2 events a year are likely; the 90 % interval of an event is 10,000 to 500,000, its median 70,711
        Risk risk = risk("r", 2, DistributionFit.lognormal(10_000, 500_000), "likely", "minor");

        assertThat(check(MONEY, risk)).isEmpty();
        // 90 % of events stay below 324,600, which is moderate, so that is right for a bad one
        assertThat(check(
                        MONEY,
                        risk.toBuilder()
                                .current(assessment(MATRIX, "likely", "moderate"))
                                .build()))
                .isEmpty();
    }

    @Test
    void a_likelihood_below_or_above_that_of_the_model_is_found() {
        Distribution severity = new Distribution.Constant(50_000);

        assertThat(check(MONEY, risk("r", 2, severity, "rare", "minor")))
                .singleElement()
                .hasToString(
                        "warning levels.likelihood-understated: risk r, current.likelihood: is rare (less than 0.05 a"
                                + " year), and its loss model expects 2 events a year, which is likely (1 to 10 a year); see which of"
                                + " the two is right, and correct the other (ISO/IEC 42001, 6.1.2)");
        assertThat(check(MONEY, risk("r", 0.5, severity, "likely", "minor")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("levels.likelihood-overstated");
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                });
    }

    @Test
    void a_consequence_below_the_median_or_above_a_bad_event_is_found() {
        Distribution severity = DistributionFit.lognormal(10_000, 500_000);

        assertThat(check(MONEY, risk("r", 2, severity, "likely", "insignificant")))
                .singleElement()
                .hasToString(
                        "info levels.consequence-understated: risk r, current.consequences[overall]: is insignificant"
                                + " (less than 10,000 EUR), and an event costs 70,700 EUR in the median and 325,000 at 90 %, which is"
                                + " minor (10,000 to 100,000 EUR); see which of the two is right, and correct the other"
                                + " (ISO/IEC 42001, 6.1.2)");
        assertThat(check(MONEY, risk("r", 2, severity, "likely", "severe")))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("levels.consequence-overstated", Severity.WARNING));
    }

    @Test
    void a_risk_of_a_lower_level_that_costs_more_is_found() {
        Risk low = risk("low", 9, new Distribution.Constant(90_000), "likely", "minor");
        Risk high = risk("high", 0.25, new Distribution.Constant(1_200_000), "possible", "major");

        assertThat(check(MONEY, low, high))
                .singleElement()
                .hasToString(
                        "warning levels.rank-reversed: risk low, current: is medium and loses 810,000 EUR a year on"
                                + " average, 1,260,000 in one year of twenty; high is high and loses 300,000 EUR a year on average,"
                                + " 1,200,000 in one year of twenty; see whether both levels can explain that"
                                + " (ISO/IEC 42001, 6.1.2)");
        assertThat(LevelCheck.in("EUR")
                        .reversedFrom(5)
                        .check(List.of(low, high), MONEY)
                        .findings())
                .isEmpty();
    }

    @Test
    void of_several_risks_of_a_higher_level_the_one_that_costs_least_is_named() {
        Risk low = risk("low", 9, new Distribution.Constant(90_000), "likely", "minor");
        Risk without = risk("heavy", 9, new Distribution.Pareto(90_000, 0.9), "likely", "minor");
        Risk high = risk("high", 0.25, new Distribution.Constant(1_200_000), "possible", "major");
        Risk least = risk("least", 0.25, new Distribution.Constant(1_100_000), "possible", "major");
        Risk same = risk("same", 0.25, new Distribution.Constant(1_100_000), "possible", "major");

        assertThat(check(MONEY, low, same, high, least, without))
                .filteredOn(finding -> finding.code().equals("levels.rank-reversed"))
                .extracting(finding -> finding.place().toString(), Finding::message)
                .satisfiesExactly(
                        of -> assertThat(of.toList().get(1).toString())
                                .contains("; least (and 2 more of a higher level) is"),
                        of -> assertThat(of.toList().get(1).toString())
                                .contains(
                                        "loses without a finite mean, ", "; least (and 2 more of a higher level) is"));
    }

    @Test
    void what_stands_on_the_bound_of_a_band_agrees_with_both_sides() {
        // the deductible is what an event costs in the median, and where a band begins
        LossModel insured =
                LossModel.of("EUR", new Frequency.Poisson(2), DistributionFit.lognormal(10_000, 500_000)).toBuilder()
                        .contract(new LossContract(
                                new LossContract.Terms(Money.of("10000", "EUR"), Money.of("200000", "EUR"), null),
                                null))
                        .build();
        for (String level : List.of("insignificant", "minor", "moderate")) {
            Risk risk = risk("r", 2, new Distribution.Constant(1), "likely", level).toBuilder()
                    .lossModel(insured)
                    .build();
            assertThat(check(MONEY, risk)).isEmpty();
        }
        assertThat(check(MONEY, risk("r", 1, new Distribution.Constant(50_000), "possible", "minor")))
                .isEmpty();
        assertThat(check(MONEY, risk("r", 1, new Distribution.Constant(50_000), "likely", "minor")))
                .isEmpty();
    }

    @Test
    void a_scale_without_bands_cannot_be_compared_which_is_said_once() {
        RiskCriteria words = StandardCriteria.fiveByFive();
        RiskMatrix matrix = RiskMatrix.of(words);
        Risk a = risk("a", 2, new Distribution.Constant(1), "likely", "minor");
        Risk b = a.toBuilder().id(RiskId.parse("b")).build();

        assertThat(check(
                        words,
                        a.toBuilder()
                                .current(assessment(matrix, "likely", "minor"))
                                .build(),
                        b.toBuilder()
                                .current(assessment(matrix, "likely", "minor"))
                                .build()))
                .singleElement()
                .hasToString(
                        "info levels.not-comparable: risk-criteria aims-5x5, consequences[0]: has no bands of amounts"
                                + " that losses can be held against; concerns 2 assessments (ISO/IEC 42001, 6.1.2)");
    }

    @Test
    void amounts_in_another_currency_are_compared_by_the_rate_of_the_host() {
        RiskCriteria dollars =
                MONEY.toBuilder().consequences(List.of(scale("USD"))).build();
        // 1.5 million EUR are 750,000 USD at a rate of 2, so moderate
        Risk risk = risk("r", 2, new Distribution.Constant(1_500_000), "likely", "moderate");

        assertThat(check(dollars, risk))
                .singleElement()
                .hasToString(
                        "info levels.not-comparable: risk-criteria aims-5x5, consequences[0]: counts USD, for which"
                                + " there is no rate of exchange to EUR; concerns 1 assessment (ISO/IEC 42001, 6.1.2)");
        assertThat(LevelCheck.in("EUR")
                        .exchanging("USD", 2)
                        .check(List.of(risk), dollars)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_loss_cannot_be_split_between_dimensions_that_both_count_money() {
        Scale fines = new Scale(
                "fines", "Fines", scale("EUR").measure(), "EUR", scale("EUR").levels());
        RiskCriteria both =
                MONEY.toBuilder().consequences(List.of(scale("EUR"), fines)).build();
        Risk risk = risk("r", 2, new Distribution.Constant(50_000), "likely", "minor").toBuilder()
                .current(RiskMatrix.of(both).assess("likely", Map.of("overall", "minor", "fines", "severe")))
                .build();

        assertThat(check(both, risk))
                .singleElement()
                .hasToString("info levels.not-comparable: risk-criteria aims-5x5, consequences: count money in several"
                        + " dimensions, and a loss model does not tell which part of an event belongs to which; concerns 1"
                        + " assessment (ISO/IEC 42001, 6.1.2)");
    }

    @Test
    void what_cannot_be_compared_is_told_and_the_rest_goes_on() {
        Risk without = risk("a", 2, new Distribution.Constant(50_000), "likely", "minor").toBuilder()
                .lossModel(LossModel.of("GBP", new Frequency.Poisson(2), new Distribution.Constant(50_000)))
                .build();
        Risk old = risk("b", 2, new Distribution.Constant(50_000), "rare", "minor");
        old = old.toBuilder()
                .current(old.current().toBuilder().criteriaVersion(9).build())
                .build();
        Risk chance = risk("c", 2, new Distribution.Constant(1), "rare", "severe").toBuilder()
                .kind(RiskKind.OPPORTUNITY)
                .build();
        Risk found = risk("d", 2, new Distribution.Constant(50_000), "rare", "minor");

        assertThat(check(MONEY, without, old, chance, found))
                .extracting(finding -> finding.place() + ": " + finding.code())
                .containsExactly(
                        "risk a, lossModel: levels.not-comparable",
                        "risk b, current: levels.not-comparable",
                        "risk d, current.likelihood: levels.likelihood-understated");
    }

    @Test
    void each_stage_is_compared_with_the_controls_of_that_stage() {
        ControlEffect effect = ControlEffect.of(
                ControlRef.parse("own:review"), EffectTarget.FREQUENCY, new Distribution.Constant(0.95));
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Constant(50_000)).toBuilder()
                .effects(List.of(effect))
                .build();
        Risk risk = Risk.builder("r")
                .title("r")
                .lossModel(model)
                .inherent(assessment(MATRIX, "likely", "minor"))
                .current(assessment(MATRIX, "unlikely", "minor"))
                .build();

        assertThat(check(MONEY, risk)).isEmpty();
    }

    @Test
    void a_register_is_checked_by_the_criteria_in_it() {
        try (Register register = Register.inMemory()) {
            register.commit(
                    Actor.of("actuary"),
                    "start",
                    change -> change.add(MONEY).add(risk("r", 2, new Distribution.Constant(50_000), "rare", "minor")));

            LevelReport report = LevelCheck.in("EUR").check(register.view());

            assertThat(report.findings()).extracting(Finding::code).containsExactly("levels.likelihood-understated");
            assertThat(report.comparisons())
                    .singleElement()
                    .satisfies(each -> assertThat(each.profile().frequency()).isCloseTo(2, within(1e-6)));
        }
    }

    @Test
    void a_profile_tells_frequency_and_the_loss_of_an_event_apart() {
        LossModel model = LossModel.builder("EUR")
                .frequency(new Frequency.Poisson(0.5))
                .forms(List.of(
                        LossForm.of("EUR", new Distribution.Constant(10_000)),
                        LossForm.of("USD", new Distribution.Constant(10_000))))
                .contract(new LossContract(
                        new LossContract.Terms(null, null, Money.of("12000", "EUR")),
                        new LossContract.Terms(null, null, Money.of("5000", "EUR"))))
                .build();
        Risk risk = Risk.builder("r").title("r").lossModel(model).build();
        EventProfiles profiles = EventProfiles.in("EUR").exchanging("USD", 0.5);

        EventProfile inherent = profiles.of(risk, LossStage.INHERENT);
        assertThat(inherent.frequency()).isCloseTo(0.5, within(1e-6));
        assertThat(inherent.probability()).isCloseTo(-Math.expm1(-0.5), within(1e-6));
        assertThat(inherent.event().median()).isCloseTo(15_000, within(15.0));
        EventProfile current = profiles.of(risk, LossStage.CURRENT);
        assertThat(current.event().median()).isCloseTo(12_000, within(12.0));
        // all but the 60.65 % of years without an event cost 5,000
        assertThat(current.yearMean()).isCloseTo(5_000 * -Math.expm1(-0.5), within(1.0));
    }

    @Test
    void a_model_that_the_exact_engine_cannot_work_out_is_simulated() {
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Constant(10_000)).toBuilder()
                .effects(List.of(ControlEffect.of(
                        ControlRef.parse("own:backup"), EffectTarget.SEVERITY, new Distribution.Uniform(0.2, 0.6))))
                .build();

        EventProfile profile = EventProfiles.in("EUR")
                .of(Risk.builder("r").title("r").lossModel(model).build(), LossStage.CURRENT);

        // Uniform between 4,000 and 8,000; four standard errors of the median of 100,000 trials are 25
        assertThat(profile.event().median()).isCloseTo(6_000, within(25.0));
        assertThat(profile.frequency()).isCloseTo(2, within(1e-6));
    }

    @Test
    void the_criteria_of_these_tests_are_sound() {
        assertThat(MatrixLint.check(MONEY)).isEqualTo(MatrixLint.check(StandardCriteria.fiveByFive()));
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelCheck.in("EUR").reversedFrom(0.5))
                .withMessage("times must be finite and at least 1 but was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelCheck.in("EUR").exchanging("USD", Double.NaN))
                .withMessage("rate must be finite and above 0 but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EventProfiles.in("EUR").of(Risk.builder("r").title("r").build(), LossStage.CURRENT))
                .withMessage("risk must have a loss model but r has none");
    }
}
