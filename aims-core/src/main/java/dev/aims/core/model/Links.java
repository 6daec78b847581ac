package dev.aims.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the ids that an entity refers to, skipping what is absent. */
final class Links {
    private final List<EntityId<?>> ids = new ArrayList<>();

    private Links() {}

    static Links none() {
        return new Links();
    }

    static Links of(@Nullable EntityId<?> id) {
        return new Links().and(id);
    }

    Links and(@Nullable EntityId<?> id) {
        if (id != null) {
            ids.add(id);
        }
        return this;
    }

    Links and(Collection<? extends EntityId<?>> more) {
        ids.addAll(more);
        return this;
    }

    Links and(Stream<? extends EntityId<?>> more) {
        more.forEach(ids::add);
        return this;
    }

    <T> Links and(Collection<T> parts, Function<T, ? extends @Nullable EntityId<?>> id) {
        parts.forEach(part -> and(id.apply(part)));
        return this;
    }

    Stream<EntityId<?>> stream() {
        return ids.stream();
    }
}
