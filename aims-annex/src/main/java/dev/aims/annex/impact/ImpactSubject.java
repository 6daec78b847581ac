package dev.aims.annex.impact;

import dev.aims.core.model.AffectedKind;
import dev.aims.core.model.ControlRef;
import java.util.List;
import java.util.Objects;

/**
 * Those whom a system may affect, and what to ask about them.
 *
 * @param control the control of ISO/IEC 42001 that asks to look at them
 */
public record ImpactSubject(AffectedKind kind, String title, ControlRef control, List<ImpactTopic> topics) {
    public ImpactSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(control, "control");
        topics = List.copyOf(topics);
    }
}
