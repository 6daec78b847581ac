package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.register.AssessedAt;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many risks stand in each cell of a matrix.
 *
 * <p>A risk that has no assessment, or one by other criteria or without likelihood, has no cell; {@link #unplaced}
 * counts them, so that the cells and they add up to all risks.
 */
public final class HeatMap {
    private final RiskMatrix matrix;
    private final int[][] counts;
    private int total;
    private int placed;

    private HeatMap(RiskMatrix matrix) {
        this.matrix = matrix;
        counts = new int[matrix.criteria().matrix().size()]
                [matrix.criteria().matrix().get(0).size()];
    }

    /**
     * All risks in use by their assessment at one stage. Takes the counts that the register keeps with each commit, and
     * so costs what is shown.
     */
    public static HeatMap of(RegisterView view, RiskMatrix matrix, AssessedAt.Stage stage) {
        HeatMap map = new HeatMap(matrix);
        map.total = view.risks().size();
        view.assessed(stage)
                .forEach((at, count) ->
                        map.add(at.criteria(), at.criteriaVersion(), at.likelihood(), at.consequences(), count));
        return map;
    }

    /**
     * Some risks, looked at one by one, by the assessment that a function selects, such as {@link
     * AssessmentStage#today}.
     */
    public static HeatMap of(
            Iterable<Risk> risks, RiskMatrix matrix, Function<Risk, Optional<Assessment>> assessmentOf) {
        HeatMap map = new HeatMap(matrix);
        for (Risk risk : risks) {
            map.total++;
            assessmentOf
                    .apply(risk)
                    .ifPresent(
                            at -> map.add(at.criteria(), at.criteriaVersion(), at.likelihood(), at.consequences(), 1));
        }
        return map;
    }

    private void add(
            RiskCriteriaId criteria,
            int version,
            @Nullable String likelihood,
            Map<String, String> consequences,
            int count) {
        if (matrix.isOwn(criteria, version)) {
            matrix.findCell(likelihood, consequences).ifPresent(cell -> {
                counts[cell.likelihood()][cell.consequence()] += count;
                placed += count;
            });
        }
    }

    /** Risks in a cell, both counted from 0 upwards. */
    public int count(int likelihood, int consequence) {
        return counts[likelihood][consequence];
    }

    /** Risks by level, ascending; levels without risks have 0. */
    public Map<String, Integer> countByLevel() {
        Map<String, Integer> byLevel = new LinkedHashMap<>();
        matrix.criteria().levels().forEach(level -> byLevel.put(level.id(), 0));
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                byLevel.merge(matrix.levelAt(row, column).id(), counts[row][column], Integer::sum);
            }
        }
        return byLevel;
    }

    /** Risks that have no cell. */
    public int unplaced() {
        return total - placed;
    }

    public RiskMatrix matrix() {
        return matrix;
    }
}
