package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.EntryRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What one entry in place does by itself. Several entries can lead to the same requirement, so contributions do not add
 * up to the coverage.
 *
 * @param frameworks what it does in each framework, itself not counted; those where it does nothing are left out
 */
public record Contribution(EntryRef entry, List<InFramework> frameworks) {
    static final Comparator<Contribution> ORDER = Comparator.comparingLong((Contribution each) -> -each.covered())
            .thenComparingLong(each -> -each.partly())
            .thenComparing(Contribution::entry);

    public Contribution {
        Objects.requireNonNull(entry, "entry");
        frameworks = List.copyOf(frameworks);
    }

    /**
     * @param framework the id of a catalog
     * @param covered how many of its requirements the entry covers
     * @param partly how many it covers in part
     * @param related how many it has to do with otherwise
     */
    public record InFramework(String framework, long covered, long partly, long related) {
        public InFramework {
            Objects.requireNonNull(framework, "framework");
        }
    }

    static Contribution of(EntryRef entry, Search search, List<Coverage> coverages) {
        List<InFramework> frameworks = new ArrayList<>();
        for (Coverage coverage : coverages) {
            List<Verdict> verdicts = coverage.rows().stream()
                    .filter(row -> !row.ref().equals(entry))
                    .map(row -> search.path(row.ref()))
                    .filter(Objects::nonNull)
                    .map(path -> path.relation().verdict())
                    .toList();
            if (!verdicts.isEmpty()) {
                frameworks.add(new InFramework(
                        coverage.framework().id(),
                        count(verdicts, Verdict.COVERED),
                        count(verdicts, Verdict.PARTLY),
                        count(verdicts, Verdict.RELATED)));
            }
        }
        return new Contribution(entry, frameworks);
    }

    /** How many requirements it covers in all frameworks. */
    public long covered() {
        return frameworks.stream().mapToLong(InFramework::covered).sum();
    }

    /** How many requirements it covers in part in all frameworks. */
    public long partly() {
        return frameworks.stream().mapToLong(InFramework::partly).sum();
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(verdict::equals).count();
    }
}
