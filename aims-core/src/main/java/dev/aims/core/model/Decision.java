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
 * Who decided what, when, why and until when (ISO/IEC 42001, 6.1.3 and 8.3), and how it came to that.
 *
 * <p>Most are recorded once they are made, and need no more than who, when and why. One that is prepared and put before
 * somebody keeps its way: it is drafted, submitted, perhaps endorsed by a first party, and approved or rejected. What
 * may follow what is told by {@link DecisionStatus#next}; a register admits nothing else.
 *
 * @param submittedBy who put it before those who decide
 * @param endorsedBy who supported it as the first of two
 * @param decidedBy the party that decides or has decided
 * @param decidedOn absent until it is approved or rejected
 * @param bound what the decision was made on; where that has changed since, the decision is stale
 * @param validUntil the last day on which the decision counts; absent for no end
 */
@Buildable
@InOrder(first = "submittedOn", last = "endorsedOn")
@InOrder(first = "submittedOn", last = "decidedOn")
@InOrder(first = "endorsedOn", last = "decidedOn")
@InOrder(first = "decidedOn", last = "validUntil")
public record Decision(
        DecisionId id,
        DecisionKind kind,
        DecisionSubject subject,
        DecisionStatus status,
        @Nullable PartyId submittedBy,
        @Nullable LocalDate submittedOn,
        @Nullable PartyId endorsedBy,
        @Nullable LocalDate endorsedOn,
        PartyId decidedBy,
        @Nullable LocalDate decidedOn,
        @Redactable @NotBlankText @Size(max = 20_000) String reason,
        @Nullable LocalDate validUntil,
        @Nullable BoundProjection bound,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Patterns.requireText(reason, "reason");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        if (subject.kindOfDecision() != kind) {
            throw new IllegalArgumentException("subject of kind " + kind.id() + " must not be " + subject
                    + "; that is for " + subject.kindOfDecision().id());
        }
        requireFor(status, status.isDecided(), decidedOn, "decidedOn");
        requirePair(submittedBy, submittedOn, "submittedBy and submittedOn");
        requirePair(endorsedBy, endorsedOn, "endorsedBy and endorsedOn");
        if (status == DecisionStatus.SUBMITTED || status == DecisionStatus.ENDORSED) {
            requireFor(status, true, submittedBy, "submittedBy");
            requireFor(status, status == DecisionStatus.ENDORSED, endorsedBy, "endorsedBy");
        }
    }

    private static void requireFor(DecisionStatus status, boolean isWanted, @Nullable Object value, String component) {
        if (isWanted != (value != null)) {
            throw new IllegalArgumentException(component + (isWanted ? " must be there" : " must be absent")
                    + " for a decision that is " + status.id());
        }
    }

    private static void requirePair(@Nullable Object one, @Nullable Object other, String components) {
        if ((one == null) != (other == null)) {
            throw new IllegalArgumentException(components + " must both be there or both be absent");
        }
    }

    /** Starts a builder with this id, for a decision that is made; the rest is absent. */
    public static DecisionBuilder builder(String id) {
        return DecisionBuilder.builder().id(DecisionId.parse(id)).status(DecisionStatus.APPROVED);
    }

    /** A builder that starts from this entity. */
    public DecisionBuilder toBuilder() {
        return DecisionBuilder.builder(this);
    }

    /**
     * Whether it is approved, its day has come and its last one has not passed. What it rests on is not looked at: see
     * {@link #bound}.
     */
    public boolean countsOn(LocalDate day) {
        return isApprovedBy(day) && !hasEndedBy(day);
    }

    /** Whether it is approved and its day has come; it may have ended since. */
    public boolean isApprovedBy(LocalDate day) {
        return status == DecisionStatus.APPROVED && decidedOn != null && !decidedOn.isAfter(day);
    }

    /** Whether its last day lies before this one. */
    public boolean hasEndedBy(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    @Override
    public String label() {
        return kind.id() + " of " + subject;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(decidedBy).and(submittedBy).and(endorsedBy).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return subject.records();
    }
}
