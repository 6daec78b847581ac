package dev.aims.risk.staleness;

import dev.aims.core.model.EntityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found when everything was looked at, one a subject. Immutable; indexed when one of them is first asked for. */
final class FoundStale {
    private final List<Stale> all;
    private volatile @Nullable Map<EntityId<?>, Stale> bySubject;

    /** @param all taken over, not copied */
    FoundStale(List<Stale> all) {
        this.all = all;
    }

    List<Stale> all() {
        return all;
    }

    @Nullable
    Stale find(EntityId<?> subject) {
        Map<EntityId<?>, Stale> known = bySubject;
        if (known == null) {
            known = new HashMap<>(2 * all.size());
            for (Stale stale : all) {
                known.put(stale.subject(), stale);
            }
            bySubject = known;
        }
        return known.get(subject);
    }
}
