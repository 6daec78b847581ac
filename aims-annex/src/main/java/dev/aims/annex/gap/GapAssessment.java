package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How ready an organization is for a standard as far as its register can tell: a row for each entry of a catalog that can
 * be met by itself. The same view, catalog and day give the same assessment.
 *
 * <p>A requirement is {@linkplain Verdict#MET met} only if all of the evidence is there that its catalog names, all of it
 * counts, nothing in the register speaks against it, and nothing is left to ask. What a register cannot show is asked;
 * somebody who has the answer elsewhere links an {@link dev.aims.core.model.Evidence} to the requirement: with an external
 * reference of the type {@value #LINK} whose location is the requirement, such as {@code iso-42001:5.1}. Linked evidence
 * stands for its author's word; its content is not looked at.
 *
 * @param asOf the day that decides what counts
 * @param catalog by which content of which catalog was judged
 * @param revision the register's revision
 * @param rows in the catalog's order
 * @param findings what kept requirements from being judged, such as an error {@code gap.unknown-evidence-kind} for a kind
 *     of evidence that nobody knows, and a warning {@code gap.unknown-requirement} for each nonconformity, finding of an
 *     audit and link of evidence that names what the catalog does not have, and so counts nowhere
 */
public record GapAssessment(
        LocalDate asOf, CatalogPin catalog, long revision, List<GapRow> rows, List<Finding> findings) {
    /** The type of the external reference by which evidence is linked to a requirement. */
    public static final String LINK = "requirement";

    static final String ASTRAY = "gap.unknown-requirement";

    public GapAssessment {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(catalog, "catalog");
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * By the standard kinds of evidence and the consistency rules of this library.
     *
     * @param today the day in the zone of the register's context
     */
    public static GapAssessment of(RegisterView view, Catalog catalog, LocalDate today) {
        return GapCriteria.standard().assess(view, catalog, today);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** @param entry the id within the catalog, such as {@code 6.1.3} */
    public Optional<GapRow> find(String entry) {
        Objects.requireNonNull(entry, "entry");
        return rows.stream()
                .filter(row -> row.requirement().entry().equals(entry))
                .findFirst();
    }

    /**
     * @param entry the id within the catalog, such as {@code 6.1.3}
     * @throws IllegalArgumentException if there is no row for it
     */
    public GapRow get(String entry) {
        return find(entry)
                .orElseThrow(() -> new IllegalArgumentException("entry must be an assessable entry of " + catalog.id()
                        + " " + catalog.edition() + " but was \"" + entry + "\""));
    }

    /** Such as {@code iso-42001 2023 on 2026-11-24: 5 met, 20 partly, 25 missing, 18 unknown, 2 not applicable}. */
    @Override
    public String toString() {
        return catalog.id() + " " + catalog.edition() + " on " + asOf + ": " + count(Verdict.MET) + " met, "
                + count(Verdict.PARTLY) + " partly, " + count(Verdict.MISSING) + " missing, " + count(Verdict.UNKNOWN)
                + " unknown, " + count(Verdict.NOT_APPLICABLE) + " not applicable";
    }
}
