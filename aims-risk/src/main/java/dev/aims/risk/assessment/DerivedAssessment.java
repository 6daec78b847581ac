package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlanId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule derives for a risk from its controls, beside what an expert judged. Nothing is stored: a host that wants
 * to takes {@link #assessment}, which names the rule and what it assumed.
 *
 * @param rule name and version, such as {@code control-steps/1}
 * @param stage current or residual
 * @param assessment what was derived; absent if nothing could be, which {@code open} explains
 * @param judged what the risk holds for this stage; absent if nothing
 * @param effects what each control did, by control
 * @param open what would have to be known to derive better, as sentences without a full stop
 */
public record DerivedAssessment(
        String rule,
        Risk risk,
        AssessmentStage stage,
        @Nullable Assessment assessment,
        @Nullable Assessment judged,
        List<Effect> effects,
        List<String> open) {
    public DerivedAssessment {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(stage, "stage");
        effects = List.copyOf(effects);
        open = List.copyOf(open);
    }

    /**
     * What one control does to the risk by the rule.
     *
     * @param plans the plans that put it to work for this risk
     * @param effectiveness what it was taken for; absent where it counts nothing
     * @param likelihood by how many steps it lowers the likelihood, 0 or more
     * @param consequence by how many steps it lowers the consequences, 0 or more
     * @param reason why, without a full stop
     */
    public record Effect(
            ControlRef control,
            List<TreatmentPlanId> plans,
            @Nullable Effectiveness effectiveness,
            BigDecimal likelihood,
            BigDecimal consequence,
            String reason) {
        public Effect {
            Objects.requireNonNull(control, "control");
            plans = List.copyOf(plans);
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** How judgement and rule differ, as a sentence without a full stop; empty if they agree or one of them is missing. */
    public Optional<String> disagreement() {
        if (assessment == null || judged == null) {
            return Optional.empty();
        }
        boolean sameCriteria = assessment.criteria().equals(judged.criteria())
                && assessment.criteriaVersion() == judged.criteriaVersion();
        if (!sameCriteria) {
            return Optional.of("was judged by other criteria than those it was derived by");
        } else if (assessment.rank() == judged.rank()) {
            return Optional.empty();
        }
        return Optional.of("was judged " + judged.level() + ", "
                + (judged.rank() < assessment.rank() ? "lower" : "higher") + " than the " + assessment.level()
                + " that follows from its controls by " + rule);
    }
}
