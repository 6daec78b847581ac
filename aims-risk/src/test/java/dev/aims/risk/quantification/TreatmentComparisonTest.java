package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TreatmentComparison;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TreatmentComparisonTest {
    private static final int TRIALS = 100_000;
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(TRIALS).seed(8);
    private static final Portfolio OUTAGES = outages(EffectTarget.SEVERITY);

    @Test
    void a_control_that_halves_each_loss_halves_every_figure_of_the_closed_form() {
        TreatmentComparison halved = SIMULATION.compare(OUTAGES.at(LossStage.INHERENT), OUTAGES);

        assertWithin(halved.meanReduction(), 100_000);
        assertWithin(halved.valueAtRiskReduction(0.95), 595692.25 / 2);
        assertWithin(halved.valueAtRiskReduction(0.99), 862256.798 / 2);
        assertWithin(halved.tailValueAtRiskReduction(0.95), 760543.84 / 2);
        assertWithin(halved.tailValueAtRiskReduction(0.99), 1017192.59 / 2);
        // the difference is half of the loss, whose standard deviation is 200,000
        assertThat(halved.meanReduction().standardError()).isCloseTo(100_000 / Math.sqrt(TRIALS), within(5.0));
    }

    @Test
    void a_control_that_halves_the_number_of_events_has_the_effect_of_the_exact_engine() {
        Portfolio rarer = outages(EffectTarget.FREQUENCY);
        TreatmentComparison comparison = SIMULATION.compare(rarer.at(LossStage.INHERENT), rarer);
        LossDistribution before =
                ExactEngine.withDefaults().run(rarer.at(LossStage.INHERENT)).total();
        LossDistribution after = ExactEngine.withDefaults().run(rarer).total();

        assertWithin(comparison.meanReduction(), 100_000);
        assertWithin(
                comparison.valueAtRiskReduction(0.99),
                before.valueAtRisk(0.99).value() - after.valueAtRisk(0.99).value());
        assertWithin(
                comparison.tailValueAtRiskReduction(0.99),
                before.tailValueAtRisk(0.99).value()
                        - after.tailValueAtRisk(0.99).value());
    }

    @Test
    void common_random_numbers_measure_a_difference_better_than_its_parts() {
        Portfolio rarer = outages(EffectTarget.FREQUENCY);
        TreatmentComparison comparison = SIMULATION.compare(rarer.at(LossStage.INHERENT), rarer);
        LossDistribution before = SIMULATION.run(rarer.at(LossStage.INHERENT)).total();
        LossDistribution after = SIMULATION.run(rarer).total();

        assertThat(comparison.meanReduction().standardError()).isLessThan(0.8 * unpaired(before.mean(), after.mean()));
        assertThat(comparison.valueAtRiskReduction(0.99).standardError())
                .isLessThan(0.9 * unpaired(before.valueAtRisk(0.99), after.valueAtRisk(0.99)));
        assertThat(comparison.tailValueAtRiskReduction(0.99).standardError())
                .isLessThan(0.9 * unpaired(before.tailValueAtRisk(0.99), after.tailValueAtRisk(0.99)));
    }

    private static double unpaired(Measured one, Measured other) {
        return Math.hypot(one.standardError(), other.standardError());
    }

    @Test
    void standard_errors_are_the_spread_of_repeated_runs() {
        Portfolio rarer = outages(EffectTarget.FREQUENCY);
        double truth = ExactEngine.withDefaults()
                        .run(rarer.at(LossStage.INHERENT))
                        .total()
                        .valueAtRisk(0.95)
                        .value()
                - ExactEngine.withDefaults()
                        .run(rarer)
                        .total()
                        .valueAtRisk(0.95)
                        .value();
        int runs = 200;
        double errors = 0;
        double squares = 0;
        for (int seed = 0; seed < runs; seed++) {
            Measured reduction = Simulation.withDefaults()
                    .trials(5_000)
                    .seed(seed)
                    .compare(rarer.at(LossStage.INHERENT), rarer)
                    .valueAtRiskReduction(0.95);
            errors += reduction.standardError() / runs;
            squares += Math.pow(reduction.value() - truth, 2) / runs;
        }

        // a spread over 200 runs is known to 1 / sqrt(400), four times that is 0.2
        assertThat(errors / Math.sqrt(squares)).isCloseTo(1, within(0.2));
    }

    @Test
    void what_changes_nothing_differs_by_nothing_without_error() {
        TreatmentComparison same = SIMULATION.compare(OUTAGES, OUTAGES);

        assertThat(List.of(same.meanReduction(), same.valueAtRiskReduction(0.99), same.tailValueAtRiskReduction(0.99)))
                .allMatch(reduction -> reduction.value() == 0 && reduction.standardError() == 0);
    }

    @Test
    void a_risk_that_is_not_treated_does_not_blur_the_reduction_of_the_mean() {
        Risk other = ReferenceCases.POISSON_LOGNORMAL;
        Portfolio both =
                Portfolio.of("EUR", List.of(other, OUTAGES.risks().iterator().next()));
        Measured alone =
                SIMULATION.compare(OUTAGES.at(LossStage.INHERENT), OUTAGES).meanReduction();
        Measured among = SIMULATION.compare(both.at(LossStage.INHERENT), both).meanReduction();

        assertThat(among.value()).isCloseTo(alone.value(), within(1e-3));
        assertThat(among.standardError()).isCloseTo(alone.standardError(), within(1e-3));
    }

    @Test
    void threads_change_not_a_bit() {
        Portfolio before = OUTAGES.at(LossStage.INHERENT);

        assertThat(SIMULATION
                        .on(ForkJoinPool.commonPool(), 3)
                        .compare(before, OUTAGES)
                        .tailValueAtRiskReduction(0.99))
                .isEqualTo(SIMULATION.compare(before, OUTAGES).tailValueAtRiskReduction(0.99));
    }

    @Test
    void the_return_on_a_control_is_what_it_saves_beyond_its_cost() {
        TreatmentComparison halved = SIMULATION.compare(OUTAGES.at(LossStage.INHERENT), OUTAGES);
        Measured gain = halved.returnOnControl(Money.of("40000", "EUR"));

        assertWithin(gain, (100_000 - 40_000) / 40_000.0);
        assertThat(gain.standardError()).isCloseTo(halved.meanReduction().standardError() / 40_000, within(1e-12));
        assertThat(gain.low()).isLessThan(gain.value());
    }

    @Test
    void amounts_in_other_currencies_and_controls_for_nothing_are_refused() {
        TreatmentComparison same = SIMULATION.compare(OUTAGES, OUTAGES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.returnOnControl(Money.of("1", "USD")))
                .withMessage("yearlyCost must be above 0 and in EUR but was 1 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.returnOnControl(Money.of("0", "EUR")))
                .withMessage("yearlyCost must be above 0 and in EUR but was 0 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.compare(
                        OUTAGES, Portfolio.of("USD", OUTAGES.risks()).exchanging("EUR", 1.1)))
                .withMessage("after must be in EUR as before but was in USD");
    }

    private static void assertWithin(Measured measured, double reference) {
        assertThat(measured.value()).isCloseTo(reference, within(4 * measured.standardError()));
    }

    private static Portfolio outages(EffectTarget target) {
        ControlEffect half = ControlEffect.of(ControlRef.parse("own:failover"), target, new Distribution.Constant(0.5));
        return Portfolio.of(ReferenceCases.risk(
                "outage",
                LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000)).toBuilder()
                        .effects(List.of(half))
                        .build()));
    }
}
