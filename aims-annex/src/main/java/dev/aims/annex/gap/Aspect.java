package dev.aims.annex.gap;

import java.util.Objects;

/**
 * One kind of evidence for one requirement.
 *
 * @param kind the name of the kind
 * @param weighs whether the verdict depends on it; what does not is shown all the same
 */
public record Aspect(String kind, boolean weighs, Judgement judgement) {
    public Aspect {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(judgement, "judgement");
    }

    public EvidenceState state() {
        return judgement.state();
    }
}
