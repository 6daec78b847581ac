package dev.aims.annex.identification;

import dev.aims.core.model.Trait;
import java.util.Objects;

/**
 * Why something is relevant for a system.
 *
 * @param trait what the system is known to have
 * @param rule what makes the trait count, such as {@code iso-42001:C.3.2 lists the trait}
 * @param sharedBy how many sources, or how many objectives, list the trait, 1 or more: what points at many things points
 *     at none of them sharply
 */
public record Reason(Trait trait, String rule, int sharedBy) {
    public Reason {
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(rule, "rule");
        if (sharedBy < 1) {
            throw new IllegalArgumentException("sharedBy must be 1 or more but was " + sharedBy);
        }
    }

    /** How sharply it points, 1 if at this alone, the less the more share it; a rule of this project. */
    public double strength() {
        return 1.0 / sharedBy;
    }

    static double strength(Iterable<Reason> reasons) {
        double sum = 0;
        for (Reason reason : reasons) {
            sum += reason.strength();
        }
        return sum;
    }

    @Override
    public String toString() {
        return "trait " + trait;
    }
}
