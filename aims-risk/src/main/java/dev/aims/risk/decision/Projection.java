package dev.aims.risk.decision;

import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.register.RegisterView;
import java.util.Optional;

/**
 * The material part of what decisions rest on. What a name selects never changes: a later version of the model gets a new
 * projection beside the old one, so that no decision goes stale because a field was added. Implementations are immutable.
 */
public interface Projection {
    /** Name and version, such as {@code assessment/1}. */
    String name();

    /** Digest of the material part as it is in the view; empty if the subject is not there or is of another kind. */
    Optional<BoundProjection> of(DecisionSubject subject, RegisterView view);
}
