package dev.aims.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterJsonTest {
    private static final RegisterJson JSON = RegisterJson.withDefaults();
    private static final String HEAD = "{\"format\":\"aims-register\",\"version\":1,\"minReader\":1,\"revision\":3,";
    private static final String PARTY = "{\"id\":\"good\",\"name\":\"Good\",\"kind\":\"person\"}";

    private static Checked<RegisterDocument> read(String text) {
        return JSON.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static Checked<RegisterDocument> readEntities(String entities) {
        return read(HEAD + "\"entities\":" + entities + "}");
    }

    private static byte[] written(List<Entity> entities) {
        Register register = Register.inMemory();
        register.commit(Actor.of("tester"), "all", change -> change.addAll(entities));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(register.view(), out);
        return out.toByteArray();
    }

    private static void assertRefused(String text, String message) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message);
    }

    @Test
    void a_view_is_read_back_equal() {
        Checked<RegisterDocument> read = JSON.read(new ByteArrayInputStream(written(Examples.oneOfEach())));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().entities()).isEqualTo(Examples.oneOfEach());
    }

    @Test
    void a_document_states_its_format_and_who_can_read_it() {
        assertThat(new String(written(List.of(Examples.party("p"))), UTF_8)).isEqualTo("""
                {
                "format": "aims-register",
                "version": 1,
                "minReader": 1,
                "revision": 1,
                "entities": {
                "party": [
                {"id":"p","name":"Risk office","kind":"role"}
                ]
                },
                "retired": {
                }
                }
                """);
    }

    @Test
    void an_empty_register_is_written_and_read() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(Register.inMemory().view(), out);
        assertThat(read(out.toString(UTF_8)).value().entities()).isEmpty();
    }

    @Test
    void streams_are_left_open_after_writing() {
        Register register = Register.inMemory();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        JSON.write(register.view(), out);
        assertThat(out.toString(UTF_8)).endsWith("}\n");
    }

    static Stream<Arguments> badEntities() {
        return Stream.of(
                Arguments.of("{\"id\":\"B A D\"}", "/id", "PartyId must match"),
                Arguments.of("{\"id\":\"bad\",\"name\":\"n\"}", "", "kind is required"),
                Arguments.of("{\"id\":\"bad\",\"kind\":\"alien\"}", "/kind", "PartyKind must be one of"),
                Arguments.of(
                        "{\"id\":\"bad\",\"name\":\"n\",\"kind\":\"role\",\"a~b/c\":1}",
                        "/a~0b~1c",
                        "is not known here"),
                Arguments.of("{\"id\":\"bad\",\"references\":[{\"type\":null}]}", "/references/0", "type is required"),
                Arguments.of("5", "", "must be an object"),
                Arguments.of("[]", "", "must be an object"),
                Arguments.of("\"text\"", "", "must be an object"));
    }

    @ParameterizedTest
    @MethodSource("badEntities")
    void an_entity_that_cannot_be_read_is_a_finding_with_place_and_text_and_the_rest_is_kept(
            String bad, String pointer, String reason) {
        Checked<RegisterDocument> read = readEntities("{\"party\":[" + bad + "," + PARTY + "]}");
        assertThat(read.value().entities())
                .extracting(Entity::id)
                .extracting(EntityId::value)
                .containsExactly("good");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("json.entity");
            assertThat(finding.place()).hasToString("/entities/party/0" + pointer);
            assertThat(finding.message()).startsWith(reason).endsWith("the text is " + bad);
        });
    }

    @Test
    void a_long_text_is_cut_in_the_finding() {
        Checked<RegisterDocument> read = readEntities("{\"party\":[{\"id\":\"" + "X".repeat(5_000) + "\"}]}");
        assertThat(read.findings().get(0).message()).hasSizeLessThan(700).endsWith("...");
    }

    @Test
    void null_in_place_of_an_entity_is_a_finding() {
        assertThat(readEntities("{\"party\":[null," + PARTY + "]}").findings())
                .extracting(Finding::toString)
                .containsExactly("error json.entity: /entities/party/0: must be an entity but is null");
    }

    @Test
    void the_second_entity_of_an_id_is_a_finding() {
        Checked<RegisterDocument> read = readEntities("{\"party\":[" + PARTY + "," + PARTY + "]}");
        assertThat(read.value().entities()).hasSize(1);
        assertThat(read.findings())
                .extracting(Finding::toString)
                .containsExactly("error json.duplicate-id: /entities/party/1: has the id good of an entity before it");
    }

    @Test
    void what_is_not_known_is_a_finding_and_the_rest_is_kept() {
        Checked<RegisterDocument> read =
                read(HEAD + "\"extra\":{\"a\":[1]},\"entities\":{\"ufo\":[{\"id\":\"x\"}],\"party\":[" + PARTY
                        + "]},\"more\":1}");
        assertThat(read.value().entities()).hasSize(1);
        assertThat(read.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "json.unknown-property /extra",
                        "json.unknown-type /entities/ufo",
                        "json.unknown-property /more");
        assertThat(read.hasErrors()).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "line 1, column 1: a register is a JSON object but here is nothing"),
                Arguments.of("[]", "line 1, column 2: a register is a JSON object but here is START_ARRAY"),
                Arguments.of("{}", "format must be \"aims-register\", before the entities, but was absent"),
                Arguments.of(
                        "{\"format\":\"other\",\"entities\":{}}",
                        "format must be \"aims-register\", before the entities, but was \"other\""),
                Arguments.of(
                        "{\"entities\":{},\"format\":\"aims-register\"}",
                        "format must be \"aims-register\", before the entities, but was absent"),
                Arguments.of(
                        "{\"format\":{\"format\":\"aims-register\"}}",
                        "line 1, column 12: format is text but here is START_OBJECT"),
                Arguments.of(
                        "{\"format\":\"aims-register\",\"entities\":{}}",
                        "minReader must be 1 to 1, before the entities, but was 0"),
                Arguments.of(
                        "{\"format\":\"aims-register\",\"minReader\":2,\"entities\":{}}",
                        "minReader must be 1 to 1, before the entities, but was 2; a newer version of this library reads it"),
                Arguments.of(
                        "{\"format\":\"aims-register\",\"minReader\":\"1\"}",
                        "line 1, column 40: minReader is a whole number but here is VALUE_STRING"),
                Arguments.of(HEAD + "\"version\":1}", "line 1, column 77: /version is there twice"),
                Arguments.of(
                        HEAD + "\"entities\":[]}",
                        "line 1, column 78: entities is an object of arrays by type but here is " + "START_ARRAY"),
                Arguments.of(
                        HEAD + "\"entities\":{\"party\":{}}}",
                        "line 1, column 87: party is an array of entities but here is START_OBJECT"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_text_that_is_no_register_is_refused_with_the_rule(String text, String message) {
        assertRefused(text, message);
    }

    @Test
    void a_register_without_entities_is_refused() {
        assertRefused("{\"format\":\"aims-register\",\"minReader\":1}", "entities are required but absent");
    }

    @Test
    void an_unknown_minor_version_is_read_when_it_says_that_it_can_be() {
        assertThat(read("{\"format\":\"aims-register\",\"version\":9,\"minReader\":1,\"entities\":{\"party\":[" + PARTY
                                + "]}}")
                        .value()
                        .entities())
                .hasSize(1);
    }

    @Test
    void a_text_cut_anywhere_is_refused() {
        String text = new String(written(Examples.oneOfEach()), UTF_8).strip();
        for (int end = 0; end < text.length(); end += 1 + text.length() / 300) {
            String cut = text.substring(0, end);
            assertThatExceptionOfType(JsonFormatException.class).as(cut).isThrownBy(() -> read(cut));
        }
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(text.substring(0, text.length() - 1)));
    }

    @Test
    void text_after_the_end_is_refused() {
        String text = new String(written(List.of(Examples.party("p"))), UTF_8);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(text + "{}"))
                .withMessageEndingWith("there is more after the end of the register");
    }

    @Test
    void a_name_twice_in_an_entity_is_a_finding_and_the_rest_is_kept() {
        Checked<RegisterDocument> read = readEntities("{\"party\":[{\"id\":\"a\",\"id\":\"b\"},"
                + "{\"id\":\"x\",\"name\":\"X\",\"kind\":\"role\",\"attributes\":{\"a\":[{\"b\":1,\"b\":1}]}},"
                + "{\"id\":\"y\",\"name\":\"X\",\"kind\":7,\"name\":\"Y\"}," + PARTY + "]}");
        assertThat(read.value().entities()).hasSize(1);
        assertThat(read.findings())
                .extracting(finding -> finding.place() + " " + finding.message().replaceFirst(";.*", ""))
                .containsExactly(
                        "/entities/party/0/id is there twice",
                        "/entities/party/1/attributes/a/0/b is there twice",
                        "/entities/party/2/name is there twice");
    }

    @Test
    void a_name_twice_in_the_document_itself_is_refused() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> readEntities("{\"party\":[],\"party\":[]}"));
    }

    @Test
    void depth_and_the_length_of_numbers_and_texts_are_limited() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> readEntities("{\"party\":[" + "[".repeat(100_000)))
                .withMessageContaining("nesting depth");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(HEAD + "\"extra\":" + "{\"a\":".repeat(100)))
                .withMessageContaining("nesting depth");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> readEntities("{\"party\":[{\"attributes\":{\"a\":" + "1".repeat(65) + "}}]}"))
                .withMessageContaining("Number value length");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> readEntities("{\"party\":[{\"name\":\"" + "x".repeat(5_000_000) + "\"}]}"))
                .withMessageContaining("String value length");
    }

    @Test
    void the_deepest_attributes_are_read_back() {
        Object value = "core";
        for (int i = 0; i < 31; i++) {
            value = List.of(value);
        }
        List<Entity> entities = List.of(
                Examples.party("p").toBuilder().attributes(Map.of("x", value)).build());
        assertThat(JSON.read(new ByteArrayInputStream(written(entities)))
                        .value()
                        .entities())
                .isEqualTo(entities);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin = (HEAD + "\"entities\":{\"party\":[{\"name\":\"M\u00fcller\"}]}}").getBytes(ISO_8859_1);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> JSON.read(new ByteArrayInputStream(latin)))
                .withMessageContaining("Invalid UTF-8");
        for (byte[] bytes :
                List.of(new byte[] {0, 0, 1, 2, 3, 4, 5, 6}, new byte[] {0x7b, 0, 0, 0, 3, 4, 5, (byte) 0xf6})) {
            assertThatExceptionOfType(JsonFormatException.class)
                    .isThrownBy(() -> JSON.read(new ByteArrayInputStream(bytes)));
        }
    }

    @Test
    void a_stream_that_fails_is_told() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatExceptionOfType(JsonStreamException.class)
                .isThrownBy(() -> JSON.read(broken))
                .withMessageContaining("Stream closed");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatExceptionOfType(JsonStreamException.class)
                .isThrownBy(() -> JSON.write(Register.inMemory().view(), full))
                .withMessage("the register could not be written: disk full");
    }
}
