package dev.aims.core.model;

import static dev.aims.core.model.ValueArbitraries.listsOf;
import static dev.aims.core.model.ValueArbitraries.setsOf;

import dev.aims.core.validation.InOrder;
import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Arbitrary records of the model, made from their components: what may be absent sometimes is, collections have up to
 * three items, and what the types do not tell is put right by {@link Fitting}.
 */
final class RecordArbitraries {
    private static final Map<Class<?>, Arbitrary<?>> KNOWN = new ConcurrentHashMap<>();

    private RecordArbitraries() {}

    @SuppressWarnings("unchecked") // each class is kept with its own arbitrary
    static <R> Arbitrary<R> of(Class<R> type) {
        Arbitrary<?> known = KNOWN.get(type);
        if (known == null) {
            known = make(type).withoutEdgeCases();
            KNOWN.put(type, known);
        }
        return (Arbitrary<R>) known;
    }

    private static <R> Arbitrary<R> make(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values = Arrays.stream(components)
                .map(component -> component(component).asGeneric())
                .toList();
        return Combinators.combine(values).as(list -> {
            Map<String, Object> byName = new LinkedHashMap<>();
            for (int i = 0; i < components.length; i++) {
                byName.put(components[i].getName(), list.get(i));
            }
            Fitting.fit(type, byName);
            for (InOrder order : type.getAnnotationsByType(InOrder.class)) {
                Fitting.putInOrder(byName, order);
            }
            return construct(type, components, byName.values().toArray());
        });
    }

    private static Arbitrary<?> component(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        Arbitrary<?> values = ValueArbitraries.byName(component.getName(), component.getGenericType())
                .<Arbitrary<?>>map(named -> named)
                .orElseGet(() -> values(type));
        return type.isAnnotationPresent(Nullable.class) ? ValueArbitraries.optional(values) : values;
    }

    private static Arbitrary<?> values(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType generic)) {
            return value((Class<?>) type.getType());
        }
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        int least = type.isAnnotationPresent(NotEmpty.class) ? 1 : 0;
        if (raw == Map.class) {
            return arguments[1].getType() == Object.class
                    ? ValueArbitraries.attributes()
                    : Arbitraries.maps(values(arguments[0]), values(arguments[1]))
                            .ofMinSize(least)
                            .ofMaxSize(3);
        }
        return raw == Set.class
                ? setsOf(values(arguments[0]), least)
                : listsOf(values(arguments[0]), least, RecordArbitraries::identity);
    }

    /** What must not be there twice in a list; texts and references to elsewhere may be. */
    private static Object identity(Object item) {
        if (item instanceof Part part) {
            return part.id();
        }
        return item instanceof StatementRow row ? row.control() : new Object();
    }

    private static Arbitrary<?> value(Class<?> type) {
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        return ValueArbitraries.byType(type).<Arbitrary<?>>map(known -> known).orElseGet(() -> of(type));
    }

    private static <R> R construct(Class<R> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " was made with " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
