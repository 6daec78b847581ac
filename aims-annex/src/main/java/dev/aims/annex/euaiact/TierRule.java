package dev.aims.annex.euaiact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param rule when the conditions of the class are met
 * @param setsAside the classes that no longer count once this one applies
 * @param onceApplied the dates by which it is told whether this one applies
 * @param noDirectDutiesIf where it holds, the duties of this class do not follow from the Act itself
 */
record TierRule(
        AiActTier tier,
        String title,
        ActRule rule,
        Set<AiActTier> setsAside,
        @Nullable Timeline onceApplied,
        @Nullable ActRule noDirectDutiesIf) {
    TierRule {
        setsAside = Ordered.set(setsAside);
    }
}
