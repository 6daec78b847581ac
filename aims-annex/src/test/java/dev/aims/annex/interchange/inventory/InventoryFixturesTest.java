package dev.aims.annex.interchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every file of the fixture folders. Beside {@code x.csv} stands {@code x.txt} with what must come of it, and
 * {@code x.mapping.json} where the common mapping does not fit.
 */
class InventoryFixturesTest {
    static Stream<Path> valid() throws IOException {
        return cases("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return cases("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_messy_file_becomes_systems_and_findings(Path csv) throws IOException {
        InventoryImport read = InventoryReader.of(mapping(csv)).read(csv);

        assertThat(described(read)).isEqualTo(expected(csv));
        assertThat(read.columns())
                .allSatisfy(column -> assertThat(column.dropped()).isNotNegative());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_file_that_is_no_inventory_is_refused_in_one_line_that_says_what_to_fix(Path csv) throws IOException {
        InventoryReader reader = InventoryReader.of(mapping(csv));

        InventoryException refusal = catchThrowableOfType(InventoryException.class, () -> reader.read(csv));

        assertThat(refusal).hasMessageContaining(csv.getFileName().toString()).hasMessageContaining(expected(csv));
        assertThat(refusal.getMessage()).doesNotContain("\n");
    }

    private static String described(InventoryImport read) {
        List<String> lines = new ArrayList<>();
        lines.add("rows " + read.rows() + ", systems " + read.systems().size() + ", rejected " + read.rejectedRows()
                + ", charset " + read.charset() + ", delimiter "
                + (read.delimiter() == '\t' ? "tab" : read.delimiter()));
        for (AiSystem system : read.systems()) {
            lines.add("system " + system.id() + " traits " + system.traits() + " absent " + system.absentTraits()
                    + " stage "
                    + (system.stage() == null ? null : system.stage().id()));
        }
        for (Finding finding : read.findings()) {
            Place.Cell cell = (Place.Cell) finding.place();
            lines.add(finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + " row " + cell.row()
                    + (cell.column() == null ? "" : ", column " + cell.column())
                    + (cell.value() == null || cell.value().isEmpty() ? "" : ", value " + cell.value()));
        }
        return String.join("\n", lines);
    }

    private static String expected(Path csv) throws IOException {
        return Files.readString(sibling(csv, ".txt")).strip();
    }

    private static InventoryMapping mapping(Path csv) {
        Path own = sibling(csv, ".mapping.json");
        return InventoryMapping.read(Files.exists(own) ? own : folder().resolve("fixture.mapping.json"));
    }

    private static Path sibling(Path csv, String extension) {
        return csv.resolveSibling(csv.getFileName().toString().replace(".csv", extension));
    }

    private static Stream<Path> cases(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(name))) {
            List<Path> all = files.sorted().toList();
            List<Path> cases = all.stream()
                    .filter(file -> file.toString().endsWith(".csv"))
                    .toList();
            assertThat(cases).as("cases in " + name).isNotEmpty();
            assertThat(all)
                    .as("every file in " + name + " belongs to a case")
                    .allMatch(file -> cases.contains(csvOf(file)));
            return cases.stream();
        }
    }

    private static Path csvOf(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(
                Stream.of(".mapping.json", ".txt").reduce(name, (n, extension) -> n.replace(extension, ".csv")));
    }

    static Path folder() {
        try {
            return Path.of(InventoryFixturesTest.class
                            .getResource("fixture.mapping.json")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
