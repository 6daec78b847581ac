package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What AI systems may do to individuals, groups and societies (ISO/IEC 42001, 6.1.4, 8.4 and A.5). It looks outward,
 * at others; the consequences for the organization are a matter of risks.
 *
 * @param scope which version, use and setting was looked at
 * @param trigger why it was made; absent when not told
 * @param criteria the risk criteria whose scales its impacts use
 * @param risks the risks that it feeds (6.1.2)
 * @param outcomeReason why, and under which conditions
 * @param conductedOn absent until it has been conducted
 */
@Buildable
@InOrder(first = "conductedOn", last = "approvedOn")
@InOrder(first = "conductedOn", last = "nextReview")
public record ImpactAssessment(
        ImpactAssessmentId id,
        @NotBlankText @Size(max = 500) String title,
        @NotEmpty Set<AiSystemId> systems,
        @Size(max = 20_000) @Nullable String scope,
        @Nullable ImpactTrigger trigger,
        @Nullable RiskCriteriaId criteria,
        List<@Valid AffectedSubject> subjects,
        List<@Valid ForeseeableMisuse> foreseeableMisuse,
        List<@Valid Impact> impacts,
        Set<RiskId> risks,
        @Nullable ImpactOutcome outcome,
        @Redactable @Size(max = 20_000) @Nullable String outcomeReason,
        Set<PartyId> assessors,
        @Nullable LocalDate conductedOn,
        @Nullable PartyId approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public ImpactAssessment {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        systems = Copies.set(systems, "systems");
        scope = Copies.text(scope, "scope");
        subjects = Copies.parts(subjects, "subjects", AffectedSubject::id);
        foreseeableMisuse = Copies.parts(foreseeableMisuse, "foreseeableMisuse", ForeseeableMisuse::id);
        impacts = Copies.parts(impacts, "impacts", Impact::id);
        risks = Copies.set(risks, "risks");
        outcomeReason = Copies.text(outcomeReason, "outcomeReason");
        assessors = Copies.set(assessors, "assessors");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        for (Impact impact : impacts) {
            Copies.requireParts(impact.subjects(), subjects, "impacts.subjects", "subjects");
            Copies.requireParts(impact.misuses(), foreseeableMisuse, "impacts.misuses", "foreseeableMisuse");
        }
    }

    /** Starts a builder with this id; the rest is absent. */
    public static ImpactAssessmentBuilder builder(String id) {
        return ImpactAssessmentBuilder.builder().id(ImpactAssessmentId.parse(id));
    }

    /** A builder that starts from this entity. */
    public ImpactAssessmentBuilder toBuilder() {
        return ImpactAssessmentBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).and(criteria).and(risks).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Links.of(approvedBy).and(assessors).stream();
    }
}
