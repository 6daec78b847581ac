package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.Scores;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The semi-quantitative methods {@code score-product/1} and {@code score-sum/1}: the score of the likelihood times, or
 * plus, that of the consequence; the level is the highest one whose {@link RiskLevel#fromScore} is reached. Immutable.
 *
 * <p>Several dimensions of consequence become one score by the aggregation of the criteria: the score of the highest
 * step, that of the next step if two reach it, or the mean of the scores by weight, to 34 digits and otherwise not
 * rounded. Scores are ranks in disguise: twice the score is not twice the risk, and the result says so.
 */
public final class ScoreMethod implements AssessmentMethod {
    /** The name of {@link #product}. */
    public static final String PRODUCT = "score-product/1";

    /** The name of {@link #sum}. */
    public static final String SUM = "score-sum/1";

    private final RiskMatrix matrix;
    private final boolean multiplies;
    private final Factors factors;

    private ScoreMethod(RiskCriteria criteria, boolean multiplies) {
        this.matrix = RiskMatrix.of(criteria);
        this.multiplies = multiplies;
        for (RiskLevel level : criteria.levels()) {
            if (level.fromScore() == null) {
                throw new IllegalArgumentException("criteria " + criteria.id()
                        + " must give each level a lowest score but level " + level.id() + " has none");
            }
        }
        factors = new Factors(criteria, this::rank);
    }

    /**
     * Likelihood times consequence.
     *
     * @throws IllegalArgumentException if a level has no lowest score, or the parts of the criteria do not fit together
     */
    public static ScoreMethod product(RiskCriteria criteria) {
        return new ScoreMethod(criteria, true);
    }

    /**
     * Likelihood plus consequence.
     *
     * @throws IllegalArgumentException if a level has no lowest score, or the parts of the criteria do not fit together
     */
    public static ScoreMethod sum(RiskCriteria criteria) {
        return new ScoreMethod(criteria, false);
    }

    @Override
    public String name() {
        return multiplies ? PRODUCT : SUM;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if no level begins as low as the score
     */
    @Override
    public AssessmentResult assess(@Nullable String likelihood, Map<String, String> consequences) {
        int rank = rank(likelihood, consequences);
        RiskLevel level = criteria().levels().get(rank - 1);
        Assessment assessment = matrix.assess(likelihood, consequences).toBuilder()
                .level(level.id())
                .rank(rank)
                .method(name())
                .assumptions(assumptions(likelihood, consequences))
                .build();
        return new AssessmentResult(
                level, assessment, factors.of(likelihood, consequences), Questions.open(criteria(), consequences));
    }

    /**
     * The score.
     *
     * @throws IllegalArgumentException as {@link #assess} does
     */
    public BigDecimal score(@Nullable String likelihood, Map<String, String> consequences) {
        if (likelihood == null) {
            throw new IllegalArgumentException(name() + " cannot do without likelihood; use " + RiskMatrix.METHOD);
        }
        matrix.assess(likelihood, consequences);
        BigDecimal ofLikelihood = score(criteria().likelihood(), likelihood);
        BigDecimal ofConsequence = consequence(consequences);
        return multiplies ? ofLikelihood.multiply(ofConsequence) : ofLikelihood.add(ofConsequence);
    }

    private int rank(@Nullable String likelihood, Map<String, String> consequences) {
        BigDecimal score = score(likelihood, consequences);
        int rank = 0;
        for (RiskLevel level : criteria().levels()) {
            Decimal from = Objects.requireNonNull(level.fromScore(), "fromScore");
            if (from.value().compareTo(score) <= 0) {
                rank = matrix.rank(level.id());
            }
        }
        if (rank == 0) {
            throw new IllegalArgumentException("levels of criteria "
                    + criteria().id() + " must begin as low as score " + score.toPlainString() + " but none does");
        }
        return rank;
    }

    private BigDecimal consequence(Map<String, String> consequences) {
        BigDecimal highest = consequences.entrySet().stream()
                .map(entry -> score(scale(entry.getKey()), entry.getValue()))
                .reduce(BigDecimal::max)
                .orElseThrow();
        return switch (criteria().aggregation()) {
            case MAXIMUM -> highest;
            case RAISED_MAXIMUM -> highest.max(raised(consequences));
            case WEIGHTED_MEAN -> mean(consequences);
        };
    }

    /** The highest score that any judged dimension gives to the step that the dimensions come to. */
    private BigDecimal raised(Map<String, String> consequences) {
        int step = matrix.findStep(consequences).orElseThrow();
        return consequences.keySet().stream()
                .map(dimension -> Scores.of(scale(dimension), step))
                .reduce(BigDecimal::max)
                .orElseThrow();
    }

    private BigDecimal mean(Map<String, String> consequences) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map.Entry<String, String> entry : new TreeMap<>(consequences).entrySet()) {
            Decimal given = criteria().weights().get(entry.getKey());
            BigDecimal weight = given == null ? BigDecimal.ONE : given.value();
            sum = sum.add(weight.multiply(score(scale(entry.getKey()), entry.getValue())));
            weights = weights.add(weight);
        }
        return sum.divide(weights, MathContext.DECIMAL128);
    }

    private Scale scale(String dimension) {
        return criteria().consequences().stream()
                .filter(scale -> scale.id().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal score(Scale scale, String level) {
        List<String> ids = scale.levels().stream().map(ScaleLevel::id).toList();
        return Scores.of(scale, ids.indexOf(level));
    }

    private List<String> assumptions(@Nullable String likelihood, Map<String, String> consequences) {
        List<String> assumptions = new ArrayList<>(Questions.assumptions(criteria(), likelihood, consequences));
        assumptions.add(
                "score " + score(likelihood, consequences).stripTrailingZeros().toPlainString()
                        + " is the " + (multiplies ? "product" : "sum")
                        + " of the scores of likelihood and consequence, which order risks and do not measure them");
        return assumptions;
    }

    private RiskCriteria criteria() {
        return matrix.criteria();
    }
}
