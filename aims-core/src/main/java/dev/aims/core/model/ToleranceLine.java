package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be borne for one objective or in one dimension of consequence, where that differs from what holds in general.
 * It names one of the two.
 *
 * @param objective risks that touch it are judged by this line as well
 * @param dimension the id of a scale of consequence: the level that follows from this dimension alone is judged
 * @param tolerance the id of the highest level that can be borne without a decision
 * @param appetite the id of the highest level that is sought or taken willingly
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ToleranceLine(
        String id,
        @Nullable ObjectiveRef objective,
        @Size(max = 100) @Nullable String dimension,
        @NotBlankText @Size(max = 100) String tolerance,
        @Size(max = 100) @Nullable String appetite)
        implements Part {
    public ToleranceLine {
        Patterns.requireId(id, "id");
        Patterns.requireText(tolerance, "tolerance");
        dimension = Copies.text(dimension, "dimension");
        appetite = Copies.text(appetite, "appetite");
        if ((objective == null) == (dimension == null)) {
            throw new IllegalArgumentException(
                    "tolerance line " + id + " must name either an objective or a dimension of consequence");
        }
    }

    /** A line for an objective. */
    public static ToleranceLine forObjective(String id, ObjectiveRef objective, String tolerance) {
        return new ToleranceLine(id, objective, null, tolerance, null);
    }

    /** A line for a dimension of consequence. */
    public static ToleranceLine forDimension(String id, String dimension, String tolerance) {
        return new ToleranceLine(id, null, dimension, tolerance, null);
    }
}
