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
 * Risk criteria at work: finds the level of a risk from likelihood and consequence (ISO/IEC 42001, 6.1.2). Where several
 * dimensions of consequence are judged, one step follows from them by the {@link RiskCriteria#aggregation} of the
 * criteria; dimensions that are not judged take no part. Immutable.
 *
 * <p>Threats and opportunities share the matrix: a level says how much there is to lose or to gain. What can be borne is
 * a question about threats only, which {@link Tolerance} answers.
 */
public final class RiskMatrix {
    /** The name that assessments by a matrix carry. */
    public static final String METHOD = "matrix/1";

    private final RiskCriteria criteria;
    private final Map<String, Integer> likelihoods;
    private final Map<String, Map<String, Integer>> consequences = new TreeMap<>();
    private final Map<String, Integer> levels;
    private final ConsequenceStep step;

    private RiskMatrix(RiskCriteria criteria) {
        this.criteria = criteria;
        likelihoods = positions(criteria.likelihood().levels(), ScaleLevel::id);
        criteria.consequences()
                .forEach(scale -> consequences.put(scale.id(), positions(scale.levels(), ScaleLevel::id)));
        levels = positions(criteria.levels(), RiskLevel::id);
        step = new ConsequenceStep(criteria);
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
     * @param likelihood the id of a level; null where likelihood makes no sense, which the criteria must provide for
     * @param consequence for one or more dimensions the id of a level
     * @throws IllegalArgumentException if an id is not in its scale, {@code consequence} is empty, or there is no
     *     likelihood and the criteria ask for one; the message lists what is possible
     */
    public Assessment assess(@Nullable String likelihood, Map<String, String> consequence) {
        if (consequence.isEmpty()) {
            throw new IllegalArgumentException("consequence must name a level for one dimension at least");
        }
        Map<String, Integer> steps = new TreeMap<>();
        consequence.forEach(
                (dimension, level) -> steps.put(dimension, position(dimension(dimension), level, "consequence")));
        List<String> row = likelihood == null
                ? rowWithoutLikelihood()
                : criteria.matrix().get(position(likelihoods, likelihood, "likelihood"));
        String level = row.get(step.of(steps));
        return AssessmentBuilder.builder()
                .criteria(criteria.id())
                .criteriaVersion(criteria.version())
                .likelihood(likelihood)
                .consequences(consequence)
                .level(level)
                .rank(rank(level))
                .method(METHOD)
                .build();
    }

    private List<String> rowWithoutLikelihood() {
        if (criteria.withoutLikelihood().isEmpty()) {
            throw new IllegalArgumentException("likelihood must be one of " + String.join(", ", likelihoods.keySet())
                    + " but was null, and the criteria have no level for risks without likelihood");
        }
        return criteria.withoutLikelihood();
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
        return row == null ? Optional.empty() : findStep(consequence).map(column -> new Cell(row, column));
    }

    /** The level of risk that the criteria give; empty if they have no such levels of likelihood or consequence. */
    public Optional<RiskLevel> findLevel(@Nullable String likelihood, Map<String, String> consequence) {
        if (likelihood != null) {
            return findCell(likelihood, consequence).map(cell -> levelAt(cell.likelihood(), cell.consequence()));
        }
        return criteria.withoutLikelihood().isEmpty()
                ? Optional.empty()
                : findStep(consequence)
                        .map(column -> level(criteria.withoutLikelihood().get(column)));
    }

    /** The place of a level among the levels, 1 for the lowest; empty if these criteria have no such level. */
    public Optional<Integer> findRank(String level) {
        Integer position = levels.get(level);
        return position == null ? Optional.empty() : Optional.of(position + 1);
    }

    /**
     * The step of consequence that follows from those of the dimensions, from 0 upwards; empty if none is given, or one
     * that is not in its scale.
     */
    public Optional<Integer> findStep(Map<String, String> consequence) {
        if (consequence.size() == 1) {
            Map.Entry<String, String> only = consequence.entrySet().iterator().next();
            return Optional.ofNullable(
                    consequences.getOrDefault(only.getKey(), Map.of()).get(only.getValue()));
        }
        Map<String, Integer> steps = new TreeMap<>();
        for (Map.Entry<String, String> entry : consequence.entrySet()) {
            Integer one = consequences.getOrDefault(entry.getKey(), Map.of()).get(entry.getValue());
            if (one == null) {
                return Optional.empty();
            }
            steps.put(entry.getKey(), one);
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(step.of(steps));
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
     * Whether the level is above the general line of tolerance; {@link Tolerance} knows the others too.
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

    /**
     * The place of a level among the levels, 1 for the lowest.
     *
     * @throws IllegalArgumentException if these criteria have no such level
     */
    public int rank(String level) {
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
