package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Trait;
import java.util.List;
import java.util.Objects;

/** Something that an organization wants of its AI systems, and that risks can hit. */
public record Objective(
        ObjectiveRef ref,
        String title,
        String summary,
        List<Question> questions,
        List<Trait> traits,
        List<Related<ControlRef>> controls,
        List<Correspondence> correspondences,
        List<Notice> notices)
        implements Topic {
    public Objective {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        questions = List.copyOf(questions);
        traits = List.copyOf(traits);
        controls = List.copyOf(controls);
        correspondences = List.copyOf(correspondences);
        notices = List.copyOf(notices);
    }

    @Override
    public String id() {
        return ref.objective();
    }

    @Override
    public String kind() {
        return "objective";
    }
}
