package dev.aims.risk.criteria;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaBuilder;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.validation.Constraints;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RiskMatrixTest {
    private final RiskMatrix matrix = RiskMatrix.standard();

    @Test
    void finds_the_level_in_the_cell() {
        Assessment assessment = matrix.assess(LIKELY, MAJOR);

        assertThat(assessment.level()).isEqualTo("high");
        assertThat(assessment.rank()).isEqualTo(3);
        assertThat(assessment.likelihood()).isEqualTo("likely");
        assertThat(assessment.consequences()).containsExactly(Map.entry("overall", "major"));
        assertThat(assessment.criteria().value()).isEqualTo(StandardCriteria.ID);
        assertThat(assessment.criteriaVersion()).isEqualTo(1);
    }

    @Test
    void the_line_of_tolerance_runs_above_medium() {
        assertThat(matrix.isAboveTolerance(matrix.assess(RARE, SEVERE))).isFalse();
        assertThat(matrix.isAboveTolerance(matrix.assess(UNLIKELY, SEVERE))).isTrue();
    }

    @Property
    void raising_likelihood_or_consequence_never_lowers_the_level(
            @ForAll Likelihood likelihood, @ForAll Consequence consequence) {
        int rank = matrix.assess(likelihood, consequence).rank();

        for (Likelihood higher : Likelihood.values()) {
            if (higher.compareTo(likelihood) >= 0) {
                assertThat(matrix.assess(higher, consequence).rank()).isGreaterThanOrEqualTo(rank);
            }
        }
        for (Consequence higher : Consequence.values()) {
            if (higher.compareTo(consequence) >= 0) {
                assertThat(matrix.assess(likelihood, higher).rank()).isGreaterThanOrEqualTo(rank);
            }
        }
    }

    @Test
    void every_level_of_the_standard_criteria_can_be_reached() {
        assertThat(StandardCriteria.fiveByFive().matrix().stream().flatMap(List::stream))
                .containsAll(StandardCriteria.fiveByFive().levels().stream()
                        .map(RiskLevel::id)
                        .toList());
    }

    @Test
    void the_standard_criteria_meet_the_constraints_of_the_model() {
        assertThat(Constraints.standard().check(StandardCriteria.fiveByFive())).isEmpty();
    }

    @Property
    void an_assessment_stands_in_the_cell_that_it_came_from(
            @ForAll Likelihood likelihood, @ForAll Consequence consequence) {
        Assessment assessment = matrix.assess(likelihood, consequence);

        assertThat(matrix.findCell(assessment.likelihood(), assessment.consequences())
                        .map(cell -> matrix.levelAt(cell.likelihood(), cell.consequence())
                                .id()))
                .contains(assessment.level());
    }

    @Test
    void without_likelihood_or_by_levels_of_other_scales_there_is_no_cell() {
        assertThat(matrix.findCell(null, Map.of("overall", "major"))).isEmpty();
        assertThat(matrix.findCell("sometimes", Map.of("overall", "major"))).isEmpty();
        assertThat(matrix.findCell("rare", Map.of("overall", "huge"))).isEmpty();
        assertThat(matrix.findCell("rare", Map.of("safety", "major"))).isEmpty();
        assertThat(matrix.findCell("rare", Map.of())).isEmpty();
    }

    @Test
    void the_highest_dimension_of_consequence_counts() {
        RiskMatrix twoDimensions = RiskMatrix.of(
                small().consequences(List.of(scale("safety", "none", "injury"), scale("finance", "cheap", "dear")))
                        .build());

        assertThat(twoDimensions
                        .assess("often", Map.of("safety", "none", "finance", "dear"))
                        .level())
                .isEqualTo("high");
        assertThat(twoDimensions
                        .assess("often", Map.of("safety", "none", "finance", "cheap"))
                        .level())
                .isEqualTo("low");
    }

    @Test
    void two_dimensions_that_share_the_highest_step_raise_it_where_the_criteria_say_so() {
        RiskMatrix affected = RiskMatrix.of(StandardCriteria.byAffected());

        assertThat(affected.findStep(Map.of("individuals", "moderate", "society", "minor")))
                .contains(2);
        assertThat(affected.findStep(Map.of("individuals", "moderate", "society", "moderate")))
                .contains(3);
        assertThat(affected.findStep(Map.of("individuals", "severe", "society", "severe")))
                .as("there is none above")
                .contains(4);
    }

    /** (3 x 0 + 1 x 1) / 4 is more than 0, and rounded up. */
    @Test
    void a_mean_goes_by_the_weights_and_is_rounded_up() {
        RiskMatrix weighted =
                RiskMatrix.of(small().consequences(List.of(scale("a", "x", "y", "z"), scale("b", "x", "y", "z")))
                        .matrix(List.of(List.of("low", "low", "high"), List.of("low", "high", "high")))
                        .aggregation(Aggregation.WEIGHTED_MEAN)
                        .weights(Map.of("a", Decimal.parse("3")))
                        .build());

        assertThat(weighted.findStep(Map.of("a", "x", "b", "y"))).contains(1);
        assertThat(weighted.findStep(Map.of("a", "x", "b", "x"))).contains(0);
        assertThat(weighted.findStep(Map.of("a", "z", "b", "x"))).contains(2);
        assertThat(weighted.findStep(Map.of("b", "x"))).as("a was not judged").contains(0);
    }

    @Test
    void without_likelihood_the_consequence_alone_gives_the_level_where_the_criteria_provide_for_it() {
        Assessment assessment =
                RiskMatrix.of(StandardCriteria.byAffected()).assess(null, Map.of("society", "moderate"));

        assertThat(assessment.level()).isEqualTo("high");
        assertThat(assessment.likelihood()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.assess(null, Map.of("overall", "major")))
                .withMessage(
                        "likelihood must be one of rare, unlikely, possible, likely, almost_certain but was null, and"
                                + " the criteria have no level for risks without likelihood");
    }

    @Test
    void refuses_a_level_that_is_not_in_the_scale_and_lists_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.assess("sometimes", Map.of("overall", "major")))
                .withMessage(
                        "likelihood must be one of rare, unlikely, possible, likely, almost_certain but was sometimes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.assess("rare", Map.of("safety", "major")))
                .withMessage("dimension must be one of overall but was safety");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.assess("rare", Map.of()))
                .withMessageContaining("one dimension at least");
    }

    @Test
    void refuses_an_assessment_by_another_version_of_the_criteria() {
        RiskMatrix next = RiskMatrix.of(
                StandardCriteria.fiveByFive().toBuilder().version(2).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> next.isAboveTolerance(matrix.assess(RARE, MINOR)))
                .withMessage("assessment must be by criteria aims-5x5 version 2 but is by aims-5x5 version 1");
    }

    @Test
    void refuses_criteria_whose_parts_do_not_fit_as_the_register_does() {
        assertRefused(
                small().matrix(List.of(List.of("low", "high"))),
                "matrix must have one row for each level of likelihood");
        assertRefused(
                small().matrix(List.of(List.of("low"), List.of("low", "high"))),
                "matrix must have in each row one cell for each step of consequence");
        assertRefused(
                small().matrix(List.of(List.of("low", "mid"), List.of("low", "high"))),
                "matrix must hold ids of levels only");
        assertRefused(small().tolerance("mid"), "tolerance must be the id of a level");
        assertRefused(
                small().consequences(List.of(scale("a", "x", "y"), scale("b", "x", "y", "z"))),
                "consequences must be scales with the same number of levels");
        assertRefused(
                small().consequences(List.of()), "matrix must have in each row one cell for each step of consequence");
        assertRefused(
                small().likelihood(scale("likelihood")).matrix(List.of()), "matrix and consequences must not be empty");
    }

    /** So that a matrix need not look for it. */
    @Test
    void the_model_refuses_two_parts_with_one_id() {
        assertTwice("likely", () -> scale("likelihood", "likely", "rare", "likely"));
        assertTwice(
                "safety",
                () -> small().consequences(List.of(scale("safety", "a", "b"), scale("safety", "c", "d")))
                        .build());
        assertTwice(
                "low",
                () -> small().levels(List.of(level("low"), level("high"), level("low")))
                        .build());
    }

    private static void assertTwice(String id, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(id);
    }

    private static void assertRefused(RiskCriteriaBuilder criteria, String rule) {
        RiskCriteria unfit = criteria.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskMatrix.of(unfit))
                .withMessage("criteria small version 1: " + rule);
        assertThat(Constraints.standard().check(unfit)).isNotEmpty();
    }

    private static RiskCriteriaBuilder small() {
        return RiskCriteria.builder("small")
                .title("Two by two")
                .likelihood(scale("likelihood", "seldom", "often"))
                .consequences(List.of(scale("overall", "mild", "grave")))
                .levels(List.of(level("low"), level("high")))
                .matrix(List.of(List.of("low", "low"), List.of("low", "high")))
                .tolerance("low");
    }

    private static Scale scale(String id, String... levels) {
        return Scale.of(
                id,
                id,
                List.of(levels).stream()
                        .map(level -> ScaleLevel.of(level, level, null))
                        .toList());
    }

    private static RiskLevel level(String id) {
        return RiskLevel.of(id, id, "#000000", null);
    }
}
