package dev.aims.annex.catalog;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.ControlRef;
import java.util.Objects;
import java.util.Set;

/**
 * A control that makes sense whatever risk source applies, but only where a condition holds.
 *
 * @param condition when it makes sense, as a person reads it
 * @param roles the roles of an organization of which each one fulfils the condition
 */
public record ConditionalControl(ControlRef ref, Basis basis, String condition, Set<AiRole> roles) {
    public ConditionalControl {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(condition, "condition");
        roles = Sets.inOrder(roles);
    }
}
