package dev.aims.risk.criteria;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.AssessmentBuilder;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.ScaleLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Risk criteria at work: finds the level of a risk from likelihood and consequence (ISO/IEC 42001, 6.1.2). Where
 * consequence has several dimensions, the highest one counts. Immutable.
 */
public final class RiskMatrix {
    private final RiskCriteria criteria;
    private final Map<String, Integer> likelihoods;
    private final Map<String, Map<String, Integer>> consequences = new TreeMap<>();
    private final Map<String, Integer> levels;

    private RiskMatrix(RiskCriteria criteria) {
        this.criteria = criteria;
        likelihoods = positions(criteria.likelihood().levels(), ScaleLevel::id);
        criteria.consequences()
                .forEach(scale -> consequences.put(scale.id(), positions(scale.levels(), ScaleLevel::id)));
        levels = positions(criteria.levels(), RiskLevel::id);
    }

    /**
     * The matrix of these criteria.
     *
     * @throws IllegalArgumentException if the parts do not fit together, as {@link RiskCriteria#misfits} tells, or there
     *     are none
     */
    public static RiskMatrix of(RiskCriteria criteria) {
        String misfits = criteria.misfits().entrySet().stream()
                .map(misfit -> misfit.getValue() + " " + misfit.getKey())
                .collect(Collectors.joining(", "));
        if (!misfits.isEmpty()
                || criteria.matrix().isEmpty()
                || criteria.consequences().isEmpty()) {
            throw new IllegalArgumentException("criteria " + criteria.id() + " version " + criteria.version() + ": "
                    + (misfits.isEmpty() ? "matrix and consequences must not be empty" : misfits));
        }
        return new RiskMatrix(criteria);
    }

    /** The matrix of {@link StandardCriteria#fiveByFive}. */
    public static RiskMatrix standard() {
        return of(StandardCriteria.fiveByFive());
    }

    public RiskCriteria criteria() {
        return criteria;
    }

    /**
     * Assesses by the scales of {@link StandardCriteria}.
     *
     * @throws IllegalArgumentException if these criteria have other scales
     */
    public Assessment assess(Likelihood likelihood, Consequence consequence) {
        return assess(likelihood.id(), Map.of(StandardCriteria.DIMENSION, consequence.id()));
    }

    /**
     * Assesses by the ids of the scales' levels.
     *
     * @param consequence for one or more dimensions the id of a level
     * @throws IllegalArgumentException if an id is not in its scale or {@code consequence} is empty; the message lists
     *     those that are
     */
    public Assessment assess(String likelihood, Map<String, String> consequence) {
        if (consequence.isEmpty()) {
            throw new IllegalArgumentException("consequence must name a level for one dimension at least");
        }
        int row = position(likelihoods, likelihood, "likelihood");
        int column = consequence.entrySet().stream()
                .mapToInt(entry -> position(dimension(entry.getKey()), entry.getValue(), "consequence"))
                .max()
                .orElseThrow();
        String level = criteria.matrix().get(row).get(column);
        return AssessmentBuilder.builder()
                .criteria(criteria.id())
                .criteriaVersion(criteria.version())
                .likelihood(likelihood)
                .consequences(consequence)
                .level(level)
                .rank(rank(level))
                .method("matrix/1")
                .build();
    }

    /** The level of risk in a cell, both counted from 0 upwards. */
    public RiskLevel levelAt(int likelihood, int consequence) {
        return level(criteria.matrix().get(likelihood).get(consequence));
    }

    /** @throws IllegalArgumentException if these criteria have no such level */
    public RiskLevel level(String id) {
        return criteria.levels().get(position(levels, id, "level"));
    }

    /**
     * A cell of the matrix.
     *
     * @param likelihood its row, counted from 0 upwards
     * @param consequence its column, counted from 0 upwards
     */
    public record Cell(int likelihood, int consequence) {}

    /** The cell that an assessment by these criteria stands in; empty without likelihood, or if it names other levels. */
    public Optional<Cell> findCell(@Nullable String likelihood, Map<String, String> consequence) {
        Integer row = likelihood == null ? null : likelihoods.get(likelihood);
        int column = -1;
        for (Map.Entry<String, String> entry : consequence.entrySet()) {
            Integer step = consequences.getOrDefault(entry.getKey(), Map.of()).get(entry.getValue());
            if (step == null) {
                return Optional.empty();
            }
            column = Math.max(column, step);
        }
        return row == null || column < 0 ? Optional.empty() : Optional.of(new Cell(row, column));
    }

    /** Whether an assessment was made by these criteria in this version. */
    public boolean isOwn(Assessment assessment) {
        return isOwn(assessment.criteria(), assessment.criteriaVersion());
    }

    /** Whether these are the criteria, in this version. */
    public boolean isOwn(RiskCriteriaId id, int version) {
        return id.equals(criteria.id()) && version == criteria.version();
    }

    /**
     * Whether the level is above the line of tolerance.
     *
     * @throws IllegalArgumentException if the assessment is not by these criteria
     */
    public boolean isAboveTolerance(Assessment assessment) {
        requireOwn(assessment);
        return position(levels, assessment.level(), "level") > position(levels, criteria.tolerance(), "tolerance");
    }

    private void requireOwn(Assessment assessment) {
        if (!isOwn(assessment)) {
            throw new IllegalArgumentException("assessment must be by criteria " + criteria.id() + " version "
                    + criteria.version() + " but is by " + assessment.criteria() + " version "
                    + assessment.criteriaVersion());
        }
    }

    private int rank(String level) {
        return position(levels, level, "level") + 1;
    }

    private Map<String, Integer> dimension(String id) {
        Map<String, Integer> dimension = consequences.get(id);
        if (dimension == null) {
            throw new IllegalArgumentException(
                    "dimension must be one of " + String.join(", ", consequences.keySet()) + " but was " + id);
        }
        return dimension;
    }

    private static int position(Map<String, Integer> positions, String id, String parameter) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException(
                    parameter + " must be one of " + String.join(", ", positions.keySet()) + " but was " + id);
        }
        return position;
    }

    private static <T> Map<String, Integer> positions(List<T> ascending, Function<T, String> id) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        ascending.forEach(each -> positions.put(id.apply(each), positions.size()));
        return positions;
    }
}
