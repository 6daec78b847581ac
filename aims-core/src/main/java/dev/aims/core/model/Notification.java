package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notification that an incident calls for. Instants are cut to microseconds.
 *
 * @param title what is to be told
 * @param basis the law, contract or policy that asks for it
 * @param deadline the instant by which it is to be sent
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Notification(
        String id,
        @NotBlankText @Size(max = 500) String title,
        @Nullable PartyId recipient,
        @Size(max = 2_000) @Nullable String basis,
        @Nullable Instant deadline,
        NotificationState state,
        @Nullable Instant sentAt)
        implements Part {
    public Notification {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(state, "state");
        basis = Copies.text(basis, "basis");
        deadline = Copies.optionalInstant(deadline);
        sentAt = Copies.optionalInstant(sentAt);
    }

    /** Starts a builder with this id, for one that is due; the rest is absent. */
    public static NotificationBuilder builder(String id) {
        return NotificationBuilder.builder().id(id).state(NotificationState.DUE);
    }

    /** A builder that starts from this one. */
    public NotificationBuilder toBuilder() {
        return NotificationBuilder.builder(this);
    }
}
