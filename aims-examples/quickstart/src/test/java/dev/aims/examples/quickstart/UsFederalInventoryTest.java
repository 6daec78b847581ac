package dev.aims.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.aims.annex.interchange.inventory.ColumnUse;
import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.annex.interchange.inventory.InventoryMapping;
import dev.aims.annex.interchange.inventory.InventoryReader;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The US federal inventory of 2024 as published. It is not part of the project: the tests run where the system property
 * {@code aims.realInput} or the environment variable {@code AIMS_REAL_INPUT} names the folder that holds
 * {@code us-federal-ai-2024/inventory.csv}.
 */
class UsFederalInventoryTest {
    private static final String FILE = "us-federal-ai-2024/inventory.csv";
    private static final String MAPPING = "us-federal-ai-2024.mapping.json";

    /** Printed by {@code src/test/python/count_traits.py}, which knows neither the library nor the mapping. */
    private static final Map<String, Long> COUNTED = Map.ofEntries(
            Map.entry("rows", 2133L),
            Map.entry("systems", 2130L),
            Map.entry("rejected", 3L),
            Map.entry("trait.affects_individuals", 332L),
            Map.entry("trait.automated_decision", 6L),
            Map.entry("trait.generative", 125L),
            Map.entry("trait.human_oversight_dependent", 197L),
            Map.entry("trait.machine_learning", 870L),
            Map.entry("trait.opaque_model", 6L),
            Map.entry("trait.personal_data", 180L),
            Map.entry("trait.safety_relevant", 220L),
            Map.entry("trait.third_party_model", 752L),
            Map.entry("absent.affects_individuals", 1713L),
            Map.entry("absent.personal_data", 871L),
            Map.entry("absent.safety_relevant", 1850L),
            Map.entry("stage.inception", 399L),
            Map.entry("stage.design_and_development", 402L),
            Map.entry("stage.deployment", 286L),
            Map.entry("stage.operation_and_monitoring", 892L),
            Map.entry("stage.retirement", 142L),
            Map.entry("stage.open", 9L));

    private Path csv;

    @BeforeEach
    void findRealInput() {
        String folder = System.getProperty("aims.realInput", System.getenv("AIMS_REAL_INPUT"));
        if (folder == null || folder.isBlank()) {
            abort("skipped: neither -Daims.realInput nor AIMS_REAL_INPUT names the folder that holds " + FILE);
        }
        csv = Path.of(folder).resolve(FILE);
        if (!Files.isRegularFile(csv)) {
            abort("skipped: there is no " + csv);
        }
    }

    @Test
    void every_row_is_a_system_or_a_finding() throws IOException {
        InventoryImport read = read();

        assertThat(read.rows()).isEqualTo(read.systems().size() + read.rejectedRows());
        assertThat(read.systems()).hasSizeGreaterThanOrEqualTo(2_100);
        assertThat(read.findings().stream().filter(Finding::isError)).hasSize((int) read.rejectedRows());
        assertThat(read.systems().stream().map(AiSystem::id)).doesNotHaveDuplicates();
    }

    @Test
    void systems_rows_and_traits_are_as_many_as_an_independent_script_counted() throws IOException {
        assertThat(figures(read())).isEqualTo(new TreeMap<>(COUNTED));
    }

    @Test
    void the_independent_script_still_counts_the_same() throws Exception {
        Process python = startScript();
        Map<String, Long> printed;
        try (BufferedReader out = python.inputReader(StandardCharsets.UTF_8)) {
            printed = out.lines()
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Long.parseLong(parts[1])));
        }

        assertThat(python.waitFor()).isZero();
        assertThat(printed).isEqualTo(COUNTED);
    }

    @Test
    void all_systems_go_into_a_register_in_one_commit() throws IOException {
        InventoryImport read = read();
        Register register = Register.inMemory();

        register.commit(Actor.of("importer"), "inventory 2024", change -> change.addAll(read.systems()));

        assertThat(register.view().systems().size()).isEqualTo(read.systems().size());
        assertThat(register.view().revision()).isEqualTo(1);
    }

    @Test
    void ids_can_be_read_and_repeated_names_keep_theirs_apart() throws IOException {
        assertThat(read().systems())
                .extracting(system -> system.id().toString())
                .contains("doi-usgs-earthquake-catalog-development")
                .filteredOn(id -> id.startsWith("ed-ocio-generative-ai-usage-"))
                .hasSize(5);
    }

    @Test
    void the_mapping_leaves_out_nothing_but_questions_on_the_agencies_own_it() throws IOException {
        assertThat(read().columns())
                .filteredOn(column -> !column.mapped())
                .extracting(ColumnUse::position)
                .containsExactly(22, 25, 26, 36, 37, 38, 39, 40, 41, 42);
    }

    private InventoryImport read() throws IOException {
        try (InputStream in = UsFederalInventoryTest.class.getResourceAsStream(MAPPING)) {
            return InventoryReader.of(InventoryMapping.read(in)).read(csv);
        }
    }

    private Process startScript() {
        try {
            return new ProcessBuilder("python3", "src/test/python/count_traits.py", csv.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return abort("skipped: python3 is not on the path (" + e.getMessage() + ")");
        }
    }

    private static Map<String, Long> figures(InventoryImport read) {
        Map<String, Long> figures = new TreeMap<>();
        figures.put("rows", read.rows());
        figures.put("systems", (long) read.systems().size());
        figures.put("rejected", read.rejectedRows());
        for (AiSystem system : read.systems()) {
            for (Trait trait : system.traits()) {
                figures.merge("trait." + trait, 1L, Long::sum);
            }
            for (Trait trait : system.absentTraits()) {
                figures.merge("absent." + trait, 1L, Long::sum);
            }
            String stage =
                    system.stage() == null ? "open" : system.stage().name().toLowerCase(Locale.ROOT);
            figures.merge("stage." + stage, 1L, Long::sum);
        }
        return figures;
    }
}
