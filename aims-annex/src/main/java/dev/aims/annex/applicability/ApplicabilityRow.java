package dev.aims.annex.applicability;

import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentPlan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the statement says of one control, and from which entities of the register that follows.
 *
 * @param title the control's title; for a control of the organization's own, its reference
 * @param bases why it is included, in order of weight; empty unless it is applicable
 * @param justification why it is in or out, or what is missing for a decision
 * @param status the least advanced of its implementations that were not abandoned; null if there is none
 * @param risks the risks that plans treat with it
 * @param plans those plans
 * @param implementations how it is put to work
 * @param exclusion the decision that leaves it out; null if there is none that counts
 */
public record ApplicabilityRow(
        ControlRef control,
        String title,
        ControlApplicability applicability,
        List<ApplicabilityBasis> bases,
        String justification,
        @Nullable ImplementationStatus status,
        Set<RiskId> risks,
        List<TreatmentPlan> plans,
        List<ControlImplementation> implementations,
        @Nullable Decision exclusion) {
    private static final int LONGEST = 20_000;
    private static final String CUT = " [...]";

    public ApplicabilityRow {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(applicability, "applicability");
        bases = List.copyOf(bases);
        Objects.requireNonNull(justification, "justification");
        plans = List.copyOf(plans);
        implementations = List.copyOf(implementations);
    }

    /** The row as an issued statement keeps it. */
    StatementRow toStatementRow() {
        return new StatementRow(control, applicability, Set.copyOf(bases), cut(justification), status, risks);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
