package dev.aims.risk.criteria;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Risk criteria at work: finds the level of a risk from likelihood and consequence (ISO/IEC 42001, 6.1.2). Where
 * consequence has several dimensions, the highest one counts. Immutable.
 */
public final class RiskMatrix {
    private final RiskCriteria criteria;
    private final Map<String, Integer> likelihoods;
    private final Map<String, Map<String, Integer>> consequences = new TreeMap<>();
    private final Map<String, Integer> levels = new LinkedHashMap<>();

    private RiskMatrix(RiskCriteria criteria) {
        this.criteria = criteria;
        likelihoods = positions(criteria.likelihood());
        for (Scale scale : criteria.consequences()) {
            if (consequences.put(scale.id(), positions(scale)) != null) {
                throw wrong("consequences must have ids of their own but two are " + scale.id());
            }
        }
        for (RiskLevel level : criteria.levels()) {
            if (levels.put(level.id(), levels.size()) != null) {
                throw wrong("levels must have ids of their own but two are " + level.id());
            }
        }
        checkShape();
    }

    /**
     * The matrix of these criteria.
     *
     * @throws IllegalArgumentException if the parts do not fit together: a matrix that is not one row a likelihood and
     *     one column a consequence, a level that is not declared, dimensions of unequal length
     */
    public static RiskMatrix of(RiskCriteria criteria) {
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
        return new Assessment(
                criteria.id(), criteria.version(), likelihood, consequence, level, rank(level), null, null, null);
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
     * The row of the matrix that an assessment stands in, counted from 0.
     *
     * @throws IllegalArgumentException if it is not by these criteria or has no likelihood
     */
    public int rowOf(Assessment assessment) {
        requireOwn(assessment);
        String likelihood = assessment.likelihood();
        if (likelihood == null) {
            throw new IllegalArgumentException("assessment must have a likelihood to stand in the matrix");
        }
        return position(likelihoods, likelihood, "likelihood");
    }

    /**
     * The column of the matrix that an assessment stands in, counted from 0.
     *
     * @throws IllegalArgumentException if it is not by these criteria
     */
    public int columnOf(Assessment assessment) {
        requireOwn(assessment);
        return assessment.consequences().entrySet().stream()
                .mapToInt(entry -> position(dimension(entry.getKey()), entry.getValue(), "consequence"))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("assessment must have a consequence"));
    }

    /** Whether an assessment was made by these criteria in this version. */
    public boolean isOwn(Assessment assessment) {
        return assessment.criteria().equals(criteria.id()) && assessment.criteriaVersion() == criteria.version();
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

    private Map<String, Integer> positions(Scale scale) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (ScaleLevel level : scale.levels()) {
            if (positions.put(level.id(), positions.size()) != null) {
                throw wrong("scale " + scale.id() + " must have levels of their own ids but two are " + level.id());
            }
        }
        return positions;
    }

    private void checkShape() {
        int columns = criteria.consequences().stream()
                .mapToInt(scale -> scale.levels().size())
                .max()
                .orElseThrow(() -> wrong("consequences must have one dimension at least"));
        if (criteria.consequences().stream().anyMatch(scale -> scale.levels().size() != columns)) {
            throw wrong("consequences must have as many levels in each dimension");
        }
        if (criteria.matrix().size() != likelihoods.size()
                || criteria.matrix().stream().anyMatch(row -> row.size() != columns)) {
            throw wrong("matrix must have " + likelihoods.size() + " rows of " + columns + " columns");
        }
        String unknown = criteria.matrix().stream()
                .flatMap(List::stream)
                .filter(level -> !levels.containsKey(level))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw wrong("matrix must hold levels that are declared but holds " + unknown);
        }
        if (!levels.containsKey(criteria.tolerance())) {
            throw wrong("tolerance must be a level that is declared but was " + criteria.tolerance());
        }
    }

    private IllegalArgumentException wrong(String rule) {
        return new IllegalArgumentException(
                "criteria " + criteria.id() + " version " + criteria.version() + ": " + rule);
    }
}
