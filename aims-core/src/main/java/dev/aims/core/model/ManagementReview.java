package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review of the management system by top management (ISO/IEC 42001, 9.3).
 *
 * @param owner who prepares it and follows up
 */
@Buildable
@InOrder(first = "heldOn", last = "nextReview")
public record ManagementReview(
        ManagementReviewId id,
        @NotBlankText @Size(max = 500) String title,
        LocalDate heldOn,
        Set<PartyId> participants,
        List<@Valid ReviewInput> inputs,
        List<@Valid ReviewDecision> decisions,
        List<@Valid ReviewAction> actions,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public ManagementReview {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(heldOn, "heldOn");
        participants = Copies.set(participants, "participants");
        inputs = Copies.parts(inputs, "inputs", ReviewInput::id);
        decisions = Copies.parts(decisions, "decisions", ReviewDecision::id);
        actions = Copies.parts(actions, "actions", ReviewAction::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static ManagementReviewBuilder builder(String id) {
        return ManagementReviewBuilder.builder().id(ManagementReviewId.parse(id));
    }

    /** A builder that starts from this entity. */
    public ManagementReviewBuilder toBuilder() {
        return ManagementReviewBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(actions, ReviewAction::owner).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Links.none().and(participants).stream();
    }
}
