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
 * What is measured to see whether AI and its management do as they should (ISO/IEC 42001, 9.1 and A.6.2.6). The series
 * of readings lives beside the register; here is the latest.
 *
 * @param metric what is measured, and how
 * @param unit what a reading counts, such as {@code %} or {@code ms}
 * @param systems the systems that it watches
 * @param risks the risks that it warns of
 */
@Buildable
public record Indicator(
        IndicatorId id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 20_000) @Nullable String metric,
        @Size(max = 100) @Nullable String unit,
        IndicatorDirection direction,
        List<@Valid Threshold> thresholds,
        Set<AiSystemId> systems,
        Set<RiskId> risks,
        @Valid @Nullable Reading latest,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Indicator {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(direction, "direction");
        metric = Copies.text(metric, "metric");
        unit = Copies.text(unit, "unit");
        thresholds = Copies.parts(thresholds, "thresholds", Threshold::id);
        systems = Copies.set(systems, "systems");
        risks = Copies.set(risks, "risks");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        if (latest != null) {
            Copies.requireParts(latest.beyond(), thresholds, "latest.beyond", "thresholds");
        }
    }

    /** Starts a builder with this id; the rest is absent. */
    public static IndicatorBuilder builder(String id) {
        return IndicatorBuilder.builder().id(IndicatorId.parse(id));
    }

    /** A builder that starts from this entity. */
    public IndicatorBuilder toBuilder() {
        return IndicatorBuilder.builder(this);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).and(risks).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
