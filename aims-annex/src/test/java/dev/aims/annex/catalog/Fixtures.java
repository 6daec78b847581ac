package dev.aims.annex.catalog;

import dev.aims.core.validation.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogs in the fixture folders, and changes to them. */
final class Fixtures {
    static final String SHIPPED = "/META-INF/aims/catalogs/iso-42001/2023.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Fixtures() {}

    /** Every file of a folder; a folder without any is a mistake. */
    static List<Path> files(String folder) {
        URL url = Objects.requireNonNull(Fixtures.class.getResource(folder), folder);
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            List<Path> sorted = files.sorted().toList();
            if (sorted.isEmpty()) {
                throw new IllegalStateException(folder + " is empty");
            }
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tiny() {
        return JSON.readTree(bytes("valid/tiny.json"));
    }

    static Checked<Optional<Catalog>> read(JsonNode document) {
        return read(JSON.writeValueAsBytes(document));
    }

    static Checked<Optional<Catalog>> read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    static Checked<Optional<Catalog>> read(byte[] document) {
        return CatalogReader.json().read(new ByteArrayInputStream(document));
    }

    static Catalog load(byte[] document) {
        return CatalogReader.json().load(new ByteArrayInputStream(document));
    }

    /** The document with another value at the pointer; a last part of {@code -} adds to an array. */
    static JsonNode with(JsonNode document, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = document.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array && last.equals("-")) {
            array.add(value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            throw new IllegalArgumentException("nothing at " + pointer);
        }
        return copy;
    }

    static JsonNode without(JsonNode document, String pointer) {
        JsonNode copy = document.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        Object removed = parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(last))
                : ((ObjectNode) parent).remove(last);
        Objects.requireNonNull(removed, pointer);
        return copy;
    }
}
