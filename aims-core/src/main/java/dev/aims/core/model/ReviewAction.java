package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a management review wants done.
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewAction(
        String id,
        @NotBlankText @Size(max = 500) String title,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        ActionStatus status,
        @Nullable LocalDate completedOn)
        implements Part {
    public ReviewAction {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
    }

    /** Starts a builder with this id, for an open action; the rest is absent. */
    public static ReviewActionBuilder builder(String id) {
        return ReviewActionBuilder.builder().id(id).status(ActionStatus.OPEN);
    }

    /** A builder that starts from this one. */
    public ReviewActionBuilder toBuilder() {
        return ReviewActionBuilder.builder(this);
    }
}
