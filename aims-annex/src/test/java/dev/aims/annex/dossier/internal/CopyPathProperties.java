package dev.aims.annex.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EvidenceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

class CopyPathProperties {
    /** Microsoft, "Naming Files, Paths, and Namespaces"; COM0 and LPT0 for old versions. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    @Property
    void every_path_is_a_link_and_read_as_it_was(@ForAll("ids") EvidenceId id, @ForAll("locations") String location) {
        String path = CopyPath.of(id, location);
        StringBuilder page = new StringBuilder();

        new Html(page).tag("a", "copy", "href", path);

        assertThat(Jsoup.parse(page.toString()).select("a").attr("href")).isEqualTo(path);
    }

    @Property
    void every_path_is_one_that_all_file_systems_take(
            @ForAll("ids") EvidenceId id, @ForAll("locations") String location) {
        String path = CopyPath.of(id, location);
        List<String> names = List.of(path.split("/", -1));

        assertThat(names).hasSize(3).startsWith("evidence");
        for (String name : names) {
            assertThat(name).hasSizeBetween(1, 102).matches("[\\x21-\\x7E]+").doesNotEndWith(".");
            assertThat(name).doesNotContain("<", ">", ":", "\"", "\\", "|", "?", "*", "%", "'");
            assertThat(name).doesNotStartWith(".").doesNotStartWith("-").doesNotStartWith("~");
            assertThat(name.toLowerCase(Locale.ROOT).split("\\.", 2)[0]).isNotIn(DEVICES);
        }
        Path folder = Path.of("dossier").toAbsolutePath();
        Path copy = folder.resolve(path);
        assertThat(copy.normalize().equals(copy) && copy.startsWith(folder)).isTrue();
    }

    @Property
    void no_two_share_a_folder(@ForAll("ids") EvidenceId one, @ForAll("ids") EvidenceId other) {
        Assume.that(!one.equals(other));

        assertThat(CopyPath.of(one, "x").toLowerCase(Locale.ROOT))
                .isNotEqualTo(CopyPath.of(other, "x").toLowerCase(Locale.ROOT));
    }

    @Provide
    Arbitrary<EvidenceId> ids() {
        Arbitrary<String> any = Arbitraries.of("a", "0", "b", "con", "nul", "com1", "_", "-", ".", "a".repeat(99))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .filter(id -> id.matches("[a-z0-9][a-z0-9._-]{0,99}"));
        return any.map(EvidenceId::parse);
    }

    @Provide
    Arbitrary<String> locations() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "report",
                ".pdf",
                "_",
                "__",
                "-",
                ".",
                "..",
                "...",
                " ",
                "~",
                "%",
                "%2e%2e%2f",
                "%00",
                "\"",
                "'",
                "<",
                ">",
                "&",
                ";",
                ":",
                "|",
                "*",
                "?",
                "#",
                "=",
                "@",
                "$",
                "(",
                ")",
                "/",
                "\\",
                "//",
                "../",
                "C:\\",
                "\u0000",
                "\n",
                "\r",
                "\t",
                "\u007F",
                "\u0085",
                "\u00A0",
                "\u2028",
                "\u202E",
                "\uFEFF",
                "\uFF0F",
                "\u2024",
                "\u00E9",
                "e\u0301",
                "\u8A9E",
                "\uD83D\uDE00",
                "\u0130",
                "CON",
                "con",
                "Nul",
                "aux.txt",
                "COM1",
                "LPT9.tar.gz",
                "PRN.",
                "a".repeat(79),
                "x".repeat(200),
                "\u8A9E".repeat(90),
                ".".repeat(81));
        Arbitrary<String> joined = pieces.list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                pieces, joined, Arbitraries.strings().ofMinLength(1).ofMaxLength(120));
    }
}
