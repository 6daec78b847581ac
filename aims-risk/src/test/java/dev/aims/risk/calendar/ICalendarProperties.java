package dev.aims.risk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.aims.core.model.AuditId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ICalendarProperties {
    @Property
    void another_program_reads_any_text_as_it_was(@ForAll("hostileTexts") String text) throws IOException {
        String stream = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:" + AuditId.parse("x")
                + "\r\n" + written(text) + "END:VEVENT\r\nEND:VCALENDAR\r\n";

        VEvent event = Biweekly.parse(stream).first().getEvents().get(0);

        assertThat(event.getSummary().getValue()).isEqualTo(readable(text));
    }

    @Property
    void no_line_is_longer_than_75_octets_and_each_is_whole_utf_8(@ForAll("hostileTexts") String text)
            throws IOException {
        byte[] written = written(text).getBytes(StandardCharsets.UTF_8);

        for (String line : new String(written, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)); // throws if it is not
        }
    }

    @Property
    void only_line_breaks_of_the_format_are_written(@ForAll("hostileTexts") String text) throws IOException {
        String written = written(text);

        assertThat(written).endsWith("\r\n");
        assertThat(written.replace("\r\n", "").chars()).noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7F);
        assertThat(Arrays.stream(written.split("\r\n", -1)).skip(1))
                .allMatch(line -> line.isEmpty() || line.startsWith(" "));
    }

    private static String written(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentLines(out).text("SUMMARY", text);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a reader can make of it: the format has one kind of line break and no control characters. */
    private static String readable(String text) {
        return text.replaceAll("\r\n|\r|\n", "\n")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F\\x{D800}-\\x{DFFF}]", "\uFFFD");
    }

    @Provide
    Arbitrary<String> hostileTexts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "Ä",
                "語",
                "😀",
                "👩‍👩‍👧",
                ",",
                ";",
                ":",
                "\\",
                "\\n",
                "\n",
                "\r",
                "\r\n",
                "\"",
                "^n",
                "\t",
                " ",
                "\u0000",
                "\u001B",
                "\u007F",
                "\u0085",
                "\u2028",
                "\uD800",
                "\uDC00",
                "\uFEFF",
                "END:VEVENT",
                "\r\nEND:VEVENT",
                "BEGIN:VALARM",
                "=0A",
                "%0A",
                "a".repeat(74),
                "語".repeat(30),
                "😀".repeat(20));
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
