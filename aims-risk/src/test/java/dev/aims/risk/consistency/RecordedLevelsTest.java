package dev.aims.risk.consistency;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Consequence.SEVERE;
import static dev.aims.risk.criteria.Likelihood.ALMOST_CERTAIN;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import dev.aims.risk.assessment.AssessmentMethod;
import dev.aims.risk.assessment.ScoreMethod;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordedLevelsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final RiskMatrix AFFECTED = RiskMatrix.of(StandardCriteria.byAffected());
    private static final Assessment HONEST = MATRIX.assess(ALMOST_CERTAIN, SEVERE);
    private static final Assessment UNDERSTATED =
            HONEST.toBuilder().level("low").rank(1).build();

    @Test
    void a_level_below_the_one_that_its_method_finds_is_an_error() {
        assertThat(found(risk().current(UNDERSTATED).build()))
                .extracting(Finding::toString)
                .containsExactly("error risk.level-contradicts-criteria: risk risk, current: records low as its current"
                        + " level, and matrix/1 finds critical for likelihood almost_certain and overall severe; assess it"
                        + " anew; where a person judged otherwise, name no method and say why in the rationale"
                        + " (ISO/IEC 42001, 6.1.2)");
    }

    @Test
    void it_is_found_at_every_stage_in_closed_risks_and_in_what_an_open_plan_expects() {
        Risk risk = risk().inherent(UNDERSTATED)
                .current(UNDERSTATED)
                .residual(UNDERSTATED)
                .target(UNDERSTATED)
                .status(RiskStatus.CLOSED)
                .build();
        TreatmentPlan plan = TreatmentPlan.of("plan", risk, TreatmentOption.CHANGE_LIKELIHOOD)
                .expectedResidual(Map.of(risk.id(), UNDERSTATED))
                .build();

        assertThat(found(risk, plan))
                .extracting(finding -> finding.place().toString())
                .containsExactly(
                        "risk risk, inherent",
                        "risk risk, current",
                        "risk risk, residual",
                        "risk risk, target",
                        "treatment-plan plan, expectedResidual.risk");
        assertThat(found(
                        risk().current(HONEST).build(),
                        plan.toBuilder().status(PlanStatus.CANCELLED).build()))
                .as("what a plan expected that was given up")
                .isEmpty();
    }

    @Property(tries = 100)
    void what_the_matrix_assesses_is_never_found_and_any_other_level_always_is(
            @ForAll Likelihood likelihood, @ForAll Consequence consequence) {
        Assessment assessment = MATRIX.assess(likelihood, consequence);

        assertThat(found(risk().current(assessment).build())).isEmpty();
        for (String level : List.of("low", "medium", "high", "critical")) {
            Assessment other =
                    assessment.toBuilder().level(level).rank(MATRIX.rank(level)).build();
            assertThat(found(risk().current(other).build())).hasSize(level.equals(assessment.level()) ? 0 : 1);
        }
    }

    @Test
    void a_person_who_names_no_method_may_judge_otherwise_which_is_told() {
        Assessment judged = UNDERSTATED.toBuilder().method(null).build();

        assertThat(found(risk().current(judged).build())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("risk.level-judged");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message())
                    .isEqualTo(
                            "records low as its current level, as a person named it, which is below the critical that"
                                    + " the matrix gives for likelihood almost_certain and overall severe; see that the rationale"
                                    + " says why");
        });
        assertThat(found(risk().current(HONEST.toBuilder().method(null).build()).build()))
                .as("who judges as the matrix does")
                .isEmpty();
    }

    @Test
    void so_may_a_method_of_the_hosts() {
        Assessment own = MATRIX.assess(LIKELY, MAJOR).toBuilder()
                .level("critical")
                .rank(4)
                .method("acme/3")
                .build();

        assertThat(found(risk().inherent(own).build())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("risk.level-judged");
            assertThat(finding.message())
                    .startsWith(
                            "records critical as its inherent level, as method acme/3 found it, which is above the high");
        });
    }

    @Test
    void a_level_by_scores_is_followed_by_its_scores() {
        AssessmentMethod product = ScoreMethod.product(StandardCriteria.byAffected());
        // 4 times 4 is 16, from which on a risk is critical; the matrix has high there
        Assessment byScore =
                product.assess("likely", Map.of("organization", "major")).assessment();

        assertThat(byScore.level()).isEqualTo("critical");
        assertThat(found(risk().current(byScore).build())).isEmpty();
        assertThat(found(
                        risk().current(byScore.toBuilder().level("high").rank(3).build())
                                .build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith(
                                "records high as its current level, and score-product/1 finds critical for likelihood"
                                        + " likely and organization major"));
        assertThat(found(risk().current(
                                byScore.toBuilder().method(ScoreMethod.SUM).build())
                        .build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("score-sum/1 finds medium"));
    }

    @Test
    void the_aggregation_and_levels_without_likelihood_count_as_the_criteria_have_them() {
        Assessment raised = AFFECTED.assess("possible", Map.of("individuals", "moderate", "groups", "moderate"));
        Assessment certain = AFFECTED.assess(null, Map.of("society", "severe"));

        assertThat(raised.level()).isEqualTo("high");
        assertThat(found(risk().inherent(raised).current(certain).build())).isEmpty();
        assertThat(found(risk().inherent(
                                raised.toBuilder().level("medium").rank(2).build())
                        .current(certain.toBuilder().level("high").rank(3).build())
                        .build()))
                .extracting(Finding::message)
                .satisfiesExactly(
                        inherent -> assertThat(inherent)
                                .contains(
                                        "finds high for likelihood possible and groups moderate, individuals moderate"),
                        current -> assertThat(current).contains("finds critical for no likelihood and society severe"));
    }

    @Test
    void a_method_that_finds_nothing_for_what_is_named_cannot_have_found_the_level() {
        Assessment elsewhere = HONEST.toBuilder().likelihood("never").build();
        Assessment unscored = HONEST.toBuilder().method(ScoreMethod.PRODUCT).build();

        assertThat(found(risk().inherent(elsewhere).current(unscored).build()))
                .extracting(Finding::message)
                .satisfiesExactly(
                        inherent -> assertThat(inherent).contains("matrix/1 finds none for likelihood never and"),
                        current -> assertThat(current)
                                .contains("score-product/1 finds none for likelihood almost_certain"));
        assertThat(found(risk().inherent(elsewhere.toBuilder().method(null).build())
                        .build()))
                .isEmpty();
    }

    @Test
    void what_cannot_be_followed_or_is_found_by_another_rule_is_left_alone() {
        assertThat(found(risk().current(
                                UNDERSTATED.toBuilder().criteriaVersion(2).build())
                        .build()))
                .as("of another version")
                .isEmpty();
        assertThat(found(risk().current(UNDERSTATED.toBuilder().level("tiny").build())
                        .build()))
                .as("no level of the criteria, which is risk.level-not-in-criteria")
                .isEmpty();
    }

    private static RiskBuilder risk() {
        return Risk.builder("risk").title("Risk");
    }

    private static List<Finding> found(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "all",
                change -> change.add(MATRIX.criteria(), AFFECTED.criteria()).add(entities));
        ConsistencyRules rules = RiskConsistency.standard();
        return Stream.of("risk.level-contradicts-criteria", "risk.level-judged")
                .flatMap(code -> rules.get(code).check(register.view(), TODAY))
                .toList();
    }
}
