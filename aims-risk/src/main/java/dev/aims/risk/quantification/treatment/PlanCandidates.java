package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Candidates made of treatment plans: of each plan the controls that its actions put in place, with the effects that
 * the loss models of its risks expect of them from the residual stage on.
 *
 * <p>Actions that are cancelled do not count. What is done is done, whether the plan is gone on with or not: neither
 * its cost nor its effect is the plan's any more.
 *
 * @param candidates named by the ids of the plans
 * @param findings on plans of which none could be made, and on what a candidate leaves out
 */
public record PlanCandidates(List<TreatmentCandidate> candidates, List<Finding> findings) {
    public PlanCandidates {
        candidates = List.copyOf(candidates);
        findings = List.copyOf(findings);
    }

    /**
     * Candidates for a portfolio with the controls of today.
     *
     * @param costs makes yearly costs of those of actions
     * @throws IllegalArgumentException unless the portfolio is at the current stage: at the residual one, the effects of
     *     all plans are in it
     */
    public static PlanCandidates of(Collection<TreatmentPlan> plans, Portfolio portfolio, CostRule costs) {
        if (portfolio.stage() != LossStage.CURRENT) {
            throw new IllegalArgumentException(
                    "portfolio must be at the stage CURRENT but was at " + portfolio.stage());
        }
        List<TreatmentCandidate> candidates = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        plans.stream()
                .sorted(Comparator.comparing(TreatmentPlan::id))
                .forEach(plan ->
                        new PlanReader(plan, portfolio, costs, findings).read().ifPresent(candidates::add));
        return new PlanCandidates(candidates, findings);
    }
}
