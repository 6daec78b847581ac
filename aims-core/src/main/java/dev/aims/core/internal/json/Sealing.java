package dev.aims.core.internal.json;

import dev.aims.core.model.Redactable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Puts digests in the place of values that are marked {@link Redactable}, and the values back.
 *
 * <p>A text becomes {@code {"sealed":"<digest>"}}, a collection {@code {"sealedList":"<digest>"}}.
 */
public final class Sealing {
    /** What stands for a value that was destroyed. */
    public static final String REDACTED = "[redacted]";

    static final String TEXT = "sealed";
    static final String LIST = "sealedList";

    private Sealing() {}

    /** The canonical form of an entity with its marked values sealed. */
    public static byte[] write(Object entity, Sealer sealer) {
        return Json.CANONICAL.writer().withAttribute(Sealer.ATTRIBUTE, sealer).writeValueAsBytes(entity);
    }

    /**
     * Reads one entity; where a digest stands, its value is read, or {@link #REDACTED} if there is none.
     *
     * @param reuse gives small values that were read before
     */
    public static ObjectReader reader(Class<?> type, Reuse reuse) {
        return Json.CANONICAL.readerFor(type).withAttribute(Reuse.ATTRIBUTE, reuse);
    }

    /** The same reader with the values, as JSON, of some digests. */
    public static ObjectReader with(ObjectReader reader, Map<String, String> values) {
        return values.isEmpty() ? reader : reader.withAttribute(Sealer.ATTRIBUTE, values);
    }

    /**
     * Puts values back where their digests stand in a tree, or {@link #REDACTED} where there is none.
     *
     * @param places where digests may stand
     * @param json gives the value of a digest as JSON; empty if it was destroyed
     */
    public static void open(SealedPlaces places, JsonNode entity, Function<String, Optional<String>> json) {
        places.replace(entity, seal -> {
            Optional<JsonNode> value = json.apply(digest(seal)).map(Json.CANONICAL::readTree);
            return value.orElseGet(() ->
                    seal.has(LIST) ? Json.CANONICAL.createArrayNode().add(REDACTED) : StringNode.valueOf(REDACTED));
        });
    }

    /** Tells all digests at some places. */
    public static void digests(SealedPlaces places, JsonNode node, Consumer<String> digest) {
        places.replace(node, seal -> {
            digest.accept(digest(seal));
            return seal;
        });
    }

    private static String digest(JsonNode seal) {
        return seal.iterator().next().stringValue();
    }

    static final class Modifier extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            Set<String> marked = marked(bean.getBeanClass());
            return marked.isEmpty()
                    ? properties
                    : properties.stream()
                            .map(property ->
                                    marked.contains(property.getName()) ? new SealingWriter(property) : property)
                            .collect(Collectors.toList());
        }

        private static Set<String> marked(Class<?> type) {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            return Arrays.stream(components)
                    .filter(component -> component.isAnnotationPresent(Redactable.class))
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Writes a digest if the call asks for it, and the value otherwise. */
    private static final class SealingWriter extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        SealingWriter(BeanPropertyWriter base) {
            super(base);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context)
                throws Exception {
            Object value = get(bean);
            boolean isAbsent = value == null || (value instanceof Collection<?> values && values.isEmpty());
            if (isAbsent || !(context.getAttribute(Sealer.ATTRIBUTE) instanceof Sealer sealer)) {
                super.serializeAsProperty(bean, json, context);
                return;
            }
            json.writeName(getName());
            json.writeStartObject();
            json.writeStringProperty(
                    value instanceof Collection<?> ? LIST : TEXT,
                    sealer.seal(Json.CANONICAL.writeValueAsString(value)));
            json.writeEndObject();
        }
    }
}
