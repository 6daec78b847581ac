package dev.aims.annex.identification;

import dev.aims.annex.catalog.Question;
import dev.aims.annex.catalog.Related;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A risk source that the system's traits make relevant. That traits point at it, and that controls help against it, is
 * mapped by this project's experts and not by the standard; {@link RiskSource#notices} says so in words to be shown.
 *
 * @param reasons one or more
 * @param openQuestions the source's indicator questions that nothing known of the system answers
 */
public record Suggestion(AiSystem system, RiskSource source, List<Reason> reasons, List<Question> openQuestions) {
    public Suggestion {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(source, "source");
        reasons = List.copyOf(reasons);
        openQuestions = List.copyOf(openQuestions);
    }

    /** Controls that help against the source, each with the reason. */
    public List<Related<ControlRef>> controls() {
        return source.controls();
    }

    /** Starts a risk from this suggestion: a title, the system, the source and the objectives that it touches. */
    public RiskBuilder toRisk(String riskId) {
        return Risk.builder(riskId)
                .title(source.title() + ": " + system.name())
                .systems(Set.of(system.id()))
                .sources(Set.of(source.ref()))
                .objectives(source.objectives().stream().map(Related::ref).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return source.title() + " because " + reasons;
    }
}
