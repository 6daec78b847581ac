package dev.aims.risk.criteria;

import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import java.util.Arrays;
import java.util.List;

/**
 * Criteria to start from: a matrix of five levels of likelihood by five of consequence, four levels of risk, and a line
 * of tolerance above the second. No standard prescribes a matrix; an organization settles its own (ISO/IEC 42001,
 * 6.1.1). The colours keep their order in print and for people who do not see red or green.
 */
public final class StandardCriteria {
    /** The id of the criteria. */
    public static final String ID = "aims-5x5";

    /** The id of the one dimension of consequence. */
    public static final String DIMENSION = "overall";

    private static final String LOW = "low";
    private static final String MEDIUM = "medium";
    private static final String HIGH = "high";
    private static final String CRITICAL = "critical";

    private static final RiskCriteria FIVE_BY_FIVE = RiskCriteria.builder(ID)
            .title("Five by five")
            .likelihood(Scale.of(
                    "likelihood",
                    "Likelihood",
                    Arrays.stream(Likelihood.values())
                            .map(level -> ScaleLevel.of(level.id(), level.title(), level.description()))
                            .toList()))
            .consequences(List.of(Scale.of(
                    DIMENSION,
                    "Consequence",
                    Arrays.stream(Consequence.values())
                            .map(level -> ScaleLevel.of(level.id(), level.title(), level.description()))
                            .toList())))
            .levels(List.of(
                    RiskLevel.of(LOW, "Low", "#fef0d9", "kept in view"),
                    RiskLevel.of(MEDIUM, "Medium", "#fdcc8a", "borne, and reviewed on schedule"),
                    RiskLevel.of(HIGH, "High", "#fc8d59", "treated, or accepted by designated management"),
                    RiskLevel.of(CRITICAL, "Critical", "#d7301f", "treated before the system goes on")))
            .matrix(List.of(
                    List.of(LOW, LOW, LOW, MEDIUM, MEDIUM),
                    List.of(LOW, LOW, MEDIUM, MEDIUM, HIGH),
                    List.of(LOW, MEDIUM, MEDIUM, HIGH, HIGH),
                    List.of(LOW, MEDIUM, HIGH, HIGH, CRITICAL),
                    List.of(MEDIUM, MEDIUM, HIGH, CRITICAL, CRITICAL)))
            .tolerance(MEDIUM)
            .build();

    private StandardCriteria() {}

    public static RiskCriteria fiveByFive() {
        return FIVE_BY_FIVE;
    }
}
