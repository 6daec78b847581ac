package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import dev.aims.core.validation.Within;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about risks, by whom and until when (ISO/IEC 42001, 6.1.3 and 8.3).
 *
 * @param options they combine
 * @param expectedResidual for each risk the level expected once the plan is done
 */
@Buildable
@ActionsWithoutCircle
@Within(component = "expectedResidual", whole = "risks")
public record TreatmentPlan(
        TreatmentPlanId id,
        @NotBlankText @Size(max = 500) String title,
        @NotEmpty Set<RiskId> risks,
        @NotEmpty Set<TreatmentOption> options,
        @Size(max = 20_000) @Nullable String explanation,
        List<@Valid TreatmentAction> actions,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        PlanStatus status,
        Map<RiskId, @Valid Assessment> expectedResidual,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public TreatmentPlan {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(status, "status");
        explanation = Copies.text(explanation, "explanation");
        actions = Copies.parts(actions, "actions", TreatmentAction::id);
        risks = Copies.set(risks, "risks");
        options = Copies.set(options, "options");
        expectedResidual = Copies.map(expectedResidual, "expectedResidual");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id, a draft; the rest is absent. */
    public static TreatmentPlanBuilder builder(String id) {
        return TreatmentPlanBuilder.builder().id(TreatmentPlanId.parse(id)).status(PlanStatus.DRAFT);
    }

    /** Starts a builder for a draft that treats one risk by these options, under a title made from the risk's. */
    public static TreatmentPlanBuilder of(String id, Risk risk, TreatmentOption option, TreatmentOption... more) {
        return builder(id)
                .title("Treatment of: " + risk.title())
                .risks(Set.of(risk.id()))
                .options(EnumSet.of(option, more));
    }

    /** A builder that starts from this entity. */
    public TreatmentPlanBuilder toBuilder() {
        return TreatmentPlanBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner)
                .and(risks)
                .and(expectedResidual.keySet())
                .and(actions, TreatmentAction::owner)
                .and(expectedResidual.values().stream().flatMap(Assessment::links))
                .stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
