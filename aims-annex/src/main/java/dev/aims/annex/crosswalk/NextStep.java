package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.EntryRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something to put in place, and what that would close.
 *
 * @param closes the requirements that would be further covered, in the order of the frameworks
 */
public record NextStep(EntryRef ref, CatalogEntry entry, List<Gain> closes) {
    static final Comparator<NextStep> ORDER = Comparator.comparingLong((NextStep step) -> -step.covers())
            .thenComparingLong(step -> -step.coversInPart())
            .thenComparing(NextStep::ref);

    public NextStep {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(entry, "entry");
        closes = List.copyOf(closes);
    }

    /**
     * A requirement that would be further covered.
     *
     * @param after covered or partly, and more than {@code before}
     * @param path how the step leads to it
     */
    public record Gain(EntryRef requirement, Verdict before, Verdict after, CrosswalkPath path) {
        public Gain {
            Objects.requireNonNull(requirement, "requirement");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(path, "path");
        }
    }

    static NextStep of(CoverageRow candidate, Search search, Map<EntryRef, CoverageRow> open) {
        List<Gain> closes = new ArrayList<>();
        open.forEach((ref, row) -> {
            CrosswalkPath path = search.path(ref);
            if (path != null) {
                Verdict after = path.relation().verdict();
                if (after.compareTo(Verdict.PARTLY) >= 0 && after.compareTo(row.verdict()) > 0) {
                    closes.add(new Gain(ref, row.verdict(), after, path));
                }
            }
        });
        return new NextStep(candidate.ref(), candidate.entry(), closes);
    }

    /** How many requirements it would cover that are not covered yet. */
    public long covers() {
        return count(Verdict.COVERED);
    }

    /** How many requirements it would cover in part that are not covered even in part yet. */
    public long coversInPart() {
        return count(Verdict.PARTLY);
    }

    private long count(Verdict verdict) {
        return closes.stream().filter(gain -> gain.after() == verdict).count();
    }
}
