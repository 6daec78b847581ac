package dev.aims.annex.crosswalk;

import static dev.aims.annex.crosswalk.Rows.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.validation.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrosswalkGraphTest {
    private final Catalogs catalogs = Catalogs.of(
            Rows.catalog("a", "1", "2", "3"), Rows.catalog("b", "1", "2", "3"), Rows.catalog("c", "1", "2", "3"));

    @Test
    void an_equivalent_or_wider_requirement_in_place_covers() {
        CrosswalkGraph graph = graph("a:1 equivalent b:1", "a:2 superset b:2", "b:3 subset a:3");

        assertThat(verdicts(graph, "b", "a:1", "a:2", "a:3"))
                .containsExactly(Verdict.COVERED, Verdict.COVERED, Verdict.COVERED);
    }

    @Test
    void a_narrower_or_overlapping_requirement_in_place_covers_in_part() {
        CrosswalkGraph graph = graph("a:1 subset b:1", "a:2 intersects b:2", "b:3 superset a:3");

        assertThat(verdicts(graph, "b", "a:1", "a:2", "a:3"))
                .containsExactly(Verdict.PARTLY, Verdict.PARTLY, Verdict.PARTLY);
    }

    @Test
    void support_is_no_evidence_and_neither_is_overlap_of_an_overlap() {
        CrosswalkGraph graph =
                graph("a:1 supports b:1", "b:2 supports a:2", "a:3 intersects c:3", "c:3 intersects b:3");

        assertThat(verdicts(graph, "b", "a:1", "a:2", "a:3"))
                .containsExactly(Verdict.RELATED, Verdict.RELATED, Verdict.RELATED);
    }

    @Test
    void a_reference_to_nothing_in_a_known_catalog_is_found_and_one_to_a_catalog_of_ones_own_is_not() {
        CrosswalkGraph graph = graph("a:1 equivalent b:1");

        Coverage coverage = graph.coverage(Set.of(ref("a:1"), ref("a:99"), ref("own:7")), "b");
        assertThat(coverage.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("a:99", "is no entry of its catalog");
        assertThat(coverage.count(Verdict.COVERED)).isEqualTo(1);
    }

    @Test
    void where_nothing_leads_nothing_is_covered() {
        CrosswalkGraph graph = graph("a:1 equivalent b:1");

        assertThat(verdicts(graph, "b")).containsOnly(Verdict.NOT_COVERED);
        assertThat(verdicts(graph, "b", "a:1"))
                .containsExactly(Verdict.COVERED, Verdict.NOT_COVERED, Verdict.NOT_COVERED);
    }

    @Test
    void what_is_in_place_is_covered_by_itself_even_without_a_row() {
        CrosswalkGraph graph = graph("a:1 equivalent b:1");
        CoverageRow row = graph.coverage(Set.of(ref("b:3")), "b").rows().get(2);

        assertThat(row.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(row.path().links()).isEmpty();
        assertThat(row.path()).hasToString("b:3");
        assertThat(row.path().weakest()).isEmpty();
    }

    @Test
    void a_path_over_several_catalogs_shows_its_weakest_link() {
        CrosswalkGraph graph = graph("b:1 equivalent a:1 official", "b:1 superset c:1", "c:1 subset c:2");
        CrosswalkPath path = graph.path(ref("a:1"), ref("c:2")).orElseThrow();

        assertThat(path).hasToString("a:1 equivalent b:1 superset c:1 subset c:2");
        assertThat(path.relation()).isEqualTo(Relation.INTERSECTS);
        assertThat(path.weakest())
                .hasValueSatisfying(link -> assertThat(link.relation()).isEqualTo(Relation.SUBSET));
        assertThat(path.basis()).isEqualTo(Basis.EXPERT);
        assertThat(path.to()).isEqualTo(ref("c:2"));
        assertThat(path.links().get(0).row()).isEqualTo(Rows.row("b:1 equivalent a:1 official"));
        assertThat(graph.path(ref("a:1"), ref("b:1")).orElseThrow().basis()).isEqualTo(Basis.OFFICIAL);
        assertThat(graph.path(ref("a:1"), ref("a:2"))).isEmpty();
    }

    @Test
    void strength_goes_before_length() {
        CrosswalkGraph graph = graph("a:1 intersects c:1", "a:1 equivalent b:1", "b:1 equivalent c:1");

        assertThat(graph.path(ref("a:1"), ref("c:1")).orElseThrow()).hasToString("a:1 equivalent b:1 equivalent c:1");
    }

    @Test
    void length_goes_before_basis_and_basis_before_the_texts_of_references() {
        CrosswalkGraph graph = graph(
                "a:1 equivalent b:1",
                "b:1 equivalent c:1",
                "a:1 equivalent b:2 official",
                "b:2 equivalent c:1 official",
                "a:2 equivalent b:3 official",
                "b:3 equivalent c:3 official",
                "a:2 equivalent c:3",
                "a:3 equivalent b:1",
                "a:3 equivalent b:2");

        assertThat(graph.path(ref("a:1"), ref("c:1")).orElseThrow()).hasToString("a:1 equivalent b:2 equivalent c:1");
        assertThat(graph.path(ref("a:2"), ref("c:3")).orElseThrow()).hasToString("a:2 equivalent c:3");
        assertThat(graph.path(ref("a:3"), ref("a:1")).orElseThrow()).hasToString("a:3 equivalent b:2 equivalent a:1");
    }

    @Test
    void a_weaker_relation_on_the_way_can_lead_to_a_stronger_one_in_the_end() {
        CrosswalkGraph graph = graph("a:1 superset b:1", "a:1 subset c:1", "c:1 subset b:1", "b:1 subset b:2");

        assertThat(graph.path(ref("a:1"), ref("b:2")).orElseThrow())
                .hasToString("a:1 subset c:1 subset b:1 subset b:2");
    }

    @Test
    void two_rows_between_the_same_entries_do_not_decide_which_path_comes_first() {
        String[] rows = {
            "a:1 related b:1",
            "a:2 superset b:2",
            "b:1 related a:2",
            "b:2 supports a:1",
            "b:2 intersects a:3",
            "b:2 subset a:3"
        };
        List<String> reversed = new ArrayList<>(List.of(rows));
        Collections.reverse(reversed);
        CrosswalkGraph graph = graph(rows);
        CrosswalkGraph again = graph(reversed.toArray(String[]::new));

        for (String from : List.of("a:1", "a:2", "a:3", "b:1", "b:2")) {
            assertThat(ends(again.pathsFrom(ref(from)))).isEqualTo(ends(graph.pathsFrom(ref(from))));
        }
    }

    private static List<String> ends(Map<EntryRef, CrosswalkPath> paths) {
        return paths.values().stream()
                .map(path -> path.from()
                        + path.links().stream().map(link -> " " + link.to()).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void circles_are_no_trouble() {
        CrosswalkGraph graph = graph("a:1 equivalent b:1", "b:1 equivalent c:1", "c:1 equivalent a:1");

        assertThat(graph.pathsFrom(ref("a:1")).keySet()).containsExactly(ref("b:1"), ref("c:1"));
        assertThat(graph.path(ref("a:1"), ref("a:1")).orElseThrow().links()).isEmpty();
    }

    @Test
    void a_path_that_carries_no_evidence_is_not_followed_further() {
        CrosswalkGraph graph = graph("a:1 intersects b:1", "b:1 intersects c:1", "c:1 equivalent c:2");

        assertThat(graph.path(ref("a:1"), ref("c:1"))).isPresent();
        assertThat(graph.path(ref("a:1"), ref("c:2"))).isEmpty();
    }

    @Test
    void rows_that_lead_nowhere_do_not_count_and_are_findings() {
        CrosswalkGraph graph = graph("a:1 equivalent b:9", "b:9 equivalent c:1", "a:2 equivalent b:2");

        assertThat(graph.findings())
                .extracting(
                        finding -> finding.code(), finding -> finding.place().toString())
                .containsExactly(
                        tuple("crosswalk.dangling", "/rows/0/to"), tuple("crosswalk.dangling", "/rows/1/from"));
        assertThat(graph.path(ref("a:1"), ref("c:1"))).isEmpty();
        assertThat(graph.path(ref("a:2"), ref("b:2"))).isPresent();
    }

    @Test
    void a_crosswalk_of_another_edition_does_not_count_and_is_a_finding() {
        Crosswalk known = Rows.crosswalk("x", "a:1 equivalent b:1");
        Crosswalk other = new Crosswalk(
                "y",
                "1",
                known.title(),
                known.licence(),
                Map.of("a", "1", "b", "2"),
                known.sources(),
                List.of(),
                known.rows(),
                List.of(),
                "");
        CrosswalkGraph graph = CrosswalkGraph.of(catalogs, Crosswalks.of(other));

        assertThat(graph.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("crosswalk.edition");
            assertThat(finding.message()).isEqualTo("y: its rows speak of b 2 but edition 1 is at hand");
        });
        assertThat(graph.path(ref("a:1"), ref("b:1"))).isEmpty();
    }

    @Test
    void a_framework_that_no_row_speaks_of_is_refused() {
        assertThatThrownBy(() -> graph("a:1 equivalent b:1").coverage(Set.of(), "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("framework must be a catalog that a crosswalk speaks of, one of [a, b], but is c");
    }

    @Test
    void the_next_step_is_the_one_that_closes_most() {
        CrosswalkGraph graph = graph(
                "a:1 superset b:1",
                "a:1 superset b:2",
                "a:2 equivalent b:3",
                "a:3 intersects c:1",
                "a:3 intersects c:2");
        List<NextStep> steps = graph.next(Set.of(ref("a:2")), List.of("a", "b", "c"));

        assertThat(steps)
                .extracting(step -> step.ref().toString(), NextStep::covers, NextStep::coversInPart)
                .startsWith(tuple("a:1", 3L, 0L), tuple("a:3", 1L, 2L))
                .doesNotContain(tuple("a:2", 1L, 0L), tuple("b:3", 1L, 0L))
                .hasSize(7);
        assertThat(steps.get(0).closes())
                .extracting(
                        gain -> gain.requirement().toString(),
                        NextStep.Gain::before,
                        NextStep.Gain::after,
                        gain -> gain.path().toString())
                .containsExactly(
                        tuple("a:1", Verdict.NOT_COVERED, Verdict.COVERED, "a:1"),
                        tuple("b:1", Verdict.NOT_COVERED, Verdict.COVERED, "a:1 superset b:1"),
                        tuple("b:2", Verdict.NOT_COVERED, Verdict.COVERED, "a:1 superset b:2"));
    }

    @Test
    void what_is_done_once_counts_in_every_framework() {
        CrosswalkGraph graph =
                graph("a:1 superset b:1", "a:1 intersects c:1", "a:2 supports c:2", "b:2 equivalent c:3");
        ComplyOnce once = graph.complyOnce(Set.of(ref("a:1"), ref("a:2")));

        assertThat(once.frameworks())
                .extracting(Coverage::toString)
                .containsExactly(
                        "a: 2 covered, 0 partly, 0 related, 1 not covered",
                        "b: 1 covered, 0 partly, 0 related, 2 not covered",
                        "c: 0 covered, 1 partly, 1 related, 1 not covered");
        assertThat(once.contributions())
                .containsExactly(
                        new Contribution(
                                ref("a:1"),
                                List.of(
                                        new Contribution.InFramework("b", 1, 0, 0),
                                        new Contribution.InFramework("c", 0, 1, 0))),
                        new Contribution(ref("a:2"), List.of(new Contribution.InFramework("c", 0, 0, 1))));
        assertThat(once.contributions().get(0).covered()).isEqualTo(1);
    }

    @Test
    void only_catalogs_that_rows_speak_of_are_frameworks() {
        assertThat(graph("a:1 equivalent b:1").frameworks())
                .extracting(Catalog::id)
                .containsExactly("a", "b");
    }

    private CrosswalkGraph graph(String... rows) {
        return CrosswalkGraph.of(catalogs, Crosswalks.of(Rows.crosswalk("x", rows)));
    }

    private static List<Verdict> verdicts(CrosswalkGraph graph, String framework, String... inPlace) {
        Set<EntryRef> refs = Arrays.stream(inPlace).map(Rows::ref).collect(Collectors.toSet());
        return graph.coverage(refs, framework).rows().stream()
                .map(CoverageRow::verdict)
                .toList();
    }
}
