package dev.aims.core.model;

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
 * A risk: what may depart from what is wanted, because of which sources, with which level (ISO/IEC 42001, 6.1.2).
 *
 * <p>Inherent (before any control), current (with the controls of today), residual (after the treatment planned) and
 * target are terms of practice, not of the standard.
 *
 * @param sources where the risk comes from, such as sources of Annex C
 * @param objectives which objectives it touches
 * @param lossModel what it may cost in a year
 * @param strengthOfKnowledge how good the grounds of the assessments are
 */
@Buildable
public record Risk(
        RiskId id,
        @NotBlankText @Size(max = 500) String title,
        RiskKind kind,
        Set<AiSystemId> systems,
        Set<AiComponentId> components,
        Set<RiskSourceRef> sources,
        Set<ObjectiveRef> objectives,
        @Size(max = 20_000) @Nullable String cause,
        @Size(max = 20_000) @Nullable String event,
        @Size(max = 20_000) @Nullable String consequence,
        @Valid @Nullable Assessment inherent,
        @Valid @Nullable Assessment current,
        @Valid @Nullable Assessment residual,
        @Valid @Nullable Assessment target,
        @Valid @Nullable LossModel lossModel,
        @Nullable StrengthOfKnowledge strengthOfKnowledge,
        @Nullable PartyId owner,
        RiskStatus status,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Risk {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        cause = Copies.text(cause, "cause");
        event = Copies.text(event, "event");
        consequence = Copies.text(consequence, "consequence");
        systems = Copies.set(systems, "systems");
        components = Copies.set(components, "components");
        sources = Copies.set(sources, "sources");
        objectives = Copies.set(objectives, "objectives");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, a threat that is identified; the rest is absent. */
    public static RiskBuilder builder(String id) {
        return RiskBuilder.builder().id(RiskId.parse(id)).kind(RiskKind.THREAT).status(RiskStatus.IDENTIFIED);
    }

    /** A builder that starts from this entity. */
    public RiskBuilder toBuilder() {
        return RiskBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner)
                .and(systems)
                .and(components)
                .and(Stream.of(inherent, current, residual, target)
                        .filter(Objects::nonNull)
                        .flatMap(Assessment::links))
                .and(lossModel == null ? Stream.empty() : lossModel.links())
                .stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
