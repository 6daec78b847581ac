package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an organization judges risks (ISO/IEC 42001, 6.1.1): the data. What follows from it is worked out by the risk module.
 *
 * @param version 1 or more; assessments name it
 * @param consequences one scale a dimension of consequence, all with the same number of levels
 * @param aggregation how one consequence follows from several dimensions
 * @param weights for dimensions (ids of scales of consequence) how much they weigh in a mean, more than 0
 * @param levels the levels of risk, ascending
 * @param matrix for each likelihood (ascending) and each step of consequence (ascending) the id of a level of risk
 * @param withoutLikelihood for each step of consequence (ascending) the id of the level of a risk whose likelihood makes
 *     no sense; empty where a likelihood is always asked for
 * @param tolerance the id of the highest level that can be borne without a decision
 * @param appetite the id of the highest level that is sought or taken willingly, not above the tolerance
 * @param lines what can be borne for single objectives and dimensions
 */
@Buildable
@FittingCriteria
public record RiskCriteria(
        RiskCriteriaId id,
        @NotBlankText @Size(max = 500) String title,
        @Positive int version,
        @Valid Scale likelihood,
        @NotEmpty List<@Valid Scale> consequences,
        Aggregation aggregation,
        Map<@NotBlankText @Size(max = 100) String, Decimal> weights,
        @NotEmpty List<@Valid RiskLevel> levels,
        @NotEmpty List<@NotEmpty List<@NotBlankText String>> matrix,
        List<@NotBlankText String> withoutLikelihood,
        @NotBlankText String tolerance,
        @Size(max = 100) @Nullable String appetite,
        List<@Valid ToleranceLine> lines,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public RiskCriteria {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(likelihood, "likelihood");
        Patterns.requireText(tolerance, "tolerance");
        consequences = Copies.parts(consequences, "consequences", Scale::id);
        Objects.requireNonNull(aggregation, "aggregation");
        weights = Copies.map(weights, "weights");
        levels = Copies.parts(levels, "levels", RiskLevel::id);
        withoutLikelihood = Copies.list(withoutLikelihood, "withoutLikelihood");
        appetite = Copies.text(appetite, "appetite");
        lines = Copies.parts(lines, "lines", ToleranceLine::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        matrix = Copies.list(matrix, "matrix").stream()
                .map(row -> Copies.list(row, "matrix"))
                .toList();
    }

    /** Starts a builder with this id, version 1 and the maximum as aggregation; the rest is absent. */
    public static RiskCriteriaBuilder builder(String id) {
        return RiskCriteriaBuilder.builder()
                .id(RiskCriteriaId.parse(id))
                .version(1)
                .aggregation(Aggregation.MAXIMUM);
    }

    /** A builder that starts from this entity. */
    public RiskCriteriaBuilder toBuilder() {
        return RiskCriteriaBuilder.builder(this);
    }

    /** What keeps the parts from fitting each other, each with the component that would have to change. */
    public Map<String, String> misfits() {
        Map<String, String> misfits = new LinkedHashMap<>();
        int steps = consequences.isEmpty() ? 0 : consequences.get(0).levels().size();
        Set<String> dimensions = consequences.stream().map(Scale::id).collect(Collectors.toSet());
        if (consequences.stream().anyMatch(scale -> scale.levels().size() != steps)) {
            misfits.put("must be scales with the same number of levels", "consequences");
        }
        if (matrix.size() != likelihood.levels().size()) {
            misfits.put("must have one row for each level of likelihood", "matrix");
        }
        if (matrix.stream().anyMatch(row -> row.size() != steps)) {
            misfits.put("must have in each row one cell for each step of consequence", "matrix");
        }
        if (!withoutLikelihood.isEmpty() && withoutLikelihood.size() != steps) {
            misfits.put("must be empty or have one level for each step of consequence", "withoutLikelihood");
        }
        if (!dimensions.containsAll(weights.keySet())) {
            misfits.put("must be for ids of scales of consequence", "weights");
        }
        if (weights.values().stream().anyMatch(weight -> weight.value().signum() <= 0)) {
            misfits.put("must be more than 0", "weights");
        }
        if (!lines.stream().allMatch(line -> line.dimension() == null || dimensions.contains(line.dimension()))) {
            misfits.put("must be for ids of scales of consequence, or for objectives", "lines");
        }
        addMisfitsOfLevels(misfits);
        return misfits;
    }

    private void addMisfitsOfLevels(Map<String, String> misfits) {
        Set<String> declared = levels.stream().map(RiskLevel::id).collect(Collectors.toSet());
        if (!matrix.stream().allMatch(declared::containsAll)) {
            misfits.put("must hold ids of levels only", "matrix");
        }
        if (!declared.containsAll(withoutLikelihood)) {
            misfits.put("must hold ids of levels only, as the matrix does", "withoutLikelihood");
        }
        if (!declared.contains(tolerance)) {
            misfits.put("must be the id of a level", "tolerance");
        }
        if (appetite != null && !declared.contains(appetite)) {
            misfits.put("must be the id of a level or absent", "appetite");
        }
        if (!lines.stream()
                .allMatch(line -> declared.contains(line.tolerance())
                        && (line.appetite() == null || declared.contains(line.appetite())))) {
            misfits.put("must name ids of levels", "lines");
        }
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Stream.empty();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
