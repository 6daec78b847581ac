package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param clause the clause that it is about
 * @param control the control that it is about
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuditFinding(
        String id,
        FindingGrade grade,
        @Nullable ClauseRef clause,
        @Nullable ControlRef control,
        @Redactable @NotBlankText @Size(max = 20_000) String description,
        Set<EvidenceId> evidence)
        implements Part {
    public AuditFinding {
        Patterns.requireId(id, "id");
        Objects.requireNonNull(grade, "grade");
        Patterns.requireText(description, "description");
        evidence = Copies.set(evidence, "evidence");
    }

    /** Starts a builder with this id; the rest is absent. */
    public static AuditFindingBuilder builder(String id) {
        return AuditFindingBuilder.builder().id(id);
    }

    /** A builder that starts from this one. */
    public AuditFindingBuilder toBuilder() {
        return AuditFindingBuilder.builder(this);
    }
}
