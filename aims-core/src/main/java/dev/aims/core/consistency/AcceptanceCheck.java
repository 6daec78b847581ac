package dev.aims.core.consistency;

import dev.aims.core.model.Decision;
import dev.aims.core.register.RegisterView;

/**
 * Tells whether an acceptance is of the risk as it is now. What a decision is bound to is known above this module, so
 * the rules are told. Without state of its own.
 */
@FunctionalInterface
public interface AcceptanceCheck {
    /**
     * Whether what was accepted is still what the register says of the risk.
     *
     * @param acceptance a decision on a risk that was made, has not ended and was not revoked
     */
    boolean isOfRiskAsItIs(Decision acceptance, RegisterView view);
}
