package dev.aims.risk.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.GuideExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide says what the code does. */
class StalenessGuideTest {
    @Test
    void the_example_prints_what_the_guide_shows(@TempDir Path folder) throws Exception {
        GuideExample.of("staleness.md", folder).assertThatItPrintsWhatTheGuideSays();
    }

    @Test
    void the_table_has_each_kind_with_its_urgency() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "docs", "staleness.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .extracting(line -> line.replaceAll("[|] `([a-z]+)`.* ([a-z]+) [|]", "$1 $2"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StaleKind.values())
                        .map(kind -> kind.id() + " " + kind.urgency().name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
