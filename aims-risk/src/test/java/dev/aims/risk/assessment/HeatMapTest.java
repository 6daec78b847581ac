package dev.aims.risk.assessment;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private final RiskMatrix matrix = RiskMatrix.standard();

    @Test
    void counts_risks_by_cell_and_level() {
        List<Risk> risks = List.of(
                risk(0, matrix.assess(LIKELY, MAJOR)),
                risk(1, matrix.assess(LIKELY, MAJOR)),
                risk(2, matrix.assess(RARE, MINOR)));

        HeatMap map = HeatMap.of(risks, matrix, AssessmentStage.INHERENT::of);

        assertThat(map.count(3, 3)).isEqualTo(2);
        assertThat(map.count(0, 1)).isEqualTo(1);
        assertThat(map.countByLevel())
                .containsExactly(
                        Map.entry("low", 1), Map.entry("medium", 0), Map.entry("high", 2), Map.entry("critical", 0));
    }

    @Test
    void today_is_the_current_assessment_or_else_the_inherent_one() {
        Risk assessed = risk(0, matrix.assess(LIKELY, MAJOR));
        Risk controlled =
                assessed.toBuilder().current(matrix.assess(RARE, MINOR)).build();

        assertThat(AssessmentStage.today(assessed)).contains(matrix.assess(LIKELY, MAJOR));
        assertThat(AssessmentStage.today(controlled)).contains(matrix.assess(RARE, MINOR));
    }

    @Test
    void a_risk_by_other_criteria_or_without_likelihood_has_no_cell() {
        RiskMatrix next = RiskMatrix.of(
                StandardCriteria.fiveByFive().toBuilder().version(2).build());
        Assessment withoutLikelihood =
                matrix.assess(RARE, MINOR).toBuilder().likelihood(null).build();

        HeatMap map = HeatMap.of(
                List.of(risk(0, next.assess(LIKELY, MAJOR)), risk(1, withoutLikelihood), risk(2, null)),
                matrix,
                AssessmentStage.INHERENT::of);

        assertThat(map.unplaced()).isEqualTo(3);
    }

    @Property(tries = 200)
    void cells_and_unplaced_add_up_to_all_risks(
            @ForAll List<Likelihood> likelihoods, @ForAll Consequence consequence, @ForAll boolean oneUnassessed) {
        List<Risk> risks = new ArrayList<>();
        likelihoods.forEach(likelihood -> risks.add(risk(risks.size(), matrix.assess(likelihood, consequence))));
        if (oneUnassessed) {
            risks.add(risk(risks.size(), null));
        }

        HeatMap map = HeatMap.of(risks, matrix, AssessmentStage.INHERENT::of);

        int placed =
                map.countByLevel().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(placed + map.unplaced()).isEqualTo(risks.size());
    }

    private static Risk risk(int number, Assessment inherent) {
        return Risk.builder("risk-" + number).title("Risk").inherent(inherent).build();
    }
}
