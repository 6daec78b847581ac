package dev.aims.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDocumentTest {
    private static final long JUNK = 200L << 20;
    private static final long MOST_TAKEN = 9L << 20;

    /** Interpreted code, which allocates most, needs up to 245 MB. */
    private static final long MOST_ALLOCATED = 300L << 20;

    private static final String HEAD = "{\"format\":\"aims-register\",\"version\":1,\"minReader\":1,\"revision\":3,";
    private static final String PARTY = "{\"id\":\"good\",\"name\":\"Good\",\"kind\":\"person\"}";

    /** Some text, then another again and again. Knows how much was taken of it. */
    private static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] rest;
        private long taken;

        Endless(String begin, String again) {
            first = begin.getBytes(UTF_8);
            rest = again.getBytes(UTF_8);
        }

        @Override
        public int read() {
            if (taken == JUNK) {
                return -1;
            }
            byte next = taken < first.length ? first[(int) taken] : rest[(int) ((taken - first.length) % rest.length)];
            taken++;
            return next & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = 0;
            for (int next = 0; count < length && (next = read()) >= 0; count++) {
                buffer[offset + count] = (byte) next;
            }
            return count == 0 ? -1 : count;
        }
    }

    static Stream<Arguments> junk() {
        String party = HEAD + "\"entities\":{\"party\":[";
        return Stream.of(
                Arguments.of("", "\u0001junk"),
                Arguments.of("", " "),
                Arguments.of("", "["),
                Arguments.of("\"", "x"),
                Arguments.of("{\"", "x"),
                Arguments.of("{", "\"a\":1,"),
                Arguments.of("{\"a\":", "9"),
                Arguments.of("{\"a\":[1", ",1"),
                Arguments.of(HEAD + "\"x\":[1", ",1"),
                Arguments.of(HEAD + "\"entities\":{\"ufo\":[{}", ",{}"),
                Arguments.of(HEAD + "\"entities\":{\"a\":[]", ",\"ufo\":[]"),
                Arguments.of(party + "{}", ",{}"),
                Arguments.of(party + "null", ",null"),
                Arguments.of(party + PARTY, "," + PARTY),
                Arguments.of(party + "{\"tags\":[\"a\"", ",\"a\""),
                Arguments.of(party + "{\"attributes\":{\"a\":1", ",\"a\":1"),
                Arguments.of(party + "{\"attributes\":{\"a\":[1", ",1"),
                Arguments.of(party + "{\"attributes\":", "{\"a\":"),
                Arguments.of(party + "{\"name\":\"", "\\u0041"),
                Arguments.of(HEAD + "\"entities\":{},\"history\":{\"commits\":[{}", ",{}"));
    }

    @ParameterizedTest
    @MethodSource("junk")
    void two_hundred_megabytes_of_junk_are_refused_after_a_small_part(String begin, String again) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Endless junk = new Endless(begin, again);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> RegisterJson.withDefaults().lenient().read(junk));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(junk.taken).isLessThan(MOST_TAKEN);
    }

    private static void assertRefused(RegisterJson json, String entities, String message) {
        byte[] document = (HEAD + "\"entities\":{\"party\":[" + entities + "]}}").getBytes(UTF_8);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> json.read(new ByteArrayInputStream(document)))
                .withMessageContaining(message);
        assertThat(RegisterJson.withDefaults()
                        .read(new ByteArrayInputStream(document))
                        .value()
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void each_limit_can_be_set() {
        RegisterJson json = RegisterJson.withDefaults();
        assertRefused(json.maxDepth(3), "{\"tags\":[]}", "nesting depth");
        assertRefused(json.maxTextLength(10), "{\"name\":\"12345678901\"}", "String value length");
        assertRefused(json.maxNumberLength(5), "{\"attributes\":{\"a\":123456}}", "Number value length");
        assertRefused(json.maxDocumentBytes(100), PARTY, "the document is longer than 100 bytes");
        assertRefused(
                json.maxEntityBytes(20_000),
                "{\"name\":\"" + "x".repeat(40_000) + "\"}",
                "a part of the document is longer than 20000 bytes");
        assertRefused(json.maxEntities(1), PARTY + "," + PARTY.replace("good", "better"), "more than 1 entities");
        assertRefused(json.maxFindings(2), "{},{},{}", "more than 2 findings; the first is error json.entity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.maxDepth(0))
                .withMessage("maxDepth must be 1 or more but was 0");
    }
}
