package dev.aims.annex.applicability;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.StatementRow;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one control between two statements.
 *
 * @param before what the older one says; null if it does not list the control
 * @param after what the newer one says; null if it does not list the control
 * @param aspects what differs; all of them for a control that only one lists
 */
public record RowChange(
        ControlRef control,
        @Nullable StatementRow before,
        @Nullable StatementRow after,
        Set<Aspect> aspects) {
    /** What a statement says of a control. */
    public enum Aspect {
        /** Whether it applies. */
        APPLICABILITY,
        /** For what it is included. */
        BASES,
        /** The words for that. */
        JUSTIFICATION,
        /** How far it was put to work. */
        STATUS,
        /** Which risks it treats. */
        RISKS
    }

    public RowChange {
        Objects.requireNonNull(control, "control");
        aspects = Set.copyOf(aspects);
        if (before == null && after == null) {
            throw new IllegalArgumentException("one of before and after must be there but both are null");
        }
    }

    /** Whether it applies now and did not, or the other way round, or is listed by one alone. */
    public boolean changesApplicability() {
        return aspects.contains(Aspect.APPLICABILITY);
    }

    @Override
    public String toString() {
        if (before == null) {
            return control + " is new";
        } else if (after == null) {
            return control + " is gone";
        }
        return changesApplicability()
                ? control + " was " + before.applicability().id() + " and is "
                        + after.applicability().id()
                : control + " differs in " + aspects;
    }
}
