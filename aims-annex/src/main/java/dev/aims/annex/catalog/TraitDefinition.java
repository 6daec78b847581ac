package dev.aims.annex.catalog;

import dev.aims.core.model.Trait;
import java.util.Objects;

/**
 * What a trait means.
 *
 * @param question asks whether a system has the trait; yes means it has
 */
public record TraitDefinition(Trait trait, String meaning, String question) {
    public TraitDefinition {
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(question, "question");
    }
}
