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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Puts digests in the place of values that are marked {@link Redactable}, and the values back.
 *
 * <p>A text becomes {@code {"sealed":"<digest>"}}, a collection {@code {"sealedList":"<digest>"}}. Attributes, the one
 * place where a host could write the same, are passed over.
 */
public final class Sealing {
    /** What stands for a value that was destroyed. */
    public static final String REDACTED = "[redacted]";

    static final String TEXT = "sealed";
    static final String LIST = "sealedList";
    private static final String ATTRIBUTES = "attributes";

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
     * @param json gives the value of a digest as JSON; empty if it was destroyed
     */
    public static void open(JsonNode entity, Function<String, Optional<String>> json) {
        replace(entity, json);
    }

    private static JsonNode replace(JsonNode node, Function<String, Optional<String>> json) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 1 && object.path(TEXT).isString()) {
                return value(json.apply(object.path(TEXT).stringValue()), StringNode.valueOf(REDACTED));
            } else if (object.size() == 1 && object.path(LIST).isString()) {
                JsonNode redacted = Json.CANONICAL.createArrayNode().add(REDACTED);
                return value(json.apply(object.path(LIST).stringValue()), redacted);
            }
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (!property.getKey().equals(ATTRIBUTES)) {
                    property.setValue(replace(property.getValue(), json));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.get(i), json));
            }
        }
        return node;
    }

    private static JsonNode value(Optional<String> json, JsonNode redacted) {
        return json.<JsonNode>map(Json.CANONICAL::readTree).orElse(redacted);
    }

    /** Tells all digests within a node. */
    public static void digests(JsonNode node, Consumer<String> digest) {
        if (node.size() == 1 && (node.path(TEXT).isString() || node.path(LIST).isString())) {
            digest.accept(node.iterator().next().stringValue());
        } else if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(property -> !property.getKey().equals(ATTRIBUTES))
                    .forEach(property -> digests(property.getValue(), digest));
        } else {
            node.forEach(element -> digests(element, digest));
        }
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
