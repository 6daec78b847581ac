package dev.aims.risk.quantification.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file says, it is a portfolio or refused in words. */
class PortfolioFileProperties {
    @Property(tries = 2_000)
    void a_file_with_a_piece_replaced_is_read_or_refused_in_one_line(
            @ForAll @IntRange(max = 2_000) int from,
            @ForAll @IntRange(max = 12) int length,
            @ForAll("pieces") String piece)
            throws IOException {
        for (String text : List.of(PortfolioFileTest.YAML, PortfolioFileTest.JSON)) {
            int begin = from % text.length();
            int end = Math.min(text.length(), begin + length);
            byte[] bytes = (text.substring(0, begin) + piece + text.substring(end)).getBytes(StandardCharsets.UTF_8);
            try {
                PortfolioFile file = text.startsWith("{")
                        ? PortfolioFile.readJson(new ByteArrayInputStream(bytes))
                        : PortfolioFile.readYaml(new ByteArrayInputStream(bytes));
                assertThat(file.portfolio().hash()).hasSize(64);
            } catch (PortfolioFileException refused) {
                assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
            }
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        Arbitrary<String> telling = Arbitraries.of(
                "null",
                "{}",
                "[]",
                "\"\"",
                "-1",
                "1e999",
                "0",
                "true",
                "{",
                "]",
                ",",
                ":",
                "~",
                "*a",
                "&a",
                "!!x",
                "\u0000",
                "\uFFFF",
                "- ",
                "\n",
                "99999999999999999999999999",
                ".inf",
                "<<: *a",
                "\t",
                "{\"x\": {\"y\": []}}");
        return Arbitraries.oneOf(telling, Arbitraries.strings().ofMaxLength(6));
    }
}
