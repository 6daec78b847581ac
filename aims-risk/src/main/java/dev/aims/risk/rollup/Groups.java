package dev.aims.risk.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tallies by kind and id: a large base, and beside it the few that have changed since. So a change costs the groups that
 * it touches and a copy of the small part. Once that has grown the two are made one. Immutable.
 */
final class Groups {
    private static final int LARGE = 512;

    private final Map<RollUpBy, Map<String, Tally>> base;
    private final Map<RollUpBy, Map<String, Tally>> changed;

    private Groups(Map<RollUpBy, Map<String, Tally>> base, Map<RollUpBy, Map<String, Tally>> changed) {
        this.base = base;
        this.changed = changed;
    }

    static Groups none() {
        return new Groups(Map.of(), Map.of());
    }

    Optional<Tally> find(RollUpBy kind, String id) {
        return Optional.ofNullable(get(kind, id)).filter(tally -> tally.risks() > 0);
    }

    private @Nullable Tally get(RollUpBy kind, String id) {
        Tally newer = changed.getOrDefault(kind, Map.of()).get(id);
        return newer != null ? newer : base.getOrDefault(kind, Map.of()).get(id);
    }

    /** Those with risks. */
    Stream<Map.Entry<String, Tally>> all(RollUpBy kind) {
        Map<String, Tally> newer = changed.getOrDefault(kind, Map.of());
        return Stream.concat(
                        base.getOrDefault(kind, Map.of()).entrySet().stream()
                                .filter(entry -> !newer.containsKey(entry.getKey())),
                        newer.entrySet().stream())
                .filter(entry -> entry.getValue().risks() > 0);
    }

    Counting counting(int levels) {
        return new Counting(this, levels);
    }

    /** Makes the next groups. For one thread. */
    static final class Counting {
        private final Groups before;
        private final int levels;
        private final Map<RollUpBy, Map<Object, Tally>> touched = new EnumMap<>(RollUpBy.class);

        private Counting(Groups before, int levels) {
            this.before = before;
            this.levels = levels;
        }

        /**
         * The tallies to count a risk in.
         *
         * @param ids of the groups that it belongs to; none for the group of those that belong to none
         */
        List<Tally> tallies(RollUpBy kind, Collection<?> ids) {
            Map<Object, Tally> ofKind = touched.computeIfAbsent(kind, first -> new HashMap<>());
            if (ids.isEmpty()) {
                return List.of(tally(ofKind, kind, RiskGroup.NONE));
            }
            List<Tally> tallies = new ArrayList<>(ids.size());
            for (Object id : ids) {
                tallies.add(tally(ofKind, kind, id));
            }
            return tallies;
        }

        private Tally tally(Map<Object, Tally> ofKind, RollUpBy kind, Object id) {
            return ofKind.computeIfAbsent(id, first -> {
                Tally known = before.get(kind, id.toString());
                return known == null ? Tally.empty(levels) : known.copy();
            });
        }

        Groups done() {
            Map<RollUpBy, Map<String, Tally>> merged = new EnumMap<>(RollUpBy.class);
            before.changed.forEach((kind, tallies) -> merged.put(kind, new HashMap<>(tallies)));
            touched.forEach((kind, tallies) -> {
                Map<String, Tally> ofKind = merged.computeIfAbsent(kind, first -> new HashMap<>(2 * tallies.size()));
                tallies.forEach((id, tally) -> ofKind.put(id.toString(), tally));
            });
            if (before.base.isEmpty()) {
                return new Groups(merged, Map.of());
            }
            int size = merged.values().stream().mapToInt(Map::size).sum();
            return size < LARGE ? new Groups(before.base, merged) : new Groups(before.rebased(merged), Map.of());
        }
    }

    private Map<RollUpBy, Map<String, Tally>> rebased(Map<RollUpBy, Map<String, Tally>> newer) {
        Map<RollUpBy, Map<String, Tally>> one = new EnumMap<>(RollUpBy.class);
        base.forEach((kind, tallies) -> one.put(kind, new HashMap<>(tallies)));
        newer.forEach((kind, tallies) -> {
            Map<String, Tally> ofKind = one.computeIfAbsent(kind, first -> new HashMap<>());
            ofKind.putAll(tallies);
            ofKind.values().removeIf(tally -> tally.risks() == 0);
        });
        return one;
    }
}
