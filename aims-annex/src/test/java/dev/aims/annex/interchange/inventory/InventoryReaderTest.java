package dev.aims.annex.interchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryReaderTest {
    private static final String HEADER =
            "Unit,System,Purpose,Users,Personal data,Who decides,Stage,Next review,Remark\n";

    @Test
    void every_kind_of_mapped_column_reaches_the_system() {
        AiSystem system = only(read("HR,CV reader,Sort applications,HR;Managers|Works council,yes,"
                + "Person on advice,Pilot,1.3.2027,under review\n"));

        assertThat(system.id()).hasToString("hr-cv-reader");
        assertThat(system.name()).isEqualTo("CV reader");
        assertThat(system.intendedUse()).isEqualTo("Sort applications");
        assertThat(system.users()).containsExactly("HR", "Managers", "Works council");
        assertThat(system.traits()).containsExactly(Trait.HUMAN_OVERSIGHT_DEPENDENT, Trait.PERSONAL_DATA);
        assertThat(system.automation()).isEqualTo(AutomationLevel.ASSISTANCE);
        assertThat(system.stage()).isEqualTo(LifeCycleStage.DEPLOYMENT);
        assertThat(system.roles()).containsExactly(AiRole.AI_PRODUCER);
        assertThat(system.nextReview()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(system.attributes()).containsEntry("remark", "under review");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.M.yyyy | 1.3.2027",
                "M/d/yy | 3/1/27",
                "d MMM yyyy | 1 Mar 2027",
                "d MMM yyyy | 1 MAR 2027",
                "MMMM d, yyyy | March 1, 2027",
                "'day' d.M.yyyy | day 1.3.2027",
                "yyyy-MM-dd HH:mm | 2027-03-01 23:59"
            })
    void dates_are_read_by_the_pattern_of_the_mapping(String pattern, String cell) {
        assertThat(only(reviews("{\"column\": \"R\", \"date\": \"" + pattern + "\"}", "A,\"" + cell + "\",\n"))
                        .nextReview())
                .isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void of_two_dates_that_differ_the_first_is_kept_and_a_warning_tells_of_the_other() {
        String columns = "[\"R\", \"S\"]";

        assertThat(reviews(columns, "A,2027-03-01,2027-03-01\n").findings()).isEmpty();
        assertThat(only(reviews(columns, "A,,2027-03-01\n")).nextReview()).isEqualTo(LocalDate.of(2027, 3, 1));
        InventoryImport differing = reviews(columns, "A,2027-03-01,2028-03-01\n");
        assertThat(only(differing).nextReview()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(differing.findings())
                .singleElement()
                .hasToString("warning inventory.contradicting-values: row 1, column \"S\", value \"2028-03-01\": says"
                        + " 2028-03-01 but a column before says 2027-03-01; the latter is kept (line 2)");
        assertThat(differing.columns()).extracting(ColumnUse::dropped).containsExactly(0L, 0L, 1L);
        assertThat(reviews(columns, "A,2027-03-01,soon\n").findings())
                .extracting(Finding::code)
                .containsExactly("inventory.unreadable-date");
    }

    private static InventoryImport reviews(String field, String rows) {
        String mapping =
                "{\"format\": \"aims-inventory-mapping/1\", \"title\": \"Reviews\", \"id\": {\"key\": [\"Name\"]},"
                        + " \"fields\": {\"name\": \"Name\", \"nextReview\": " + field + "}}";
        return InventoryReader.of(
                        InventoryMapping.read(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8))))
                .read("r.csv", () -> new ByteArrayInputStream(("Name,R,S\n" + rows).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_cell_that_says_nothing_leaves_the_trait_open() {
        for (String silent : List.of("", "n/a", "N/A ", "-", "under assessment")) {
            AiSystem system = only(read("HR,CV reader,,," + silent + ",,,,\n"));

            assertThat(system.isOpen(Trait.PERSONAL_DATA)).as(silent).isTrue();
        }
    }

    @Test
    void a_value_that_only_contains_a_mapped_value_is_a_finding() {
        InventoryImport read = read("HR,CV reader,,,\"Yes, but only names\",,,,\n");

        assertThat(only(read).traits()).isEmpty();
        assertThat(read.findings())
                .singleElement()
                .hasToString("warning inventory.unknown-value: row 1, column \"Personal data\", value"
                        + " \"Yes, but only names\": the mapping does not know this value; nothing is concluded from it"
                        + " (line 2)");
    }

    @Test
    void a_finding_names_the_line_of_the_file_beside_the_row() {
        InventoryImport read = read("HR,\"CV\nreader\",\"Sort\n\napplications\",,,,,,\nHR,too short\n");

        assertThat(read.findings())
                .singleElement()
                .hasToString("error inventory.cell-count: row 2: has 2 cells but the header has 9; check its delimiters"
                        + " and quotes (line 6)");
    }

    @Test
    void cells_that_have_no_place_are_counted_for_each_column() {
        InventoryImport read =
                read("HR,CV reader,Sort,HR,Yes,,Live,,a\nHR,Other,,,Under assessment,,,tomorrow,\nHR,short\n");

        ColumnUse personalData = read.columns().get(4);
        assertThat(personalData).isEqualTo(new ColumnUse("Personal data", 1, 5, true, 2, 1));
        assertThat(personalData.dropped()).isEqualTo(1);
        assertThat(read.columns().get(6).dropped()).as("unknown stage").isEqualTo(1);
        assertThat(read.columns().get(7).dropped()).as("unreadable date").isEqualTo(1);
        assertThat(read.columns().get(1))
                .as("names, one of a rejected row")
                .isEqualTo(new ColumnUse("System", 1, 2, true, 3, 2));
        assertThat(read.droppedCells())
                .isEqualTo(read.columns().stream().mapToLong(ColumnUse::dropped).sum());
    }

    @Test
    void columns_outside_the_mapping_are_dropped_and_counted() {
        InventoryImport read = InventoryReader.of(mapping())
                .read("inventory", source(HEADER.strip() + ",Budget\nHR,CV reader,,,,,,,,100\n"));

        assertThat(read.columns().get(9)).isEqualTo(new ColumnUse("Budget", 1, 10, false, 1, 0));
    }

    @Test
    void what_was_read_is_committed_as_it_is() {
        InventoryImport read = read("HR,CV reader,Sort,,,,,,\nSales,Lead scoring,Rank,,,,,,\n");
        Register register = Register.inMemory();

        register.commit(Actor.of("tester"), "inventory", change -> change.addAll(read.systems()));

        assertThat(register.view().systems().list()).containsExactlyInAnyOrderElementsOf(read.systems());
    }

    @Test
    void progress_is_told_on_the_way_and_at_the_end() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            csv.append("Unit,System ").append(i).append(",,,,,,,\n");
        }
        List<Long> told = new ArrayList<>();

        InventoryReader.of(mapping()).onProgress(told::add).read("inventory", source(csv.toString()));

        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void a_file_above_the_limit_is_refused() {
        InventoryReader reader = InventoryReader.of(mapping()).maxBytes(50);

        assertThatThrownBy(() -> reader.read("inventory.csv", source(HEADER)))
                .isInstanceOf(InventoryException.class)
                .hasMessage("inventory.csv is larger than 50 bytes; split it, or raise the limit with"
                        + " InventoryReader.maxBytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.maxBytes(0))
                .withMessage("maxBytes must be at least 1 but was 0");
    }

    @Test
    void a_cell_without_end_is_refused_before_it_fills_memory() {
        String csv = HEADER + "HR,\"" + "x".repeat(1_100_000) + "\",,,,,,,\n";

        assertThatThrownBy(() -> InventoryReader.of(mapping()).read("inventory.csv", source(csv)))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("the record that starts on line 2 has a cell of more than 1000000 characters");
    }

    @Test
    void a_missing_file_and_a_directory_are_refused(@TempDir Path directory) {
        InventoryReader reader = InventoryReader.of(mapping());
        Path missing = directory.resolve("missing.csv");

        assertThatThrownBy(() -> reader.read(missing))
                .isInstanceOf(InventoryException.class)
                .hasMessage("inventory " + missing + " does not exist; check the path");
        assertThatThrownBy(() -> reader.read(directory))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("is a directory; name the CSV file in it");
    }

    @Test
    void a_source_that_fails_is_reported_with_its_name() {
        assertThatThrownBy(() -> InventoryReader.of(mapping()).read("upload 7", () -> {
                    throw new IOException("connection lost");
                }))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("upload 7")
                .hasMessageContaining("connection lost")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_declared_charset_is_used_and_what_it_cannot_read_is_a_finding() throws IOException {
        InventoryMapping utf8 = InventoryMapping.read(stream(mappingJson("\"charset\": \"UTF-8\",")));
        byte[] latin = (HEADER + "HR,CV reader,größer,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        InventoryImport read = InventoryReader.of(utf8).read("inventory", () -> new ByteArrayInputStream(latin));

        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("inventory.damaged-text"));
        assertThat(only(read).intendedUse()).isEqualTo("gr\uFFFD\uFFFDer");
    }

    @Test
    void a_declared_wide_charset_needs_no_byte_order_mark() throws IOException {
        InventoryMapping wide = InventoryMapping.read(stream(mappingJson("\"charset\": \"UTF-16BE\",")));
        byte[] text = (HEADER + "HR,CV reader,größer,,,,,,\n").getBytes(StandardCharsets.UTF_16BE);

        InventoryImport read = InventoryReader.of(wide).read("inventory", () -> new ByteArrayInputStream(text));

        assertThat(only(read).intendedUse()).isEqualTo("größer");
    }

    @Test
    void half_a_character_in_a_json_list_makes_it_unreadable() {
        InventoryImport read = read("HR,CV reader,,\"[\"\"\\ud83d\"\"]\",,,,,\n");

        assertThat(only(read).users()).containsExactly("[\"\\ud83d\"]");
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("inventory.unreadable-list"));
    }

    @Test
    void without_the_csv_library_the_message_names_the_dependency() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPathWithoutCsv(), ClassLoader.getPlatformClassLoader())) {
            Class<?> mappingType = loader.loadClass(InventoryMapping.class.getName());
            Class<?> readerType = loader.loadClass(InventoryReader.class.getName());
            Path folder = InventoryFixturesTest.folder();
            Object mapping =
                    mappingType.getMethod("read", Path.class).invoke(null, folder.resolve("fixture.mapping.json"));
            Object reader = readerType.getMethod("of", mappingType).invoke(null, mapping);

            assertThatThrownBy(() ->
                            readerType.getMethod("read", Path.class).invoke(reader, folder.resolve("valid/plain.csv")))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining(
                            "reading CSV needs tools.jackson.dataformat:jackson-dataformat-csv; add it to the dependencies");
        }
    }

    private static URL[] classPathWithoutCsv() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("jackson-dataformat-csv")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static AiSystem only(InventoryImport read) {
        assertThat(read.systems()).hasSize(1);
        return read.systems().get(0);
    }

    private static InventoryImport read(String rows) {
        return InventoryReader.of(mapping()).read("inventory.csv", source(HEADER + rows));
    }

    private static InventoryReader.Source source(String csv) {
        return () -> stream(csv);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String mappingJson(String firstMember) throws IOException {
        return Files.readString(InventoryFixturesTest.folder().resolve("fixture.mapping.json"))
                .replaceFirst("\\{", "{" + firstMember);
    }

    private static InventoryMapping mapping() {
        return InventoryMapping.read(InventoryFixturesTest.folder().resolve("fixture.mapping.json"));
    }
}
