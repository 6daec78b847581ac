package dev.aims.risk.migration;

import dev.aims.core.model.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which part of a new list stands for one of an old list: the one that was named for it, or the one of the same id. */
final class LevelMapping {
    private final String name;
    private final List<? extends Part> before;
    private final List<? extends Part> after;
    private final Map<String, String> named;

    private LevelMapping(
            String name, List<? extends Part> before, List<? extends Part> after, Map<String, String> named) {
        this.name = name;
        this.before = before;
        this.after = after;
        this.named = named;
    }

    /** @param name how messages call a part, such as {@code likelihood} */
    static LevelMapping of(String name, List<? extends Part> before, List<? extends Part> after) {
        return new LevelMapping(name, before, after, Map.of());
    }

    LevelMapping with(String old, String now) {
        require(old, before, "old");
        require(now, after, "new");
        if (named.containsKey(old)) {
            throw new IllegalArgumentException(
                    "old " + name + " must be mapped once but " + old + " is mapped to " + named.get(old) + " already");
        }
        Map<String, String> more = new TreeMap<>(named);
        more.put(old, now);
        return new LevelMapping(name, before, after, more);
    }

    private void require(String id, List<? extends Part> parts, String which) {
        if (!has(id, parts)) {
            throw new IllegalArgumentException(which + " " + name + " must be one of "
                    + parts.stream().map(Part::id).collect(Collectors.joining(", ")) + " but was " + id);
        }
    }

    private static boolean has(String id, List<? extends Part> parts) {
        return parts.stream().anyMatch(part -> part.id().equals(id));
    }

    Optional<String> find(String old) {
        String now = named.get(old);
        return now != null ? Optional.of(now) : Optional.of(old).filter(same -> has(same, after));
    }

    /** Old ones that nothing stands for. */
    List<String> unmapped() {
        return before.stream().map(Part::id).filter(id -> find(id).isEmpty()).toList();
    }
}
