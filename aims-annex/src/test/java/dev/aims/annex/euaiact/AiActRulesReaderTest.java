package dev.aims.annex.euaiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AiActRulesReaderTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_found_with_its_place_and_no_rule_set_comes_of_it(
            String name, String code, String pointer, Consumer<ObjectNode> fault) throws IOException {
        ObjectNode document = document();
        fault.accept(document);

        Checked<Optional<AiActRules>> read = read(document.toString());

        assertThat(read.value()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code, Finding::place)
                .contains(tuple(code, Place.document(pointer)));
    }

    static List<Arguments> faults() {
        return List.of(
                fault("format of the future", "unknown-term", "/format", doc -> doc.put("format", "aims-eu-ai-act/2")),
                fault("another catalog", "unknown-term", "/id", doc -> doc.put("id", "us-act")),
                fault("unknown property", "unknown-property", "/extra", doc -> doc.put("extra", 1)),
                fault("missing notice", "missing-value", "", doc -> doc.remove("notice")),
                fault("blank title", "wrong-type", "/title", doc -> doc.put("title", " ")),
                fault("malformed date", "unknown-term", "/asOf", doc -> doc.put("asOf", "August 2026")),
                fault("missing rules", "missing-value", "", doc -> doc.remove("rules")),
                fault("rules that are a text", "wrong-type", "/rules", doc -> doc.put("rules", "all")),
                fault(
                        "rule that is a number",
                        "wrong-type",
                        "/rules/0",
                        doc -> array(doc, "rules").set(0, JSON.readTree("1"))),
                fault(
                        "rule twice",
                        "duplicate-id",
                        "/rules/1/id",
                        doc -> at(doc, "rules", 1).put("id", "not-an-ai-system")),
                fault(
                        "obligation that nothing can refer to",
                        "unknown-term",
                        "/obligations/0/id",
                        doc -> at(doc, "obligations", 0).put("id", "Art. 4")),
                fault(
                        "rule without condition",
                        "wrong-type",
                        "/rules/0/when",
                        doc -> at(doc, "rules", 0).remove("when")),
                fault(
                        "unknown kind of condition",
                        "unknown-term",
                        "/rules/0/when/maybe",
                        doc -> when(doc, "{\"maybe\": 1}")),
                fault(
                        "two kinds of condition",
                        "wrong-type",
                        "/rules/0/when",
                        doc -> when(doc, "{\"not\": \"provider\", \"all\": []}")),
                fault("condition that is a list", "wrong-type", "/rules/0/when", doc -> when(doc, "[\"provider\"]")),
                fault(
                        "condition within another that is a list",
                        "wrong-type",
                        "/rules/0/when/not",
                        doc -> when(doc, "{\"not\": [{\"any\": []}]}")),
                fault(
                        "condition that is a number",
                        "wrong-type",
                        "/rules/0/when/all/1",
                        doc -> when(doc, "{\"all\": [\"provider\", 7]}")),
                fault(
                        "condition without parts",
                        "missing-value",
                        "/rules/0/when/any",
                        doc -> when(doc, "{\"any\": []}")),
                fault(
                        "condition on an unknown fact",
                        "dangling-reference",
                        "/rules/0/when",
                        doc -> when(doc, "\"colour\"")),
                fault(
                        "condition on a later rule",
                        "dangling-reference",
                        "/rules/0/when/rule",
                        doc -> when(doc, "{\"rule\": \"high-risk\"}")),
                fault(
                        "rule that refers to itself",
                        "dangling-reference",
                        "/rules/0/when/rule",
                        doc -> when(doc, "{\"rule\": \"not-an-ai-system\"}")),
                fault(
                        "compute that is no number",
                        "unknown-term",
                        "/rules/0/when/computeAbove",
                        doc -> when(doc, "{\"computeAbove\": \"much\"}")),
                fault(
                        "day that is no date",
                        "unknown-term",
                        "/rules/0/when/placedBefore",
                        doc -> when(doc, "{\"placedBefore\": \"soon\"}")),
                fault(
                        "placed that is not true",
                        "wrong-type",
                        "/rules/0/when/placed",
                        doc -> when(doc, "{\"placed\": false}")),
                fault(
                        "unknown effect",
                        "unknown-term",
                        "/rules/0/effect",
                        doc -> at(doc, "rules", 0).put("effect", "good")),
                fault(
                        "unknown source",
                        "dangling-reference",
                        "/rules/0/source",
                        doc -> at(doc, "rules", 0).put("source", "hearsay")),
                fault(
                        "source twice",
                        "duplicate-id",
                        "/sources/1/id",
                        doc -> at(doc, "sources", 1).put("id", "act-2024")),
                fault(
                        "unknown confidence",
                        "unknown-term",
                        "/sources/0/confidence",
                        doc -> at(doc, "sources", 0).put("confidence", "very")),
                fault(
                        "date twice",
                        "duplicate-id",
                        "/dates/1/id",
                        doc -> at(doc, "dates", 1).put("id", "chapters-1-2")),
                fault(
                        "question for an unknown fact",
                        "unknown-term",
                        "/facts/0/id",
                        doc -> at(doc, "facts", 0).put("id", "colour")),
                fault(
                        "question lost",
                        "missing-value",
                        "/facts",
                        doc -> array(doc, "facts").remove(3)),
                fault(
                        "question twice",
                        "duplicate-id",
                        "/facts",
                        doc -> at(doc, "facts", 1).put("id", "provider")),
                fault(
                        "value that nobody knows",
                        "unknown-term",
                        "/questions",
                        doc -> at(doc, "questions", 0).put("id", "colour")),
                fault(
                        "count wrong",
                        "wrong-count",
                        "/counts/rules",
                        doc -> ((ObjectNode) doc.get("counts")).put("rules", 3)),
                fault(
                        "count that is a text",
                        "wrong-type",
                        "/counts/rules",
                        doc -> ((ObjectNode) doc.get("counts")).put("rules", "3")),
                fault("counts lost", "wrong-type", "/counts", doc -> doc.remove("counts")),
                fault(
                        "class lost",
                        "wrong-count",
                        "/tiers",
                        doc -> array(doc, "tiers").remove(0)),
                fault(
                        "class by an unknown rule",
                        "dangling-reference",
                        "/tiers/0/rule",
                        doc -> at(doc, "tiers", 0).put("rule", "bad")),
                fault(
                        "role twice",
                        "wrong-count",
                        "/roles",
                        doc -> at(doc, "roles", 1).put("id", "provider")),
                fault(
                        "timeline twice",
                        "duplicate-id",
                        "/timelines/1/id",
                        doc -> at(doc, "timelines", 1).put("id", "chapters-1-2")),
                fault(
                        "timeline with an unknown date",
                        "dangling-reference",
                        "/timelines/0/cases/0/date",
                        doc -> ((ObjectNode)
                                        at(doc, "timelines", 0).get("cases").get(0))
                                .put("date", "soon")),
                fault(
                        "obligation twice",
                        "duplicate-id",
                        "/obligations",
                        doc -> at(doc, "obligations", 1).put("id", "Art.4")),
                fault(
                        "obligation with an unknown timeline",
                        "dangling-reference",
                        "/obligations/0/timeline",
                        doc -> at(doc, "obligations", 0).put("timeline", "soon")),
                fault(
                        "obligation on an unknown role",
                        "unknown-term",
                        "/obligations/0/roles/0",
                        doc -> ((ArrayNode) at(doc, "obligations", 0).get("roles")).set(0, JSON.readTree("\"king\""))),
                fault("unknown scope", "dangling-reference", "/scope", doc -> doc.put("scope", "everything")));
    }

    @Test
    void a_sound_document_is_read_whatever_its_layout() throws IOException {
        Checked<Optional<AiActRules>> read = read(document().toString());

        assertThat(read.findings()).isEmpty();
        assertThat(read.value())
                .hasValueSatisfying(rules -> assertThat(rules.dates()).hasSize(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "null", "{\"format\": 1}", "{\"id\": 1, \"id\": 2}"})
    void a_document_that_is_none_gives_findings(String text) {
        Checked<Optional<AiActRules>> read = read(text);

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).isNotEmpty();
    }

    @Test
    void conditions_nested_too_deeply_are_refused() {
        String deep = "{\"not\": ".repeat(40) + "\"provider\"" + "}".repeat(40);

        assertThat(read("{\"rules\": [{\"id\": \"x\", \"when\": " + deep + "}]}")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("ai-act-rules.malformed");
    }

    @Test
    void a_document_beyond_4_MiB_is_refused_without_being_parsed() {
        byte[] large = new byte[RulesReader.MAX_BYTES + 1];

        assertThat(AiActRules.read(new ByteArrayInputStream(large)).findings())
                .extracting(Finding::code)
                .containsExactly("ai-act-rules.limit");
    }

    @Test
    void a_stream_that_fails_is_an_exception() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> AiActRules.read(closed))
                .isInstanceOf(AiActRulesException.class)
                .hasMessageContaining("could not be read");
    }

    private static Arguments fault(String name, String code, String pointer, Consumer<ObjectNode> fault) {
        return Arguments.of(name, "ai-act-rules." + code, pointer, fault);
    }

    private static void when(ObjectNode document, String condition) {
        at(document, "rules", 0).set("when", JSON.readTree(condition));
    }

    private static ObjectNode at(ObjectNode document, String array, int index) {
        return (ObjectNode) array(document, array).get(index);
    }

    private static ArrayNode array(ObjectNode document, String name) {
        return (ArrayNode) document.get(name);
    }

    private static ObjectNode document() throws IOException {
        try (InputStream in = AiActRulesTest.builtIn()) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    private static Checked<Optional<AiActRules>> read(String text) {
        return AiActRules.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
