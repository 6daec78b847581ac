package dev.aims.annex.impact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What calls for an impact assessment anew.
 *
 * @param id that of an {@link dev.aims.core.model.ImpactTrigger}
 * @param basis the clause, or that it is practice of this project
 * @param question what a register cannot tell of it; null where it tells all
 */
public record ReassessmentTrigger(
        String id, String text, String basis, @Nullable String question) {
    public ReassessmentTrigger {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(basis, "basis");
    }
}
