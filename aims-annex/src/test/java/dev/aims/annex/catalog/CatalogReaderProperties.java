package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.validation.Checked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

class CatalogReaderProperties {
    private static final JsonNode TINY = Fixtures.tiny();
    private static final byte[] TINY_BYTES = new String(Fixtures.bytes("valid/tiny.json"), StandardCharsets.UTF_8)
            .strip()
            .getBytes(StandardCharsets.UTF_8);

    @Property
    void whatever_stands_anywhere_there_is_either_a_catalog_or_an_error(
            @ForAll("pointers") String pointer, @ForAll("values") String value) {
        Checked<Optional<Catalog>> read = Fixtures.read(Fixtures.with(TINY, pointer, Fixtures.JSON.readTree(value)));

        assertThat(read.value().isPresent()).isEqualTo(!read.hasErrors());
    }

    @Property
    void a_required_value_or_a_counted_entry_cannot_be_lost_unnoticed(@ForAll("pointers") String pointer) {
        Checked<Optional<Catalog>> read = Fixtures.read(Fixtures.without(TINY, pointer));

        assertThat(read.value().isPresent()).isEqualTo(!read.hasErrors());
        if (pointer.matches(
                "/(clauses|controlGroups|controls|objectives|riskSources|traits|requirements|dates)(/\\d+(/id)?)?")) {
            assertThat(read.hasErrors()).isTrue();
        }
    }

    @Property
    void a_document_cut_short_is_malformed(@ForAll("lengths") int length) {
        Checked<Optional<Catalog>> read = Fixtures.read(Arrays.copyOf(TINY_BYTES, length));

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).hasSize(1);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, TINY_BYTES.length - 1);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "-1",
                "7",
                "1e300",
                "99999999999",
                "\"\"",
                "\"x\"",
                "\"K.1.1\"",
                "\"O.1\"",
                "\"noisy\"",
                "\"deployment\"",
                "\"\\ud800\"",
                "[]",
                "[null]",
                "[[]]",
                "[\"noisy\"]",
                "[{}]",
                "{}",
                "{\"id\":\"K.1.1\"}");
    }

    @Provide
    Arbitrary<String> pointers() {
        List<String> pointers = new ArrayList<>();
        collect(TINY, "", pointers);
        return Arbitraries.of(pointers);
    }

    private static void collect(JsonNode node, String at, List<String> pointers) {
        if (!at.isEmpty()) {
            pointers.add(at);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            collect(property.getValue(), at + "/" + property.getKey(), pointers);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at + "/" + i, pointers);
        }
    }
}
