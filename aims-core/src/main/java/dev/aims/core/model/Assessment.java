package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The level of a risk at one stage, as assessed by one version of the risk criteria.
 *
 * @param criteria the criteria's id
 * @param criteriaVersion the criteria's version, 1 or more
 * @param likelihood the id of a level of the likelihood scale; absent where likelihood makes no sense
 * @param consequences for each dimension of consequence (id of its scale) the id of a level of it
 * @param level the id of the resulting level of risk
 * @param rank the level's place among the levels of the criteria, 1 for the lowest
 * @param method name and version of the method that found the level, such as {@code matrix/1}; absent where a person
 *     named it
 * @param derivedBy name and version of the rule that derived the assessment from controls or a plan, such as {@code
 *     control-steps/1}; absent for the judgement of an expert
 * @param assumptions what method and rule took for granted, in words
 * @param rationale why, in words
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record Assessment(
        RiskCriteriaId criteria,
        @Positive int criteriaVersion,
        @Size(max = 100) @Nullable String likelihood,
        @NotEmpty Map<@NotBlankText @Size(max = 100) String, @NotBlankText @Size(max = 100) String> consequences,
        @NotBlankText @Size(max = 100) String level,
        @Positive int rank,
        @Size(max = 100) @Nullable String method,
        @Size(max = 100) @Nullable String derivedBy,
        List<@NotBlankText @Size(max = 2_000) String> assumptions,
        @Size(max = 20_000) @Nullable String rationale,
        @Nullable LocalDate assessedOn,
        @Nullable PartyId assessedBy) {
    public Assessment {
        Objects.requireNonNull(criteria, "criteria");
        Patterns.requireText(level, "level");
        likelihood = Copies.text(likelihood, "likelihood");
        method = Copies.text(method, "method");
        derivedBy = Copies.text(derivedBy, "derivedBy");
        assumptions = Copies.list(assumptions, "assumptions");
        rationale = Copies.text(rationale, "rationale");
        consequences = Copies.map(consequences, "consequences");
    }

    /** A builder that starts from this assessment. */
    public AssessmentBuilder toBuilder() {
        return AssessmentBuilder.builder(this);
    }

    Stream<EntityId<?>> links() {
        return Links.of(criteria).and(assessedBy).stream();
    }
}
