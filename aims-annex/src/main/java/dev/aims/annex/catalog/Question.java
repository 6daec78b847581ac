package dev.aims.annex.catalog;

import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.Trait;
import java.util.Objects;
import java.util.Set;

/**
 * A question whose answer shows whether a topic matters for a system.
 *
 * @param answeredByTraits to know of any of these traits whether the system has it answers the question; empty for most
 * @param answeredByAutomationLevel whether to know the system's level of automation answers the question
 */
public record Question(QuestionRef ref, String text, Set<Trait> answeredByTraits, boolean answeredByAutomationLevel) {
    public Question {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(text, "text");
        answeredByTraits = Sets.inOrder(answeredByTraits);
    }
}
