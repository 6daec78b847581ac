package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a party needs or has (ISO/IEC 42001, 7.2).
 *
 * @param proof where it is shown that the party has it
 * @param validUntil the last day on which the proof counts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Competence(
        String id,
        @NotBlankText @Size(max = 500) String title,
        CompetenceStatus status,
        List<@Valid ExternalReference> proof,
        @Nullable LocalDate validUntil)
        implements Part {
    public Competence {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
        proof = Copies.list(proof, "proof");
    }
}
