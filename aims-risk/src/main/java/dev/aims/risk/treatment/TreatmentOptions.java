package dev.aims.risk.treatment;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.internal.OpenWork;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether the options that a plan combines make sense together, and for its risks. */
public final class TreatmentOptions {
    private TreatmentOptions() {}

    /** What is odd about the options of a plan, which need not be in the register yet. */
    public static List<Finding> check(TreatmentPlan plan, RegisterView view) {
        return OptionRules.ALL.stream()
                .flatMap(rule -> rule.what().apply(plan, view).stream()
                        .map(what -> Rules.finding(rule.definition(), Spot.at(plan, "options", what))))
                .toList();
    }

    /** The same as rules over all plans that are not over. */
    static List<ConsistencyRule> rules() {
        return OptionRules.ALL.stream()
                .map(rule -> rule.definition()
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(plan -> OpenWork.isOpen(plan))
                                .flatMap(plan -> rule.what().apply(plan, view).stream()
                                        .map(what -> Spot.at(plan, "options", what)))))
                .toList();
    }

    /** The options as people read them, with the plan's explanation where there is one. */
    public static String describe(TreatmentPlan plan) {
        String options = plan.options().stream()
                .map(TreatmentOption::title)
                .map(title -> title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1))
                .collect(Collectors.joining(", "));
        return plan.explanation() == null ? options : options + ": " + plan.explanation();
    }
}
