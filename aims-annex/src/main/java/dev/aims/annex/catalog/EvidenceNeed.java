package dev.aims.annex.catalog;

import java.util.List;
import java.util.Objects;

/**
 * Which record shows that a requirement is met.
 *
 * @param artifact the kind of record, a term of the catalog such as {@code RiskAssessment}
 * @param alsoEvidencedBy kinds of record that add to it
 */
public record EvidenceNeed(String artifact, List<String> alsoEvidencedBy, RegisterFit fit) {
    public EvidenceNeed {
        Objects.requireNonNull(artifact, "artifact");
        alsoEvidencedBy = List.copyOf(alsoEvidencedBy);
        Objects.requireNonNull(fit, "fit");
    }
}
