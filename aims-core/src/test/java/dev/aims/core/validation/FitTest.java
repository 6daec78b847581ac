package dev.aims.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Money;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.Threshold;
import dev.aims.core.model.TreatmentAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Constraints of the model that are about more than one component, or that the standard ones do not say. */
class FitTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private static List<String> violations(Entity entity) {
        return Constraints.standard().check(entity).stream()
                .map(Violation::toString)
                .toList();
    }

    static Stream<Arguments> periods() {
        return Stream.of(
                Arguments.of(
                        Examples.evidence("a").toBuilder()
                                .validFrom(DAY)
                                .validUntil(DAY.minusDays(1))
                                .build(),
                        "validUntil must not be before validFrom but was 2025-02-28"),
                Arguments.of(
                        Examples.exclusion("a", "p").toBuilder()
                                .decidedOn(DAY)
                                .validUntil(DAY.minusDays(1))
                                .build(),
                        "validUntil must not be before decidedOn but was 2025-02-28"),
                Arguments.of(
                        Examples.incident("a").toBuilder()
                                .detectedAt(NOON)
                                .occurredAt(NOON.plusSeconds(1))
                                .build(),
                        "detectedAt must not be before occurredAt but was 2025-03-01T12:00:00Z"),
                Arguments.of(
                        Examples.incident("a").toBuilder()
                                .detectedAt(NOON)
                                .closedAt(NOON.minusSeconds(1))
                                .build(),
                        "closedAt must not be before detectedAt but was 2025-03-01T11:59:59Z"),
                Arguments.of(
                        Examples.concern("a").toBuilder()
                                .raisedOn(DAY)
                                .closedOn(DAY.minusDays(1))
                                .build(),
                        "closedOn must not be before raisedOn but was 2025-02-28"),
                Arguments.of(
                        Examples.audit("a").toBuilder()
                                .conductedFrom(DAY)
                                .conductedUntil(DAY.minusDays(1))
                                .build(),
                        "conductedUntil must not be before conductedFrom but was 2025-02-28"),
                Arguments.of(
                        Examples.impactAssessment("a", "s").toBuilder()
                                .conductedOn(DAY)
                                .nextReview(DAY.minusDays(1))
                                .build(),
                        "nextReview must not be before conductedOn but was 2025-02-28"),
                Arguments.of(
                        Examples.nonconformity("a").toBuilder()
                                .detectedOn(DAY)
                                .closedOn(DAY.minusDays(1))
                                .build(),
                        "closedOn must not be before detectedOn but was 2025-02-28"));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void a_period_does_not_end_before_it_starts(Entity entity, String expected) {
        assertThat(violations(entity)).containsExactly(expected);
    }

    @Test
    void a_period_may_be_a_single_day_or_open() {
        assertThat(violations(Examples.evidence("a").toBuilder()
                        .validFrom(DAY)
                        .validUntil(DAY)
                        .build()))
                .isEmpty();
        assertThat(violations(Examples.evidence("a").toBuilder().validUntil(DAY).build()))
                .isEmpty();
    }

    @Test
    void the_bounds_of_a_threshold_are_in_order() {
        Threshold threshold = Threshold.between("range", AlertLevel.WARNING, Decimal.parse("10"), Decimal.parse("9.5"));
        assertThat(violations(Examples.indicator("a").toBuilder()
                        .thresholds(List.of(threshold))
                        .build()))
                .containsExactly("thresholds[0].max must not be less than min but was 9.5");
    }

    static Stream<Arguments> misfits() {
        ScaleLevel low = ScaleLevel.of("low", "Low", null);
        ScaleLevel high = ScaleLevel.of("high", "High", null);
        Scale two = Scale.of("money", "Money", List.of(low, high));
        RiskCriteria fitting = Examples.criteria("a");
        Scale one = fitting.consequences().get(0);
        return Stream.of(
                Arguments.of(
                        fitting.toBuilder().consequences(List.of(one, two)).build(),
                        "consequences must be scales with the same number of levels"),
                Arguments.of(
                        fitting.toBuilder().likelihood(two).build(),
                        "matrix must have one row for each level of likelihood"),
                Arguments.of(
                        fitting.toBuilder().consequences(List.of(two)).build(),
                        "matrix must have in each row one cell for each step of consequence"),
                Arguments.of(
                        fitting.toBuilder().matrix(List.of(List.of("huge"))).build(),
                        "matrix must hold ids of levels only"),
                Arguments.of(fitting.toBuilder().tolerance("huge").build(), "tolerance must be the id of a level"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void parts_of_risk_criteria_fit_each_other(RiskCriteria criteria, String expected) {
        assertThat(violations(criteria)).singleElement().asString().startsWith(expected + " but was ");
    }

    @Test
    void all_misfits_are_told_at_once() {
        assertThat(violations(Examples.criteria("a").toBuilder()
                        .matrix(List.of())
                        .tolerance("{evil} ${1+1}")
                        .build()))
                .containsExactly(
                        "matrix must have one row for each level of likelihood but was []",
                        "matrix must not be empty but was []",
                        "tolerance must be the id of a level but was {evil} ${1+1}");
    }

    @Test
    void levels_are_expected_of_the_risks_of_a_plan_only() {
        assertThat(violations(Examples.plan("a", "r").toBuilder()
                        .expectedResidual(Map.of(
                                RiskId.parse("r"), Examples.assessment(),
                                RiskId.parse("x"), Examples.assessment()))
                        .build()))
                .containsExactly("expectedResidual must not name what is not among risks but was [r, x]");
    }

    @Test
    void costs_are_in_a_currency_that_there_is() {
        assertThat(violations(Examples.plan("a", "r").toBuilder()
                        .actions(List.of(TreatmentAction.builder("x")
                                .title("Buy")
                                .cost(Money.of("10", "QQQ"))
                                .build()))
                        .build()))
                .containsExactly("actions[0].cost.currency must be a currency code of ISO 4217 but was QQQ");
    }

    @Test
    void every_entity_may_tell_its_language() {
        assertThat(violations(Examples.risk("a").toBuilder().language("de-DE").build()))
                .isEmpty();
        assertThat(violations(Examples.risk("a").toBuilder().language("German!").build()))
                .containsExactly("language must be a language tag of BCP 47 but was German!");
    }

    @Test
    void a_required_text_has_something_that_shows() {
        assertThat(violations(Examples.party("a").toBuilder()
                        .name("\u00a0\u200b\u3000")
                        .build()))
                .containsExactly("name must not be blank but was \u00a0\u200b\u3000");
        assertThat(Examples.party("a").toBuilder()
                        .contact("\u00a0\u200b")
                        .build()
                        .contact())
                .isNull();
    }
}
