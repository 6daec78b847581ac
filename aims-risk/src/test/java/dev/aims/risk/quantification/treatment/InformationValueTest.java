package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.candidate;
import static dev.aims.risk.quantification.treatment.Cases.certain;
import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.sensitivity.ModelInput;
import dev.aims.risk.quantification.sensitivity.ModelInput.Node;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationValueTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(40_000).seed(12);
    private static final Risk RATE_UNKNOWN = risk(
            "a",
            new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(0, 2))),
            new Distribution.Constant(100_000));

    @Test
    void to_know_what_a_control_does_is_worth_what_the_closed_form_says() {
        // it takes off 100,000 r, r uniform, and costs 40,000: 10,000 on average. Known, it is taken from r = 0.4 on:
        // 50,000 (1 - 0.16) - 40,000 * 0.6 = 18,000, which is 8,000 more. Losses are without chance
        TreatmentCandidate pilot = TreatmentCandidate.of(
                "pilot",
                euros("40000"),
                RiskId.parse("a"),
                effect("pilot", EffectTarget.SEVERITY, new Distribution.Uniform(0, 1)));
        InformationValue value =
                InformationValue.of(SIMULATION, Portfolio.of(certain("a", 100_000)), List.of(pilot), euros("40000"));

        assertThat(value.worth()).isCloseTo(10_000, within(4 * 100_000 / Math.sqrt(12 * 40_000)));
        assertThat(value.estimates()).extracting(EstimateValue::name).containsExactly("own:pilot / reduction");
        assertThat(value.estimates().get(0).value().value()).isCloseTo(8_000, within(40.0));
        assertThat(value.estimates().get(0).secondLook()).isCloseTo(8_000, within(40.0));
        assertThat(value.all().value()).isCloseTo(8_000, within(4 * value.all().standardError()));
        assertThat(value.all().value()).isCloseTo(8_000, within(1_000.0));
    }

    @Test
    void to_know_a_rate_is_worth_what_the_closed_form_says() {
        // 100,000 times a rate that is uniform from 0 to 2, against 80,000: 20,000 on average. Known, it is taken from
        // 0.8
        // on: half of the integral of 100,000 x - 80,000 from there to 2 is 36,000, which is 16,000 more
        TreatmentCandidate stop = candidate("stop", "80000", "a", 1);
        InformationValue value =
                InformationValue.of(SIMULATION, Portfolio.of(RATE_UNKNOWN), List.of(stop), euros("80000"));
        EstimateValue rate = value.estimates().get(0);

        assertThat(rate.name()).isEqualTo("a / rate");
        assertThat(rate.value().value())
                .isCloseTo(16_000, within(4 * rate.value().standardError() + 20));
        assertThat(rate.value().standardError()).isLessThan(600);
        assertThat(rate.isWithinNoise()).isFalse();
        assertThat(rate.secondLook()).isCloseTo(16_000, within(4 * rate.value().standardError() + 20));
        assertThat(value.all().value()).isCloseTo(16_000, within(4 * value.all().standardError()));
    }

    @Test
    void where_choices_part_all_knowledge_is_worth_the_sum() {
        Risk other = risk(
                "b",
                new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(0, 2))),
                new Distribution.Constant(100_000));
        InformationValue value = InformationValue.of(
                SIMULATION,
                Portfolio.of("EUR", List.of(RATE_UNKNOWN, other)),
                List.of(candidate("stop-a", "80000", "a", 1), candidate("stop-b", "80000", "b", 1)),
                euros("160000"));

        assertThat(value.worth()).isCloseTo(40_000, within(2_400.0));
        assertThat(value.all().value()).isCloseTo(32_000, within(4 * value.all().standardError()));
        assertThat(value.all().standardError()).isLessThan(6_000);
        assertThat(value.all().value())
                .isGreaterThan(1.5 * value.estimates().get(0).value().value());
    }

    @Test
    void what_cannot_change_the_choice_is_worth_nothing() {
        TreatmentCandidate cheap = candidate("cheap", "1", "a", 0.5);
        TreatmentCandidate beyond = candidate("beyond", "50000", "b", 0.5);
        Portfolio portfolio = Portfolio.of("EUR", List.of(RATE_UNKNOWN, certain("b", 100_000)));
        InformationValue value = InformationValue.of(SIMULATION, portfolio, List.of(cheap, beyond), euros("10"));

        assertThat(value.value(ModelInput.OfRisk.of(RiskId.parse("a"), Node.RATE)))
                .isCloseTo(0, within(2.0));
        assertThat(value.value(ModelInput.OfRisk.of(RiskId.parse("b"), Node.PROBABILITY)))
                .isZero();
        assertThat(value.all().value()).isCloseTo(0, within(2.0));
    }

    @Test
    void more_than_all_sets_can_be_looked_at_of_are_refused() {
        List<TreatmentCandidate> many = IntStream.range(0, 11)
                .mapToObj(i -> candidate("candidate-" + i, "1", "a", 0.1))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> InformationValue.of(SIMULATION, Portfolio.of(RATE_UNKNOWN), many, euros("1")))
                .withMessage("candidates must be from 1 to 10 but were 11");
    }
}
