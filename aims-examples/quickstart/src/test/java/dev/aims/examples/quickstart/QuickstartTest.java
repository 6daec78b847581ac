package dev.aims.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aims.core.json.RegisterDocument;
import dev.aims.core.json.RegisterJson;
import dev.aims.core.validation.Checked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final String MAPPING = """
            {"format": "aims-inventory-mapping/1", "title": "Ours", "id": {"key": ["Name"]},
             "fields": {"name": "Name"},
             "values": [{"column": "Persons?",
                         "map": {"Yes": {"traits": ["affects_individuals"]},
                                 "No": {"absentTraits": ["affects_individuals", "safety_relevant"]}}}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path dossier;
    private Path mapping;

    @BeforeEach
    void writeMapping() throws Exception {
        dossier = folder.resolve("dossier");
        mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
    }

    @Test
    void without_arguments_it_writes_the_dossier_of_the_bundled_organisation() throws Exception {
        assertThat(run("--input=", "--mapping=")).isZero();

        assertThat(dossier.resolve("index.html")).content().contains("Rowanvale Cooperative");
        List<String> statement = Files.readAllLines(dossier.resolve("statement-of-applicability.csv"));
        assertThat(statement).hasSize(39).startsWith("control,title,applicable,basis,justification,status,risks");
        assertThat(statement.stream().skip(1).map(QuickstartTest::applicable).distinct())
                .containsExactlyInAnyOrder("yes", "no", "undecided");
        assertThat(dossier.resolve("evidence")).isNotEmptyDirectory();
        assertThat(dossier.resolve("index.html")).content().contains("These figures are of 7 of 12 open threats");
        assertThat(dossier.resolve("index.html"))
                .content()
                .contains(
                        "The class of 2 of 6 systems can still change",
                        "id=\"gap-6.1.3\"",
                        "id=\"coverage-eu-ai-act\"");
        assertThat(dossier.resolve("ai-act-systems.csv"))
                .content()
                .contains("Consumer loan scoring,classified,yes,high-risk,", "Invoice reader,undetermined,open,,");
        assertThat(dossier.resolve("ai-act-obligations.csv"))
                .content()
                .containsPattern("support-assistant,Art\\.50\\(1\\),.*,shown,,user-notice,");
        assertThat(dossier.resolve("loss-figures.csv")).content().contains("current,total,", "residual,total,");
        try (InputStream in = Files.newInputStream(dossier.resolve("register.json"))) {
            Checked<RegisterDocument> read = RegisterJson.withDefaults().read(in);
            assertThat(read.findings()).isEmpty();
            assertThat(read.value().entities()).hasSizeGreaterThan(50);
        }
        assertThat(printed(out))
                .containsPattern("Systems +6")
                .containsPattern("Risks +12: \\d+ critical, \\d+ high, \\d+ medium, \\d+ low, 0 without a level")
                .containsPattern("Controls +\\d+ applicable, 2 not applicable, \\d+ undecided")
                .containsPattern("Losses +one year in 100 above [0-9,]+00,000 EUR, from 7 of 12 open threats")
                .contains("index.html");
        assertThat(printed(err)).isEmpty();
    }

    @Test
    void it_says_what_to_do_first_and_its_numbers_are_those_of_the_page() throws Exception {
        assertThat(run("--input=", "--mapping=")).isZero();
        String page = Files.readString(dossier.resolve("index.html"));
        String printed = printed(out);

        assertThat(printed)
                .containsPattern("Tolerance +" + tile(page, "above-tolerance") + " open risks above it today")
                .containsPattern("Stale +" + tile(page, "stale") + ", of which 1 to be looked at now")
                .containsPattern("Overdue +" + tile(page, "calendar") + ", and \\d+ more within 30 days")
                .containsPattern("Attention +" + tile(page, "attention") + " points, and \\d+ note");
        assertThat(printed.lines().dropWhile(line -> !line.startsWith("To do")))
                .anyMatch(line -> line.endsWith(" 1. The assistant states wrong terms as if they were binding"))
                .anyMatch(line -> line.contains(" 5. "))
                .noneMatch(line -> line.contains(" 6. "));
    }

    private static String tile(String page, String section) {
        Matcher tile = Pattern.compile("class=\"tile\" href=\"#" + section + "\"><span class=\"number\">([0-9,]+)<")
                .matcher(page);
        assertThat(tile.find()).as(section).isTrue();
        return tile.group(1);
    }

    @Test
    void the_register_in_the_dossier_is_valid_by_the_schema_that_the_library_ships() throws Exception {
        assertThat(run("--input=", "--mapping=")).isZero();
        String register = Files.readString(dossier.resolve("register.json"));

        assertThat(violations(register)).isEmpty();
        assertThat(violations(register.replaceFirst("\"kind\":\"threat\"", "\"kind\":\"danger\"")))
                .isNotEmpty();
    }

    private static List<Error> violations(String register) throws IOException {
        try (InputStream schema = RegisterJson.class.getResourceAsStream("/META-INF/aims/schema/register-1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(
                            register,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }

    @Test
    void an_inventory_becomes_a_dossier_with_its_findings() throws Exception {
        Path input = inventory("Name,Persons?\nLoans,Yes\nStock,No\nLights,\nHeating,perhaps\nLoans,Yes\n");

        assertThat(run("--input=" + input, "--mapping=" + mapping)).isZero();

        assertThat(printed(out))
                .containsPattern("Rows +5: 4 systems, 1 rejected")
                .contains("inventory.unknown-value");
        assertThat(dossier.resolve("findings.csv")).content().contains("perhaps");
        assertThat(dossier.resolve("index.html")).content().contains("Heating");
    }

    @Test
    void an_inventory_none_of_whose_rows_is_a_system_still_tells_why() throws Exception {
        Path input = inventory("Name,Persons?\n,Yes\n");

        assertThat(run("--input=" + input, "--mapping=" + mapping)).isZero();

        assertThat(printed(out)).containsPattern("Rows +1: 0 systems, 1 rejected");
    }

    @Test
    void bad_input_gives_one_clear_line_and_leaves_the_previous_dossier() throws Exception {
        run();
        List<String> before = snapshot();

        assertFails("does not exist; check the path", "--input=" + folder.resolve("no.csv"), "--mapping=" + mapping);
        assertFails(
                "does not exist",
                "--input=" + inventory("Name,Persons?\nA,Yes\n"),
                "--mapping=" + folder.resolve("no.json"));
        assertFails("\"Persons?\"", "--input=" + inventory("Name,People\nA,Yes\n"), "--mapping=" + mapping);
        assertFails("line 2", "--input=" + inventory("Name,Persons?\n\"A,Yes\n"), "--mapping=" + mapping);
        assertFails("empty", "--input=" + inventory(""), "--mapping=" + mapping);
        Path binary = Files.write(folder.resolve("input.csv"), new byte[] {'A', 0, 0, 1, 2, 3, 0, 9});
        assertFails("is not a text file", "--input=" + binary, "--mapping=" + mapping);
        Path workbook = Files.write(folder.resolve("input.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1});
        assertFails("workbook", "--input=" + workbook, "--mapping=" + mapping);
        assertFails("JSON", "--input=" + inventory("Name,Persons?\nA,Yes\n"), "--mapping=" + binary);

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void arguments_that_make_no_sense_are_explained() {
        assertThat(run("--input=a.csv")).isEqualTo(2);
        assertThat(printed(err)).startsWith("error: --input needs --mapping").contains("usage:");
        assertThat(run("--mapping=a.json")).isEqualTo(2);
        assertThat(run("--verbose")).isEqualTo(2);
        assertThat(printed(err)).contains("error: unknown option --verbose");
    }

    private void assertFails(String hint, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(1);
        assertThat(printed(err).lines())
                .singleElement()
                .asString()
                .startsWith("error: ")
                .contains(hint);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--output=" + dossier);
        return Quickstart.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path inventory(String csv) throws Exception {
        return Files.writeString(folder.resolve("inventory.csv"), csv);
    }

    private List<String> snapshot() throws Exception {
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(dossier)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                files.add(dossier.relativize(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    private static String applicable(String line) {
        return line.replaceFirst("^[^,]*,(?:\"[^\"]*\"|[^,]*),([a-z]*),.*$", "$1");
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
