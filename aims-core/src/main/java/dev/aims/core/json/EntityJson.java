package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/** One entity as JSON text. Absent components and empty collections are left out; dates are ISO 8601. */
public final class EntityJson {
    private EntityJson() {}

    public static String write(Entity entity) {
        return Json.mapper().writeValueAsString(Objects.requireNonNull(entity, "entity"));
    }

    /**
     * Reads what {@link #write} writes.
     *
     * @throws JsonFormatException if the text is no such entity: malformed, a component unknown, twice there or invalid
     */
    public static <E extends Entity> E read(String text, Class<E> type) {
        try {
            E entity = Json.mapper().readValue(text, type);
            if (entity == null) {
                throw new JsonFormatException("an entity is required but the text is null");
            }
            return entity;
        } catch (JacksonException e) {
            String pointer = Json.pointer(e);
            throw new JsonFormatException(pointer.isEmpty() ? Json.describe(e) : pointer + ": " + Json.reason(e), e);
        }
    }
}
