package dev.aims.risk.treatment;

import dev.aims.core.model.Decision;
import dev.aims.core.model.TreatmentPlan;
import java.util.List;
import java.util.Objects;

/**
 * A plan that is carried out, or is about to be, without an approval that counts.
 *
 * @param waiting approvals that were submitted or endorsed and not decided yet
 * @param reasons why the approvals that it has do not count, each as a sentence; empty where it has none
 */
public record UnapprovedPlan(TreatmentPlan plan, List<Decision> waiting, List<String> reasons) {
    public UnapprovedPlan {
        Objects.requireNonNull(plan, "plan");
        waiting = List.copyOf(waiting);
        reasons = List.copyOf(reasons);
    }
}
