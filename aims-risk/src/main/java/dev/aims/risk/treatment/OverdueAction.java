package dev.aims.risk.treatment;

import dev.aims.core.model.PartyId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import java.util.Objects;
import java.util.Optional;

/**
 * An action that was due and is not done.
 *
 * @param daysOverdue 1 or more
 */
public record OverdueAction(TreatmentPlan plan, TreatmentAction action, long daysOverdue) {
    public OverdueAction {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(action, "action");
    }

    /** Who answers for it: the owner of the action, or of the plan where it has none. */
    public Optional<PartyId> owner() {
        return Optional.ofNullable(action.owner()).or(() -> Optional.ofNullable(plan.owner()));
    }
}
