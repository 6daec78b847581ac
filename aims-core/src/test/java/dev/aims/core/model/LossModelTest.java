package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.json.EntityJson;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossModelTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void a_distribution_is_written_as_an_object_that_names_its_kind() {
        Risk risk = Examples.risk("a").toBuilder()
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Lognormal(11.5, 1.25)))
                .build();

        assertThat(EntityJson.write(risk))
                .contains("\"frequency\" : {", "\"poisson\" : {", "\"lognormal\" : {", "\"mu\" : 11.5");
    }

    @Test
    void whole_numbers_are_read_as_parameters_of_a_distribution() {
        Risk risk = EntityJson.read("""
                {"id": "a", "title": "Risk", "kind": "threat", "status": "identified", "lossModel": {
                  "currency": "EUR", "contractStage": "current",
                  "frequency": {"poisson": {"rate": 2}},
                  "forms": [{"currency": "EUR", "severity": {"distribution": {"uniform": {"min": 0, "max": 100000}}}}]}}
                """, Risk.class);

        assertThat(risk.lossModel())
                .isEqualTo(LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Uniform(0, 1e5)));
    }

    @Test
    void a_tree_tells_which_node_is_missing_and_which_is_one_too_many() {
        Estimate one = Estimate.of(new Distribution.Constant(1));

        assertThat(FairTree.builder().lossEventFrequency(one).build().misfits()).isEmpty();
        assertThat(FairTree.builder()
                        .contactFrequency(one)
                        .probabilityOfAction(one)
                        .threatCapability(one)
                        .resistanceStrength(one)
                        .build()
                        .misfits())
                .isEmpty();
        assertThat(FairTree.builder().threatEventFrequency(one).build().misfits())
                .containsExactly(
                        "under-determined: vulnerability, or threatCapability with resistanceStrength, is missing");
        assertThat(FairTree.builder()
                        .contactFrequency(one)
                        .vulnerability(one)
                        .build()
                        .misfits())
                .containsExactly("under-determined: probabilityOfAction is missing beside contactFrequency");
        assertThat(FairTree.builder()
                        .lossEventFrequency(one)
                        .vulnerability(one)
                        .build()
                        .misfits())
                .containsExactly(
                        "over-determined: lossEventFrequency is given, and so is what it would be derived from");
        assertThat(FairTree.builder()
                        .threatEventFrequency(one)
                        .contactFrequency(one)
                        .vulnerability(one)
                        .build()
                        .misfits())
                .containsExactly("over-determined: threatEventFrequency is given, and so is contactFrequency");
    }

    @Test
    void experts_are_references_of_the_risk() {
        Risk risk =
                Examples.risk("a").toBuilder().lossModel(Examples.lossModel()).build();

        assertThat(risk.links()).contains(PartyId.parse("a"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_makes_no_sense_is_refused_by_name_rule_and_value(ThrowingCallable wrong, String message) {
        assertThatIllegalArgumentException().isThrownBy(wrong).withMessage(message);
    }

    private static Stream<Arguments> refusals() {
        return Stream.of(
                refused(() -> new Distribution.Lognormal(NAN, 1), "mu must be finite but was NaN"),
                refused(() -> new Distribution.Lognormal(0, 0), "sigma must be finite and above 0 but was 0.0"),
                refused(
                        () -> new Distribution.Lognormal(0, INFINITE),
                        "sigma must be finite and above 0 but was Infinity"),
                refused(() -> new Distribution.Uniform(2, 1), "min must be below max but was 2.0, with max 1.0"),
                refused(
                        () -> new Distribution.Pert(0, 2, 1),
                        "mode must be in [min, max], here [0.0, 1.0], but was 2.0"),
                refused(() -> new Distribution.Triangular(0, NAN, 1), "mode must be finite but was NaN"),
                refused(() -> new Distribution.Pert(0, 1, 2, -1), "shape must be finite and above 0 but was -1.0"),
                refused(() -> new Distribution.Empirical(List.of()), "values must not be empty"),
                refused(
                        () -> new Distribution.Empirical(List.of(1.0, NAN)),
                        "each of values must be finite but was NaN"),
                refused(
                        () -> new Distribution.TailSpliced(new Distribution.Constant(5), 5, 0.1, 1, 0.5),
                        "lowest value of body must be below threshold but was 5.0, with threshold 5.0"),
                refused(() -> new Frequency.Poisson(-1), "rate must be finite and at least 0 but was -1.0"),
                refused(() -> new Frequency.Bernoulli(1.5), "probability must be in [0, 1] but was 1.5"),
                refused(() -> new Frequency.NegativeBinomial(1, 0), "size must be finite and above 0 but was 0.0"),
                refused(
                        () -> new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(-1, 1))),
                        "rate must not fall below 0 but goes down to -1.0"),
                refused(
                        () -> FairTree.builder()
                                .vulnerability(Estimate.of(new Distribution.Uniform(0, 1.5)))
                                .build(),
                        "vulnerability must be in [0, 1] but goes up to 1.5"),
                refused(
                        () -> LossForm.of("EUR", new Distribution.Uniform(-1, 1)),
                        "severity must not fall below 0 but goes down to -1.0"),
                refused(
                        () -> LossForm.of("euro", new Distribution.Constant(1)),
                        "currency must match [A-Z]{3} but was \"euro\""),
                refused(
                        () -> LossModel.builder("EUR")
                                .frequency(new Frequency.Poisson(1))
                                .build(),
                        "forms must not be empty"),
                refused(
                        () -> new LossContract.Terms(Money.of("-1", "EUR"), null, null),
                        "deductible must be at least 0 but was -1 EUR"),
                refused(
                        () -> Examples.lossModel().toBuilder().currency("USD").build(),
                        "contract must be in the model's currency USD but has 10000 EUR"),
                refused(
                        () -> Elicitation.builder(ElicitationMethod.INTERVAL)
                                .stated(List.of(
                                        new Elicitation.StatedQuantile(0.05, 2),
                                        new Elicitation.StatedQuantile(0.95, 1)))
                                .build(),
                        "stated must ascend in probability and value but StatedQuantile[probability=0.05, value=2.0]"
                                + " stands before StatedQuantile[probability=0.95, value=1.0]"));
    }

    private static Arguments refused(ThrowingCallable wrong, String message) {
        return Arguments.of(wrong, message);
    }
}
