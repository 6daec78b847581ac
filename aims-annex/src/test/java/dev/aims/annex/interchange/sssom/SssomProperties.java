package dev.aims.annex.interchange.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.annex.crosswalk.CrosswalkSource;
import dev.aims.annex.crosswalk.Relation;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Severity;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SssomProperties {
    @Property
    void what_was_written_is_read_back_whatever_stands_in_its_texts(
            @ForAll("rows") List<CrosswalkRow> rows, @ForAll("texts") String title) {
        Crosswalk crosswalk = new Crosswalk(
                "x",
                "1.0",
                title,
                "https://example.org/",
                Map.of("a", "1", "b-2", "2"),
                sources(),
                List.of(),
                rows,
                List.of(),
                "");
        StringWriter out = new StringWriter();
        SssomWriter.standard().write(crosswalk, out);

        Checked<Optional<Crosswalk>> read = read(out.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().orElseThrow().rows()).isEqualTo(rows);
        assertThat(read.value().orElseThrow().title()).isEqualTo(title);
        assertThat(read.value().orElseThrow().licence()).isEqualTo(crosswalk.licence());
    }

    @Property
    void no_bytes_are_more_than_findings(@ForAll byte[] noise) {
        Checked<Optional<Crosswalk>> read = read(noise);

        assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
    }

    @Property
    void every_row_in_is_a_row_out_or_a_finding(@ForAll("lines") List<String> lines) {
        String text =
                "#curie_map: {a: u, b: u}\nsubject_id\tpredicate_id\tobject_id\n" + String.join("\n", lines) + "\n";

        Checked<Optional<Crosswalk>> read = read(text.getBytes(StandardCharsets.UTF_8));

        read.value()
                .ifPresent(crosswalk -> assertThat(crosswalk.rows().size()
                                + read.findings().stream()
                                        .filter(finding -> finding.severity() != Severity.INFO)
                                        .count())
                        .isEqualTo(lines.size()));
    }

    private static Checked<Optional<Crosswalk>> read(byte[] bytes) {
        return SssomReader.standard().read(new ByteArrayInputStream(bytes));
    }

    private static List<CrosswalkSource> sources() {
        return List.of(new CrosswalkSource("s", "s", null));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "a:1\tskos:exactMatch\tb:1",
                        "a:1\tskos:exactMatch\tb:1\t\t",
                        "a:1\t\tb:1",
                        "a:1",
                        "\"a:1\"\tskos:narrowMatch\t\"b:1\"",
                        "a 1\tskos:exactMatch\tb:1",
                        "a:1\tmatch\tb:1")
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab \t\n\r\"\\#|:'{}[]&*!%@`,-?>\u00e9\u2028\ud83d")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank() && text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Provide
    Arbitrary<List<CrosswalkRow>> rows() {
        Arbitrary<EntryRef> from =
                Arbitraries.of("a:1", "a:A.2.2", "a:Art.5(1)(a)").map(EntryRef::parse);
        Arbitrary<EntryRef> to = Arbitraries.of("b-2:1", "b-2:GOVERN-1.1").map(EntryRef::parse);
        return Combinators.combine(
                        from,
                        to,
                        Arbitraries.of(Relation.class),
                        Arbitraries.of(Basis.class),
                        texts().injectNull(0.3),
                        texts().injectNull(0.5))
                .as((f, t, relation, basis, rationale, note) ->
                        new CrosswalkRow(f, t, relation, basis, "s", rationale, note))
                .list()
                .uniqueElements(row -> List.of(row.from(), row.relation(), row.to()))
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
