package dev.aims.core.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.internal.json.Reuse;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineScannerTest {
    private static final String ENTITY =
            "{\"a\":[{\"id\":\"inner\"}],\"b\":\"\\\"}\\\\\",\"id\":\"r-1\",\"title\":\"Gr\u00f6\u00dfe \\u2028 {[\"}";
    private static final String USUAL = "{\"actor\":{\"onBehalfOf\":\"board\",\"party\":\"office\"},"
            + "\"batch\":{\"part\":1,\"parts\":2},"
            + "\"changes\":[{\"entity\":" + ENTITY + ",\"op\":\"add\",\"type\":\"risk\"},"
            + "{\"entity\":{\"id\":\"p\"},\"op\":\"replace\",\"replaces\":3,\"type\":\"party\"}],"
            + "\"format\":\"aims-commit\",\"instant\":\"2026-03-31T08:00:00.123456Z\",\"minReader\":1,"
            + "\"prev\":\"" + "0f".repeat(32) + "\",\"reason\":\"Pr\u00fcfung \ud83d\ude80\",\"register\":\"acme\","
            + "\"revision\":17,\"version\":1}";

    @Test
    void a_line_of_the_usual_form_is_taken_apart_as_by_the_parser() {
        CommitLine line = scan(bytes(USUAL));

        assertThat(line).isNotNull().isEqualTo(parse(bytes(USUAL)));
        assertThat(line.changes()).extracting(CommitLine.ChangeLine::id).containsExactly("r-1", "p");
        CommitLine.Span span = line.changes().get(0).entity();
        assertThat(span).isNotNull();
        assertThat(new String(bytes(USUAL), span.from(), span.length(), UTF_8)).isEqualTo(ENTITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"op\":\"retire\",\"retires\":3,\"type\":\"risk\"}",
                "{\"id\":\"x\",\"op\":\"remove\",\"removes\":3,\"type\":\"risk\"}",
                "{\"entity\":{\"id\":\"x\"},\"novelty\":1,\"op\":\"add\",\"type\":\"risk\"}",
                "{\"entity\":{\"id\":\"\\u0078\"},\"op\":\"add\",\"type\":\"risk\"}",
                "{\"entity\":{\"name\":\"x\"},\"op\":\"add\",\"type\":\"risk\"}",
                "{\"entity\":1,\"op\":\"add\",\"type\":\"risk\"}",
                "{\"entity\":{\"id\":\"x\"},\"op\":\"replace\",\"replaces\":03,\"type\":\"risk\"}",
                ""
            })
    void changes_of_another_form_are_left_to_the_parser(String change) {
        String from = USUAL.substring(0, USUAL.indexOf("\"changes\":["));
        String to = USUAL.substring(USUAL.indexOf("],\"format\""));
        assertThat(scan(bytes(from + "\"changes\":[" + change + to))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"novelty\":1,\"prev\":",
                "\"prev\": ",
                "\"prev\":\"0\",\"prev\":",
                "\"minReader\":9223372036854775807,\"prev\":",
                "\"reason\":\"\",\"prev\":"
            })
    void members_of_another_form_or_in_another_order_are_left_to_the_parser(String members) {
        assertThat(scan(bytes(USUAL.replace("\"prev\":", members)))).isNull();
    }

    @Test
    void what_is_cut_off_or_goes_on_is_left_to_the_parser() {
        byte[] line = bytes(USUAL);
        for (int length = 0; length < line.length; length++) {
            assertThat(scan(Arrays.copyOf(line, length))).isNull();
        }
        assertThat(scan(bytes(USUAL + " "))).isNull();
    }

    @Test
    void a_text_that_is_no_utf_8_is_left_to_the_parser() {
        byte[] line = bytes(USUAL);
        int place = bytes(USUAL.substring(0, USUAL.indexOf("\u00fcfung"))).length;
        line[place] = (byte) 0xff;
        assertThat(scan(line)).isNull();
    }

    /** But for what is wrong within an entity, which is told when that is read. */
    @Property
    void a_line_in_which_a_byte_was_changed_is_understood_as_the_parser_understands_it_or_not_at_all(
            @ForAll @IntRange(max = 100_000) int place, @ForAll byte value, @ForAll @IntRange(max = 2) int how) {
        byte[] line = changed(bytes(USUAL), place, value, how);

        @Nullable CommitLine scanned;
        try {
            scanned = scan(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            assertThatExceptionOfType(e.getClass())
                    .isThrownBy(() -> parse(line))
                    .withMessage(e.getMessage());
            return;
        }
        if (scanned != null) {
            byte[] sound = withSoundEntities(line, scanned);
            assertThat(scan(sound)).isEqualTo(parse(sound));
        }
    }

    private static byte[] changed(byte[] line, int place, byte value, int how) {
        int at = place % line.length;
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(line, 0, at);
        if (how > 0) {
            changed.write(value);
        }
        int rest = how == 2 ? at : at + 1; // put in, or put in the place of one, or one left out
        changed.write(line, rest, line.length - rest);
        return changed.toByteArray();
    }

    /** The line with nothing but their ids in its entities. */
    private static byte[] withSoundEntities(byte[] line, CommitLine scanned) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        int copied = 0;
        for (CommitLine.ChangeLine change : scanned.changes()) {
            CommitLine.Span span = Objects.requireNonNull(change.entity());
            sound.write(line, copied, span.from() - copied);
            sound.writeBytes(bytes("{\"id\":\"" + change.id() + "\"}"));
            copied = span.from() + span.length();
        }
        sound.write(line, copied, line.length - copied);
        return sound.toByteArray();
    }

    private static @Nullable CommitLine scan(byte[] line) {
        return LineScanner.scan(withRemains(line), line.length, new Reuse());
    }

    private static CommitLine parse(byte[] line) {
        return LineParser.parse(withRemains(line), line.length, new Reuse());
    }

    /** Behind the line what a longer one before it may have left there. */
    private static byte[] withRemains(byte[] line) {
        byte[] remains = bytes("\"}}],\"format\":\\\"9");
        byte[] both = Arrays.copyOf(line, line.length + remains.length);
        System.arraycopy(remains, 0, both, line.length, remains.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
