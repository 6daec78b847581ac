package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a treatment plan.
 *
 * @param id unique within the plan, of the form of an {@link EntityId}
 * @param control the control that it puts in place, if it does
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TreatmentAction(
        String id,
        @NotBlank @Size(max = 500) String title,
        @Nullable ControlRef control,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        ActionStatus status,
        @Nullable LocalDate completedOn) {
    public TreatmentAction {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
    }

    /** Starts a builder with this id, for an open action. */
    public static TreatmentActionBuilder builder(String id) {
        return TreatmentActionBuilder.builder().id(id).status(ActionStatus.OPEN);
    }

    /** A builder that starts from this action. */
    public TreatmentActionBuilder toBuilder() {
        return TreatmentActionBuilder.builder(this);
    }
}
