package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a reader who has the documents on the desk would compare with the catalogs; see {@link ShippedCatalogTest}. */
class ShippedCatalogsTest {
    private final Catalogs catalogs = Catalogs.builtIn();

    @Test
    void every_catalog_is_sound_and_no_relation_dangles() {
        assertThat(catalogs.all()).hasSize(13);
        assertThat(catalogs.check()).isEmpty();
    }

    @Test
    void each_catalog_has_every_entry_of_its_document() {
        assertThat(counts("nist-ai-rmf"))
                .containsOnly(
                        entry("function", 4),
                        entry("category", 19),
                        entry("subcategory", 72),
                        entry("characteristic", 7));
        assertThat(counts("nist-ai-600-1")).containsOnly(entry("risk", 12));
        assertThat(counts("iso-27001"))
                .containsOnly(entry("clause", 41), entry("control_group", 4), entry("control", 93));
        assertThat(counts("iso-27701"))
                .containsOnly(entry("clause", 52), entry("control_group", 8), entry("control", 31 + 18));
        assertThat(counts("iso-9001")).containsOnly(entry("clause", 73));
        assertThat(counts("eu-ai-act"))
                .containsEntry("obligation", 54)
                .containsEntry("reference_article", 5)
                .containsEntry("tier", 6)
                .containsEntry("role", 8)
                .containsEntry("prohibited_practice", 8 + 2)
                .containsEntry("product_act", 12 + 9)
                .containsEntry("high_risk_area", 8)
                .containsEntry("high_risk_use", 25)
                .containsEntry("derogation", 4)
                .containsEntry("penalty", 5);
        assertThat(catalogs.get("eu-ai-act").dates()).hasSize(11 + 1);
        assertThat(counts("eo-14110"))
                .containsOnly(
                        entry("section", 29),
                        entry("principle", 8),
                        entry("definition", 1),
                        entry("reporting_threshold", 3));
        assertThat(counts("mit-ai-risk-repository"))
                .containsOnly(
                        entry("domain", 7), entry("risk", 24), entry("causal_factor", 3), entry("causal_value", 9));
        assertThat(counts("owasp-llm-top10")).containsOnly(entry("risk", 10));
        assertThat(counts("owasp-agentic-top10")).containsOnly(entry("risk", 10));
        assertThat(counts("mitre-atlas")).containsOnly(entry("tactic", 16));
        assertThat(counts("ibm-ai-risk-atlas")).containsOnly(entry("group", 16), entry("risk", 99));
        assertThat(counts("iso-42001"))
                .containsEntry("annex_clause", 2)
                .containsEntry("integration", 4)
                .containsEntry("related_standard", 10);
    }

    @Test
    void functions_and_themes_have_as_many_entries_below_them_as_in_the_documents() {
        assertThat(below("nist-ai-rmf", "subcategory"))
                .containsOnly(entry("GOVERN", 19), entry("MAP", 18), entry("MEASURE", 22), entry("MANAGE", 13));
        assertThat(below("iso-27001", "control"))
                .containsOnly(entry("A.5", 37), entry("A.6", 8), entry("A.7", 14), entry("A.8", 34));
    }

    @Test
    void what_is_no_longer_in_force_says_so_and_what_came_after_it() {
        Catalog order = catalogs.get("eo-14110");
        assertThat(order.status()).isEqualTo(CatalogStatus.REVOKED);
        assertThat(order.laterDocuments())
                .extracting(document -> document.id() + " " + document.relation())
                .contains("EO 14148 REVOKES", "EO 14179 FOLLOWS")
                .hasSize(7);
        assertThat(catalogs.get("iso-27701"))
                .returns(CatalogStatus.SUPERSEDED, Catalog::status)
                .returns("ISO/IEC 27701:2025", Catalog::supersededBy);
        assertThat(catalogs.get("iso-9001").supersededBy()).isEqualTo("ISO 9001:2026");
        assertThat(catalogs.all().stream().filter(catalog -> catalog.status() == CatalogStatus.IN_FORCE))
                .hasSize(10);
    }

    @Test
    void dates_of_the_act_stand_as_first_adopted_and_as_amended_with_confidence() {
        Catalog act = catalogs.get("eu-ai-act");
        var risk = (Requirement) catalogs.get(EntryRef.parse("eu-ai-act:Art.9"));

        assertThat(act.datesOf(risk))
                .extracting(
                        ApplicationDate::id,
                        ApplicationDate::original,
                        ApplicationDate::current,
                        date -> date.confidence().level())
                .containsExactly(
                        tuple(
                                "high-risk-annex-iii",
                                LocalDate.of(2026, 8, 2),
                                LocalDate.of(2027, 12, 2),
                                Confidence.Level.MEDIUM),
                        tuple(
                                "high-risk-annex-i",
                                LocalDate.of(2027, 8, 2),
                                LocalDate.of(2028, 8, 2),
                                Confidence.Level.MEDIUM));
        assertThat(act.requirements().stream().filter(each -> each.kind().equals("obligation")))
                .allSatisfy(each -> assertThat(each.appliesFrom()).isNotEmpty());
        assertThat(act.disagreements()).hasSize(3).allMatch(Disagreement::unresolved);
    }

