package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out what differs between two versions of an entity by the components of their JSON. */
final class Difference {
    private static final String ID = "id";

    private final List<ComponentChange> changes = new ArrayList<>();

    private Difference() {}

    /** What became of an entity; null if it is the same. */
    static @Nullable EntityDifference of(EntityId<?> id, @Nullable Entry before, @Nullable Entry after) {
        Entry old = before != null && before.isPresent() ? before : null;
        Entry now = after != null && after.isPresent() ? after : null;
        if (old == null && now == null) {
            return null;
        } else if (old == null) {
            return new EntityDifference(id, EntityDifference.Kind.ADDED, List.of());
        } else if (now == null) {
            return new EntityDifference(id, EntityDifference.Kind.REMOVED, List.of());
        }
        List<ComponentChange> components = components(old.entity(), now.entity());
        if (old.kind() != now.kind()) {
            return new EntityDifference(id, EntityDifference.Kind.RETIRED, components);
        }
        return components.isEmpty() ? null : new EntityDifference(id, EntityDifference.Kind.CHANGED, components);
    }

    static List<ComponentChange> components(Entity before, Entity after) {
        Difference difference = new Difference();
        difference.compare("", json(before), json(after));
        return difference.changes;
    }

    private static Object json(Entity entity) {
        return Json.mapper().convertValue(entity, Object.class);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        } else if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
            compareMaps(path, old, now);
        } else if (before instanceof List<?> old && after instanceof List<?> now && haveIds(old) && haveIds(now)) {
            compareParts(path, byId(old), byId(now));
        } else {
            changes.add(new ComponentChange(path, before, after));
        }
    }

    private void compareMaps(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<String> names = new TreeSet<>();
        before.keySet().forEach(name -> names.add((String) name));
        after.keySet().forEach(name -> names.add((String) name));
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name));
        }
    }

    private void compareParts(String path, Map<String, Object> before, Map<String, Object> after) {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        int changesBefore = changes.size();
        for (String id : ids) {
            compare(path + "[" + id + "]", before.get(id), after.get(id));
        }
        if (changes.size() == changesBefore) {
            changes.add(new ComponentChange(path, List.copyOf(before.keySet()), List.copyOf(after.keySet())));
        }
    }

    private static boolean haveIds(List<?> parts) {
        return parts.stream().allMatch(part -> part instanceof Map<?, ?> map && map.get(ID) instanceof String)
                && parts.stream()
                                .map(part -> ((Map<?, ?>) part).get(ID))
                                .distinct()
                                .count()
                        == parts.size();
    }

    private static Map<String, Object> byId(List<?> parts) {
        Map<String, Object> byId = new LinkedHashMap<>();
        parts.forEach(part -> byId.put((String) ((Map<?, ?>) part).get(ID), part));
        return byId;
    }
}
