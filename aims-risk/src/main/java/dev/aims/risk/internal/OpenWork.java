package dev.aims.risk.internal;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;

/** Whether something still asks for work, as the consistency rules see it. */
public final class OpenWork {
    private OpenWork() {}

    public static boolean isOpen(ActionStatus status) {
        return status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS;
    }

    public static boolean isOpen(Risk risk) {
        return risk.status() != RiskStatus.CLOSED;
    }

    public static boolean isOpen(TreatmentPlan plan) {
        return plan.status() != PlanStatus.COMPLETED && plan.status() != PlanStatus.CANCELLED;
    }

    public static boolean isOpen(AiObjective objective) {
        return objective.status() == ObjectiveStatus.PLANNED || objective.status() == ObjectiveStatus.IN_PROGRESS;
    }

    public static boolean isOpen(Concern concern) {
        return concern.status() == ConcernStatus.RECEIVED || concern.status() == ConcernStatus.UNDER_REVIEW;
    }

    public static boolean isAhead(PlannedChange change) {
        return change.status() == ChangeStatus.PROPOSED
                || change.status() == ChangeStatus.APPROVED
                || change.status() == ChangeStatus.IN_PROGRESS;
    }
}
