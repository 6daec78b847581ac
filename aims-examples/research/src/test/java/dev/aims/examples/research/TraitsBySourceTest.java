package dev.aims.examples.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script as its users do: in the jshell of the JDK at hand, with the library on the class path. */
class TraitsBySourceTest {
    private static final Path INVENTED = Path.of("src/main/resources/dev/aims/examples/research");

    /** As counted by the quickstart's {@code count_traits.py}. */
    private static final Map<String, Integer> FEDERAL_COUNTS = Map.of(
            "all_systems", 2130,
            "affects_individuals", 332,
            "automated_decision", 6,
            "generative", 125,
            "human_oversight_dependent", 197,
            "machine_learning", 870,
            "opaque_model", 6,
            "personal_data", 180,
            "safety_relevant", 220,
            "third_party_model", 752);

    @TempDir
    Path folder;

    @Test
    void the_csv_holds_what_an_independent_count_over_the_same_files_gives() throws Exception {
        Path csv = folder.resolve("new/table.csv");

        Jshell.Run run = run(script(), "", "", csv);

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(Files.readAllLines(csv))
                .isEqualTo(IndependentCount.table(
                        INVENTED.resolve("invented-systems.csv"), INVENTED.resolve("invented-systems.mapping.json")));
        assertThat(run.text())
                .contains("12 rows: 12 systems", "machine_learning", "listed", "expert mapping", csv.toString());
    }

    @Test
    void an_inventory_of_ones_own_gives_the_same_as_when_it_is_bundled() throws Exception {
        Path csv = folder.resolve("table.csv");
        Path input = INVENTED.resolve("invented-systems.csv");
        Path mapping = INVENTED.resolve("invented-systems.mapping.json");

        Jshell.Run run = run(script(), input.toString(), mapping.toString(), csv);

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(Files.readAllLines(csv)).isEqualTo(IndependentCount.table(input, mapping));
    }

    @Test
    void a_missing_inventory_is_one_clear_line_and_leaves_the_previous_table() throws Exception {
        Path csv = Files.writeString(folder.resolve("table.csv"), "previous");
        Path mapping = INVENTED.resolve("invented-systems.mapping.json");

        Jshell.Run run = run(script(), "nowhere.csv", mapping.toString(), csv);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors().strip()).isEqualTo("error: inventory nowhere.csv does not exist; check the path");
        assertThat(csv).hasContent("previous");
    }

    @Test
    void a_mistake_in_the_script_is_named_and_fails_the_run() throws Exception {
        Path broken = Files.writeString(
                folder.resolve("broken.jsh"), Files.readString(script()).replace("RiskIdentification::of", "Risk::of"));

        Jshell.Run run = run(broken, "", "", folder.resolve("table.csv"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("invalid method reference", "Risk::of");
        assertThat(folder.resolve("table.csv")).doesNotExist();
    }

    @Test
    void the_federal_inventory_is_counted_as_an_independent_script_counts_it() throws Exception {
        Path input = Jshell.federalInventory();
        Path csv = folder.resolve("table.csv");

        Jshell.Run run = run(script(), input.toString(), Jshell.FEDERAL_MAPPING.toString(), csv);

        assertThat(run.status()).as(run.text()).isZero();
        Map<String, Integer> having = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[1].equals("0"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.parseInt(cells[1])));
        assertThat(having).isEqualTo(FEDERAL_COUNTS);
    }

    private static Path script() {
        return Jshell.SCRIPTS.resolve("traits-by-source.jsh");
    }

    private Jshell.Run run(Path script, String input, String mapping, Path output)
            throws IOException, InterruptedException {
        return Jshell.run(folder, script, input, mapping, output);
    }
}
