package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import java.util.List;
import java.util.Objects;

/**
 * Something about AI systems from which risks arise.
 *
 * @param objectives what it can put at stake
 */
public record RiskSource(
        RiskSourceRef ref,
        String title,
        String summary,
        List<Question> questions,
        List<Trait> traits,
        List<Related<ObjectiveRef>> objectives,
        List<Related<ControlRef>> controls,
        List<Correspondence> correspondences,
        List<Notice> notices)
        implements Topic {
    public RiskSource {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        questions = List.copyOf(questions);
        traits = List.copyOf(traits);
        objectives = List.copyOf(objectives);
        controls = List.copyOf(controls);
        correspondences = List.copyOf(correspondences);
        notices = List.copyOf(notices);
    }

    @Override
    public String id() {
        return ref.source();
    }

    @Override
    public String kind() {
        return "risk_source";
    }
}
