package dev.aims.core.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary model objects of every type, all of them valid by their constraints. */
public final class ModelArbitraries {
    private ModelArbitraries() {}

    /** An entity of any type. */
    public static Arbitrary<Entity> entities() {
        return Arbitraries.of(EntityType.STANDARD)
                .flatMap(type -> of(type.type()).map(Entity.class::cast));
    }

    /** Entities of any types without duplicate ids, with everything that they refer to, and with at most one context. */
    public static Arbitrary<List<Entity>> consistentEntities() {
        return entities().list().ofMaxSize(8).map(Examples::completed);
    }

    /** Valid entities of one type. */
    public static <E extends Entity> Arbitrary<E> of(Class<E> type) {
        return RecordArbitraries.of(type);
    }
}
