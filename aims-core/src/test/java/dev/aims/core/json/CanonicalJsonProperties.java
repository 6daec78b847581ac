package dev.aims.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** Compares with a library that implements RFC 8785 in full. */
class CanonicalJsonProperties {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 500)
    void writes_the_same_bytes_as_an_independent_implementation(@ForAll("objects") Map<String, Object> value)
            throws IOException {
        assertThat(CanonicalJson.bytes(value))
                .isEqualTo(new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedUTF8());
    }

    @Example
    void escapes_control_characters_as_the_standard_says() {
        assertThat(CanonicalJson.bytes("\b\t\n\f\r\u0001\u001f\"\\/\u007f€"))
                .asString()
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0001\\u001f\\\"\\\\/\u007f€\"");
    }

    @Example
    void digests_what_sha256sum_would_digest() {
        assertThat(CanonicalJson.sha256(Map.of()))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Example
    void refuses_what_has_no_exact_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(List.of(0.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes((1L << 53) + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes("half \ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes("half \ude00 other"));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return maps(Arbitraries.oneOf(scalars(), lists(), maps(scalars()).map(map -> map)));
    }

    private static Arbitrary<Object> lists() {
        return scalars().list().ofMaxSize(4).map(list -> list);
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(6);
    }

    private static Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.longs().between(-(1L << 53), 1L << 53).map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(8)
                .filter(text ->
                        text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
