package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.aims.annex.internal.DocumentSyntax;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogReaderTest {
    @TestFactory
    Stream<DynamicTest> a_valid_catalog_has_no_finding() {
        return Fixtures.files("valid").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Checked<Optional<Catalog>> read = Fixtures.read(Files.readAllBytes(file));

                    assertThat(read.findings()).isEmpty();
                    assertThat(read.value()).isPresent();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_catalog_with_a_fault_is_no_catalog_but_a_finding() {
        return Fixtures.files("invalid").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertFound(file)));
    }

    private static void assertFound(Path file) throws IOException {
        JsonNode fault = Fixtures.JSON.readTree(Files.readAllBytes(file));
        JsonNode document = Fixtures.tiny();
        for (Map.Entry<String, JsonNode> change : fault.path("set").properties()) {
            document = Fixtures.with(document, change.getKey(), change.getValue());
        }
        for (JsonNode pointer : fault.path("remove")) {
            document = Fixtures.without(document, pointer.stringValue());
        }

        Checked<Optional<Catalog>> read = Fixtures.read(document);

        JsonNode expected = fault.get("expect");
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(expected.get("code").stringValue());
            assertThat(finding.place())
                    .isEqualTo(Place.document(expected.get("place").stringValue()));
            assertThat(finding.message()).contains(expected.path("says").stringValue(""));
        });
    }

    @Test
    void every_code_of_a_finding_has_an_invalid_fixture() throws IOException {
        List<String> covered = Fixtures.files("invalid").stream()
                .map(file -> {
                    try {
                        return Fixtures.JSON
                                .readTree(Files.readAllBytes(file))
                                .at("/expect/code")
                                .stringValue();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .distinct()
                .sorted()
                .toList();

        assertThat(covered)
                .containsExactly(
                        "catalog.count",
                        "catalog.cyclic-parent",
                        "catalog.dangling-reference",
                        "catalog.duplicate-id",
                        "catalog.duplicate-reference",
                        "catalog.format",
                        "catalog.malformed-date",
                        "catalog.malformed-id",
                        "catalog.malformed-language",
                        "catalog.malformed-text",
                        "catalog.missing-value",
                        "catalog.parent",
                        "catalog.unknown-basis",
                        "catalog.unknown-confidence",
                        "catalog.unknown-content",
                        "catalog.unknown-fit",
                        "catalog.unknown-property",
                        "catalog.unknown-relation",
                        "catalog.unknown-role",
                        "catalog.unknown-stage",
                        "catalog.unknown-standing",
                        "catalog.unknown-status",
                        "catalog.wrong-type");
    }

    @Test
    void every_value_of_the_document_arrives() {
        Catalog catalog = Fixtures.load(Fixtures.bytes("valid/tiny.json"));

        assertThat(catalog.retrieved()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(catalog.status()).isEqualTo(CatalogStatus.IN_FORCE);
        assertThat(catalog.bases())
                .containsEntry(ContentKind.TITLE, Basis.OFFICIAL)
                .hasSize(9);
        assertThat(catalog.disagreementsOn("K.1.1"))
                .containsExactly(new Disagreement("K.1.1", "title", "Locks", List.of("Lock"), null, true));
        assertThat(catalog.clauses().get(1))
                .isEqualTo(new Clause(
                        "1.1",
                        "1",
                        "Goals",
                        false,
                        "Write down what is wanted.",
                        "The goals.",
                        new EvidenceNeed("GoalList", List.of("Minutes"), RegisterFit.CORE),
                        null));

        Control control = catalog.controls().get(0);
        assertThat(control.ref()).isEqualTo(ControlRef.parse("tiny:K.1.1"));
        assertThat(control.stages()).containsExactly(LifeCycleStage.INCEPTION, LifeCycleStage.DEPLOYMENT);
        assertThat(control.hints()).containsExactly("Buy good ones");
        assertThat(control.organizationWide()).isTrue();
        assertThat(catalog.controls().get(1).hints()).isEmpty();
        assertThat(catalog.conditionalControls().get(0).roles()).containsExactly(AiRole.AI_PROVIDER);

        RiskSource source = catalog.riskSources().get(0);
        assertThat(source.traits()).containsExactly(Trait.parse("noisy"), Trait.PERSONAL_DATA);
        assertThat(source.objectives())
                .containsExactly(new Related<>(ObjectiveRef.parse("tiny:O.2"), "things are gone", Basis.OFFICIAL));
        assertThat(source.correspondences()).hasToString("[Other 2, 7.1]");
        assertThat(source.notices()).isEqualTo(catalog.noticesOn(ContentKind.RELATION));
        assertThat(source.questions().get(0).answeredByTraits()).containsExactly(Trait.parse("noisy"));
        assertThat(source.questions().get(1).answeredByAutomationLevel()).isTrue();
    }

    @Test
    void the_hash_is_that_of_the_bytes_read() throws Exception {
        byte[] bytes = Fixtures.bytes("valid/tiny.json");

        assertThat(Fixtures.load(bytes).sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void malformed_json_is_one_finding_with_line_and_column() {
        Checked<Optional<Catalog>> read = Fixtures.read("{\n  \"id\": \"x\",\n  oops\n}");

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.malformed");
            assertThat(finding.message()).startsWith("line 3, column 3: ");
        });
    }

    @Test
    void a_property_that_stands_twice_is_refused() {
        Checked<Optional<Catalog>> read = Fixtures.read("{\"id\": \"x\", \"id\": \"y\"}");

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.malformed");
            assertThat(finding.message()).contains("Duplicate").contains("id");
        });
    }

    @Test
    void text_after_the_end_is_refused() {
        String twice = new String(Fixtures.bytes("valid/tiny.json"), StandardCharsets.UTF_8).repeat(2);

        assertThat(Fixtures.read(twice).findings()).extracting(Finding::code).containsExactly("catalog.malformed");
    }

    @Test
    void an_empty_document_is_refused() {
        assertThat(Fixtures.read("").findings()).hasSize(1);
        assertThat(Fixtures.read("null").findings()).extracting(Finding::code).containsExactly("catalog.wrong-type");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] noise = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff, (byte) 0xfe};

        assertThat(Fixtures.read(noise).findings()).extracting(Finding::code).containsExactly("catalog.malformed");
    }

    @Test
    void a_document_that_is_nested_too_deeply_is_refused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(Fixtures.read(deep).findings()).extracting(Finding::code).containsExactly("catalog.limit");
    }

    @Test
    void a_document_that_is_too_large_is_refused_without_reading_on() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read(new byte[1], 0, 1) == 1 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                read += length;
                if (read > DocumentSyntax.MAX_BYTES + 1L) {
                    throw new AssertionError("read beyond the limit");
                }
                Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                return length;
            }
        };

        assertThat(CatalogReader.json().read(endless).findings())
                .extracting(Finding::code)
                .containsExactly("catalog.limit");
    }

    @Test
    void a_deep_tree_is_read_in_time() {
        ObjectNode document = (ObjectNode) Fixtures.tiny();
        int depth = 80_000;
        ArrayNode requirements = Fixtures.JSON.createArrayNode();
        for (int i = 0; i < depth; i++) {
            requirements
                    .addObject()
                    .put("id", "r" + i)
                    .put("kind", "step")
                    .put("title", "Step")
                    .put("parent", "r" + (i - 1));
        }
        ((ObjectNode) requirements.get(0)).put("parent", "r" + (depth - 1));
        document.set("requirements", requirements);
        ((ObjectNode) document.get("counts")).putObject("requirements").put("step", depth);

        List<Finding> findings = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Fixtures.read(document))
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("catalog.cyclic-parent"))
                .hasSize(depth);
    }

    @Test
    void all_faults_of_form_are_found_in_one_reading() {
        JsonNode document = Fixtures.tiny();
        document = Fixtures.without(document, "/title");
        document = Fixtures.with(document, "/status", Fixtures.JSON.readTree("\"current\""));
        document = Fixtures.with(document, "/controls/0/stages/0", Fixtures.JSON.readTree("\"ideation\""));

        assertThat(Fixtures.read(document).findings())
                .extracting(Finding::code)
                .containsExactly("catalog.missing-value", "catalog.unknown-status", "catalog.unknown-stage");
    }

    @Test
    void loading_what_is_not_sound_throws_with_every_finding() {
        JsonNode document = Fixtures.with(Fixtures.tiny(), "/counts/traits", Fixtures.JSON.readTree("5"));
        document = Fixtures.with(document, "/riskSources/0/traits/0", Fixtures.JSON.readTree("\"loud\""));
        byte[] bytes = Fixtures.JSON.writeValueAsBytes(document);

        assertThatThrownBy(() -> Fixtures.load(bytes))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.findings()).hasSize(2))
                .hasMessageContaining("error catalog.count: /counts/traits: declares 5 but there are 2")
                .hasMessageContaining("error catalog.dangling-reference: /riskSources/0/traits/0: there is no trait");
    }

    @Test
    void a_stream_that_fails_is_an_exception_with_its_cause() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThatThrownBy(() -> CatalogReader.json().read(failing))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("disk on fire")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void the_stream_stays_open() {
        InputStream in = new ByteArrayInputStream(Fixtures.bytes("valid/tiny.json")) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(CatalogReader.json().read(in).value()).isPresent();
    }
}
