package dev.aims.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.validation.Constraints;
import dev.aims.risk.assessment.AssessmentResult.Factor;
import dev.aims.risk.criteria.GeneratedCriteria;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssessmentMethodTest {
    private static final RiskCriteria CRITERIA = StandardCriteria.byAffected();

    @Test
    void the_matrix_says_which_factors_hold_the_level_and_what_was_not_judged() {
        AssessmentResult result =
                MatrixMethod.of(CRITERIA).assess("likely", Map.of("individuals", "major", "organization", "minor"));

        assertThat(result.level().id()).isEqualTo("high");
        assertThat(result.factors())
                .extracting(Factor::id, Factor::contribution)
                .containsExactly(
                        tuple("likelihood", 1), // rare and major is medium
                        tuple("individuals", 1), // likely and minor is medium
                        tuple("organization", 0));
        assertThat(result.factors().get(2).explanation())
                .isEqualTo("organization minor: does not move the level, which follows from individuals alone");
        assertThat(result.open())
                .containsExactly(
                        "Consequence for groups of people was not judged: what could it come to?",
                        "Consequence for society was not judged: what could it come to?");
        assertThat(result.assumptions()).hasSize(2).allMatch(text -> !text.isBlank());
        assertThat(result.assessment().method()).isEqualTo("matrix/1");
    }

    @Test
    void a_score_is_the_product_of_those_of_likelihood_and_consequence() {
        ScoreMethod method = ScoreMethod.product(CRITERIA);

        AssessmentResult result = method.assess("likely", Map.of("society", "moderate"));

        assertThat(method.score("likely", Map.of("society", "moderate"))).isEqualByComparingTo("12"); // 4 x 3
        assertThat(result.level().id()).isEqualTo("high"); // from 10
        assertThat(result.assessment().rank()).isEqualTo(3);
        assertThat(result.assessment().method()).isEqualTo("score-product/1");
        assertThat(result.assumptions())
                .contains(
                        "score 12 is the product of the scores of likelihood and consequence, which order risks and do"
                                + " not measure them");
    }

    @Test
    void a_sum_and_the_aggregation_are_stated_too() {
        ScoreMethod sum = ScoreMethod.sum(CRITERIA);
        RiskCriteria weighted = CRITERIA.toBuilder()
                .aggregation(Aggregation.WEIGHTED_MEAN)
                .weights(Map.of("society", Decimal.parse("3")))
                .build();

        assertThat(sum.score("likely", Map.of("society", "moderate"))).isEqualByComparingTo("7");
        assertThat(sum.score("likely", Map.of("society", "moderate", "groups", "moderate")))
                .as("raised to the fourth step")
                .isEqualByComparingTo("8");
        assertThat(ScoreMethod.product(weighted)
                        .score("likely", Map.of("society", "moderate", "groups", "insignificant")))
                .as("4 x (3 x 3 + 1 x 1) / 4")
                .isEqualByComparingTo("10");
    }

    @Test
    void a_score_cannot_do_without_likelihood_or_lowest_scores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMethod.product(CRITERIA).assess(null, Map.of("society", "major")))
                .withMessage("score-product/1 cannot do without likelihood; use matrix/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMethod.sum(StandardCriteria.fiveByFive()))
                .withMessage("criteria aims-5x5 must give each level a lowest score but level low has none");
    }

    @Test
    void what_a_method_gives_can_be_stored() {
        for (AssessmentMethod method :
                List.of(MatrixMethod.of(CRITERIA), ScoreMethod.sum(CRITERIA), new HouseMethod())) {
            AssessmentResult result = method.assess("rare", Map.of("society", "severe"));

            assertThat(Constraints.standard().check(result.assessment())).isEmpty();
            assertThat(result.assessment().method()).isEqualTo(method.name());
        }
    }

    /** A vendor's own: one level above the matrix where society is hit. */
    private static final class HouseMethod implements AssessmentMethod {
        private final RiskMatrix matrix = RiskMatrix.of(CRITERIA);

        @Override
        public String name() {
            return "acme-cautious/2";
        }

        @Override
        public AssessmentResult assess(String likelihood, Map<String, String> consequences) {
            var found = matrix.assess(likelihood, consequences);
            var level = CRITERIA.levels().get(Math.min(3, found.rank()));
            return new AssessmentResult(
                    level,
                    found.toBuilder()
                            .level(level.id())
                            .rank(matrix.rank(level.id()))
                            .method(name())
                            .build(),
                    List.of(),
                    List.of());
        }
    }

    @Property(tries = 60)
    void raising_a_factor_never_lowers_a_score(@ForAll("rising") RiskCriteria criteria) {
        for (ScoreMethod method : List.of(ScoreMethod.product(criteria), ScoreMethod.sum(criteria))) {
            List<String> likelihoods = criteria.likelihood().levels().stream()
                    .map(level -> level.id())
                    .toList();
            for (int[] judged : GeneratedCriteria.judgements(criteria)) {
                BigDecimal score = method.score(likelihoods.get(0), GeneratedCriteria.byId(judged));
                for (String likelihood : likelihoods) {
                    BigDecimal higher = method.score(likelihood, GeneratedCriteria.byId(judged));
                    assertThat(higher).isGreaterThanOrEqualTo(score);
                    score = higher;
                }
                for (int i = 0; i < judged.length; i++) {
                    int[] worse = judged.clone();
                    worse[i]++;
                    if (worse[i] < criteria.consequences().get(0).levels().size()) {
                        assertThat(method.assess(likelihoods.get(0), GeneratedCriteria.byId(worse))
                                        .assessment()
                                        .rank())
                                .isGreaterThanOrEqualTo(
                                        method.assess(likelihoods.get(0), GeneratedCriteria.byId(judged))
                                                .assessment()
                                                .rank());
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<RiskCriteria> rising() {
        return GeneratedCriteria.rising();
    }
}
