package dev.aims.annex.gap;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of evidence that catalogs name in their {@link dev.aims.annex.catalog.EvidenceNeed}s, and how a register is
 * judged by it.
 *
 * @param name as catalogs write it, such as {@code RiskAssessment}
 * @param meaning what is looked for and when it counts, as a sentence without a full stop
 * @param supplementary whether it only adds: beside the evidence that a catalog names first it is shown and
 *     lowers nothing
 */
public record EvidenceKind(String name, String meaning, boolean supplementary, EvidenceJudge judge) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

    public EvidenceKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must match " + NAME + " but was \"" + name + "\"");
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("meaning must not be blank");
        }
        Objects.requireNonNull(judge, "judge");
    }

    static EvidenceKind of(String name, String meaning, EvidenceJudge judge) {
        return new EvidenceKind(name, meaning, false, judge);
    }

    static EvidenceKind supplementary(String name, String meaning, EvidenceJudge judge) {
        return new EvidenceKind(name, meaning, true, judge);
    }

    /** For which a register has no place. */
    static EvidenceKind outside(String name, String meaning, String question) {
        return of(name, meaning + "; a register has no place for it", inspection -> Judgement.notTold(question));
    }

    @Override
    public String toString() {
        return name;
    }
}
