package dev.aims.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.TreatmentAction;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintsTest {
    private static final String LONG = "x".repeat(501);

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(
                        Examples.context("a").toBuilder().organization(" ").build(),
                        "organization must not be blank but was  "),
                Arguments.of(Examples.party("a").toBuilder().name("").build(), "name must not be blank but was "),
                Arguments.of(
                        Examples.system("a").toBuilder()
                                .users(List.of("clerks", ""))
                                .build(),
                        "users[1].<list element> must not be blank but was "),
                Arguments.of(
                        Examples.component("a").toBuilder().version(LONG).build(),
                        "version size must be between 0 and 500 but was " + "x".repeat(120) + "..."),
                Arguments.of(
                        Examples.criteria("a").toBuilder()
                                .levels(List.of(RiskLevel.of("minor", "Minor", "green", null)))
                                .build(),
                        "levels[0].colour must match \"#[0-9a-f]{6}\" but was green"),
                Arguments.of(
                        Examples.criteria("a").toBuilder()
                                .likelihood(Scale.of(
                                        "likelihood",
                                        " ",
                                        Examples.criteria("a").likelihood().levels()))
                                .build(),
                        "likelihood.title must not be blank but was  "),
                Arguments.of(
                        Examples.risk("a").toBuilder()
                                .residual(Examples.assessment().toBuilder()
                                        .rank(0)
                                        .build())
                                .build(),
                        "residual.rank must be greater than 0 but was 0"),
                Arguments.of(
                        Examples.control("a").toBuilder().tags(Set.of(" ")).build(),
                        "tags[].<iterable element> must not be blank but was  "),
                Arguments.of(
                        Examples.plan("a", "r").toBuilder().risks(Set.of()).build(),
                        "risks must not be empty but was []"),
                Arguments.of(
                        Examples.plan("a", "r").toBuilder()
                                .actions(List.of(
                                        TreatmentAction.builder("x").title("").build()))
                                .build(),
                        "actions[0].title must not be blank but was "),
                Arguments.of(
                        Examples.plan("a", "r").toBuilder()
                                .expectedResidual(Map.of(
                                        RiskId.parse("r"),
                                        Examples.assessment().toBuilder()
                                                .level(" ")
                                                .build()))
                                .build(),
                        "expectedResidual[r].level must not be blank but was  "),
                Arguments.of(
                        Examples.exclusion("a", "p").toBuilder().reason("").build(),
                        "reason must not be blank but was "),
                Arguments.of(
                        Examples.evidence("a").toBuilder().sha256("abc").build(),
                        "sha256 must match \"[0-9a-f]{64}\" but was abc"),
                Arguments.of(
                        Examples.evidence("a").toBuilder()
                                .references(List.of(new ExternalReference("", "AI-1", null)))
                                .build(),
                        "references[0].type must not be blank but was "));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void what_is_not_met_is_told_with_path_rule_and_value(Entity entity, String expected) {
        assertThat(Constraints.standard().check(entity))
                .extracting(Violation::toString)
                .containsExactly(expected);
    }

    @Test
    void the_smallest_of_every_type_is_valid() {
        assertThat(Examples.oneOfEach())
                .allSatisfy(entity ->
                        assertThat(Constraints.standard().check(entity)).isEmpty());
    }

    @Test
    void all_violations_are_told_ordered_by_path() {
        Entity entity = Examples.evidence("a").toBuilder()
                .title("")
                .location("")
                .sha256("x")
                .build();
        assertThat(Constraints.standard().check(entity))
                .extracting(Violation::path)
                .containsExactly("location", "sha256", "title");
    }

    @Test
    void messages_are_english_whatever_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Constraints.standard()
                            .check(Examples.party("a").toBuilder().name("").build()))
                    .extracting(Violation::message)
                    .containsExactly("must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void no_expression_language_is_on_the_class_path() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"));
    }

    @Test
    void what_looks_like_an_expression_is_text() {
        Entity entity =
                Examples.evidence("a").toBuilder().sha256("${1+1} {max}").build();
        assertThat(Constraints.standard().check(entity))
                .extracting(Violation::value)
                .containsExactly("${1+1} {max}");
    }

    @Test
    void a_host_may_bring_its_own_validator() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.GERMAN), Locale.GERMAN, context -> Locale.GERMAN, false))
                .buildValidatorFactory()) {
            assertThat(Constraints.using(factory.getValidator())
                            .check(Examples.party("a").toBuilder().name("").build()))
                    .extracting(Violation::message)
                    .containsExactly("darf nicht leer sein");
        }
    }
}
