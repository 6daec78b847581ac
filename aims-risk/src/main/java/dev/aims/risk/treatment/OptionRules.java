package dev.aims.risk.treatment;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What can be wrong with the options of one plan. The options are those of ISO 31000, 6.5.2. */
final class OptionRules {
    /** @param what the rest of a sentence about the plan's options; empty if there is nothing to say */
    record OptionRule(RuleDefinition definition, BiFunction<TreatmentPlan, RegisterView, Optional<String>> what) {}

    static final List<OptionRule> ALL = List.of(
            new OptionRule(
                    RuleDefinition.warning(
                            "treatment.avoid-and-more-risk",
                            "ISO 31000, 6.5.2",
                            "A treatment plan avoids a risk and takes or increases it",
                            "choose one of the two, or make two plans of it"),
                    (plan, view) -> has(plan, TreatmentOption.AVOID) && has(plan, TreatmentOption.TAKE_OR_INCREASE)
                            ? Optional.of("are to avoid a risk and to take more of it")
                            : Optional.empty()),
            new OptionRule(
                    RuleDefinition.warning(
                            "treatment.avoid-and-retain",
                            "ISO 31000, 6.5.2",
                            "A treatment plan avoids a risk and retains it: of what is avoided nothing is left to retain",
                            "say with the other options what lowers the risk, or drop retaining it"),
                    (plan, view) -> has(plan, TreatmentOption.AVOID) && has(plan, TreatmentOption.RETAIN)
                            ? Optional.of("are to avoid a risk and to retain it")
                            : Optional.empty()),
            new OptionRule(
                    RuleDefinition.warning(
                            "treatment.retain-with-controls",
                            GOOD_PRACTICE,
                            "A treatment plan only retains a risk, and yet puts controls in place",
                            "name the option that the controls serve, or drop them"),
                    (plan, view) -> plan.options().equals(Set.of(TreatmentOption.RETAIN)) && putsControlsInPlace(plan)
                            ? Optional.of("are to retain only, and actions put controls in place")
                            : Optional.empty()),
            new OptionRule(
                    RuleDefinition.info(
                            "treatment.share-with-nobody",
                            GOOD_PRACTICE,
                            "A treatment plan shares a risk, and no action and no explanation says how",
                            "say with whom the risk is shared, and how"),
                    (plan, view) ->
                            has(plan, TreatmentOption.SHARE) && plan.actions().isEmpty() && plan.explanation() == null
                                    ? Optional.of("are to share a risk, and nothing says how")
                                    : Optional.empty()),
            new OptionRule(
                    RuleDefinition.warning(
                            "treatment.more-of-a-threat",
                            "ISO 31000, 6.5.2",
                            "A treatment plan takes or increases a threat, and does not say what is to be gained",
                            "explain the opportunity that it is taken for, or choose another option"),
                    (plan, view) -> has(plan, TreatmentOption.TAKE_OR_INCREASE) && plan.explanation() == null
                            ? first(plan, view, RiskKind.THREAT).map(risk -> "are to take more of threat " + risk)
                            : Optional.empty()),
            new OptionRule(
                    RuleDefinition.warning(
                            "treatment.opportunity-given-up",
                            GOOD_PRACTICE,
                            "A treatment plan avoids an opportunity or removes its source, and does not say why",
                            "explain why it is given up, or choose another option"),
                    (plan, view) -> (has(plan, TreatmentOption.AVOID) || has(plan, TreatmentOption.REMOVE_SOURCE))
                                    && plan.explanation() == null
                            ? first(plan, view, RiskKind.OPPORTUNITY).map(risk -> "give up opportunity " + risk)
                            : Optional.empty()),
            new OptionRule(
                    RuleDefinition.info(
                            "treatment.residual-not-by-options",
                            GOOD_PRACTICE,
                            "A treatment plan expects a likelihood or a consequence to change that none of its options"
                                    + " changes",
                            "name the option that changes it, or correct what is expected"),
                    OptionRules::unexplainedChange));

    private OptionRules() {}

    private static boolean has(TreatmentPlan plan, TreatmentOption option) {
        return plan.options().contains(option);
    }

    private static boolean putsControlsInPlace(TreatmentPlan plan) {
        return plan.actions().stream()
                .anyMatch(action -> action.control() != null && action.status() != ActionStatus.CANCELLED);
    }

    private static Optional<RiskId> first(TreatmentPlan plan, RegisterView view, RiskKind kind) {
        return plan.risks().stream()
                .flatMap(id -> view.find(id).stream())
                .filter(risk -> risk.kind() == kind)
                .map(Risk::id)
                .findFirst();
    }

    /** Only where each option is about one side alone; avoiding, sharing, taking and removing can change both. */
    private static Optional<String> unexplainedChange(TreatmentPlan plan, RegisterView view) {
        Set<TreatmentOption> oneSided = EnumSet.of(
                TreatmentOption.CHANGE_LIKELIHOOD, TreatmentOption.CHANGE_CONSEQUENCES, TreatmentOption.RETAIN);
        if (!oneSided.containsAll(plan.options())) {
            return Optional.empty();
        }
        return plan.expectedResidual().entrySet().stream()
                .flatMap(expected -> view.find(expected.getKey()).stream()
                        .flatMap(risk -> unexplained(plan, risk, expected.getValue())))
                .findFirst();
    }

    private static Stream<String> unexplained(TreatmentPlan plan, Risk risk, Assessment expected) {
        return AssessmentStage.today(risk).filter(now -> isComparable(now, expected)).stream()
                .flatMap(now -> Stream.concat(
                        Objects.equals(now.likelihood(), expected.likelihood())
                                        || has(plan, TreatmentOption.CHANGE_LIKELIHOOD)
                                ? Stream.empty()
                                : Stream.of("do not change the likelihood of risk " + risk.id()
                                        + ", which is expected to change"),
                        now.consequences().equals(expected.consequences())
                                        || has(plan, TreatmentOption.CHANGE_CONSEQUENCES)
                                ? Stream.empty()
                                : Stream.of("do not change the consequences of risk " + risk.id()
                                        + ", which are expected to change")));
    }

    private static boolean isComparable(Assessment now, Assessment expected) {
        return now.criteria().equals(expected.criteria()) && now.criteriaVersion() == expected.criteriaVersion();
    }
}
