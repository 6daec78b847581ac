package dev.aims.examples.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script as its users do. Reference values were worked out independently of this library. */
class QuantifyTest {
    private static final Path CASES = Path.of("src/test/resources/dev/aims/examples/research");
    private static final Path BUNDLED =
            Path.of("src/main/resources/dev/aims/examples/research/invented-portfolio.yaml");
    private static final Path GUIDE = Path.of("../../docs/quantify-a-model-file.md");
    private static final Path PICTURES = Path.of("../../docs/images");
    private static final List<String> SHOWN =
            List.of("exceedance.svg", "distribution-current.svg", "contributions-residual.svg", "tornado-residual.svg");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

    @TempDir
    Path folder;

    private Jshell.Run run(Map<String, String> properties) throws Exception {
        return Jshell.run(folder, Jshell.SCRIPTS.resolve("quantify.jsh"), properties);
    }

    private Jshell.Run run(Path input) throws Exception {
        return run(Map.of(
                "input", input.toString(), "folder", folder.resolve("losses").toString()));
    }

    /** Figures of the total, by name and level. */
    private Map<String, Map<String, Double>> figures(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("losses").resolve(file));
        List<String> header = List.of(lines.get(0).split(",", -1));
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("total")) {
                Map<String, Double> figure = new LinkedHashMap<>();
                for (String name : List.of("value", "standard_error")) {
                    figure.put(name, Double.valueOf(cells[header.indexOf(name)]));
                }
                figures.put((cells[2] + " " + cells[3]).strip(), figure);
            }
        }
        return figures;
    }

    private void assertThatBothEnginesSay(Map<String, Double> expected) throws IOException {
        Map<String, Map<String, Double>> exact = figures("figures-current-exact.csv");
        Map<String, Map<String, Double>> simulated = figures("figures-current-simulated.csv");
        expected.forEach((figure, value) -> {
            assertThat(exact.get(figure).get("value")).as(figure).isCloseTo(value, within(1e-6 * value));
            assertThat(simulated.get(figure).get("value"))
                    .as("simulated %s", figure)
                    .isCloseTo(value, within(4 * simulated.get(figure).get("standard_error")));
        });
    }

    @Test
    void one_risk_of_two_lognormal_events_a_year_has_the_reference_figures() throws Exception {
        Jshell.Run run = run(CASES.resolve("case-3.yaml"));

        assertThat(run.status()).as(run.text() + run.errors()).isZero();
        assertThatBothEnginesSay(Map.of(
                "mean", 286806.302,
                "standard deviation", 411289.275,
                "probability of no loss", 0.135335283,
                "value at risk 0.9", 696982.48,
                "value at risk 0.95", 985202.26,
                "value at risk 0.99", 1859389.8,
                "tail value at risk 0.95", 1574056.7,
                "tail value at risk 0.99", 2736189.7));
        assertThat(run.text())
                .contains(": 1 risk, 200,000 trials", "286,806", "1,859,390", "off by at most")
                .doesNotContain("not exact");
        // P(S > 1e6) is 0.0483806978, just above the 0.0483 that the file tolerates
        assertThat(Files.readString(folder.resolve("losses/tolerance-current.csv")))
                .contains("EXCEEDED,")
                .contains(",1000000,");
    }

    @Test
    void ten_independent_risks_have_the_reference_figures() throws Exception {
        Jshell.Run run = run(CASES.resolve("case-5.json"));

        assertThat(run.status()).as(run.text() + run.errors()).isZero();
        assertThat(run.text()).startsWith("Ten risks: 10 risks, 200,000 trials");
        assertThatBothEnginesSay(Map.of(
                "mean", 788717.331,
                "standard deviation", 682046.102,
                "value at risk 0.95", 2003525.7,
                "value at risk 0.99", 3229074.7,
                "tail value at risk 0.99", 4374882.1));
    }

    @Test
    void the_guide_shows_the_bundled_file_and_what_the_script_makes_of_it() throws Exception {
        Path losses = folder.resolve("losses");

        Jshell.Run run = run(Map.of("folder", losses.toString()));

        assertThat(run.status()).as(run.text() + run.errors()).isZero();
        String text = run.text().replace(losses.toString(), "aims-examples/research/target/losses");
        if (Boolean.getBoolean("aims.updateGuide")) {
            updateGuide(text, losses);
        }
        assertThat(text).isEqualTo(block("text"));
        assertThat(Files.readString(BUNDLED)).isEqualTo(block("yaml"));
        for (String picture : SHOWN) {
            assertThat(losses.resolve(picture)).hasSameTextualContentAs(PICTURES.resolve("loss-" + picture));
        }
        assertThatAllPicturesAreReadable(losses);
    }

    /** For whoever changes the draws, the example or the pictures; what comes of it is for them to read. */
    private static void updateGuide(String text, Path losses) throws IOException {
        String guide = Files.readString(GUIDE);
        Files.writeString(GUIDE, guide.replace(block("text"), text).replace(block("yaml"), Files.readString(BUNDLED)));
        for (String picture : SHOWN) {
            Files.copy(
                    losses.resolve(picture), PICTURES.resolve("loss-" + picture), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void assertThatAllPicturesAreReadable(Path losses) throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(losses)) {
            found.forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(15);
        for (Path file : files) {
            if (file.toString().endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
            } else if (file.toString().endsWith(".png")) {
                assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1600);
            } else {
                assertThat(file).hasExtension("csv").isNotEmptyFile();
            }
        }
    }

    private static String block(String language) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(GUIDE));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                return matcher.group(2);
            }
        }
        throw new AssertionError("no block of " + language);
    }

    @Test
    void what_cannot_be_read_is_one_clear_line_and_nothing_is_written() throws Exception {
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                Files.readString(CASES.resolve("case-3.yaml")).replace("rate: 2", "rate: -2"),
                StandardCharsets.UTF_8);

        Jshell.Run negative = run(bad);
        Jshell.Run missing = run(folder.resolve("nowhere.yaml"));
        Jshell.Run trials =
                run(Map.of("trials", "many", "folder", folder.resolve("losses").toString()));

        assertThat(negative.status()).isEqualTo(1);
        assertThat(negative.errors().strip())
                .startsWith("error: /risks/0/lossModel/frequency")
                .contains("rate must be")
                .doesNotContain("\n");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.errors().strip()).startsWith("error: ").endsWith("nowhere.yaml does not exist");
        assertThat(trials.errors().strip()).isEqualTo("error: trials must be a whole number but was \"many\"");
        assertThat(folder.resolve("losses")).doesNotExist();
    }
}
