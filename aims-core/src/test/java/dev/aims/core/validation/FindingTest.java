package dev.aims.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FindingTest {
    private static final String CODE = "inventory.unknown-value";

    @Test
    void a_finding_reads_as_a_sentence() {
        Finding finding = Finding.error(CODE, Place.cell(812, "Stage", "Ideation"), "no stage is mapped to this value");
        assertThat(finding)
                .hasToString("error inventory.unknown-value: row 812, column \"Stage\", value \"Ideation\": "
                        + "no stage is mapped to this value");
        assertThat(finding.withBasis("ISO/IEC 42001, A.6"))
                .hasToString(finding + " (ISO/IEC 42001, A.6)")
                .isNotEqualTo(finding);
    }

    @Test
    void a_place_is_said_as_a_person_would() {
        assertThat(Place.cell(0, null, null)).hasToString("table");
        assertThat(Place.cell(3, null, null)).hasToString("row 3");
        assertThat(Place.cell(0, "Stage", null)).hasToString("table, column \"Stage\"");
        assertThat(Place.entity("risk", "r-1")).hasToString("risk r-1");
        assertThat(new Place.Entity("risk", "r-1", "title")).hasToString("risk r-1, title");
        assertThat(Place.document("")).hasToString("document");
        assertThat(Place.document("/entities/risk/0")).hasToString("/entities/risk/0");
    }

    @Test
    void findings_go_through_json_and_back_whatever_their_place() {
        JsonMapper json = JsonMapper.shared();
        for (Place place : List.of(
                Place.cell(3, "Stage", null),
                Place.cell(0, null, null),
                Place.entity("risk", "r-1"),
                new Place.Entity("risk", "r-1", "title"),
                Place.document("/entities"))) {
            Finding finding = new Finding(CODE, Severity.WARNING, place, "x", "ISO/IEC 42001, A.6");

            assertThat(json.readValue(json.writeValueAsString(finding), Finding.class))
                    .isEqualTo(finding);
        }
        assertThat(json.writeValueAsString(Place.document("/a"))).isEqualTo("{\"pointer\":\"/a\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word", "Word.x", "a..b", "a.", ".a", "a.b c", "a.1"})
    void a_code_is_words_with_dots(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.info(code, Place.document(""), "x"))
                .withMessageStartingWith("code must match");
    }

    @Test
    void only_errors_are_errors() {
        Finding error = Finding.error(CODE, Place.document(""), "x");
        Finding warning = Finding.warning(CODE, Place.document(""), "x");
        Finding info = Finding.info(CODE, Place.document(""), "x");
        assertThat(new Checked<>("value", List.of(warning, info)).hasErrors()).isFalse();
        assertThat(new Checked<>("value", List.of(warning, error)).hasErrors()).isTrue();
    }

    @Test
    void what_was_checked_keeps_its_findings() {
        List<Finding> findings = new ArrayList<>();
        Checked<String> checked = new Checked<>("value", findings);
        findings.add(Finding.error(CODE, Place.document(""), "x"));
        assertThat(checked.findings()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> checked.findings().addAll(findings));
    }
}
