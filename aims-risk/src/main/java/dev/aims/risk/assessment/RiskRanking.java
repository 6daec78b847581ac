package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceCheck;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The open threats of a view by how pressing they are today, each with why it stands where it does: first by standing
 * with regard to tolerance, then by level, then by {@link KnowledgeRule}, then by where in the matrix it stands, then by id.
 * Immutable.
 *
 * <p>A level is compared by its share of the levels of its criteria, so that 3 of 4 comes before 3 of 5. A cell of the
 * matrix counts its row times its column, each from 1 upwards and as a share of all; of two that count the same, the one of
 * the higher consequence comes first. Without likelihood the consequence counts alone, and what has no cell in the
 * criteria of now comes last. Risks that cannot be ranked are not left out: {@link #notRanked} says why.
 */
public final class RiskRanking {
    private static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed placed) -> placed.ranked().standing())
            .thenComparing(placed -> placed.ranked().share())
            .reversed()
            .thenComparing(placed -> knowledge(placed.ranked().risk()))
            .thenComparing(Comparator.comparingDouble(Placed::cell)
                    .thenComparingDouble(Placed::consequence)
                    .reversed())
            .thenComparing(placed -> placed.ranked().risk().id());

    private final KnowledgeRule rule;
    private final Tolerances tolerances;
    private final List<Ranked> ranked;
    private final List<NotRanked> notRanked = new ArrayList<>();

    private RiskRanking(RegisterView view, KnowledgeRule rule) {
        this.rule = rule;
        tolerances = Tolerances.of(view);
        List<Placed> placed = new ArrayList<>();
        view.risks().forEach(risk -> add(risk, placed));
        ranked = placed.stream().sorted(ORDER).map(Placed::ranked).toList();
    }

    /** By {@link KnowledgeRule#WEAKER_FIRST}. Looks at all risks. */
    public static RiskRanking of(RegisterView view) {
        return of(view, KnowledgeRule.WEAKER_FIRST);
    }

    /** Looks at all risks. */
    public static RiskRanking of(RegisterView view, KnowledgeRule rule) {
        return new RiskRanking(view, Objects.requireNonNull(rule, "rule"));
    }

    /** The rule that the order was made by. */
    public KnowledgeRule rule() {
        return rule;
    }

    /** The most pressing first. */
    public List<Ranked> risks() {
        return ranked;
    }

    /** The risks in use that have no place, each with the reason. */
    public List<NotRanked> notRanked() {
        return List.copyOf(notRanked);
    }

    /** @param reason goes on from the risk, without a full stop */
    public record NotRanked(Risk risk, String reason) {}

    /**
     * A risk with its place.
     *
     * @param standing by which it was ranked
     * @param share the level by which it was ranked over the number of levels, more than 0; more than 1 for a risk on
     *     weak grounds that is ranked above the highest level
     * @param reasons why it stands where it does, in the order in which they count, without full stops
     */
    public record Ranked(
            Risk risk, Assessment assessment, ToleranceStanding standing, double share, List<String> reasons) {
        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A risk with where it stands in the matrix.
     *
     * @param cell the share of its row times that of its column, from 0 to 1
     * @param consequence the share of its column, from 0 to 1
     */
    private record Placed(Ranked ranked, double cell, double consequence) {}

    private static Placed placed(Ranked ranked, RiskMatrix matrix) {
        Assessment assessment = ranked.assessment();
        int rows = matrix.criteria().matrix().size();
        int columns = matrix.criteria().matrix().get(0).size();
        int column = matrix.findStep(assessment.consequences()).orElse(-1) + 1;
        int row = assessment.likelihood() == null
                ? rows
                : matrix.findCell(assessment.likelihood(), assessment.consequences())
                                .map(RiskMatrix.Cell::likelihood)
                                .orElse(-1)
                        + 1;
        return new Placed(ranked, (double) (row * column) / (rows * columns), (double) column / columns);
    }

    private void add(Risk risk, List<Placed> placed) {
        Assessment assessment = AssessmentStage.today(risk).orElse(null);
        if (risk.status() == RiskStatus.CLOSED) {
            notRanked.add(new NotRanked(risk, "is closed"));
        } else if (risk.kind() == RiskKind.OPPORTUNITY) {
            notRanked.add(new NotRanked(risk, "is an opportunity"));
        } else if (assessment == null) {
            notRanked.add(new NotRanked(risk, "has neither a current nor an inherent assessment"));
        } else {
            tolerances
                    .find(assessment)
                    .ifPresentOrElse(
                            tolerance -> placed.add(placed(rank(risk, assessment, tolerance), tolerance.matrix())),
                            () -> notRanked.add(
                                    new NotRanked(risk, "was assessed by criteria that are not in this view")));
        }
    }

    private Ranked rank(Risk risk, Assessment assessment, Tolerance tolerance) {
        RiskMatrix matrix = tolerance.matrix();
        int levels = matrix.criteria().levels().size();
        int rank = matrix.findRank(assessment.level()).orElse(assessment.rank());
        ToleranceCheck check = tolerance.check(risk, assessment);
        List<String> reasons = new ArrayList<>(check.reasons());
        reasons.add("level " + assessment.level() + ", " + rank + " of " + levels);
        reasons.add(grounds(risk));
        boolean isLifted = rule == KnowledgeRule.WEAK_ONE_HIGHER && knowledge(risk) == StrengthOfKnowledge.WEAK;
        if (!isLifted) {
            return new Ranked(risk, assessment, check.standing(), (double) rank / levels, reasons);
        }
        reasons.add("ranked as one level higher, " + (rank + 1) + " of " + levels + ", because of its weak grounds");
        ToleranceStanding lifted = check.standing().or(tolerance.standingOfRank(rank + 1));
        return new Ranked(risk, assessment, lifted, (double) (rank + 1) / levels, reasons);
    }

    private static String grounds(Risk risk) {
        StrengthOfKnowledge stated = risk.strengthOfKnowledge();
        if (stated == null) {
            return "nobody has said how good its grounds are, which counts as weak: before equals on better grounds";
        }
        return "stands on " + stated.id() + " grounds"
                + (stated == StrengthOfKnowledge.STRONG
                        ? ": after equals on weaker ones"
                        : ": before equals on better ones");
    }

    private static StrengthOfKnowledge knowledge(Risk risk) {
        StrengthOfKnowledge stated = risk.strengthOfKnowledge();
        return stated == null ? StrengthOfKnowledge.WEAK : stated;
    }
}
