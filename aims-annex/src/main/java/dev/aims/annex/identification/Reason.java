package dev.aims.annex.identification;

import dev.aims.core.model.Trait;
import java.util.Objects;

/**
 * Why something is relevant for a system.
 *
 * @param trait what the system is known to have
 * @param rule what makes the trait count, such as {@code iso-42001:C.3.2 lists the trait}
 */
public record Reason(Trait trait, String rule) {
    public Reason {
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String toString() {
        return "trait " + trait;
    }
}
