package dev.aims.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.AssessedAt;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class HeatMapProperties {
    private static final Actor ACTOR = Actor.of("tester");
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final RiskMatrix NEXT =
            RiskMatrix.of(StandardCriteria.fiveByFive().toBuilder().version(2).build());
    private static final Map<AssessedAt.Stage, Function<Risk, Optional<Assessment>>> STAGES = Map.of(
            AssessedAt.Stage.INHERENT, AssessmentStage.INHERENT::of,
            AssessedAt.Stage.CURRENT, AssessmentStage.CURRENT::of,
            AssessedAt.Stage.RESIDUAL, AssessmentStage.RESIDUAL::of,
            AssessedAt.Stage.TARGET, AssessmentStage.TARGET::of,
            AssessedAt.Stage.TODAY, AssessmentStage::today);

    @Property(tries = 200)
    void the_counts_that_the_register_keeps_are_those_of_a_plain_count(
            @ForAll("risks") List<Risk> before, @ForAll("risks") List<Risk> after, @ForAll AssessedAt.Stage stage) {
        RegisterView view = view(before, after);
        Function<Risk, Optional<Assessment>> assessmentOf = STAGES.get(stage);

        HeatMap kept = HeatMap.of(view, MATRIX, stage);
        HeatMap counted = HeatMap.of(view.risks(), MATRIX, assessmentOf);

        int[][] plain = plainCount(view, assessmentOf);
        int placed = 0;
        for (int row = 0; row < plain.length; row++) {
            for (int column = 0; column < plain[row].length; column++) {
                placed += plain[row][column];
                assertThat(kept.count(row, column)).isEqualTo(plain[row][column]);
                assertThat(counted.count(row, column)).isEqualTo(plain[row][column]);
            }
        }
        assertThat(kept.unplaced()).isEqualTo(view.risks().size() - placed);
        assertThat(counted.unplaced()).isEqualTo(kept.unplaced());
        assertThat(counted.countByLevel()).isEqualTo(kept.countByLevel());
    }

    private static int[][] plainCount(RegisterView view, Function<Risk, Optional<Assessment>> assessmentOf) {
        int[][] counts = new int[5][5];
        for (Risk risk : view.risks()) {
            Assessment assessment = assessmentOf.apply(risk).orElse(null);
            if (assessment != null && assessment.criteriaVersion() == 1 && assessment.likelihood() != null) {
                int row = place(Likelihood.values(), Likelihood::id, assessment.likelihood());
                int column = place(
                        Consequence.values(),
                        Consequence::id,
                        assessment.consequences().get(StandardCriteria.DIMENSION));
                counts[row][column]++;
            }
        }
        return counts;
    }

    private static <T> int place(T[] values, Function<T, String> id, String wanted) {
        return List.of(values).stream().map(id).toList().indexOf(wanted);
    }

    /** A register whose risks were replaced, and one of them retired, so that counts had to be taken back. */
    private static RegisterView view(List<Risk> before, List<Risk> after) {
        Register register = Register.inMemory();
        RiskCriteria criteria = MATRIX.criteria();
        register.commit(ACTOR, "before", change -> change.add(criteria).addAll(numbered(before)));
        register.commit(ACTOR, "after", change -> {
            change.add(Risk.builder("last").title("Risk").build());
            numbered(after).forEach(change::overwrite);
        });
        register.view().risks().stream().findFirst().ifPresent(risk -> {
            long version = register.view().version(risk.id());
            register.commit(ACTOR, "retire", change -> change.retire(risk.id(), version));
        });
        return register.view();
    }

    private static List<Risk> numbered(List<Risk> risks) {
        return IntStream.range(0, risks.size())
                .mapToObj(i ->
                        risks.get(i).toBuilder().id(RiskId.parse("risk-" + i)).build())
                .toList();
    }

    @Provide
    Arbitrary<List<Risk>> risks() {
        Arbitrary<Assessment> assessments = Combinators.combine(
                        Arbitraries.of(Likelihood.class),
                        Arbitraries.of(Consequence.class),
                        Arbitraries.frequency(Tuple.of(5, MATRIX), Tuple.of(1, NEXT)),
                        Arbitraries.integers().between(0, 9))
                .as((likelihood, consequence, matrix, ofTen) -> {
                    Assessment made = matrix.assess(likelihood, consequence);
                    return ofTen == 0 ? made.toBuilder().likelihood(null).build() : made;
                });
        return Combinators.combine(
                        assessments.injectNull(0.3),
                        assessments.injectNull(0.3),
                        assessments.injectNull(0.3),
                        assessments.injectNull(0.3))
                .as((inherent, current, residual, target) -> Risk.builder("risk")
                        .title("Risk")
                        .inherent(inherent)
                        .current(current)
                        .residual(residual)
                        .target(target)
                        .build())
                .list()
                .ofMaxSize(12);
    }
}
