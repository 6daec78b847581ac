package dev.aims.core.internal.json;

import dev.aims.core.model.Redactable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Reads components that are marked {@link Redactable}, sealed or not. The reverse of what {@link Sealing} writes. */
final class Unsealing extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isMarked(parameter)
                ? (parameter.getRawType() == String.class ? new Text() : new Texts())
                : super.findDeserializer(config, annotated);
    }

    private static boolean isMarked(AnnotatedParameter parameter) {
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        return components != null && components[parameter.getIndex()].isAnnotationPresent(Redactable.class);
    }

    /** The value as JSON; null if it was destroyed. The parser stands at the start of the object. */
    private static @Nullable String sealed(JsonParser parser, DeserializationContext context, String name) {
        if (!name.equals(parser.nextName())) {
            context.reportInputMismatch(String.class, "must be text or sealed text");
        }
        parser.nextToken();
        String digest = parser.getString();
        parser.nextToken();
        return context.getAttribute(Sealer.ATTRIBUTE) instanceof Map<?, ?> values ? (String) values.get(digest) : null;
    }

    private static final class Text extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                String json = sealed(parser, context, Sealing.TEXT);
                return json == null ? Sealing.REDACTED : Json.CANONICAL.readValue(json, String.class);
            } else if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(String.class, "must be text");
            }
            return parser.getString();
        }
    }

    private static final class Texts extends ValueDeserializer<List<String>> {
        @Override
        public List<String> deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                String json = sealed(parser, context, Sealing.LIST);
                return json == null
                        ? List.of(Sealing.REDACTED)
                        : List.of(Json.CANONICAL.readValue(json, String[].class));
            }
            List<String> texts = new ArrayList<>();
            for (Object text : context.readValue(parser, String[].class)) {
                texts.add((String) text);
            }
            return texts;
        }
    }
}
