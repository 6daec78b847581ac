package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy that steers what the organization does with AI (ISO/IEC 42001, 5.2 and A.2).
 *
 * @param location a URI, or a path that the host can resolve
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Policy(
        String id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 2_000) @Nullable String location,
        @Nullable PartyId approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate nextReview)
        implements Part {
    public Policy {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        location = Copies.text(location, "location");
    }

    /** Starts a builder with this id; the rest is absent. */
    public static PolicyBuilder builder(String id) {
        return PolicyBuilder.builder().id(id);
    }

    /** A builder that starts from this one. */
    public PolicyBuilder toBuilder() {
        return PolicyBuilder.builder(this);
    }
}
