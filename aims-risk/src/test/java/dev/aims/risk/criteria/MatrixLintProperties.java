package dev.aims.risk.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.RiskCriteria;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class MatrixLintProperties {
    @Property(tries = 400)
    void raising_likelihood_or_consequence_never_lowers_a_level_of_sound_criteria(
            @ForAll("fitting") RiskCriteria criteria) {
        Assume.that(MatrixLint.isSound(criteria));
        RiskMatrix matrix = RiskMatrix.of(criteria);

        for (String likelihood : likelihoods(criteria)) {
            for (int[] judged : GeneratedCriteria.judgements(criteria)) {
                int rank = rank(matrix, likelihood, judged);
                for (int dimension = 0; dimension < judged.length; dimension++) {
                    int[] higher = judged.clone();
                    higher[dimension]++;
                    if (higher[dimension]
                            < criteria.consequences().get(0).levels().size()) {
                        assertThat(rank(matrix, likelihood, higher)).isGreaterThanOrEqualTo(rank);
                    }
                }
                nextHigher(criteria, likelihood)
                        .forEach(next -> assertThat(rank(matrix, next, judged)).isGreaterThanOrEqualTo(rank));
            }
        }
    }

    /** By one dimension alone, which shows every column of the matrix. */
    @Property(tries = 400)
    void an_unsound_order_means_that_a_level_falls_somewhere(@ForAll("fitting") RiskCriteria criteria) {
        boolean found = MatrixLint.check(criteria).stream()
                .anyMatch(finding -> finding.code().equals("criteria.not-monotone"));

        assertThat(found).isEqualTo(fallsSomewhere(criteria));
    }

    @Property(tries = 200)
    void criteria_that_rise_by_construction_are_sound(@ForAll("rising") RiskCriteria criteria) {
        assertThat(MatrixLint.isSound(criteria)).isTrue();
    }

    private static boolean fallsSomewhere(RiskCriteria criteria) {
        List<List<String>> rows = new ArrayList<>(criteria.matrix());
        boolean falls = false;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                for (int k = i; k < rows.size(); k++) {
                    for (int l = j; l < rows.get(i).size(); l++) {
                        falls |= rows.get(k).get(l).compareTo(rows.get(i).get(j)) < 0;
                    }
                }
            }
        }
        List<String> without = criteria.withoutLikelihood();
        for (int j = 0; j + 1 < without.size(); j++) {
            falls |= without.get(j + 1).compareTo(without.get(j)) < 0;
        }
        return falls;
    }

    /** Null stands for no likelihood. */
    private static List<@Nullable String> likelihoods(RiskCriteria criteria) {
        List<@Nullable String> ids = new ArrayList<>();
        criteria.likelihood().levels().forEach(level -> ids.add(level.id()));
        if (!criteria.withoutLikelihood().isEmpty()) {
            ids.add(null);
        }
        return ids;
    }

    private static List<String> nextHigher(RiskCriteria criteria, @Nullable String likelihood) {
        List<String> ids =
                criteria.likelihood().levels().stream().map(level -> level.id()).toList();
        int next = ids.indexOf(likelihood) + 1;
        return likelihood == null || next == ids.size() ? List.of() : List.of(ids.get(next));
    }

    private static int rank(RiskMatrix matrix, @Nullable String likelihood, int[] judged) {
        return matrix.assess(likelihood, GeneratedCriteria.byId(judged)).rank();
    }

    @Provide
    Arbitrary<RiskCriteria> fitting() {
        return GeneratedCriteria.fitting();
    }

    @Provide
    Arbitrary<RiskCriteria> rising() {
        return GeneratedCriteria.rising();
    }
}
