package dev.aims.annex.interchange.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.crosswalk.Relation;
import dev.aims.annex.crosswalk.Unrelated;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SssomTest {
    private static final String METADATA = """
            #curie_map:
            #  a: https://example.org/a/
            #  b: https://example.org/b/
            #mapping_set_id: https://example.org/sets/a-to-b.sssom.tsv
            #mapping_set_version: 1.10
            #mapping_set_title: From a to b
            #license: https://example.org/licence
            #subject_source_version: "7"
            """;

    @Test
    void the_object_of_a_broad_match_is_the_broader_one() {
        assertThat(rows("a:1\tskos:exactMatch\tb:1", "a:2\tskos:broadMatch\tb:2", "a:3\tskos:narrowMatch\tb:3"))
                .extracting(CrosswalkRow::toString)
                .containsExactly("a:1 equivalent b:1", "a:2 subset b:2", "a:3 superset b:3");
        assertThat(rows("a:1\trdfs:subClassOf\tb:1", "a:2\towl:equivalentClass\tb:2"))
                .extracting(CrosswalkRow::relation)
                .containsExactly(Relation.SUBSET, Relation.EQUIVALENT);
    }

    @Test
    void weak_matches_claim_no_more_than_they_say() {
        Checked<Optional<Crosswalk>> read = read("a:1\tskos:closeMatch\tb:1", "a:2\tskos:relatedMatch\tb:2");

        assertThat(read.value().orElseThrow().rows())
                .extracting(CrosswalkRow::relation)
                .containsExactly(Relation.INTERSECTS, Relation.RELATED);
        assertThat(read.findings())
                .singleElement()
                .hasToString("info sssom.close-match: table, column \"predicate_id\", value \"skos:closeMatch\":"
                        + " 1 close matches were read as intersects: much alike is not the same");
    }

    @Test
    void the_set_gives_the_crosswalk_its_name_edition_and_licence() {
        Crosswalk crosswalk = read("a:1\tskos:exactMatch\tb:1").value().orElseThrow();

        assertThat(crosswalk.id()).isEqualTo("a-to-b");
        assertThat(crosswalk.edition()).isEqualTo("1.10");
        assertThat(crosswalk.title()).isEqualTo("From a to b");
        assertThat(crosswalk.licence()).isEqualTo("https://example.org/licence");
        assertThat(crosswalk.catalogs()).containsExactly(entry("a", "7"));
        assertThat(crosswalk.sources()).extracting(source -> source.title()).containsExactly("From a to b");
        assertThat(crosswalk.rows().get(0).basis()).isEqualTo(Basis.EXPERT);
    }

    @Test
    void prefixes_can_stand_for_catalogs() {
        Crosswalk crosswalk = SssomReader.standard()
                .withCatalog("a", "iso-42001")
                .read(stream(METADATA + "subject_id\tpredicate_id\tobject_id\na:A.2.2\tskos:exactMatch\tb:1\n"))
                .value()
                .orElseThrow();

        assertThat(crosswalk.rows()).hasToString("[iso-42001:A.2.2 equivalent b:1]");
    }

    @Test
    void a_mapping_that_does_not_hold_is_never_read_as_one() {
        Checked<Optional<Crosswalk>> read = SssomReader.standard()
                .read(stream(METADATA
                        + "subject_id\tpredicate_modifier\tpredicate_id\tobject_id\n"
                        + "a:1\tNot\tskos:exactMatch\tb:1\n"));

        assertThat(read.value().orElseThrow().rows()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("sssom.negated");
    }

    @Test
    void a_row_without_a_term_tells_what_has_no_counterpart() {
        Checked<Optional<Crosswalk>> read = SssomReader.standard()
                .read(stream(METADATA
                        + "subject_id\tpredicate_id\tobject_id\tobject_source\tcomment\n"
                        + "a:1\tskos:exactMatch\tsssom:NoTermFound\tx:b\tNothing like it.\n"
                        + "a:2\tskos:exactMatch\tsssom:NoTermFound\t\t\n"
                        + "sssom:NoTermFound\tskos:exactMatch\tb:1\t\t\n"));

        assertThat(read.value().orElseThrow().unrelated())
                .containsExactly(new Unrelated(EntryRef.parse("a:1"), "b", "Nothing like it."));
        assertThat(read.findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("sssom.no-object", "row 2, column \"object_source\""),
                        tuple("sssom.no-subject", "row 3, column \"subject_id\", value \"sssom:NoTermFound\""));
    }

    @Test
    void rows_of_another_edition_of_a_catalog_are_errors() {
        Checked<Optional<Crosswalk>> read = SssomReader.standard()
                .read(stream(METADATA
                        + "subject_id\tpredicate_id\tobject_id\tobject_source\tobject_source_version\n"
                        + "a:1\tskos:exactMatch\tb:1\t\t2013\n"
                        + "a:2\tskos:exactMatch\tb:2\t\t2022\n"
                        + "a:3\tskos:exactMatch\tb:3\t\t\n"
                        + "a:4\tskos:exactMatch\tsssom:NoTermFound\tx:b\t2022\n"));

        Crosswalk crosswalk = read.value().orElseThrow();
        assertThat(crosswalk.rows()).hasToString("[a:1 equivalent b:1, a:3 equivalent b:3]");
        assertThat(crosswalk.unrelated()).isEmpty();
        assertThat(crosswalk.catalogs()).containsEntry("b", "2013");
        assertThat(read.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "error sssom.edition: row 2, column \"object_source_version\", value \"2022\": is another edition of"
                                + " b than 2013, of which a row before speaks; put the rows of each edition into a set of"
                                + " their own",
                        "error sssom.edition: row 4, column \"object_source_version\", value \"2022\": is another edition of"
                                + " b than 2013, of which a row before speaks; put the rows of each edition into a set of"
                                + " their own");
    }

    @Test
    void a_row_that_relates_an_entry_to_itself_is_an_error() {
        Checked<Optional<Crosswalk>> read = read("a:1\tskos:exactMatch\ta:1", "a:1\tskos:exactMatch\tb:1");

        assertThat(read.value().orElseThrow().rows()).hasToString("[a:1 equivalent b:1]");
        assertThat(read.findings())
                .singleElement()
                .hasToString("error sssom.self: row 1, column \"object_id\", value \"a:1\": relates a:1 to itself");
    }

    @Test
    void many_columns_over_many_rows_are_read_in_time() {
        int many = 120_000;
        String header = IntStream.range(0, many).mapToObj(i -> "\tc" + i).collect(Collectors.joining());
        String file = METADATA + "subject_id\tpredicate_id\tobject_id" + header + "\n" + "a:1\n".repeat(many);

        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(60),
                                () -> SssomReader.standard().read(stream(file)))
                        .findings())
                .hasSize(many);
    }

    @Test
    void a_bad_row_is_an_error_with_row_and_column_and_the_others_are_read() {
        Checked<Optional<Crosswalk>> read = read(
                "a:1\tskos:exactMatch\tb:1",
                "a:2\tskos:sameish\tb:2",
                "a:GOVERN 1\tskos:exactMatch\tb:3",
                "a:4\tskos:exactMatch\t",
                "a:5\tskos:exactMatch\tb:5\tmore",
                "https://example.org/a/6\tskos:exactMatch\tb:6",
                "a:7\tskos:exactMatch\tb:7");

        assertThat(read.value().orElseThrow().rows()).hasToString("[a:1 equivalent b:1, a:7 equivalent b:7]");
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("sssom.unknown-predicate", "row 2, column \"predicate_id\", value \"skos:sameish\""),
                        tuple("sssom.malformed-id", "row 3, column \"subject_id\", value \"a:GOVERN 1\""),
                        tuple("sssom.missing-value", "row 4, column \"object_id\""),
                        tuple("sssom.malformed", "row 5"),
                        tuple("sssom.malformed-id", "row 6, column \"subject_id\", value \"https://example.org/a/6\""));
    }

    @Test
    void a_statement_that_is_made_twice_counts_once() {
        Checked<Optional<Crosswalk>> read = read("a:1\tskos:exactMatch\tb:1", "a:1\towl:sameAs\tb:1");

        assertThat(read.value().orElseThrow().rows()).hasSize(1);
        assertThat(read.findings())
                .singleElement()
                .hasToString("warning sssom.duplicate-row: row 2: says again that a:1 equivalent b:1; it is left out");
    }

    @Test
    void columns_that_are_not_carried_over_are_named() {
        Checked<Optional<Crosswalk>> read = SssomReader.standard()
                .read(stream(METADATA
                        + "subject_id\tsubject_label\tpredicate_id\tobject_id\tconfidence\taims_basis\tempty\n"
                        + "a:1\tOne\tskos:exactMatch\tb:1\t0.7\tofficial\t\n"));

        assertThat(read.value().orElseThrow().rows().get(0).basis()).isEqualTo(Basis.EXPERT);
        assertThat(read.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "info sssom.not-carried: table, column \"confidence\": is not carried over; 1 rows have a value",
                        "info sssom.not-carried: table, column \"aims_basis\": is not carried over; 1 rows have a value");
    }

    @Test
    void an_extension_that_contradicts_its_predicate_is_an_error() {
        String head = METADATA + "#extension_definitions:\n#- slot_name: aims_relation\n#- slot_name: aims_basis\n"
                + "subject_id\tpredicate_id\tobject_id\taims_relation\taims_basis\n";
        Checked<Optional<Crosswalk>> read = SssomReader.standard()
                .read(stream(head
                        + "a:1\tskos:exactMatch\tb:1\tsubset\t\n"
                        + "a:2\tskos:exactMatch\tb:2\tequal\t\n"
                        + "a:3\tskos:relatedMatch\tb:3\tintersects\thearsay\n"
                        + "a:4\tskos:relatedMatch\tb:4\tintersects\tofficial\n"));

        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly("sssom.contradiction", "sssom.unknown-relation", "sssom.unknown-basis");
        assertThat(read.value().orElseThrow().rows()).hasToString("[a:4 intersects b:4]");
    }

    @Test
    void what_is_no_mapping_set_is_refused() {
        assertRefused(METADATA + "subject_id\tpredicate_id\n", "sssom.header", "lacks object_id");
        assertRefused("", "sssom.header", "lacks subject_id, predicate_id, object_id");
        assertRefused(
                METADATA + "subject_id\tpredicate_id\tobject_id\tsubject_id\n", "sssom.header", "names a column twice");
        assertRefused(
                METADATA + "subject_id\tpredicate_id\tobject_id\nc:1\tskos:exactMatch\td:1\n",
                "sssom.undeclared-prefix",
                "c, d");
        assertRefused(
                METADATA + "subject_id\tpredicate_id\tobject_id\na:1\tskos:exactMatch\t\"b:1\n",
                "sssom.malformed",
                "below the metadata, line 2: a quote is opened and never closed");
        assertRefused(
                METADATA + "subject_id\tpredicate_id\tobject_id\na:1\t\"skos:exactMatch\"x\tb:1\n",
                "sssom.malformed",
                "text follows a closing quote");
        assertRefused("#a: [\nsubject_id\tpredicate_id\tobject_id\n", "sssom.malformed", "line");
        assertRefused("#- a\nsubject_id\tpredicate_id\tobject_id\n", "sssom.malformed", "names with values");
        assertRefused("#a: &x [1]\n#b: *x\nsubject_id\tpredicate_id\tobject_id\n", "sssom.malformed", "alias");
        assertRefused(
                "#curie_map:\n#  a: 1\nsubject_id\tpredicate_id\tobject_id\n", "sssom.malformed", "must be a text");
        assertThat(SssomReader.standard()
                        .read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("sssom.malformed");
        assertThat(SssomReader.standard()
                        .read(new ByteArrayInputStream(new byte[17 * 1024 * 1024]))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("sssom.limit");
    }

    @Test
    void metadata_can_stand_in_a_file_of_its_own() {
        Crosswalk crosswalk = SssomReader.standard()
                .read(
                        stream("\uFEFFsubject_id\tpredicate_id\tobject_id\r\na:1\tskos:exactMatch\tb:1\r\n\r\n"),
                        stream(METADATA.replace("#", "")))
                .value()
                .orElseThrow();

        assertThat(crosswalk).hasToString("a-to-b 1.10 (1 rows)");
    }

    @Test
    void every_shipped_crosswalk_is_read_back_as_it_was_written() {
        for (Crosswalk crosswalk : Crosswalks.builtIn().all()) {
            StringWriter out = new StringWriter();
            List<Finding> lost =
                    SssomWriter.standard().withLabels(Catalogs.builtIn()).write(crosswalk, out);
            Checked<Optional<Crosswalk>> read = SssomReader.standard().read(stream(out.toString()));
            Crosswalk again = read.value().orElseThrow();

            assertThat(read.findings()).isEmpty();
            assertThat(again.rows()).isEqualTo(crosswalk.rows());
            assertThat(again.unrelated()).isEqualTo(crosswalk.unrelated());
            assertThat(again.catalogs()).isEqualTo(crosswalk.catalogs());
            assertThat(again.id()).isEqualTo(crosswalk.id());
            assertThat(again.edition()).isEqualTo(crosswalk.edition());
            assertThat(again.title()).isEqualTo(crosswalk.title());
            assertThat(lost)
                    .extracting(finding -> finding.place().toString())
                    .containsExactly("/licence", "/sources", "/notes");
        }
    }

    @Test
    void a_row_is_written_with_its_labels() {
        StringWriter out = new StringWriter();
        SssomWriter.standard()
                .withLabels(Catalogs.builtIn())
                .write(Crosswalks.builtIn().find("iso-42001-to-iso-9001").orElseThrow(), out);

        assertThat(out.toString())
                .startsWith("#curie_map:\n#  aimscatalog: \"urn:aims:catalog:\"\n")
                .contains(
                        "\niso-42001:5.2\tAI policy\tskos:relatedMatch\tiso-9001:5.2.2\tCommunicating the quality policy\t"
                                + "semapv:ManualMappingCuration\taimscatalog:iso-42001\t2023\taimscatalog:iso-9001\t2015\t");
    }

    @Test
    void streams_and_writers_that_fail_are_exceptions_with_their_cause() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThatThrownBy(() -> SssomReader.standard().read(failing))
                .isInstanceOf(SssomException.class)
                .hasMessageContaining("disk on fire")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> SssomWriter.standard()
                        .write(Crosswalks.builtIn().all().get(0), new Writer() {
                            @Override
                            public void write(char[] buffer, int offset, int length) throws IOException {
                                throw new IOException("disk full");
                            }

                            @Override
                            public void flush() {}

                            @Override
                            public void close() {}
                        }))
                .isInstanceOf(SssomException.class)
                .hasMessageContaining("disk full");
    }

    private static void assertRefused(String text, String code, String message) {
        Checked<Optional<Crosswalk>> read = SssomReader.standard().read(stream(text));

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(message);
        });
    }

    private static List<CrosswalkRow> rows(String... lines) {
        return read(lines).value().orElseThrow().rows();
    }

    private static Checked<Optional<Crosswalk>> read(String... lines) {
        return SssomReader.standard()
                .read(stream(METADATA + "subject_id\tpredicate_id\tobject_id\n" + String.join("\n", lines) + "\n"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
