package dev.aims.annex.interchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventoryMappingGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "inventory-mapping.md");

    @Test
    void the_example_in_the_guide_gives_the_result_that_the_guide_shows() throws IOException {
        String guide = Files.readString(GUIDE);
        InventoryMapping mapping = InventoryMapping.read(stream(block(guide, "json")));
        String csv = block(guide, "csv");

        InventoryImport read = InventoryReader.of(mapping).read("our-systems.csv", () -> stream(csv));

        String shown = Stream.concat(
                        read.systems().stream().map(system -> system.id() + " " + system.traits()),
                        read.findings().stream().map(Object::toString))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(shown).isEqualTo(block(guide, "text"));
    }

    private static String block(String guide, String language) {
        String fence = "```" + language + "\n";
        assertThat(guide).contains(fence);
        int start = guide.indexOf(fence) + fence.length();
        return guide.substring(start, guide.indexOf("```", start));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
