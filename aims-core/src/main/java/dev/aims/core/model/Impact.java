package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an AI system may do to those whom it affects.
 *
 * @param subjects the ids of those whom it affects, among the subjects of the assessment
 * @param misuses the ids of the misuses that lead to it, among those of the assessment
 * @param topics what it touches, such as {@code privacy_security} or {@code environment}
 * @param severity the id of a level of a scale of consequence; absent when not judged
 * @param likelihood the id of a level of the scale of likelihood; absent where likelihood makes no sense
 * @param measures what is done about a harm or for a benefit, and what remains
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Impact(
        String id,
        @NotBlankText @Size(max = 500) String title,
        ImpactNature nature,
        @Nullable ImpactOrigin origin,
        Set<@Size(max = 100) String> subjects,
        Set<@Size(max = 100) String> misuses,
        Set<@NotBlankText @Size(max = 100) String> topics,
        @Redactable @Size(max = 20_000) @Nullable String description,
        @Size(max = 100) @Nullable String severity,
        @Size(max = 100) @Nullable String likelihood,
        @Redactable @Size(max = 20_000) @Nullable String measures)
        implements Part {
    public Impact {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(nature, "nature");
        subjects = Copies.set(subjects, "subjects");
        misuses = Copies.set(misuses, "misuses");
        topics = Copies.set(topics, "topics");
        description = Copies.text(description, "description");
        severity = Copies.text(severity, "severity");
        likelihood = Copies.text(likelihood, "likelihood");
        measures = Copies.text(measures, "measures");
    }

    /** Starts a builder with this id, for a harm; the rest is absent. */
    public static ImpactBuilder builder(String id) {
        return ImpactBuilder.builder().id(id).nature(ImpactNature.HARM);
    }

    /** A builder that starts from this one. */
    public ImpactBuilder toBuilder() {
        return ImpactBuilder.builder(this);
    }
}
