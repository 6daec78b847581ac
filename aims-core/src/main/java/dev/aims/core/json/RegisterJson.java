package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Checked;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;

/**
 * A view of a register as one JSON document in UTF-8:
 *
 * <pre>{@code
 * {
 *   "format": "aims-register",
 *   "version": 1,
 *   "minReader": 1,
 *   "revision": 3,
 *   "entities": {"ai-system": [{"id": "loan-scoring", ...}], "risk": [...], ...}
 * }
 * }</pre>
 *
 * <p>{@code minReader} is the lowest version of this format that a reader must know. Writing and reading stream: they
 * need memory for the entities, not for the text.
 */
public final class RegisterJson {
    static final String FORMAT = "aims-register";
    static final int VERSION = 1;

    private RegisterJson() {}

    /**
     * Writes all entities of the view. Leaves the stream open.
     *
     * @throws JsonFormatException if the stream cannot be written
     */
    public static void write(RegisterView view, OutputStream out) {
        try (JsonGenerator json = Json.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeNumberProperty("minReader", VERSION);
            json.writeNumberProperty("revision", view.revision());
            json.writeObjectPropertyStart("entities");
            for (EntityType<?> type : EntityType.STANDARD) {
                writeEntities(json, type, view);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new JsonFormatException("the register could not be written: " + Json.reason(e), e);
        }
    }

    private static void writeEntities(JsonGenerator json, EntityType<?> type, RegisterView view) {
        if (!view.all(type.type()).isEmpty()) {
            json.writeArrayPropertyStart(type.name());
            view.all(type.type()).forEach(json::writePOJO);
            json.writeEndArray();
        }
    }

    /**
     * Reads what {@link #write} writes, in the order of the document. An entity that cannot be read is an error among
     * the findings, with its place and text; the others are not affected.
     *
     * @throws JsonFormatException if the text is not JSON, or not a register in a format that this version reads
     */
    public static Checked<List<Entity>> read(InputStream in) {
        try (JsonParser parser = Json.MAPPER.createParser(in)) {
            return new RegisterReader(parser).read();
        } catch (JacksonException e) {
            throw new JsonFormatException(Json.describe(e), e);
        }
    }
}
