package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a treatment plan.
 *
 * @param id unique within the plan, of the form of an {@link EntityId}
 * @param control the control that it puts in place, if it does
 * @param dependsOn ids of actions of the same plan that have to be done before this one can begin
 * @param days how many calendar days it takes, 1 or more
 * @param cost what it is expected to cost; once done, what it has cost
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TreatmentAction(
        String id,
        @NotBlankText @Size(max = 500) String title,
        @Nullable ControlRef control,
        @Nullable PartyId owner,
        Set<@NotBlankText @Size(max = 100) String> dependsOn,
        @Positive @Nullable Integer days,
        @Nullable LocalDate due,
        @Valid @Nullable Money cost,
        ActionStatus status,
        @Nullable LocalDate completedOn)
        implements Part {
    public TreatmentAction {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
        dependsOn = Copies.set(dependsOn, "dependsOn");
    }

    /** Starts a builder with this id, for an open action. */
    public static TreatmentActionBuilder builder(String id) {
        return TreatmentActionBuilder.builder().id(id).status(ActionStatus.OPEN);
    }

    /** An open action for each control: to put it in place. The ids come from those of the controls. */
    public static List<TreatmentAction> applying(ControlRef... controls) {
        return Stream.of(controls)
                .map(control -> builder(
                                control.control().toLowerCase(Locale.ROOT).replaceAll("[()]", "-"))
                        .title("Put " + control + " in place")
                        .control(control)
                        .build())
                .toList();
    }

    /** A builder that starts from this action. */
    public TreatmentActionBuilder toBuilder() {
        return TreatmentActionBuilder.builder(this);
    }
}
