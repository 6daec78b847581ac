package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One entity of every type with a value in every component, always the same ones. All have the id {@code a} and refer to
 * each other by it. Texts are such as are easily spoiled on the way through a format.
 */
public final class FullExamples {
    private static final String AWKWARD =
            "Gr\u00f6\u00dfe \u00bd \"quoted\" \\ / <b>&amp; \ttab \nline \u007f\u00a0\u200d\u202e\u2028\u2029 e\u0301"
                    + " \u4e2d\u6587 \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb \uffff \udbff\udfff";

    private static final Map<String, Object> ATTRIBUTES = Map.of(
            "text",
            AWKWARD,
            "empty",
            "",
            "yes",
            true,
            "no",
            false,
            "whole",
            1L << 53,
            "negative",
            -7,
            "double",
            0.1,
            "large",
            1e300,
            "list",
            List.of("a", 1, false, List.of(), Map.of()),
            "object \u00fc",
            Map.of("nested", Map.of("deeper", List.of(2.5e-300))));

    private static final Map<Class<?>, Object> BY_TYPE = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 14),
            Map.entry(long.class, 1L << 53),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
            Map.entry(Trait.class, Trait.CONTINUOUS_LEARNING),
            Map.entry(Decimal.class, Decimal.parse("0.30000000000000004")),
            Map.entry(Money.class, new Money(new BigDecimal("1234567890123456789.10"), "EUR")),
            Map.entry(CatalogPin.class, new CatalogPin("iso-42001", "2023", "0123456789abcdef".repeat(4))),
            Map.entry(DecisionSubject.class, DecisionSubject.parse("risk:a")),
            Map.entry(ControlRef.class, ControlRef.parse("iso-42001:A.6.2.4")),
            Map.entry(ClauseRef.class, ClauseRef.parse("iso-42001:6.1.2")),
            Map.entry(ObjectiveRef.class, ObjectiveRef.parse("iso-42001:C.2.5")),
            Map.entry(RiskSourceRef.class, RiskSourceRef.parse("iso-42001:C.3.4")),
            Map.entry(QuestionRef.class, QuestionRef.parse("iso-42001:C.3.4.q1")),
            Map.entry(BoundProjection.class, new BoundProjection("assessment/1", "fedcba9876543210".repeat(4))));

    private final LocalDate day;
    private final Instant instant;

    private FullExamples(LocalDate day, Instant instant) {
        this.day = day;
        this.instant = instant;
    }

    /** In the order of {@link EntityType#STANDARD}. */
    public static List<Entity> oneOfEach() {
        return oneOfEach(LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T23:59:59.999999Z"));
    }

    /** The same, with other dates and instants. */
    public static List<Entity> oneOfEach(LocalDate day, Instant instant) {
        FullExamples examples = new FullExamples(day, instant);
        return EntityType.STANDARD.stream()
                .map(type -> (Entity) examples.make(type.type()))
                .toList();
    }

    private Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            values.put(component.getName(), component(component.getName(), component.getGenericType()));
        }
        Fitting.fit(type, values);
        for (InOrder order : type.getAnnotationsByType(InOrder.class)) {
            Fitting.putInOrder(values, order);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of " + values, e);
        }
    }

    private Object component(String name, Type type) {
        return switch (name) {
            case "id", "sha256", "colour", "language" -> type == String.class ? named(name) : value(type, name);
            case "subjects", "misuses", "beyond" ->
                type.getTypeName().startsWith("java.util.Set<java.lang.String") ? Set.of("a") : value(type, name);
            case "absentTraits" -> Set.of(Trait.OPAQUE_MODEL, Trait.parse("own_trait"));
            case "attributes" -> ATTRIBUTES;
            default -> value(type, name);
        };
    }

    private static String named(String name) {
        return switch (name) {
            case "id" -> "a";
            case "sha256" -> "0123456789abcdef".repeat(4);
            case "colour" -> "#c0ffee";
            default -> "zh-Hant-TW";
        };
    }

    private Object value(Type type, String name) {
        if (!(type instanceof ParameterizedType generic)) {
            return value((Class<?>) type, name);
        }
        Type[] arguments = generic.getActualTypeArguments();
        Object first = value(arguments[0], name);
        if (generic.getRawType() == Map.class) {
            return new LinkedHashMap<>(Map.of(first, value(arguments[1], name)));
        }
        return generic.getRawType() == Set.class ? several((Class<?>) arguments[0], name) : List.of(first);
    }

    private Set<?> several(Class<?> type, String name) {
        if (type.isEnum()) {
            return Set.of(type.getEnumConstants());
        }
        return type == String.class
                ? new TreeSet<>(List.of("\ud83d\udc69 before", "\ufffd after by UTF-16"))
                : Set.of(value(type, name));
    }

    private Object value(Class<?> type, String name) {
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        } else if (type == String.class) {
            return name + " " + AWKWARD;
        } else if (EntityId.class.isAssignableFrom(type)) {
            return parse(type);
        }
        if (type == LocalDate.class) {
            return day;
        } else if (type == Instant.class) {
            return instant;
        }
        if (type == LossModel.class) {
            return Examples.lossModel(day);
        }
        return BY_TYPE.containsKey(type) ? BY_TYPE.get(type) : make(type);
    }

    private static Object parse(Class<?> type) {
        try {
            return type.getMethod("parse", String.class).invoke(null, "a");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
