package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlCatalogTest {
    @Test
    void a_catalog_in_yaml_says_the_same_as_in_json() {
        String yaml = YAMLMapper.builder().build().writeValueAsString(Fixtures.tiny());
        Catalog fromYaml = read(yaml).value().orElseThrow();
        Catalog fromJson = Fixtures.load(Fixtures.bytes("valid/tiny.json"));

        assertThat(fromYaml).usingRecursiveComparison().ignoringFields("sha256").isEqualTo(fromJson);
        assertThat(fromYaml.sha256()).isNotEqualTo(fromJson.sha256());
    }

    @Test
    void a_catalog_of_ones_own_is_written_by_hand() {
        Catalog rules = read("""
                        format: aims-catalog/1
                        id: house-rules
                        edition: "2026"
                        standard: House rules
                        title: What we ask of every AI system
                        language: en
                        status: in_force
                        publisher: Example Ltd
                        licence: Internal
                        sources: []
                        counts:
                          requirements: { rule: 2 }
                        bases: &ours
                          identifier: official
                          title: official
                          text: official
                          hint: expert
                          stage: expert
                          evidence: expert
                          trait: expert
                          question: expert
                          relation: expert
                        requirements:
                          - id: "1"
                            kind: rule
                            title: Tell people
                            assessable: true
                          - id: "1.10"
                            parent: "1"
                            kind: rule
                            title: Tell them in writing
                            assessable: true
                            relatesTo: ["iso-42001:A.8.2"]
                        """).value().orElseThrow();
        Catalogs catalogs = Catalogs.builtIn().with(rules);

        assertThat(catalogs.get(EntryRef.parse("house-rules:1.10")).title()).isEqualTo("Tell them in writing");
        assertThat(catalogs.check()).isEmpty();
        assertThat(Catalogs.builtIn().find("house-rules")).isEmpty();
    }

    @Test
    void an_alias_is_refused_so_that_no_few_lines_become_endless() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, alias))));
        }

        assertThat(read(bomb.toString()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.malformed");
            assertThat(finding.message()).startsWith("line 2, ").contains("alias");
        });
    }

    @Test
    void an_alias_as_a_name_is_refused_too() {
        assertThat(read("- &a b\n- *a : c\n").findings())
                .extracting(Finding::code)
                .containsExactly("catalog.malformed");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(read("a: b\n---\nc: d\n").findings())
                .extracting(Finding::code)
                .containsExactly("catalog.malformed");
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        assertThat(read("a: b\na: c\n").findings()).extracting(Finding::code).containsExactly("catalog.malformed");
    }

    @Test
    void text_that_is_no_yaml_is_refused() {
        assertThat(read("a: [b\n").findings()).extracting(Finding::code).containsExactly("catalog.malformed");
        assertThat(read("# nothing\n").findings())
                .hasToString("[error catalog.malformed: document: the document is empty]");
    }

    @Test
    void a_document_that_is_nested_too_deeply_is_refused() {
        assertThat(read("[".repeat(5_000)).findings()).extracting(Finding::code).containsExactly("catalog.limit");
    }

    @Test
    void a_file_of_fifty_megabytes_is_refused(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        byte[] line = "# nothing to see in this line of forty-eight bytes\n".getBytes(StandardCharsets.UTF_8);
        try (var out = new BufferedOutputStream(Files.newOutputStream(large))) {
            for (int written = 0; written < 50 * 1024 * 1024; written += line.length) {
                out.write(line);
            }
        }

        try (InputStream json = Files.newInputStream(large);
                InputStream yaml = Files.newInputStream(large)) {
            assertThat(CatalogReader.json().read(json).findings())
                    .extracting(Finding::code)
                    .containsExactly("catalog.limit");
            assertThat(CatalogReader.yaml().read(yaml).findings())
                    .extracting(Finding::code)
                    .containsExactly("catalog.limit");
        }
    }

    private static Checked<Optional<Catalog>> read(String yaml) {
        return CatalogReader.yaml().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
