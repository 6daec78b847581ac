package dev.aims.risk.treatment;

import dev.aims.core.model.RiskId;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The open threats above tolerance, and what the approved and running plans make of them.
 *
 * @param before those above tolerance today
 * @param after those that will be, once the plans are done and leave what they expect; where several plans treat one risk,
 *     the highest level that any of them expects counts
 * @param withoutExpectation those of {@code before} that no plan names an expected level for; they are in {@code after}
 */
public record ToleranceEffect(Set<RiskId> before, Set<RiskId> after, Set<RiskId> withoutExpectation) {
    public ToleranceEffect {
        before = sorted(before);
        after = sorted(after);
        withoutExpectation = sorted(withoutExpectation);
    }

    private static Set<RiskId> sorted(Collection<RiskId> ids) {
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    @Override
    public String toString() {
        return before.size() + " above tolerance, " + after.size() + " once the plans are done";
    }
}