    @Test
    void ids_that_are_written_otherwise_keep_how_they_are_written() {
        assertThat(catalogs.get(EntryRef.parse("nist-ai-rmf:GOVERN-1.1")))
                .isInstanceOfSatisfying(
                        Requirement.class, each -> assertThat(each.cited()).isEqualTo("GOVERN 1.1"));
        assertThat(catalogs.get(EntryRef.parse("owasp-llm-top10:LLM01-2025")))
                .isInstanceOfSatisfying(
                        Requirement.class, each -> assertThat(each.cited()).isEqualTo("LLM01:2025"));
    }

    @Test
    void what_the_publisher_does_not_say_is_told_apart() {
        Catalog framework = catalogs.get("nist-ai-rmf");
        assertThat(framework.basis(catalogs.get(EntryRef.parse("nist-ai-rmf:MAP-1.1")), ContentKind.TITLE))
                .isEqualTo(Basis.EXPERT);
        assertThat(framework.basis(catalogs.get(EntryRef.parse("nist-ai-rmf:safe")), ContentKind.TITLE))
                .isEqualTo(Basis.OFFICIAL);
        assertThat(catalogs.all())
                .allSatisfy(catalog -> assertThat(catalog.bases())
                        .containsEntry(ContentKind.RELATION, Basis.EXPERT)
                        .containsEntry(ContentKind.TEXT, Basis.EXPERT));
    }

    @Test
    void every_risk_of_a_taxonomy_points_at_annex_c() {
        for (String id : new String[] {
            "nist-ai-600-1", "mit-ai-risk-repository", "owasp-llm-top10", "owasp-agentic-top10", "mitre-atlas"
        }) {
            assertThat(catalogs.get(id).requirements().stream()
                            .filter(each ->
                                    each.kind().equals("risk") || each.kind().equals("tactic")))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.relatesTo())
                            .isNotEmpty()
                            .allMatch(ref -> ref.toString().matches("iso-42001:C\\.[23]\\.\\d+")));
        }
        assertThat(catalogs.get("ibm-ai-risk-atlas").requirements().stream()
                        .filter(each -> each.kind().equals("group")))
                .allSatisfy(group -> assertThat(group.relatesTo()).isNotEmpty());
    }

    @Test
    void controls_of_the_privacy_standard_have_their_number_in_the_next_edition() {
        assertThat(catalogs.get("iso-27701").controls())
                .allSatisfy(control -> assertThat(control.correspondences())
                        .singleElement()
                        .satisfies(next -> assertThat(next.seen()).isFalse()));
        assertThat(catalogs.get("iso-27701").controls().get(0).correspondences())
                .hasToString("[ISO/IEC 27701:2025, A.1.2.2 (unchecked)]");
    }

    @Test
    void a_title_falls_back_to_the_language_of_the_catalog() {
        Catalog framework = catalogs.get("nist-ai-rmf");
        CatalogEntry entry = catalogs.get(EntryRef.parse("nist-ai-rmf:GOVERN-1.6"));

        assertThat(framework.title(entry, Locale.GERMAN)).isEqualTo("AI inventory");
    }

    @Test
    void the_documents_are_plain_text_with_unix_lines() {
        for (Catalog catalog : catalogs.all()) {
            String document = new String(
                    Fixtures.bytes("/META-INF/aims/catalogs/" + catalog.id() + "/" + catalog.edition() + ".json"),
                    StandardCharsets.UTF_8);

            assertThat(document).doesNotContain("\r", "\t", "\uFFFD").endsWith("}\n");
        }
    }

    private Map<String, Integer> counts(String id) {
        Map<String, Integer> counts = new TreeMap<>();
        catalogs.get(id).entries().forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        return counts;
    }

    /** How many entries of this kind stand, at any depth, under each entry at the top. */
    private Map<String, Integer> below(String id, String kind) {
        Map<String, Integer> counts = new TreeMap<>();
        catalogs.get(id).entries().filter(each -> each.kind().equals(kind)).forEach(each -> {
            CatalogEntry top = each;
            while (top.parent() != null) {
                top = catalogs.get(new EntryRef(id, top.parent()));
            }
            counts.merge(top.id(), 1, Integer::sum);
        });
        return counts;
    }
}
