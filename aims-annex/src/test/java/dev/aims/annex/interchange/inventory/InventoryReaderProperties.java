package dev.aims.annex.interchange.inventory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class InventoryReaderProperties {
    private static final List<String> HEADER = List.of(
            "Unit", "System", "Purpose", "Users", "Personal data", "Who decides", "Stage", "Next review", "Remark");
    private static final InventoryMapping MAPPING =
            InventoryMapping.read(InventoryFixturesTest.folder().resolve("fixture.mapping.json"));

    @Property(tries = 300)
    void every_row_is_a_system_or_has_exactly_one_error(@ForAll("messyRows") List<List<String>> rows) {
        InventoryImport read = read(rows);

        long records = rows.stream().filter(row -> !isBlankLine(row)).count();
        List<Long> rejected = read.findings().stream()
                .filter(Finding::isError)
                .map(finding -> ((Place.Cell) finding.place()).row())
                .toList();
        assertThat(read.rows()).isEqualTo(records);
        assertThat(read.systems().size() + read.rejectedRows()).isEqualTo(records);
        assertThat(rejected).doesNotHaveDuplicates().hasSize((int) read.rejectedRows());
        assertThat(read.systems().stream().map(AiSystem::id)).doesNotHaveDuplicates();
        assertThat(read.columns())
                .allSatisfy(column -> assertThat(column.carried()).isBetween(0L, column.filled()));
    }

    @Property(tries = 200)
    void ids_do_not_depend_on_the_order_of_rows(
            @ForAll("collidingRows") List<List<String>> rows, @ForAll Random random) {
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(idsByContent(read(shuffled))).isEqualTo(idsByContent(read(rows)));
    }

    @Property(tries = 200)
    void there_is_no_trait_without_a_cell_of_that_row_that_says_so(@ForAll("messyRows") List<List<String>> rows) {
        List<List<String>> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            if (row.size() == HEADER.size()) {
                row.set(1, "System " + i);
                named.add(row);
            }
        }

        InventoryImport read = read(named);

        assertThat(read.systems()).hasSameSizeAs(named);
        for (int i = 0; i < named.size(); i++) {
            AiSystem system = read.systems().get(i);
            String personalData = named.get(i).get(4).strip().toLowerCase(Locale.ROOT);
            String decides = named.get(i).get(5).toLowerCase(Locale.ROOT);
            assertThat(system.has(Trait.PERSONAL_DATA))
                    .isEqualTo(personalData.equals("yes") || decides.contains("customer"));
            assertThat(system.absentTraits().contains(Trait.PERSONAL_DATA))
                    .isEqualTo(personalData.equals("no") && !decides.contains("customer"));
            assertThat(system.has(Trait.AUTOMATED_DECISION)).isEqualTo(decides.contains("system alone"));
            assertThat(system.has(Trait.HUMAN_OVERSIGHT_DEPENDENT)).isEqualTo(decides.contains("person on advice"));
        }
    }

    @Property(tries = 500)
    void arbitrary_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 500)
    void arbitrary_bytes_below_a_good_header_are_read_or_refused(@ForAll byte[] bytes) {
        byte[] header = (csv(List.of(HEADER)) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        readOrRefuse(all);
    }

    @Property(tries = 500)
    void a_fixture_with_broken_bytes_is_read_or_refused(@ForAll("fixtures") Path fixture, @ForAll Random random)
            throws IOException {
        byte[] bytes = Files.readAllBytes(fixture);
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\",;\n\r[]|".charAt(random.nextInt(8)));
        }
        readOrRefuse(bytes);
    }

    @Property(tries = 500)
    void arbitrary_text_is_read_or_refused_as_a_mapping(@ForAll("mappings") String json) {
        try {
            assertThat(InventoryMapping.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                    .isNotNull();
        } catch (InventoryException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            InventoryImport read = InventoryReader.of(MAPPING).read("bytes", () -> new ByteArrayInputStream(bytes));
            assertThat(read.systems().size() + read.rejectedRows()).isEqualTo(read.rows());
        } catch (InventoryException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    /** The ids by the purpose, which spells out all that makes the id. */
    private static Map<String, String> idsByContent(InventoryImport read) {
        return read.systems().stream()
                .collect(toMap(
                        system -> String.valueOf(system.intendedUse()).toLowerCase(Locale.ROOT),
                        system -> system.id().toString()));
    }

    @Provide
    Arbitrary<List<List<String>>> messyRows() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                "Yes",
                                "no",
                                "N/A",
                                "",
                                " ",
                                "System alone",
                                "person on advice; System alone",
                                "In use",
                                "?",
                                "[\"Yes\"]",
                                "[",
                                "1.2.2027",
                                "Under assessment",
                                "Customer’s file")),
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withChars("ab,;\"'|\n\r\t \u00a0é–\u0007\uFFFD")
                                .ofMaxLength(8)),
                Tuple.of(1, Arbitraries.strings().excludeChars('\0').ofMaxLength(12)));
        Arbitrary<List<String>> full = cell.list().ofSize(HEADER.size());
        Arbitrary<List<String>> ragged = cell.list().ofMinSize(1).ofMaxSize(HEADER.size() + 2);
        return Arbitraries.frequencyOf(Tuple.of(5, full), Tuple.of(1, ragged))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<List<String>>> collidingRows() {
        Arbitrary<String> key = Arbitraries.of("a", "A", "b", "a-b", "b!", "人", "選");
        Arbitrary<String> purpose = Arbitraries.of("x", "y", "z");
        return Combinators.combine(key, key, purpose)
                .as((unit, name, use) ->
                        List.of(unit, name, use + " by " + name + " in " + unit, "", "", "", "", "", ""))
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<Path> fixtures() throws IOException {
        return Arbitraries.of(InventoryFixturesTest.valid().toList());
    }

    @Provide
    Arbitrary<String> mappings() {
        String good = """
                {"format": "aims-inventory-mapping/1", "title": "t", "id": {"key": ["a"]}, "fields": {"name": "a"},
                 "values": [{"column": "b", "map": {"Yes": {"traits": ["generative"]}}}], "attributes": []}""";
        Arbitrary<String> broken = Arbitraries.integers()
                .between(0, good.length() - 1)
                .flatMap(at -> Arbitraries.of("", "{", "}", "[", "]", "\"", "1", "null", ",", "[]", "{}")
                        .map(part -> good.substring(0, at) + part + good.substring(at + 1)));
        return Arbitraries.oneOf(broken, Arbitraries.strings().ofMaxLength(40));
    }

    private static InventoryImport read(List<List<String>> rows) {
        String text = csv(List.of(HEADER)) + "\n" + csv(rows);
        return InventoryReader.of(MAPPING)
                .read("table", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isBlankLine(List<String> row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(joining(",")))
                .collect(joining("\n"));
    }
}
