package dev.aims.risk.treatment;

import dev.aims.core.model.TreatmentAction;
import java.util.List;
import java.util.Objects;

/**
 * An action that cannot be begun.
 *
 * @param waitsFor ids of the actions that it depends on and that are not done
 */
public record BlockedAction(TreatmentAction action, List<String> waitsFor) {
    public BlockedAction {
        Objects.requireNonNull(action, "action");
        waitsFor = List.copyOf(waitsFor);
    }
}
