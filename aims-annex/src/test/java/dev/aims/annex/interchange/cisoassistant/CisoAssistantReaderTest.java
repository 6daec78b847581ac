package dev.aims.annex.interchange.cisoassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.catalog.Requirement;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CisoAssistantReaderTest {
    private static final String HEAD = """
            urn: urn:test:risk:library:garden
            locale: en
            ref_id: GARDEN
            name: Garden rules
            description: Made for a test
            copyright: Nobody's
            version: 3
            publication_date: 2026-01-31
            provider: Gardeners
            packager: Testers
            """;

    private static final String FRAMEWORK = """
            objects:
              framework:
                urn: urn:test:risk:framework:garden
                ref_id: GARDEN
                name: Garden rules
                min_score: 1
                requirement_nodes:
                - urn: urn:test:risk:req_node:garden:tools-1
                  assessable: true
                  depth: 2
                  parent_urn: urn:test:risk:req_node:garden:tools
                  ref_id: TOOLS 1
                  name: Clean tools
                  description: Tools are cleaned after use.
                  annotation: Oil them too.
                  typical_evidence: A clean spade
                  implementation_groups: [basic, full]
                  threats: [urn:test:rust]
                  translations:
                    de: {name: Sauberes Werkzeug, description: Egal}
                - urn: urn:test:risk:req_node:garden:tools
                  assessable: false
                  depth: 1
                  ref_id: TOOLS
                  description: null
                - urn: urn:test:risk:req_node:garden:node3
                  assessable: false
                  depth: 1
                  description: A preamble without a number.
            """;

    private static final String MAPPINGS = """
            objects:
              requirement_mapping_sets:
              - urn: urn:test:risk:req_mapping_set:garden-to-house
                ref_id: garden-to-house
                name: From garden to house
                source_framework_urn: urn:test:risk:framework:garden
                target_framework_urn: urn:test:risk:framework:house
                requirement_mappings:
                - source_requirement_urn: urn:test:risk:req_node:garden:tools-1
                  target_requirement_urn: urn:test:risk:req_node:house:a.1
                  relationship: equal
                  rationale: semantic
                  strength_of_relationship: 8
                - source_requirement_urn: urn:test:risk:req_node:garden:tools-2
                  target_requirement_urn: urn:test:risk:req_node:house:a.2
                  relationship: subset
                - source_requirement_urn: urn:test:risk:req_node:garden:tools-3
                  target_requirement_urn: urn:test:risk:req_node:house:a.3
                  relationship: superset
                - source_requirement_urn: urn:test:risk:req_node:garden:tools-4
                  target_requirement_urn: urn:test:risk:req_node:house:a.4
                  relationship: intersect
                  annotation: Only in spring.
                  stregth_of_relationship: null
            """;

    private static final String MATRIX = """
            objects:
              risk_matrix:
              - urn: urn:test:risk:matrix:Two By Three
                ref_id: two-by-three
                name: Two by three
                probability:
                - {abbreviation: L, name: Seldom, description: Once a year, hexcolor: '#00FF00'}
                - {abbreviation: H, name: Often}
                impact:
                - {abbreviation: L, name: Small}
                - {abbreviation: M, name: Medium}
                - {abbreviation: M, name: Large}
                risk:
                - {abbreviation: L, name: Low, hexcolor: '#00FF00'}
                - {abbreviation: H, name: High, hexcolor: red}
                grid:
                - [0, 0, 1]
                - [0, 1, 1]
            """;

    @Test
    void a_framework_becomes_a_catalog() {
        Checked<CisoAssistantLibrary> read = read(HEAD + FRAMEWORK);
        Catalog catalog = read.value().catalogs().get(0);
        var tools = (Requirement) catalog.find("TOOLS-1").orElseThrow();

        assertThat(catalog.id()).isEqualTo("garden");
        assertThat(catalog.edition()).isEqualTo("3");
        assertThat(catalog.publisher()).isEqualTo("Gardeners");
        assertThat(catalog.licence()).isEqualTo("Nobody's");
        assertThat(catalog.published()).isEqualTo("2026-01-31");
        assertThat(catalog.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).startsWith("Imported from a library of CISO Assistant"));
        assertThat(catalog.entries())
                .extracting(CatalogEntry::id, CatalogEntry::parent, CatalogEntry::title, CatalogEntry::assessable)
                .containsExactly(
                        tuple("TOOLS-1", "TOOLS", "Clean tools", true),
                        tuple("TOOLS", null, "TOOLS", false),
                        tuple("node3", null, "node3", false));
        assertThat(tools.cited()).isEqualTo("TOOLS 1");
        assertThat(tools.summary()).isEqualTo("Tools are cleaned after use.");
        assertThat(tools.note()).isEqualTo("Oil them too.");
        assertThat(tools.evidenceExamples()).containsExactly("A clean spade");
        assertThat(tools.property("implementation-groups")).containsExactly("basic", "full");
        assertThat(catalog.title(tools, Locale.GERMANY)).isEqualTo("Sauberes Werkzeug");
        assertThat(Catalogs.builtIn().with(catalog).get(EntryRef.parse("garden:TOOLS-1")))
                .isEqualTo(tools);
        assertThat(read.findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("ciso.not-carried", "/objects/framework/min_score"),
                        tuple("ciso.not-carried", "/objects/framework/requirement_nodes/0/threats"));
    }

    @Test
    void a_mapping_set_becomes_a_crosswalk_between_the_frameworks_of_the_file_and_those_given() {
        Catalog house =
                read(HEAD.replace("garden", "house") + """
                        objects:
                          framework:
                            urn: urn:test:risk:framework:house
                            ref_id: HOUSE
                            requirement_nodes:
                            - {urn: 'urn:test:risk:req_node:house:a.1', assessable: true, ref_id: A.1}
                            - {urn: 'urn:test:risk:req_node:house:a.2', assessable: true, ref_id: A.2}
                        """).value().catalogs().get(0);
        String both = HEAD + FRAMEWORK + MAPPINGS.replace("objects:\n", "");
        Checked<CisoAssistantLibrary> read = CisoAssistantReader.standard()
                .withFramework("urn:test:risk:framework:house", house)
                .read(stream(both));
        Crosswalk crosswalk = read.value().crosswalks().get(0);

        assertThat(crosswalk.id()).isEqualTo("garden-to-house");
        assertThat(crosswalk.edition()).isEqualTo("3");
        assertThat(crosswalk.rows())
                .extracting(CrosswalkRow::toString)
                .containsExactly(
                        "garden:TOOLS-1 equivalent house:A.1",
                        "garden:tools-2 subset house:A.2",
                        "garden:tools-3 superset house:a.3",
                        "garden:tools-4 intersects house:a.4");
        assertThat(crosswalk.rows().get(0).rationale()).isEqualTo("semantic");
        assertThat(crosswalk.rows().get(0).note()).isEqualTo("Strength of the relationship: 8.");
        assertThat(crosswalk.rows().get(3).note()).isEqualTo("Only in spring.");
        assertThat(read.findings()).noneMatch(finding -> finding.code().equals("ciso.unknown-framework"));
    }

    @Test
    void the_built_in_catalogs_can_stand_for_frameworks() {
        Crosswalk crosswalk = CisoAssistantReader.standard()
                .withFramework(
                        "urn:test:risk:framework:house", Catalogs.builtIn().get("iso-27001"))
                .read(stream(HEAD + MAPPINGS.replace("house:a.1", "house:a.5.1")))
                .value()
                .crosswalks()
                .get(0);

        assertThat(crosswalk.rows().get(0).to()).isEqualTo(EntryRef.parse("iso-27001:A.5.1"));
    }

    @Test
    void a_framework_that_is_not_known_is_told() {
        assertThat(read(HEAD + MAPPINGS).findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("ciso.unknown-framework", "/objects/requirement_mapping_sets/0/source_framework_urn"),
                        tuple("ciso.unknown-framework", "/objects/requirement_mapping_sets/0/target_framework_urn"));
    }

    @Test
    void a_bad_mapping_is_an_error_and_the_others_are_read() {
        String bad = MAPPINGS.replace("relationship: subset", "relationship: similar")
                .replace("relationship: superset", "rationale: none")
                .replace("target_requirement_urn: urn:test:risk:req_node:house:a.4", "rationale: none");
        Checked<CisoAssistantLibrary> read = read(HEAD + bad);

        assertThat(read.value().crosswalks().get(0).rows()).hasToString("[garden:tools-1 equivalent house:a.1]");
        assertThat(read.findings().stream().filter(Finding::isError))
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple(
                                "ciso.unknown-relation",
                                "/objects/requirement_mapping_sets/0/requirement_mappings/1/relationship"),
                        tuple("ciso.missing-value", "/objects/requirement_mapping_sets/0/requirement_mappings/2"),
                        tuple("ciso.missing-value", "/objects/requirement_mapping_sets/0/requirement_mappings/3"));
    }

    @Test
    void a_mapping_set_whose_urns_end_in_no_id_is_left_out() {
        for (String property : List.of("urn", "source_framework_urn", "target_framework_urn")) {
            Checked<CisoAssistantLibrary> read =
                    read(HEAD + MAPPINGS.replaceFirst("(?m)^(.*[ -] " + property + ": )urn:test.*$", "$1urn:test:#"));

            assertThat(read.value().crosswalks()).as(property).isEmpty();
            assertThat(read.findings().stream().filter(Finding::isError))
                    .extracting(Finding::toString)
                    .containsExactly("error ciso.malformed-urn: /objects/requirement_mapping_sets/0/" + property
                            + ": must end in an id but is \"urn:test:#\"");
        }
    }

    @Test
    void a_mapping_of_an_entry_to_itself_is_an_error() {
        Checked<CisoAssistantLibrary> read = read(HEAD
                + MAPPINGS.replace("framework:house", "framework:garden")
                        .replace("req_node:house:a.1", "req_node:garden:tools-1"));

        assertThat(read.value().crosswalks().get(0).rows()).hasSize(3);
        assertThat(read.findings().stream().filter(Finding::isError))
                .extracting(Finding::toString)
                .containsExactly("error ciso.self: /objects/requirement_mapping_sets/0/requirement_mappings/0: relates"
                        + " garden:tools-1 to itself; it is left out");
    }

    @Test
    void nothing_is_made_of_a_library_that_does_not_say_what_it_is() {
        for (String bad : List.of(
                HEAD.replace("urn: urn:test:risk:library:garden\n", ""),
                HEAD.replace("version: 3", "version: '3.1'"))) {
            Checked<CisoAssistantLibrary> read = read(bad + FRAMEWORK);

            assertThat(read.value().catalogs()).as(bad).isEmpty();
            assertThat(read.findings().stream().filter(Finding::isError)).hasSize(1);
        }
    }

    @Test
    void parts_of_one_kind_differ_in_id() {
        String matrix = MATRIX.substring(MATRIX.indexOf("  - urn"));
        Checked<CisoAssistantLibrary> matrices = read(HEAD + MATRIX + matrix);
        String framework = FRAMEWORK.replace("  framework:\n", "  frameworks:\n  -\n");
        Checked<CisoAssistantLibrary> frameworks =
                read(HEAD + framework + framework.substring(framework.indexOf("  -\n")));

        assertThat(matrices.value().criteria()).hasSize(1);
        assertThat(matrices.findings().stream().filter(Finding::isError))
                .extracting(Finding::toString)
                .containsExactly("error ciso.duplicate-urn: /objects/risk_matrix/1/urn: there is another risk matrix"
                        + " two-by-three; this one is left out");
        assertThat(frameworks.value().catalogs()).hasSize(1);
        assertThat(frameworks.findings().stream().filter(Finding::isError))
                .extracting(Finding::toString)
                .containsExactly(
                        "error ciso.duplicate-urn: /objects/frameworks/1/urn: there is another framework garden;"
                                + " this one is left out");
    }

    @Test
    void a_matrix_that_a_register_would_refuse_is_left_out() {
        Checked<CisoAssistantLibrary> read = read(HEAD.replace("locale: en", "locale: en_US") + MATRIX);

        assertThat(read.value().criteria()).isEmpty();
        assertThat(read.findings().stream().filter(Finding::isError))
                .extracting(Finding::toString)
                .containsExactly(
                        "error ciso.matrix: /objects/risk_matrix/0: makes no sound risk criteria: language must be"
                                + " a language tag of BCP 47");
    }

    @Test
    void a_matrix_becomes_risk_criteria_that_work() {
        Checked<CisoAssistantLibrary> read = read(HEAD + MATRIX);
        RiskCriteria criteria = read.value().criteria().get(0);

        assertThat(criteria.id().value()).isEqualTo("two-by-three");
        assertThat(criteria.likelihood().levels())
                .extracting(ScaleLevel::id, ScaleLevel::title, ScaleLevel::description)
                .containsExactly(tuple("l", "Seldom", "Once a year"), tuple("h", "Often", null));
        assertThat(criteria.consequences().get(0).levels())
                .extracting(ScaleLevel::id)
                .containsExactly("l", "m", "level-2");
        assertThat(criteria.levels())
                .extracting(RiskLevel::id, RiskLevel::colour)
                .containsExactly(tuple("l", "#00ff00"), tuple("h", "#999999"));
        assertThat(criteria.matrix()).containsExactly(List.of("l", "l", "h"), List.of("l", "h", "h"));
        assertThat(criteria.tolerance()).isEqualTo("l");
        assertThat(RiskMatrix.of(criteria).criteria()).isEqualTo(criteria);
        assertThat(Constraints.standard().check(criteria)).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly("ciso.colour", "ciso.tolerance", "ciso.not-carried");
    }

    @Test
    void a_matrix_whose_parts_do_not_fit_is_left_out() {
        assertMatrix("[0, 1, 1]", "[0, 1]", "/objects/risk_matrix/0/grid/1");
        assertMatrix("[0, 1, 1]", "[0, 1, 2]", "/objects/risk_matrix/0/grid/1");
        assertMatrix("[0, 1, 1]", "[0, 1, x]", "/objects/risk_matrix/0/grid/1/2");
        assertMatrix("    - [0, 1, 1]\n", "", "/objects/risk_matrix/0/grid");
    }

    private static void assertMatrix(String good, String bad, String place) {
        Checked<CisoAssistantLibrary> read = read(HEAD + MATRIX.replace(good, bad));

        assertThat(read.value().criteria()).isEmpty();
        assertThat(read.findings().stream().filter(Finding::isError).findFirst())
                .hasValueSatisfying(finding -> assertThat(finding.place()).hasToString(place));
    }

    @Test
    void texts_that_are_half_a_character_are_an_error() {
        String half = "name: \"\\ud800\"";

        assertThat(read(HEAD + MATRIX.replace("{abbreviation: H, name: Often}", "{abbreviation: H, " + half + "}"))
                        .findings())
                .extracting(Finding::code)
                .contains("ciso.malformed-text");
        assertThat(read(HEAD + FRAMEWORK.replace("name: Clean tools", half)).findings())
                .extracting(Finding::code)
                .contains("ciso.malformed-text");
    }

    @Test
    void names_that_no_id_can_have_become_ids() {
        assertThat(read(HEAD + MATRIX.replace("matrix:Two By Three", "matrix:(5x5)"))
                        .value()
                        .criteria())
                .extracting(criteria -> criteria.id().value())
                .containsExactly("5x5-");
        assertThat(read(HEAD + FRAMEWORK.replace("ref_id: TOOLS 1", "ref_id: LLM01:2025"))
                        .value()
                        .catalogs()
                        .get(0)
                        .find("LLM01-2025"))
                .isPresent();
    }

    @Test
    void a_mapping_that_is_made_twice_counts_once() {
        String twice = MAPPINGS.replace("tools-2", "tools-1")
                .replace("house:a.2", "house:a.1")
                .replace("relationship: subset", "relationship: equal");

        assertThat(read(HEAD + twice).value().crosswalks().get(0).rows()).hasSize(3);
        assertThat(read(HEAD + twice).findings()).extracting(Finding::code).contains("ciso.duplicate-row");
    }

    @Test
    void a_matrix_that_falls_where_it_should_rise_is_pointed_out() {
        assertThat(read(HEAD + MATRIX.replace("[0, 1, 1]", "[0, 1, 0]")).findings())
                .extracting(Finding::code)
                .contains("ciso.not-monotone");
    }

    @Test
    void a_framework_with_an_error_is_left_out_whole() {
        assertFramework("parent_urn: urn:test:risk:req_node:garden:tools", "parent_urn: urn:x:roof", "ciso.parent");
        assertFramework("req_node:garden:node3", "req_node:garden:tools", "ciso.duplicate-urn");
        assertFramework("ref_id: TOOLS\n", "ref_id: TOOLS 1\n", "catalog.duplicate-id");
        assertFramework(
                "ref_id: TOOLS\n",
                "ref_id: TOOLS\n      parent_urn: urn:test:risk:req_node:garden:tools-1\n",
                "catalog.cyclic-parent");
        assertFramework("assessable: true", "assessable: perhaps", "ciso.wrong-type");
        assertFramework("ref_id: TOOLS\n", "ref_id: 4.1\n", "ciso.wrong-type");
    }

    private static void assertFramework(String good, String bad, String code) {
        Checked<CisoAssistantLibrary> read = read(HEAD + FRAMEWORK.replace(good, bad));

        assertThat(read.value().catalogs()).isEmpty();
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place().toString()).startsWith("/objects/framework/requirement_nodes/");
        });
    }

    @Test
    void what_is_no_library_is_refused() {
        assertThat(read("").findings()).extracting(Finding::code).containsExactly("ciso.malformed");
        assertThat(read("a: &x [1]\nb: *x\n").findings())
                .extracting(Finding::code)
                .containsExactly("ciso.malformed");
        assertThat(read(HEAD).findings()).extracting(Finding::code).containsExactly("ciso.missing-value");
        assertThat(read("- a\n").findings()).extracting(Finding::code).contains("ciso.wrong-type");
        assertThat(read(HEAD + "objects:\n  frameworks: [x]\n  threats: []\n").findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("ciso.wrong-type", "/objects/frameworks/0"),
                        tuple("ciso.not-carried", "/objects/threats"));
        assertThat(read("#" + "x".repeat(17 * 1024 * 1024)).findings())
                .extracting(Finding::code)
                .containsExactly("ciso.limit");
    }

    @Test
    void a_stream_that_fails_is_an_exception_with_its_cause() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThatThrownBy(() -> CisoAssistantReader.standard().read(failing))
                .isInstanceOf(CisoAssistantException.class)
                .hasMessageContaining("disk on fire");
    }

    private static Checked<CisoAssistantLibrary> read(String text) {
        return CisoAssistantReader.standard().read(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
