package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.CrosswalkReader;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.crosswalk.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/catalogs.md says and shows. */
class CatalogsGuideTest {
    @Test
    void the_table_lists_what_is_shipped() throws IOException {
        String guide = guide();
        for (Catalog catalog : Catalogs.builtIn().all()) {
            assertThat(guide)
                    .contains("| `%s`, %s | %s | %s | %d | %d |"
                            .formatted(
                                    catalog.id(),
                                    catalog.standard(),
                                    catalog.edition(),
                                    catalog.status()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '),
                                    catalog.entries().count(),
                                    catalog.entries()
                                            .filter(CatalogEntry::assessable)
                                            .count()));
        }
    }

    @Test
    void the_examples_are_read_and_work_together() throws IOException {
        Catalog rules = CatalogReader.yaml().load(example("yaml"));
        Crosswalk crosswalk = CrosswalkReader.json().load(example("json"));
        Catalogs catalogs = Catalogs.builtIn().with(rules);
        CrosswalkGraph graph = CrosswalkGraph.of(catalogs, Crosswalks.builtIn().with(crosswalk));

        assertThat(catalogs.check()).isEmpty();
        assertThat(graph.findings()).isEmpty();
        assertThat(graph.coverage(Set.of(EntryRef.parse("iso-42001:A.8.2")), "house-rules")
                        .count(Verdict.COVERED))
                .isEqualTo(1);
        assertThat(rules.title(catalogs.get(EntryRef.parse("house-rules:1.10")), Locale.GERMAN))
                .isEqualTo("Sagt es den Leuten");
    }

    private static InputStream example(String language) throws IOException {
        String guide = guide();
        int start = guide.indexOf("```" + language + "\n");
        int end = guide.indexOf("\n```\n", start);
        String example = guide.substring(start + language.length() + 4, end + 1);
        return new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "catalogs.md"));
    }
}
