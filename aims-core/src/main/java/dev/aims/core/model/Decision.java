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
 * Who decided what, when, why and until when (ISO/IEC 42001, 6.1.3 and 8.3).
 *
 * @param bound what the decision was made on; where that has changed since, the decision is stale
 * @param validUntil the last day on which the decision counts; absent for no end
 * @param revoked whether it was taken back
 */
@Buildable
@InOrder(first = "decidedOn", last = "validUntil")
public record Decision(
        DecisionId id,
        DecisionKind kind,
        DecisionSubject subject,
        PartyId decidedBy,
        LocalDate decidedOn,
        @Redactable @NotBlankText @Size(max = 20_000) String reason,
        @Nullable LocalDate validUntil,
        @Nullable BoundProjection bound,
        boolean revoked,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Patterns.requireText(reason, "reason");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        if (subject.kindOfDecision() != kind) {
            throw new IllegalArgumentException("subject of kind " + kind.id() + " must not be " + subject
                    + "; that is for " + subject.kindOfDecision().id());
        }
    }

    /** Starts a builder with this id; the rest is absent. */
    public static DecisionBuilder builder(String id) {
        return DecisionBuilder.builder().id(DecisionId.parse(id));
    }

    /** A builder that starts from this entity. */
    public DecisionBuilder toBuilder() {
        return DecisionBuilder.builder(this);
    }

    @Override
    public String label() {
        return kind.id() + " of " + subject;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Stream.of(decidedBy);
    }

    @Override
    public Stream<EntityId<?>> records() {
        return subject.records();
    }
}
