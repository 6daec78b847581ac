package dev.aims.risk.criteria;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import dev.aims.core.model.ToleranceLine;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Criteria to start from. No standard prescribes a matrix; an organization settles its own (ISO/IEC 42001, 6.1.1). The
 * colours keep their order in print and for people who do not see red or green.
 */
public final class StandardCriteria {
    /** The id of {@link #fiveByFive}. */
    public static final String ID = "aims-5x5";

    /** The id of the one dimension of consequence of {@link #fiveByFive}. */
    public static final String DIMENSION = "overall";

    /** The id of {@link #byAffected}. */
    public static final String BY_AFFECTED_ID = "aims-affected";

    private static final String LOW = "low";
    private static final String MEDIUM = "medium";
    private static final String HIGH = "high";
    private static final String CRITICAL = "critical";

    private static final List<List<String>> MATRIX = List.of(
            List.of(LOW, LOW, LOW, MEDIUM, MEDIUM),
            List.of(LOW, LOW, MEDIUM, MEDIUM, HIGH),
            List.of(LOW, MEDIUM, MEDIUM, HIGH, HIGH),
            List.of(LOW, MEDIUM, HIGH, HIGH, CRITICAL),
            List.of(MEDIUM, MEDIUM, HIGH, CRITICAL, CRITICAL));

    private static final RiskCriteria FIVE_BY_FIVE = RiskCriteria.builder(ID)
            .title("Five by five")
            .likelihood(likelihood())
            .consequences(List.of(consequence(DIMENSION, "Consequence")))
            .levels(levels(null, null, null, null))
            .matrix(MATRIX)
            .tolerance(MEDIUM)
            .build();

    private static final RiskCriteria BY_AFFECTED = RiskCriteria.builder(BY_AFFECTED_ID)
            .title("Five by five, by who is affected")
            .likelihood(likelihood())
            .consequences(List.of(
                    consequence("individuals", "Consequence for individuals"),
                    consequence("groups", "Consequence for groups of people"),
                    consequence("society", "Consequence for society"),
                    consequence("organization", "Consequence for the organization")))
            .aggregation(Aggregation.RAISED_MAXIMUM)
            .levels(levels("1", "5", "10", "16"))
            .matrix(MATRIX)
            .withoutLikelihood(List.of(LOW, MEDIUM, HIGH, HIGH, CRITICAL))
            .tolerance(MEDIUM)
            .appetite(LOW)
            .lines(List.of(ToleranceLine.forDimension("individuals", "individuals", LOW)))
            .build();

    private StandardCriteria() {}

    /**
     * Five levels of likelihood, in events a year, by five of one consequence; four levels of risk, and a line of
     * tolerance above the second.
     */
    public static RiskCriteria fiveByFive() {
        return FIVE_BY_FIVE;
    }

    /**
     * The same matrix with a dimension of consequence each for individuals, groups, society and the organization (as the
     * impact assessment of ISO/IEC 42001, 6.1.4, looks at them), the highest of which counts, one step higher if two reach
     * it. Shows what criteria can say: a level for consequences whose likelihood makes no sense, an appetite, a line of
     * its own for individuals that asks for a decision from medium on, and scores from which levels follow.
     */
    public static RiskCriteria byAffected() {
        return BY_AFFECTED;
    }

    private static Scale likelihood() {
        return new Scale(
                "likelihood",
                "Likelihood",
                ScaleMeasure.FREQUENCY,
                null,
                Arrays.stream(Likelihood.values()).map(Likelihood::level).toList());
    }

    private static Scale consequence(String id, String title) {
        return Scale.of(
                id,
                title,
                Arrays.stream(Consequence.values())
                        .map(level -> ScaleLevel.of(level.id(), level.title(), level.description()))
                        .toList());
    }

    private static List<RiskLevel> levels(
            @Nullable String low, @Nullable String medium, @Nullable String high, @Nullable String critical) {
        return List.of(
                level(LOW, "Low", "#fef0d9", "kept in view", low),
                level(MEDIUM, "Medium", "#fdcc8a", "borne, and reviewed on schedule", medium),
                level(HIGH, "High", "#fc8d59", "treated, or accepted by designated management", high),
                level(CRITICAL, "Critical", "#d7301f", "treated before the system goes on", critical));
    }

    private static RiskLevel level(
            String id, String title, String colour, String description, @Nullable String fromScore) {
        return new RiskLevel(id, title, colour, description, fromScore == null ? null : Decimal.parse(fromScore));
    }
}
