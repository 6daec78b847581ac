package dev.aims.annex.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.csv.CsvWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class CsvWriterProperties {
    @Property
    void another_reader_gets_back_what_was_written(@ForAll("rows") List<List<String>> rows) throws Exception {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out, "first", "second", "third");
        for (List<String> row : rows) {
            csv.row(row);
        }

        List<List<String>> read = read(out.toString());

        assertThat(read.get(0)).containsExactly("first", "second", "third");
        assertThat(read.subList(1, read.size()).stream()
                        .map(row -> row.stream()
                                .map(CsvWriterProperties::withoutApostrophe)
                                .toList()))
                .isEqualTo(rows);
    }

    @Property
    void no_cell_starts_like_a_formula(@ForAll("rows") List<List<String>> rows) throws Exception {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out, "first", "second", "third");
        for (List<String> row : rows) {
            csv.row(row);
        }

        assertThat(read(out.toString()))
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(cell -> assertThat(cell.strip())
                                .doesNotStartWith("=")
                                .doesNotStartWith("+")
                                .doesNotStartWith("-")
                                .doesNotStartWith("@")));
    }

    private static String withoutApostrophe(String cell) {
        return cell.startsWith("'") && CsvWriter.isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static List<List<String>> read(String csv) {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars('=', '+', '-', '@', '\t', '\r', '\n', '"', '\'', ',', ';', ' ', '\u00A0', '\uFEFF', '\uFF1D')
                .withChars("a1\u00E9\u4E2D")
                .ofMaxLength(8);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).map(Characters::whole);
        return Arbitraries.oneOf(awkward, any).list().ofSize(3).list().ofMaxSize(5);
    }
}
