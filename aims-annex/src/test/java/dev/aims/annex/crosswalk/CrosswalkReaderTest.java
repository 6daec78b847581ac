package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aims.annex.catalog.Basis;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CrosswalkReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> a_valid_crosswalk_has_no_finding() {
        return files("valid")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Checked<Optional<Crosswalk>> read = read(Files.readAllBytes(file));

                    assertThat(read.findings()).isEmpty();
                    assertThat(read.value()).isPresent();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_crosswalk_with_a_fault_is_no_crosswalk_but_a_finding() {
        return files("invalid")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode fault = JSON.readTree(Files.readAllBytes(file));
                    JsonNode document = valid();
                    for (Map.Entry<String, JsonNode> change : fault.path("set").properties()) {
                        put(document, change.getKey(), change.getValue());
                    }
                    for (JsonNode pointer : fault.path("remove")) {
                        put(document, pointer.stringValue(), null);
                    }
                    JsonNode expected = fault.get("expect");

                    Checked<Optional<Crosswalk>> read = read(JSON.writeValueAsBytes(document));

                    assertThat(read.value()).isEmpty();
                    assertThat(read.findings()).anySatisfy(finding -> {
                        assertThat(finding.code())
                                .isEqualTo(expected.get("code").stringValue());
                        assertThat(finding.place())
                                .isEqualTo(Place.document(expected.get("place").stringValue()));
                        assertThat(finding.message())
                                .contains(expected.get("says").stringValue());
                    });
                }));
    }

    @Test
    void every_code_of_a_finding_has_an_invalid_fixture() throws IOException {
        TreeSet<String> covered = new TreeSet<>();
        for (Path file : files("invalid").toList()) {
            covered.add(
                    JSON.readTree(Files.readAllBytes(file)).at("/expect/code").stringValue());
        }

        assertThat(covered)
                .containsExactly(
                        "crosswalk.count",
                        "crosswalk.duplicate-id",
                        "crosswalk.duplicate-row",
                        "crosswalk.format",
                        "crosswalk.malformed-id",
                        "crosswalk.malformed-text",
                        "crosswalk.missing-value",
                        "crosswalk.self",
                        "crosswalk.undeclared-catalog",
                        "crosswalk.unknown-basis",
                        "crosswalk.unknown-property",
                        "crosswalk.unknown-relation",
                        "crosswalk.unknown-source",
                        "crosswalk.wrong-type");
    }

    @Test
    void every_value_of_the_document_arrives() {
        Crosswalk crosswalk = CrosswalkReader.json().load(stream(JSON.writeValueAsBytes(valid())));

        assertThat(crosswalk).hasToString("a-to-b 1 (3 rows)");
        assertThat(crosswalk.catalogs()).containsExactly(entry("a", "1"), entry("b", "1"));
        assertThat(crosswalk.sources().get(0))
                .isEqualTo(new CrosswalkSource("book", "A book", "https://example.org/book"));
        assertThat(crosswalk.rows().get(0))
                .isEqualTo(new CrosswalkRow(
                        Rows.ref("a:1"),
                        Rows.ref("b:1"),
                        Relation.EQUIVALENT,
                        Basis.OFFICIAL,
                        "book",
                        "The same words.",
                        "Page 7."));
        assertThat(crosswalk.rows().get(1).rationale()).isNull();
        assertThat(crosswalk.unrelated()).containsExactly(new Unrelated(Rows.ref("a:3"), "b", "Nothing like it."));
        assertThat(crosswalk.notes()).containsExactly("Made up.");
        assertThat(crosswalk.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void yaml_says_the_same_as_json() {
        byte[] yaml = YAMLMapper.builder().build().writeValueAsBytes(valid());

        assertThat(CrosswalkReader.yaml().load(stream(yaml)).rows())
                .isEqualTo(CrosswalkReader.json()
                        .load(stream(JSON.writeValueAsBytes(valid())))
                        .rows());
    }

    @Test
    void what_is_malformed_or_too_large_is_refused() {
        assertThat(read("{".getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::code)
                .containsExactly("crosswalk.malformed");
        assertThat(read(new byte[17 * 1024 * 1024]).findings())
                .extracting(Finding::code)
                .containsExactly("crosswalk.limit");
        assertThat(CrosswalkReader.yaml()
                        .read(stream("a: &a [1]\nb: *a\n".getBytes(StandardCharsets.UTF_8)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("crosswalk.malformed");
    }

    @Test
    void loading_what_is_not_sound_throws_with_every_finding() {
        JsonNode document = valid();
        put(document, "/count", JSON.readTree("9"));
        put(document, "/rows/0/source", JSON.readTree("\"them\""));
        byte[] bytes = JSON.writeValueAsBytes(document);

        assertThatThrownBy(() -> CrosswalkReader.json().load(stream(bytes)))
                .isInstanceOfSatisfying(
                        CrosswalkException.class, e -> assertThat(e.findings()).hasSize(2))
                .hasMessageContaining("error crosswalk.count: /count: declares 9 rows but there are 3");
    }

    @Test
    void a_stream_that_fails_is_an_exception_with_its_cause() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThatThrownBy(() -> CrosswalkReader.json().read(failing))
                .isInstanceOf(CrosswalkException.class)
                .hasMessageContaining("disk on fire");
    }

    private static void put(JsonNode document, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        JsonNode parent = document.at(pointer.substring(0, slash));
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), value);
            }
        }
    }

    private static JsonNode valid() {
        try (InputStream in =
                Objects.requireNonNull(CrosswalkReaderTest.class.getResourceAsStream("valid/a-to-b.json"))) {
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(CrosswalkReaderTest.class.getResource(folder))
                        .toURI()))) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).isNotEmpty();
            return sorted.stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Checked<Optional<Crosswalk>> read(byte[] document) {
        return CrosswalkReader.json().read(stream(document));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
