package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Catalog;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Objects;

/**
 * How far what is in place covers a framework.
 *
 * @param framework the catalog that is covered; mind its {@link Catalog#status}
 * @param rows one for each entry that can be met by itself, in the catalog's order. Headings are left out: they ask for
 *     nothing that the entries under them do not
 * @param findings warnings {@code coverage.unknown-entry}: what is in place and names a catalog of the graph, and nothing
 *     in it
 */
public record Coverage(Catalog framework, List<CoverageRow> rows, List<Finding> findings) {
    public Coverage {
        Objects.requireNonNull(framework, "framework");
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** How many requirements have this verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Such as {@code NIST AI 100-1: 3 covered, 20 partly, 4 related, 45 not covered}. */
    @Override
    public String toString() {
        return framework.standard() + ": " + count(Verdict.COVERED) + " covered, " + count(Verdict.PARTLY) + " partly, "
                + count(Verdict.RELATED) + " related, " + count(Verdict.NOT_COVERED) + " not covered";
    }
}
