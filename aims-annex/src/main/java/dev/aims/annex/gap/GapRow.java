package dev.aims.annex.gap;

import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Objects;

/**
 * How far one requirement is met as far as a register can tell.
 *
 * @param aspects the kinds of evidence that were looked for
 * @param evidence what the register holds, also what does not count
 * @param reasons why the verdict is what it is; for what does not apply, the reason of the exclusion
 * @param against what speaks against it: open nonconformities, and errors and warnings of the consistency rules
 * @param toClose what would close the gap, each an instruction without a full stop
 * @param questions what a register cannot tell and a person can; they keep a requirement from being met until somebody
 *     has linked evidence that answers them
 */
public record GapRow(
        EntryRef requirement,
        String title,
        Verdict verdict,
        List<Aspect> aspects,
        List<HeldEvidence> evidence,
        List<String> reasons,
        List<Finding> against,
        List<String> toClose,
        List<String> questions) {
    public GapRow {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(verdict, "verdict");
        aspects = List.copyOf(aspects);
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
        toClose = List.copyOf(toClose);
        questions = List.copyOf(questions);
    }

    /** Such as {@code 6.1.3 AI risk treatment: PARTLY}. */
    @Override
    public String toString() {
        return requirement.entry() + " " + title + ": " + verdict;
    }
}
