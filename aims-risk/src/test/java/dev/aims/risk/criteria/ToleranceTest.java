package dev.aims.risk.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.ToleranceLine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ToleranceTest {
    private static final ObjectiveRef SAFETY = ObjectiveRef.parse("iso-42001:C.2.10");
    private static final RiskCriteria CRITERIA = StandardCriteria.byAffected().toBuilder()
            .lines(List.of(
                    ToleranceLine.forDimension("individuals", "individuals", "low"),
                    ToleranceLine.forObjective("safety", SAFETY, "low")))
            .build();
    private static final Risk RISK = Risk.builder("risk").title("Risk").build();

    private final RiskMatrix matrix = RiskMatrix.of(CRITERIA);
    private final Tolerance tolerance = Tolerance.of(CRITERIA);

    @Test
    void a_level_is_within_appetite_within_tolerance_or_above() {
        assertThat(general("rare", "minor").standing()).isEqualTo(ToleranceStanding.WITHIN_APPETITE);
        assertThat(general("possible", "moderate").standing()).isEqualTo(ToleranceStanding.WITHIN_TOLERANCE);
        assertThat(general("likely", "major").standing()).isEqualTo(ToleranceStanding.ABOVE_TOLERANCE);
        assertThat(general("likely", "major").reasons())
                .containsExactly("high is above medium, the highest level that can be borne in general");
    }

    @Test
    void without_an_appetite_nothing_is_within_it() {
        Tolerance plain = Tolerance.of(RiskMatrix.standard());

        assertThat(plain.check(RISK, RiskMatrix.standard().assess(Likelihood.RARE, Consequence.MINOR))
                        .standing())
                .isEqualTo(ToleranceStanding.WITHIN_TOLERANCE);
    }

    @Test
    void a_dimension_is_judged_by_the_level_that_it_gives_alone() {
        Assessment both = matrix.assess("possible", Map.of("individuals", "moderate", "organization", "insignificant"));

        ToleranceCheck check = tolerance.check(RISK, both);

        assertThat(check.standing()).isEqualTo(ToleranceStanding.ABOVE_TOLERANCE);
        assertThat(check.lines())
                .extracting(ToleranceCheck.Line::id, ToleranceCheck.Line::level, ToleranceCheck.Line::standing)
                .containsExactly(
                        tuple("general", "medium", ToleranceStanding.WITHIN_TOLERANCE),
                        tuple("individuals", "medium", ToleranceStanding.ABOVE_TOLERANCE));
        assertThat(check.reasons())
                .containsExactly("medium is above low, the highest level that can be borne for individuals alone");
    }

    @Test
    void an_objective_is_judged_for_the_risks_that_touch_it() {
        Assessment medium = matrix.assess("possible", Map.of("organization", "moderate"));
        Risk touching = RISK.toBuilder().objectives(Set.of(SAFETY)).build();

        assertThat(tolerance.check(RISK, medium).isAbove()).isFalse();
        assertThat(tolerance.check(touching, medium).reasons())
                .containsExactly(
                        "medium is above low, the highest level that can be borne for objective iso-42001:C.2.10");
    }

    @Test
    void an_opportunity_is_judged_by_no_line() {
        Risk chance = RISK.toBuilder().kind(RiskKind.OPPORTUNITY).build();
        Assessment high = matrix.assess("likely", Map.of("organization", "severe"));

        ToleranceCheck check = tolerance.check(chance, high);

        assertThat(check.standing()).isEqualTo(ToleranceStanding.NOT_JUDGED);
        assertThat(check.reasons()).containsExactly("is an opportunity, and tolerance is about threats");
    }

    @Test
    void an_assessment_by_another_version_is_judged_by_the_lines_of_this_one_which_is_said() {
        RiskCriteria stricter = CRITERIA.toBuilder()
                .version(2)
                .tolerance("low")
                .lines(List.of())
                .build();
        Assessment medium = matrix.assess("possible", Map.of("organization", "moderate"));

        ToleranceCheck check = Tolerance.of(stricter).check(RISK, medium);

        assertThat(check.isAbove()).isTrue();
        assertThat(check.reasons())
                .containsExactly(
                        "medium is above low, the highest level that can be borne in general",
                        "was assessed by version 1 of the criteria and judged by version 2");
    }

    @Test
    void a_level_that_is_gone_is_judged_by_its_rank() {
        RiskCriteria renamed = RiskMatrix.standard().criteria().toBuilder()
                .version(2)
                .levels(List.of(
                        RiskLevel.of("one", "One", "#000001"),
                        RiskLevel.of("two", "Two", "#000002"),
                        RiskLevel.of("three", "Three", "#000003"),
                        RiskLevel.of("four", "Four", "#000004")))
                .matrix(Collections.nCopies(5, List.of("one", "two", "three", "four", "four")))
                .tolerance("two")
                .build();

        Assessment high = RiskMatrix.standard().assess(Likelihood.LIKELY, Consequence.MAJOR);

        assertThat(Tolerance.of(renamed).standing(RISK, high)).isEqualTo(ToleranceStanding.ABOVE_TOLERANCE);
    }

    @Test
    void refuses_an_assessment_by_other_criteria() {
        Assessment other = RiskMatrix.standard().assess(Likelihood.RARE, Consequence.MINOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tolerance.check(RISK, other))
                .withMessage("assessment must be by criteria aims-affected but is by aims-5x5");
    }

    @Property(tries = 300)
    void the_standing_alone_is_that_of_the_check(
            @ForAll Likelihood likelihood,
            @ForAll Consequence individuals,
            @ForAll Consequence organization,
            @ForAll boolean touches,
            @ForAll RiskKind kind) {
        Risk risk = RISK.toBuilder()
                .kind(kind)
                .objectives(touches ? Set.of(SAFETY) : Set.of())
                .build();
        Assessment assessment = matrix.assess(
                likelihood.id(), Map.of("individuals", individuals.id(), "organization", organization.id()));

        assertThat(tolerance.standing(risk, assessment))
                .isEqualTo(tolerance.check(risk, assessment).standing());
    }

    private ToleranceCheck general(String likelihood, String consequence) {
        return tolerance.check(RISK, matrix.assess(likelihood, Map.of("organization", consequence)));
    }
}
