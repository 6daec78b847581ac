package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.CatalogStatus;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of crosswalks as a net over catalogs, read both ways, and what follows from it.
 *
 * <p>Of several paths between two entries the best is the one whose composed {@link Relation} is strongest, then the one
 * with fewest links, then the one with fewest links that are expert judgement, then the one whose references come first
 * in the order of their texts. A path that has come to {@link Relation#RELATED} carries no evidence and is followed no
 * further, or everything would be related to everything.
 *
 * <p>A row counts only if both of its ends exist, in the edition that its crosswalk speaks of; {@link #findings} lists
 * those that do not count.
 *
 * <p>Immutable and safe for use by many threads. One search takes time in the number of rows.
 */
public final class CrosswalkGraph {
    private final Map<String, Catalog> catalogs;
    private final Net net;
    private final List<Finding> findings;

    private CrosswalkGraph(Map<String, Catalog> catalogs, Net net, List<Finding> findings) {
        this.catalogs = catalogs;
        this.net = net;
        this.findings = findings;
    }

    /** The net over the catalogs that the crosswalks speak of, which are read if they were not yet. */
    public static CrosswalkGraph of(Catalogs catalogs, Crosswalks crosswalks) {
        Soundness soundness = new Soundness(crosswalks, catalogs);
        List<Link> links = soundness.usable();
        Map<String, Catalog> spokenOf = new LinkedHashMap<>();
        for (String id : catalogs.ids()) {
            if (crosswalks.all().stream().anyMatch(crosswalk -> speaksOf(crosswalk, id))) {
                spokenOf.put(id, catalogs.get(id));
            }
        }
        return new CrosswalkGraph(spokenOf, new Net(links), soundness.ofUse());
    }

    private static boolean speaksOf(Crosswalk crosswalk, String catalog) {
        return crosswalk.catalogs().containsKey(catalog)
                || crosswalk.rows().stream()
                        .anyMatch(row -> row.from().catalog().equals(catalog)
                                || row.to().catalog().equals(catalog));
    }

    /** Why rows do not count: errors {@code crosswalk.dangling} and {@code crosswalk.edition}. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The frameworks that coverage can be told of: the catalogs that the crosswalks speak of, less those that hold
     * nothing that can be met, and those that were revoked.
     */
    public List<Catalog> frameworks() {
        return catalogs.values().stream()
                .filter(catalog -> catalog.status() != CatalogStatus.REVOKED)
                .filter(catalog -> catalog.entries().anyMatch(CatalogEntry::assessable))
                .toList();
    }

    /** The best path from one entry to another, empty if none leads there. An entry leads to itself. */
    public Optional<CrosswalkPath> path(EntryRef from, EntryRef to) {
        return Optional.ofNullable(net.search(Set.of(from)).path(to));
    }

    /** The best path to each entry that one entry leads to, itself left out, by the texts of the references. */
    public Map<EntryRef, CrosswalkPath> pathsFrom(EntryRef from) {
        Map<EntryRef, CrosswalkPath> paths =
                new LinkedHashMap<>(net.search(Set.of(from)).paths());
        paths.remove(from);
        return paths;
    }

    /**
     * How far what is in place covers a framework, each requirement by the best path from anything in place.
     *
     * @param inPlace what is met, such as {@link Implemented#entries}; a reference that leads to nothing in a catalog of
     *     this graph is a finding of the result
     * @param framework the id of a catalog, which may be one that was revoked
     * @throws IllegalArgumentException if no crosswalk speaks of the catalog
     */
    public Coverage coverage(Set<EntryRef> inPlace, String framework) {
        return coverage(net.search(inPlace), framework(framework), unknown(inPlace));
    }

    /** How far what is in place covers each of the {@link #frameworks}, in one search. */
    public List<Coverage> coverage(Set<EntryRef> inPlace) {
        Search search = net.search(inPlace);
        List<Finding> unknown = unknown(inPlace);
        return frameworks().stream()
                .map(catalog -> coverage(search, catalog, unknown))
                .toList();
    }

    /** How far what is in place covers each of the {@link #frameworks}, and what each entry in place does for that. */
    public ComplyOnce complyOnce(Set<EntryRef> inPlace) {
        List<Coverage> coverages = coverage(inPlace);
        List<Contribution> contributions = inPlace.stream()
                .map(entry -> Contribution.of(entry, net.search(Set.of(entry)), coverages))
                .sorted(Contribution.ORDER)
                .toList();
        return new ComplyOnce(coverages, contributions);
    }

    /**
     * What to put in place next, best first: what would cover most requirements of the frameworks that are not covered
     * yet, then what would cover most in part, then by the texts of the references. A requirement that is not covered is
     * itself a candidate and counts as covered by itself.
     *
     * @param inPlace what is met already
     * @param frameworks ids of catalogs to cover; also where candidates are from
     * @throws IllegalArgumentException if no crosswalk speaks of one of them
     */
    public List<NextStep> next(Set<EntryRef> inPlace, Collection<String> frameworks) {
        Search search = net.search(inPlace);
        List<CoverageRow> open = frameworks.stream()
                .distinct()
                .flatMap(id -> coverage(search, framework(id), List.of()).rows().stream())
                .filter(row -> row.verdict() != Verdict.COVERED)
                .toList();
        Map<EntryRef, CoverageRow> byRef =
                open.stream().collect(Collectors.toMap(CoverageRow::ref, row -> row, (a, b) -> a, LinkedHashMap::new));
        List<NextStep> steps = new ArrayList<>();
        for (CoverageRow candidate : open) {
            steps.add(NextStep.of(candidate, net.search(Set.of(candidate.ref())), byRef));
        }
        steps.sort(NextStep.ORDER);
        return List.copyOf(steps);
    }

    private static Coverage coverage(Search search, Catalog catalog, List<Finding> findings) {
        return new Coverage(
                catalog,
                catalog.entries()
                        .filter(CatalogEntry::assessable)
                        .map(entry -> row(search, new EntryRef(catalog.id(), entry.id()), entry))
                        .toList(),
                findings);
    }

    /** What names a catalog that is known here, and nothing in it; an organization's own catalogs are not known. */
    private List<Finding> unknown(Set<EntryRef> inPlace) {
        return inPlace.stream()
                .filter(ref -> {
                    Catalog catalog = catalogs.get(ref.catalog());
                    return catalog != null && catalog.find(ref.entry()).isEmpty();
                })
                .map(EntryRef::toString)
                .sorted()
                .map(ref -> Finding.warning(
                        "coverage.unknown-entry",
                        Place.entity("entry", ref),
                        "is no entry of its catalog and covers nothing; correct the reference"))
                .toList();
    }

    private static CoverageRow row(Search search, EntryRef ref, CatalogEntry entry) {
        CrosswalkPath path = search.path(ref);
        return new CoverageRow(
                ref, entry, path == null ? Verdict.NOT_COVERED : path.relation().verdict(), path);
    }

    private Catalog framework(String id) {
        Catalog catalog = catalogs.get(id);
        if (catalog == null) {
            throw new IllegalArgumentException("framework must be a catalog that a crosswalk speaks of, one of "
                    + catalogs.keySet() + ", but is " + id);
        }
        return catalog;
    }
}
