package dev.aims.core.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of entities that a register, a reader or a writer knows, by name. A vendor adds its own to the standard
 * ones and passes the result wherever types are asked for. Immutable.
 */
public final class EntityTypes {
    private static final EntityTypes STANDARD = of(EntityType.STANDARD);

    private final Map<String, EntityType<?>> byName;
    private final Map<Class<?>, EntityType<?>> byClass = new LinkedHashMap<>();

    private EntityTypes(Map<String, EntityType<?>> byName) {
        this.byName = byName;
        byName.values().forEach(type -> byClass.put(type.type(), type));
    }

    /** The types of this library. */
    public static EntityTypes standard() {
        return STANDARD;
    }

    /**
     * These types and one more, behind them.
     *
     * @throws IllegalArgumentException if its name or class is taken
     */
    public EntityTypes with(EntityType<?> type) {
        if (byName.containsKey(type.name()) || byClass.containsKey(type.type())) {
            throw new IllegalArgumentException("types must differ in name and class but " + type + " is there already");
        }
        Map<String, EntityType<?>> more = new LinkedHashMap<>(byName);
        more.put(type.name(), type);
        return new EntityTypes(more);
    }

    /** In the order in which they were added, each after those that it refers to. */
    public Collection<EntityType<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public Optional<EntityType<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether entities of this class are known. */
    public boolean knows(Class<?> type) {
        return byClass.containsKey(type);
    }

    /** The name of an entity's type; for a class that is not known the name that it would give itself. */
    public String nameOf(Class<? extends Entity> type) {
        EntityType<?> known = byClass.get(type);
        return known == null ? EntityType.nameOf(type) : known.name();
    }

    /** The names, separated by commas, for messages. */
    @Override
    public String toString() {
        return String.join(", ", byName.keySet());
    }

    private static EntityTypes of(Collection<EntityType<? extends Entity>> types) {
        Map<String, EntityType<?>> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return new EntityTypes(byName);
    }
}
