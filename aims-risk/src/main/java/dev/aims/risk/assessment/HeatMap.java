package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many risks stand in each cell of a matrix.
 *
 * <p>A risk that has no assessment, or one by other criteria or without likelihood, has no cell; {@link #unplaced}
 * counts them, so that the cells and they add up to all risks.
 */
public final class HeatMap {
    private final RiskMatrix matrix;
    private final int[][] counts;
    private int unplaced;

    private HeatMap(RiskMatrix matrix) {
        this.matrix = matrix;
        counts = new int[matrix.criteria().matrix().size()]
                [matrix.criteria().matrix().get(0).size()];
    }

    /** Counts the risks by their assessment at one stage. */
    public static HeatMap of(Iterable<Risk> risks, RiskMatrix matrix, AssessmentStage stage) {
        return of(risks, matrix, stage::of);
    }

    /** Counts the risks by the assessment that a function selects, such as {@link AssessmentStage#today}. */
    public static HeatMap of(
            Iterable<Risk> risks, RiskMatrix matrix, Function<Risk, Optional<Assessment>> assessmentOf) {
        HeatMap map = new HeatMap(matrix);
        risks.forEach(risk -> map.add(assessmentOf.apply(risk)));
        return map;
    }

    private void add(Optional<Assessment> assessment) {
        assessment
                .filter(matrix::isOwn)
                .filter(own -> own.likelihood() != null)
                .ifPresentOrElse(own -> counts[matrix.rowOf(own)][matrix.columnOf(own)]++, () -> unplaced++);
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
        return unplaced;
    }

    public RiskMatrix matrix() {
        return matrix;
    }
}
