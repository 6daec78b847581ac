package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** The entities of a register by type and id. Persistent: a changed copy shares what did not change. */
record State(PMap<Class<?>, PSortedMap<String, Versioned>> byType, PSet<EntityId<?>> removed) {
    static final State EMPTY = new State(HashTreePMap.empty(), HashTreePSet.empty());

    /** An entity and the revision of the commit that put it there. */
    record Versioned(Entity entity, long version) {}

    Optional<Versioned> find(EntityId<?> id) {
        return Optional.ofNullable(ofType(id.type()).get(id.value()));
    }

    boolean holds(EntityId<?> id) {
        return ofType(id.type()).containsKey(id.value());
    }

    boolean hasHeld(EntityId<?> id) {
        return removed.contains(id);
    }

    State with(Entity entity, long version) {
        EntityId<?> id = entity.id();
        return withType(id, ofType(id.type()).plus(id.value(), new Versioned(entity, version)));
    }

    State without(EntityId<?> id) {
        return new State(withType(id, ofType(id.type()).minus(id.value())).byType, removed.plus(id));
    }

    /** All entities, type by type. */
    Stream<Entity> entities() {
        return byType.values().stream()
                .flatMap(entities -> entities.values().stream())
                .map(Versioned::entity);
    }

    /** A live view of the entities of one type, ordered by id. */
    <E extends Entity> Collection<E> entities(Class<E> type) {
        Map<String, Versioned> entities = ofType(type);
        return new AbstractCollection<>() {
            @Override
            public Iterator<E> iterator() {
                return entities.values().stream()
                        .map(versioned -> type.cast(versioned.entity()))
                        .iterator();
            }

            @Override
            public int size() {
                return entities.size();
            }
        };
    }

    private State withType(EntityId<?> id, PSortedMap<String, Versioned> entities) {
        return new State(byType.plus(id.type(), entities), removed);
    }

    private PSortedMap<String, Versioned> ofType(Class<?> type) {
        PSortedMap<String, Versioned> entities = byType.get(type);
        return entities == null ? TreePMap.empty() : entities;
    }
}
