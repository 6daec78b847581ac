package dev.aims.annex.euaiact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule that holds.
 *
 * @param rule the rule's id in the rule set
 * @param article where it stems from, such as {@code Art. 6(3)}
 * @param effect what it leads to
 * @param says the rule and what it means here, in own words
 * @param inputs what makes it hold
 * @param confidence how far the rule itself can be relied on
 * @param setAside whether the class that it leads to does not count after all: the Act does not apply, or a prohibition
 *     goes before
 */
public record AiActReason(
        String rule,
        String article,
        Effect effect,
        String says,
        List<AiActInput> inputs,
        Confidence confidence,
        boolean setAside) {
    public AiActReason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(says, "says");
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(confidence, "confidence");
    }

    @Override
    public String toString() {
        return article + ": " + says + " ["
                + inputs.stream().map(AiActInput::toString).collect(Collectors.joining("; ")) + "]";
    }
}
