package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.DerivedAssessment.Effect;
import dev.aims.risk.criteria.RiskMatrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule {@code control-steps/1}: derives the current and the residual level of a threat from its inherent one and the
 * controls of the plans that treat it. For hosts that choose it; without it, both are the judgement of an expert.
 *
 * <ul>
 *   <li>A control counts for a risk if a plan for the risk that is approved, running or completed has an action for it that
 *       was not given up.
 *   <li>For the current level it counts as it is: implemented for the whole organization or for every system of the risk,
 *       and as effective as it was last reviewed there, by its weakest place. Effective is one step, partially effective
 *       half a step; ineffective or not reviewed is none.
 *   <li>For the residual level, what running plans have yet to do is assumed to be done and effective.
 *   <li>A step lowers the likelihood if the plan changes the likelihood or removes the source, all dimensions of
 *       consequence if it changes the consequences, and half a step each if it does both. Sharing a risk moves who bears
 *       it and lowers nothing, nor do the other options.
 *   <li>Half steps that are left over do not count, no more than {@link #maxSteps} do, and nothing falls below the lowest
 *       level of its scale.
 * </ul>
 *
 * <p>The rule is a convention, not a measurement: that steps are equal and controls independent is assumed, and the result
 * says so. Immutable.
 */
public final class ControlSteps {
    /** The name of the rule, for {@link Assessment#derivedBy}. */
    public static final String RULE = "control-steps/1";

    private static final int DEFAULT_STEPS = 2;

    private final int maxSteps;

    private ControlSteps(int maxSteps) {
        this.maxSteps = maxSteps;
    }

    /** At most 2 steps down each axis. */
    public static ControlSteps withDefaults() {
        return new ControlSteps(DEFAULT_STEPS);
    }

    /** @param steps how many steps all controls together lower an axis at most, 1 or more */
    public ControlSteps maxSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be 1 or more but was " + steps);
        }
        return new ControlSteps(steps);
    }

    /** With the controls of today. */
    public DerivedAssessment current(RegisterView view, Risk risk) {
        return derive(view, risk, AssessmentStage.CURRENT);
    }

    /** With all that is planned. */
    public DerivedAssessment residual(RegisterView view, Risk risk) {
        return derive(view, risk, AssessmentStage.RESIDUAL);
    }

    /** The current and residual assessments of risks in use that differ from what the rule derives. Looks at all risks. */
    public List<DerivedAssessment> disagreements(RegisterView view) {
        return view.risks().stream()
                .flatMap(risk -> Stream.of(current(view, risk), residual(view, risk)))
                .filter(derived -> derived.disagreement().isPresent())
                .toList();
    }

    private DerivedAssessment derive(RegisterView view, Risk risk, AssessmentStage stage) {
        Assessment inherent = risk.inherent();
        if (risk.kind() != RiskKind.THREAT) {
            return underived(risk, stage, "is no threat");
        } else if (inherent == null) {
            return underived(risk, stage, "has no inherent assessment to start from");
        } else if (inherent.method() != null && !inherent.method().equals(RiskMatrix.METHOD)) {
            return underived(
                    risk,
                    stage,
                    "its inherent level was found by " + inherent.method() + ", and the rule goes by the matrix");
        }
        Optional<RiskMatrix> matrix = view.find(inherent.criteria())
                .map(RiskMatrix::of)
                .filter(found -> found.isOwn(inherent) && isPlaced(found, inherent));
        if (matrix.isEmpty()) {
            return underived(
                    risk,
                    stage,
                    "its inherent assessment is not by the criteria " + inherent.criteria() + " as they are now");
        }
        List<Effect> effects = new ControlEffects(view, risk, stage == AssessmentStage.RESIDUAL).all();
        return new DerivedAssessment(
                RULE,
                risk,
                stage,
                lowered(matrix.get(), inherent, effects, stage),
                stage.of(risk).orElse(null),
                effects,
                open(effects));
    }

    private static DerivedAssessment underived(Risk risk, AssessmentStage stage, String why) {
        return new DerivedAssessment(RULE, risk, stage, null, stage.of(risk).orElse(null), List.of(), List.of(why));
    }

    private static boolean isPlaced(RiskMatrix matrix, Assessment inherent) {
        return matrix.findLevel(inherent.likelihood(), inherent.consequences()).isPresent();
    }

    private static List<String> open(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.effectiveness() == null)
                .map(effect -> effect.control() + ": " + effect.reason())
                .toList();
    }

    private Assessment lowered(RiskMatrix matrix, Assessment inherent, List<Effect> effects, AssessmentStage stage) {
        RiskCriteria criteria = matrix.criteria();
        int rarer = steps(effects.stream().map(Effect::likelihood));
        int milder = steps(effects.stream().map(Effect::consequence));
        @Nullable String likelihood = inherent.likelihood();
        Map<String, String> consequences = new TreeMap<>();
        for (Scale scale : criteria.consequences()) {
            String level = inherent.consequences().get(scale.id());
            if (level != null) {
                consequences.put(scale.id(), lowered(scale, level, milder));
            }
        }
        return matrix
                .assess(likelihood == null ? null : lowered(criteria.likelihood(), likelihood, rarer), consequences)
                .toBuilder()
                .derivedBy(RULE)
                .assumptions(assumptions(effects, rarer, milder, likelihood == null, stage))
                .build();
    }

    private int steps(Stream<BigDecimal> each) {
        BigDecimal sum = each.reduce(BigDecimal.ZERO, BigDecimal::add);
        return Math.min(maxSteps, sum.setScale(0, RoundingMode.FLOOR).intValueExact());
    }

    private static String lowered(Scale scale, String level, int steps) {
        List<String> ids = scale.levels().stream().map(ScaleLevel::id).toList();
        return ids.get(Math.max(0, ids.indexOf(level) - steps));
    }

    private List<String> assumptions(
            List<Effect> effects, int rarer, int milder, boolean withoutLikelihood, AssessmentStage stage) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add("starts from the inherent level; " + counted(effects)
                + (withoutLikelihood
                        ? "; the consequences are lowered by " + milder + " steps, and there is no likelihood to lower"
                        : "; the likelihood is lowered by " + rarer + " and the consequences by " + milder + " steps")
                + ", of at most " + maxSteps + " each");
        assumptions.add("an effective control is worth one step and a partially effective one half a step,"
                + " independently of each other");
        if (stage == AssessmentStage.RESIDUAL) {
            assumptions.add("what running plans have yet to do is done and effective");
        }
        return assumptions;
    }

    private static String counted(List<Effect> effects) {
        List<ControlRef> counting = effects.stream()
                .filter(effect ->
                        effect.likelihood().signum() > 0 || effect.consequence().signum() > 0)
                .map(Effect::control)
                .toList();
        return counting.size() == 1 ? "1 control counts" : counting.size() + " controls count";
    }
}
