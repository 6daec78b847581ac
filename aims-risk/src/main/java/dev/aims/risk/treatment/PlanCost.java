package dev.aims.risk.treatment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Money;
import dev.aims.core.model.TreatmentAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a plan costs in one currency.
 *
 * @param spent what the actions that are done have cost
 * @param open what those that are still to be done are expected to cost
 */
public record PlanCost(Money spent, Money open) {
    public PlanCost {
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(open, "open");
        if (!spent.currency().equals(open.currency())) {
            throw new IllegalArgumentException(
                    "open must be in " + spent.currency() + " but was in " + open.currency());
        }
    }

    /** What was spent and what is expected together. */
    public Money total() {
        return spent.plus(open);
    }

    PlanCost plus(PlanCost other) {
        return new PlanCost(spent.plus(other.spent), open.plus(other.open));
    }

    /** The costs of actions that were not given up, for each currency. */
    static Map<String, PlanCost> of(List<TreatmentAction> actions) {
        Map<String, PlanCost> costs = new TreeMap<>();
        for (TreatmentAction action : actions) {
            Money cost = action.cost();
            if (cost != null && action.status() != ActionStatus.CANCELLED) {
                Money none = new Money(BigDecimal.ZERO, cost.currency());
                boolean isDone = action.status() == ActionStatus.DONE;
                costs.merge(
                        cost.currency(), isDone ? new PlanCost(cost, none) : new PlanCost(none, cost), PlanCost::plus);
            }
        }
        return costs;
    }
}
