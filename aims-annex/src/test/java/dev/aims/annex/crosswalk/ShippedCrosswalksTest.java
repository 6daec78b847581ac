package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedCrosswalksTest {
    private final Catalogs catalogs = Catalogs.builtIn();
    private final Crosswalks crosswalks = Crosswalks.builtIn();
    private final CrosswalkGraph graph = CrosswalkGraph.of(catalogs, crosswalks);

    @Test
    void there_are_845_rows() {
        assertThat(rows()).hasSize(845);
        assertThat(crosswalks.all().stream()
                        .collect(Collectors.toMap(
                                Crosswalk::id, each -> each.rows().size())))
                .containsOnly(
                        entry("iso-42001-to-nist-ai-rmf", 311),
                        entry("iso-42001-to-eu-ai-act", 161),
                        entry("iso-42001-to-iso-27001", 108),
                        entry("iso-42001-to-iso-27701", 101),
                        entry("iso-42001-to-iso-9001", 105),
                        entry("iso-42001-to-eo-14110", 59));
        assertThat(tally(CrosswalkRow::relation))
                .containsOnly(
                        entry(Relation.INTERSECTS, 520L),
                        entry(Relation.SUPPORTS, 272L),
                        entry(Relation.EQUIVALENT, 47L),
                        entry(Relation.SUPERSET, 6L));
        assertThat(tally(CrosswalkRow::basis)).containsOnly(entry(Basis.OFFICIAL, 280L), entry(Basis.EXPERT, 565L));
        assertThat(rows().filter(row -> row.note() != null)).hasSize(6);
        assertThat(rows()).allSatisfy(row -> assertThat(row.rationale()).isNotBlank());
        assertThat(crosswalks.all().stream().flatMap(each -> each.unrelated().stream()))
                .hasSize(4);
    }

    @Test
    void none_dangles_and_none_stands_twice_or_contradicts_another() {
        assertThat(graph.findings()).isEmpty();
        assertThat(crosswalks.check(catalogs)).extracting(Finding::code).containsOnly("crosswalk.orphan");
    }

    @Test
    void every_control_of_annex_a_is_in_a_row() {
        assertThat(crosswalks.check(catalogs))
                .extracting(finding -> finding.place().toString())
                .noneMatch(place -> place.startsWith("entry iso-42001:A."));
    }

    @Test
    void a_register_with_everything_in_place_covers_no_law() {
        Set<EntryRef> everything = graph.coverage(Set.of(), "iso-42001").rows().stream()
                .map(CoverageRow::ref)
                .collect(Collectors.toSet());

        assertThat(everything).hasSize(32 + 38);
        assertThat(graph.coverage(everything, "iso-42001").count(Verdict.COVERED))
                .isEqualTo(70);
        assertThat(graph.coverage(everything, "eu-ai-act").count(Verdict.COVERED))
                .isZero();
        assertThat(graph.coverage(everything, "nist-ai-rmf").count(Verdict.COVERED))
                .isZero();
        assertThat(graph.coverage(everything, "nist-ai-rmf").rows()).hasSize(72);
        assertThat(graph.coverage(everything, "iso-27001").count(Verdict.COVERED))
                .isEqualTo(25);
        assertThat(graph.frameworks())
                .extracting(Catalog::id)
                .containsExactly("iso-42001", "nist-ai-rmf", "eu-ai-act", "iso-27001", "iso-27701", "iso-9001");
    }

    @Test
    void one_standard_leads_to_another_over_a_third() {
        CrosswalkPath path = graph.path(EntryRef.parse("iso-27001:9.2.1"), EntryRef.parse("iso-9001:9.2"))
                .orElseThrow();

        assertThat(path.links()).hasSize(2);
        assertThat(path.links().get(0).to().catalog()).isEqualTo("iso-42001");
    }

    @Test
    void a_pairing_of_the_publisher_is_shown_as_such() {
        CrosswalkPath path = graph.path(EntryRef.from(AnnexA.A_2_2), EntryRef.parse("nist-ai-rmf:GOVERN-1.1"))
                .orElseThrow();

        assertThat(path).hasToString("iso-42001:A.2.2 intersects nist-ai-rmf:GOVERN-1.1");
        assertThat(path.basis()).isEqualTo(Basis.OFFICIAL);
        assertThat(path.relation().verdict()).isEqualTo(Verdict.PARTLY);
    }

    @Test
    void the_documents_are_plain_text_with_unix_lines() throws Exception {
        for (Crosswalk crosswalk : crosswalks.all()) {
            try (var in =
                    Crosswalks.class.getResourceAsStream("/META-INF/aims/crosswalks/" + crosswalk.id() + ".json")) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("\r", "\t", "\uFFFD")
                        .endsWith("}\n");
            }
        }
    }

    private Stream<CrosswalkRow> rows() {
        return crosswalks.all().stream().flatMap(each -> each.rows().stream());
    }

    private <K> Map<K, Long> tally(Function<CrosswalkRow, K> key) {
        return rows().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }
}
