package dev.aims.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.5, -0.5",
        "0.002, 0.002",
        "2e23, 2E+23",
        "1e-7, 1E-7",
        "1859389.8, 1859389.8",
        "1e6, 1000000",
        "-0.0, 0"
    })
    void a_number_is_written_in_full_and_without_an_apostrophe(double number, String text) throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out, "a").row(number);

        assertThat(out).hasToString("a\r\n" + text + "\r\n");
    }

    @Test
    void any_double_is_read_back_as_the_same() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            StringBuilder out = new StringBuilder();
            new CsvWriter(out, "a").row(number);

            assertThat(Double.valueOf(out.substring(3).strip())).isEqualTo(Double.valueOf(number));
        }
    }

    @Test
    void a_number_has_the_same_digits_in_every_locale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            StringBuilder out = new StringBuilder();
            new CsvWriter(out, "a", "b").row(1234.5, 7L);

            assertThat(out).hasToString("a,b\r\n1234.5,7\r\n");
        } finally {
            Locale.setDefault(before);
        }
    }
}
