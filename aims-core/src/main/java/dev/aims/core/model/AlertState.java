package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where its readings have brought a threshold: an alert is open, or some readings in a row are about to raise one. A
 * threshold without such a state is quiet.
 *
 * @param id that of the threshold
 * @param openSince when the reading that raised the alert was taken, cut to microseconds; absent while none is open
 * @param inRow how many readings in a row so far are beyond the threshold or, while an alert is open, would clear it;
 *     absent for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record AlertState(
        String id,
        @Nullable Instant openSince,
        @Positive @Nullable Integer inRow) implements Part {
    public AlertState {
        Patterns.requireId(id, "id");
        openSince = Copies.optionalInstant(openSince);
        if (openSince == null && inRow == null) {
            throw new IllegalArgumentException("alert state " + id + " must have openSince or inRow");
        }
    }
}
