package dev.aims.risk.criteria;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.ToleranceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the organization can bear, by all lines of its criteria (ISO/IEC 42001, 6.1.1): the general one, those of
 * dimensions of consequence and those of objectives. A risk has to keep to each that concerns it, so a line can ask for
 * more than the general one and never for less. Immutable.
 *
 * <p>Tolerance is about threats. An opportunity has a level and is judged by no line.
 *
 * <p>An assessment by another version of the same criteria is judged by the lines of this version, which the check says:
 * by its level if that is still among the levels, else by its rank.
 */
public final class Tolerance {
    /** The id of the line that holds in general, in {@link ToleranceCheck.Line}. */
    public static final String GENERAL = "general";

    private static final ToleranceCheck OPPORTUNITY = new ToleranceCheck(
            ToleranceStanding.NOT_JUDGED, List.of(), "is an opportunity, and tolerance is about threats");

    private final RiskMatrix matrix;
    private final int general;
    private final int generalAppetite;

    private Tolerance(RiskMatrix matrix) {
        this.matrix = matrix;
        general = matrix.rank(matrix.criteria().tolerance());
        generalAppetite = appetite(matrix.criteria().appetite());
    }

    /** @throws IllegalArgumentException if the parts of the criteria do not fit together */
    public static Tolerance of(RiskCriteria criteria) {
        return of(RiskMatrix.of(criteria));
    }

    public static Tolerance of(RiskMatrix matrix) {
        return new Tolerance(matrix);
    }

    public RiskMatrix matrix() {
        return matrix;
    }

    /**
     * Where the risk stands by one of its assessments, such as that of today.
     *
     * @throws IllegalArgumentException if the assessment is by criteria with another id
     */
    public ToleranceCheck check(Risk risk, Assessment assessment) {
        requireOwn(assessment);
        if (risk.kind() == RiskKind.OPPORTUNITY) {
            return OPPORTUNITY;
        }
        List<ToleranceCheck.Line> lines = new ArrayList<>();
        lines.add(lineOf(
                GENERAL,
                "in general",
                overall(assessment),
                criteria().tolerance(),
                criteria().appetite()));
        for (ToleranceLine line : criteria().lines()) {
            if (concerns(line, risk, assessment)) {
                lines.add(lineOf(line, assessment));
            }
        }
        ToleranceStanding standing = lines.stream()
                .map(ToleranceCheck.Line::standing)
                .reduce(ToleranceStanding.NOT_JUDGED, ToleranceStanding::or);
        return new ToleranceCheck(standing, lines, versionNote(assessment));
    }

    /**
     * The standing alone, as {@link #check} finds it and without its reasons; for those who ask about many risks.
     *
     * @throws IllegalArgumentException if the assessment is by criteria with another id
     */
    public ToleranceStanding standing(Risk risk, Assessment assessment) {
        requireOwn(assessment);
        if (risk.kind() == RiskKind.OPPORTUNITY) {
            return ToleranceStanding.NOT_JUDGED;
        }
        ToleranceStanding standing = standingOfRank(rank(assessment));
        for (ToleranceLine line : criteria().lines()) {
            if (concerns(line, risk, assessment)) {
                standing = standing.or(standing(line, assessment));
            }
        }
        return standing;
    }

    private static boolean concerns(ToleranceLine line, Risk risk, Assessment assessment) {
        return line.dimension() == null
                ? risk.objectives().contains(line.objective())
                : assessment.consequences().containsKey(line.dimension());
    }

    private ToleranceStanding standing(ToleranceLine line, Assessment assessment) {
        return judged(line, assessment)
                .map(level -> standing(level.rank(), matrix.rank(line.tolerance()), appetite(line.appetite())))
                .orElse(ToleranceStanding.NOT_JUDGED);
    }

    /** Where a level stands by the general line alone, as its place among the levels, 1 for the lowest. */
    public ToleranceStanding standingOfRank(int rank) {
        return standing(rank, general, generalAppetite);
    }

    private ToleranceCheck.Line lineOf(ToleranceLine line, Assessment assessment) {
        String scope =
                line.dimension() == null ? "for objective " + line.objective() : "for " + line.dimension() + " alone";
        return judged(line, assessment)
                .map(level -> lineOf(line.id(), scope, level, line.tolerance(), line.appetite()))
                .orElseGet(() -> new ToleranceCheck.Line(
                        line.id(),
                        null,
                        line.tolerance(),
                        ToleranceStanding.NOT_JUDGED,
                        scope + ", no level follows by these criteria"));
    }

    private ToleranceCheck.Line lineOf(
            String id, String scope, Judged level, String tolerance, @Nullable String appetite) {
        ToleranceStanding standing = standing(level.rank(), matrix.rank(tolerance), appetite(appetite));
        String reason = switch (standing) {
            case ABOVE_TOLERANCE -> " is above " + tolerance + ", the highest level that can be borne " + scope;
            case WITHIN_APPETITE -> " is taken willingly " + scope + ", as all is up to " + appetite;
            default -> " can be borne " + scope + ", as all can up to " + tolerance;
        };
        return new ToleranceCheck.Line(id, level.id(), tolerance, standing, level.id() + reason);
    }

    /** A level that is laid against a line. */
    private record Judged(String id, int rank) {}

    private Judged overall(Assessment assessment) {
        return new Judged(assessment.level(), rank(assessment));
    }

    /** The level as a whole for an objective, the one that follows from the dimension alone for a dimension. */
    private Optional<Judged> judged(ToleranceLine line, Assessment assessment) {
        String dimension = line.dimension();
        if (dimension == null) {
            return Optional.of(overall(assessment));
        }
        String step = Objects.requireNonNull(assessment.consequences().get(dimension), "step");
        return matrix.findLevel(assessment.likelihood(), Map.of(dimension, step))
                .map(level -> new Judged(level.id(), matrix.rank(level.id())));
    }

    private static ToleranceStanding standing(int rank, int tolerance, int appetite) {
        if (rank > tolerance) {
            return ToleranceStanding.ABOVE_TOLERANCE;
        }
        return rank <= appetite ? ToleranceStanding.WITHIN_APPETITE : ToleranceStanding.WITHIN_TOLERANCE;
    }

    /** Of the level now, or as it was where there is no such level any more. */
    private int rank(Assessment assessment) {
        return matrix.findRank(assessment.level()).orElse(assessment.rank());
    }

    private int appetite(@Nullable String level) {
        return level == null ? 0 : matrix.rank(level);
    }

    private @Nullable String versionNote(Assessment assessment) {
        return matrix.isOwn(assessment)
                ? null
                : "was assessed by version " + assessment.criteriaVersion() + " of the criteria and judged by version "
                        + criteria().version();
    }

    private RiskCriteria criteria() {
        return matrix.criteria();
    }

    private void requireOwn(Assessment assessment) {
        if (!assessment.criteria().equals(criteria().id())) {
            throw new IllegalArgumentException(
                    "assessment must be by criteria " + criteria().id() + " but is by " + assessment.criteria());
        }
    }
}
