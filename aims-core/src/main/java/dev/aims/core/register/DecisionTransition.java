package dev.aims.core.register;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionStatus;
import java.util.Optional;

/**
 * What of a decision may change from one version to the next. A draft changes freely; what was put before somebody stays
 * what it is about; what was decided stays as it was but for its end. Labels and references may always change.
 */
final class DecisionTransition {
    private DecisionTransition() {}

    /** What is wrong with a change, as the rest of a sentence about the decision. */
    static Optional<String> refusal(Decision before, Decision after) {
        DecisionStatus old = before.status();
        DecisionStatus now = after.status();
        if (old != now && !old.next().contains(now)) {
            return Optional.of(
                    old.next().isEmpty()
                            ? "is " + old.id() + ", which is final; decide anew"
                            : "is " + old.id() + " and cannot become " + now.id() + " but only " + names(old));
        }
        if (old == DecisionStatus.DRAFTED
                || after.equals(asAllowed(before, after).build())) {
            return Optional.empty();
        }
        return Optional.of(
                old.isDecided()
                        ? "is a record; it can expire, be revoked, superseded, labelled or referred elsewhere, and nothing"
                                + " else of it changes"
                        : "was submitted; what it is about does not change unless it goes back to its draft");
    }

    private static String names(DecisionStatus old) {
        return String.join(", ", old.next().stream().map(DecisionStatus::id).toList());
    }

    /** The decision as it was, with all that may have changed as it is now. */
    private static DecisionBuilder asAllowed(Decision before, Decision after) {
        DecisionBuilder allowed = before.toBuilder()
                .status(after.status())
                .tags(after.tags())
                .references(after.references())
                .attributes(after.attributes());
        if (after.status() == DecisionStatus.DRAFTED) {
            return after.toBuilder();
        } else if (before.status().isDecided()) {
            return allowed;
        }
        return allowed.endorsedBy(after.endorsedBy())
                .endorsedOn(after.endorsedOn())
                .decidedBy(after.decidedBy())
                .decidedOn(after.decidedOn())
                .reason(after.reason())
                .validUntil(after.validUntil());
    }
}
