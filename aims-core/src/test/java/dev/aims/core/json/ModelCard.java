package dev.aims.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.Attributes;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ExternalReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entity of a type that a vendor adds. */
public record ModelCard(
        Id id,
        String label,
        AiComponentId model,
        List<String> limitations,
        Set<String> tags,
        List<ExternalReference> references,
        Map<String, Object> attributes,
        @Nullable String language)
        implements Entity {
    public ModelCard {
        limitations = limitations == null ? List.of() : List.copyOf(limitations);
        tags = tags == null ? Set.of() : Set.copyOf(tags);
        references = references == null ? List.of() : List.copyOf(references);
        attributes = Attributes.copyOf(attributes);
    }

    public static ModelCard of(String id, String model, String... limitations) {
        return new ModelCard(
                new Id(id), "Card " + id, AiComponentId.parse(model), List.of(limitations), null, null, null, null);
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Stream.of(model);
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }

    /** Its id. */
    public record Id(String value) implements EntityId<ModelCard> {
        @JsonCreator
        public static Id parse(String text) {
            return new Id(text);
        }

        @Override
        public Class<ModelCard> type() {
            return ModelCard.class;
        }

        @JsonValue
        @Override
        public String toString() {
            return value;
        }
    }
}
