package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrosswalkGraphProperties {
    private static final String[] IDS = {"1", "2", "3"};
    private static final List<EntryRef> ENTRIES = entries();
    private static final Catalogs CATALOGS =
            Catalogs.of(Rows.catalog("a", IDS), Rows.catalog("b", IDS), Rows.catalog("c", IDS));

    @Property
    void the_best_path_is_the_one_that_trying_all_paths_finds(@ForAll("rows") List<CrosswalkRow> rows) {
        CrosswalkGraph graph = graph(rows);
        for (EntryRef from : ENTRIES) {
            Map<EntryRef, CrosswalkPath> expected = new HashMap<>();
            walk(rows, new CrosswalkPath(from, List.of(), Relation.EQUIVALENT), expected);
            expected.remove(from);

            Map<EntryRef, CrosswalkPath> found = graph.pathsFrom(from);

            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((to, path) -> {
                assertThat(path.to()).isEqualTo(to);
                assertThat(ORDER.compare(path, expected.get(to)))
                        .as("found %s, expected %s", path, expected.get(to))
                        .isZero();
            });
        }
    }

    @Property
    void coverage_never_shrinks_when_more_is_in_place(
            @ForAll("rows") List<CrosswalkRow> rows,
            @ForAll("inPlace") Set<EntryRef> some,
            @ForAll("inPlace") Set<EntryRef> more) {
        CrosswalkGraph graph = graph(rows);
        Set<EntryRef> both = new HashSet<>(some);
        both.addAll(more);
        for (String framework : spokenOf(rows)) {
            List<CoverageRow> before = graph.coverage(some, framework).rows();
            List<CoverageRow> after = graph.coverage(both, framework).rows();
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).verdict())
                        .isGreaterThanOrEqualTo(before.get(i).verdict());
            }
        }
    }

    @Property
    void coverage_is_that_of_the_best_single_entry(
            @ForAll("rows") List<CrosswalkRow> rows, @ForAll("inPlace") Set<EntryRef> inPlace) {
        CrosswalkGraph graph = graph(rows);
        for (String framework : spokenOf(rows)) {
            for (CoverageRow row : graph.coverage(inPlace, framework).rows()) {
                CrosswalkPath best = inPlace.stream()
                        .flatMap(entry -> graph.path(entry, row.ref()).stream())
                        .min(ORDER)
                        .orElse(null);
                assertThat(row.path() == null).isEqualTo(best == null);
                if (best != null) {
                    assertThat(ORDER.compare(row.path(), best)).isZero();
                }
            }
        }
    }

    @Property
    void a_path_is_never_stronger_than_its_weakest_link(@ForAll("rows") List<CrosswalkRow> rows) {
        CrosswalkGraph graph = graph(rows);
        for (EntryRef from : ENTRIES) {
            graph.pathsFrom(from)
                    .values()
                    .forEach(path -> assertThat(path.relation())
                            .isLessThanOrEqualTo(path.weakest().orElseThrow().relation()));
        }
    }

    @Property
    void the_order_in_which_rows_are_given_decides_nothing(@ForAll("rows") List<CrosswalkRow> rows) {
        List<CrosswalkRow> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        for (EntryRef from : ENTRIES) {
            Map<EntryRef, CrosswalkPath> paths = graph(rows).pathsFrom(from);
            Map<EntryRef, CrosswalkPath> again = graph(reversed).pathsFrom(from);

            assertThat(again.keySet()).isEqualTo(paths.keySet());
            paths.forEach(
                    (to, path) -> assertThat(ORDER.compare(path, again.get(to))).isZero());
        }
    }

    /** The order that {@link CrosswalkGraph} states, better first. */
    private static final Comparator<CrosswalkPath> ORDER = Comparator.comparing(
                    CrosswalkPath::relation, Comparator.reverseOrder())
            .thenComparing(path -> path.links().size())
            .thenComparing(path -> path.links().stream()
                    .filter(link -> link.basis() == Basis.EXPERT)
                    .count())
            .thenComparing(CrosswalkGraphProperties::references);

    private static String references(CrosswalkPath path) {
        StringBuilder references = new StringBuilder(path.from().toString());
        path.links().forEach(link -> references.append(' ').append(link.to()));
        return references.toString();
    }

    /** Every path that meets no entry twice, and goes on only while it carries evidence. */
    private static void walk(List<CrosswalkRow> rows, CrosswalkPath path, Map<EntryRef, CrosswalkPath> best) {
        best.merge(path.to(), path, (left, right) -> ORDER.compare(left, right) <= 0 ? left : right);
        if (path.relation() == Relation.RELATED) {
            return;
        }
        Set<EntryRef> passed = new HashSet<>(Set.of(path.from()));
        path.links().forEach(link -> passed.add(link.to()));
        for (CrosswalkRow row : rows) {
            for (Link link : List.of(Link.forwards(row, "x"), Link.backwards(row, "x"))) {
                if (link.from().equals(path.to()) && !passed.contains(link.to())) {
                    List<Link> links = new ArrayList<>(path.links());
                    links.add(link);
                    walk(
                            rows,
                            new CrosswalkPath(
                                    path.from(), links, path.relation().then(link.relation())),
                            best);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<CrosswalkRow>> rows() {
        return Combinators.combine(
                        Arbitraries.of(ENTRIES),
                        Arbitraries.of(ENTRIES),
                        Arbitraries.of(Relation.class),
                        Arbitraries.of(Basis.class))
                .as((from, to, relation, basis) -> new CrosswalkRow(from, to, relation, basis, "test", null, null))
                .filter(row -> !row.from().equals(row.to()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(11);
    }

    @Provide
    Arbitrary<Set<EntryRef>> inPlace() {
        return Arbitraries.of(ENTRIES).set().ofMaxSize(4);
    }

    private static Set<String> spokenOf(List<CrosswalkRow> rows) {
        Set<String> catalogs = new HashSet<>();
        rows.forEach(row -> {
            catalogs.add(row.from().catalog());
            catalogs.add(row.to().catalog());
        });
        return catalogs;
    }

    private static CrosswalkGraph graph(List<CrosswalkRow> rows) {
        return CrosswalkGraph.of(CATALOGS, Crosswalks.of(Rows.crosswalk("x", rows)));
    }

    private static List<EntryRef> entries() {
        List<EntryRef> entries = new ArrayList<>();
        for (String catalog : new String[] {"a", "b", "c"}) {
            for (String id : IDS) {
                entries.add(new EntryRef(catalog, id));
            }
        }
        return entries;
    }
}
