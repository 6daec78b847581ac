package dev.aims.core.internal.json;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Gives small values that were read before as the same object again: ids, references, terms, dates and short texts of
 * a register are few, and stand in it many times. Remembers a limited number; safe for use by several threads, as what it
 * keeps is immutable and a value that is forgotten is only read again.
 */
public final class Reuse {
    /** Under which a call brings what was read before along. A text, as its hash is at hand. */
    static final String ATTRIBUTE = "reuse";

    private static final int SLOTS = 1 << 14;
    private static final int SHORT = 32;

    private final @Nullable Known[] known = new Known[SLOTS];

    private record Known(Class<?> type, String text, Object value) {}

    /** A text that is equal. */
    public String text(String text) {
        return parsed(String.class, text, Function.identity());
    }

    /** What a parser makes of a text, or has made of it before. */
    public <T> T parsed(Class<T> type, String text, Function<String, T> parser) {
        Object found = text.length() > SHORT ? null : find(type, text);
        T value = found == null ? parser.apply(text) : type.cast(found);
        if (found == null && text.length() <= SHORT) {
            keep(type, text, value);
        }
        return value;
    }

    private @Nullable Object find(Class<?> type, String text) {
        Known found = known[slot(type, text)];
        return found != null && found.type == type && found.text.equals(text) ? found.value : null;
    }

    private void keep(Class<?> type, String text, Object value) {
        known[slot(type, text)] = new Known(type, text, value);
    }

    private static int slot(Class<?> type, String text) {
        int hash = text.hashCode() * 31 + type.getName().hashCode();
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }

    /** Lets a mapper look for values where a call brings a {@code Reuse} along. */
    static final class Modifier extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;
        private static final Set<Class<?>> TYPES = Set.of(
                String.class, LocalDate.class, ControlRef.class, RiskSourceRef.class, ObjectiveRef.class, Trait.class);

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> standard) {
            Class<?> type = bean.getBeanClass();
            return TYPES.contains(type) || EntityId.class.isAssignableFrom(type)
                    ? new Reusing(type, standard)
                    : standard;
        }

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                ValueDeserializer<?> standard) {
            return new Reusing(type.getRawClass(), standard);
        }

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription.Supplier bean, BeanDeserializerBuilder builder) {
            RecordInstantiator.install(builder);
            return builder;
        }
    }

    private static final class Reusing extends DelegatingDeserializer {
        private final Class<?> type;

        Reusing(Class<?> type, ValueDeserializer<?> standard) {
            super(standard);
            this.type = type;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> standard) {
            return new Reusing(type, standard);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || !(context.getAttribute(Reuse.ATTRIBUTE) instanceof Reuse reuse)) {
                return super.deserialize(parser, context);
            }
            String text = parser.getString();
            if (text.length() > SHORT) {
                return super.deserialize(parser, context);
            }
            Object found = reuse.find(type, text);
            if (found == null) {
                found = super.deserialize(parser, context);
                reuse.keep(type, text, found);
            }
            return found;
        }
    }
}
