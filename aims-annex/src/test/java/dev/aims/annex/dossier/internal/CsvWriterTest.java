package dev.aims.annex.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\tharmless",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\"=1",
                "'=1",
                "\u201C=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\n=1"
            })
    void a_cell_that_could_run_gets_an_apostrophe(String text) throws Exception {
        assertThat(CsvWriter.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "2 - 1", "A.6.2.4", "'quoted'", "it's", "\u2212 1", "x\t=1"})
    void a_cell_that_cannot_run_stays_as_it_is(String text) {
        assertThat(CsvWriter.neutral(text)).isEqualTo(text);
    }

    @Test
    void rows_end_with_carriage_return_and_line_feed_and_quotes_are_doubled() throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out, "a", "b").row("say \"no\", twice", null);

        assertThat(out).hasToString("a,b\r\n\"say \"\"no\"\", twice\",\r\n");
    }

    @Test
    void half_a_surrogate_pair_is_replaced() throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out, "a", "b").row("x\uD800y", "\uD83D\uDE00");

        assertThat(out).hasToString("a,b\r\nx\uFFFDy,\uD83D\uDE00\r\n");
    }

    @Test
    void a_row_of_another_length_is_refused() throws Exception {
        CsvWriter csv = new CsvWriter(new StringBuilder(), "a", "b");

        assertThatThrownBy(() -> csv.row("alone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
    }
}
