package dev.aims.risk.management;

import dev.aims.core.model.ReviewTopic;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.util.List;

/** How the risks stand, and how far their treatment is. */
final class RiskInputs {
    private RiskInputs() {}

    static PreparedInput risksAndTreatments(ReviewPeriod period) {
        List<Risk> open = period.view().risks().where(OpenWork::isOpen).list();
        List<Risk> above = open.stream()
                .filter(risk -> isAboveTolerance(risk, period.view()))
                .toList();
        List<TreatmentPlan> plans =
                period.view().treatmentPlans().where(OpenWork::isOpen).list();
        List<TreatmentPlan> late = plans.stream()
                .filter(plan -> Days.isBefore(plan.due(), period.today()))
                .toList();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        facts.count("open", open.size());
        facts.count("aboveTolerance", above.size());
        String trend = "";
        RegisterView then = period.then();
        if (then != null) {
            long before = then.risks()
                    .where(risk -> OpenWork.isOpen(risk) && isAboveTolerance(risk, then))
                    .size();
            trend = period.comparedWithThen(facts.count("aboveToleranceThen", before));
        }
        facts.count("plansOpen", plans.size());
        facts.count("plansOverdue", late.size());
        int undone = facts.count(
                "actionsOpen",
                plans.stream()
                        .flatMap(plan -> plan.actions().stream())
                        .filter(action -> OpenWork.isOpen(action.status()))
                        .count());
        int unassessed = facts.count(
                "notAssessed",
                open.stream()
                        .filter(risk -> AssessmentStage.today(risk).isEmpty())
                        .count());
        facts.see(above.stream().map(Risk::id).toList())
                .see(late.stream().map(TreatmentPlan::id).toList())
                .missing(open.isEmpty(), "no open risk is recorded")
                .missing(unassessed > 0, Words.have(unassessed, "open risk") + " no level");
        return PreparedInput.goodPractice(
                "risks-and-treatments",
                ReviewTopic.RISKS_AND_TREATMENTS,
                above.size() + " of " + Words.count(open.size(), "open risk") + " above tolerance now" + trend + "; "
                        + Words.count(plans.size(), "open treatment plan") + " (" + late.size()
                        + " overdue) with " + Words.count(undone, "open action") + ".",
                facts);
    }

    /** By the criteria of that view, also where they have a new version since, as the consistency rules do. */
    private static boolean isAboveTolerance(Risk risk, RegisterView view) {
        return Tolerances.of(view).today(risk).isAbove();
    }
}
