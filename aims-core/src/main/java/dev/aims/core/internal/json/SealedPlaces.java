package dev.aims.core.internal.json;

import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.Redactable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in the JSON of an entity a digest may stand in the place of a value: in the components of its type that are marked
 * {@link Redactable}, and nowhere else. So nothing that a host writes, be it a key or a value, is taken for a digest.
 */
public final class SealedPlaces {
    /** Where the type is not known: wherever something looks like a digest, attributes aside. */
    private static final SealedPlaces ANYWHERE = new SealedPlaces();

    private static final SealedPlaces NOWHERE = new SealedPlaces();
    private static final SealedPlaces HERE = new SealedPlaces();
    private static final String ATTRIBUTES = "attributes";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final ClassValue<SealedPlaces> OF_RECORDS = new ClassValue<>() {
        @Override
        protected SealedPlaces computeValue(Class<?> type) {
            return new SealedPlaces(type);
        }
    };

    /** Made when it is first asked for, as a record may hold others of its own type. */
    private final @Nullable Class<?> type;

    private volatile @Nullable Map<String, SealedPlaces> components;
    private final @Nullable SealedPlaces each;

    private SealedPlaces() {
        type = null;
        each = null;
    }

    private SealedPlaces(Class<?> type) {
        this.type = type;
        each = null;
    }

    private SealedPlaces(SealedPlaces each) {
        type = null;
        this.each = each;
    }

    /** In entities of a class. */
    public static SealedPlaces of(Class<?> entity) {
        return entity.isRecord() ? OF_RECORDS.get(entity) : ANYWHERE;
    }

    /** In entities of the type that goes by a name; where that is not known, wherever there seem to be some. */
    public static SealedPlaces of(EntityTypes types, String name) {
        return types.find(name).map(known -> of(known.type())).orElse(ANYWHERE);
    }

    /** In one component. */
    public SealedPlaces in(String component) {
        if (this == ANYWHERE) {
            return component.equals(ATTRIBUTES) ? NOWHERE : ANYWHERE;
        }
        return components().getOrDefault(component, NOWHERE);
    }

    private Map<String, SealedPlaces> components() {
        Map<String, SealedPlaces> found = components;
        if (found == null) {
            found = new HashMap<>();
            RecordComponent[] all = type == null ? new RecordComponent[0] : type.getRecordComponents();
            for (RecordComponent component : all) {
                SealedPlaces places =
                        component.isAnnotationPresent(Redactable.class) ? HERE : within(component.getGenericType());
                if (places != NOWHERE) {
                    found.put(component.getName(), places);
                }
            }
            components = found;
        }
        return found;
    }

    private static SealedPlaces within(Type declared) {
        if (declared instanceof Class<?> plain) {
            return plain.isRecord() ? OF_RECORDS.get(plain) : plain.isInterface() ? ANYWHERE : NOWHERE;
        } else if (declared instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
            List<Type> arguments = Arrays.asList(generic.getActualTypeArguments());
            SealedPlaces each = within(arguments.get(arguments.size() - 1));
            return each == NOWHERE ? NOWHERE : new SealedPlaces(each);
        }
        return NOWHERE;
    }

    /**
     * Goes through what stands at these places.
     *
     * @param node an entity or a component of one
     * @param digest takes an object that holds a digest, and gives what shall stand in its place
     * @return the node, or what shall stand in its place
     */
    JsonNode replace(JsonNode node, UnaryOperator<JsonNode> digest) {
        if (this == HERE || this == ANYWHERE) {
            return isDigest(node) ? digest.apply(node) : this == HERE ? node : replaceAnywhere(node, digest);
        } else if (each != null) {
            replaceAll(node, each, digest);
        } else if (node instanceof ObjectNode object) {
            components().forEach((name, places) -> {
                JsonNode value = object.get(name);
                if (value != null) {
                    object.set(name, places.replace(value, digest));
                }
            });
        }
        return node;
    }

    private static JsonNode replaceAnywhere(JsonNode node, UnaryOperator<JsonNode> digest) {
        replaceAll(node, ANYWHERE, digest);
        return node;
    }

    private static void replaceAll(JsonNode node, SealedPlaces places, UnaryOperator<JsonNode> digest) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (places != ANYWHERE || !property.getKey().equals(ATTRIBUTES)) {
                    property.setValue(places.replace(property.getValue(), digest));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, places.replace(array.get(i), digest));
            }
        }
    }

    private static boolean isDigest(JsonNode node) {
        return node.isObject()
                && node.size() == 1
                && (isDigestText(node.path(Sealing.TEXT)) || isDigestText(node.path(Sealing.LIST)));
    }

    private static boolean isDigestText(JsonNode text) {
        return text.isString() && DIGEST.matcher(text.stringValue()).matches();
    }
}
