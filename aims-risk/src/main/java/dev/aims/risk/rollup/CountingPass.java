package dev.aims.risk.rollup;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts risks of one view into groups. Most risks hang on one system and on nothing else, and so share what they reach
 * with the others of that system, as they do their owner: it is looked up once. For one thread.
 */
final class CountingPass {
    private final Scales scales;
    private final Set<RollUpBy> by;
    private final Reach reach;
    private final Groups.Counting counting;
    private final Map<AiSystemId, List<Tally>> reachedThrough = new HashMap<>();
    private final Map<PartyId, List<Tally>> ownedBy = new HashMap<>();
    private final Map<RollUpBy, List<Tally>> ofNone = new EnumMap<>(RollUpBy.class);

    CountingPass(Reach reach, Scales scales, Set<RollUpBy> by, Groups.Counting counting) {
        this.scales = scales;
        this.by = by;
        this.reach = reach;
        this.counting = counting;
    }

    /** @param times 1 to count a risk, -1 to take it out */
    void count(Risk risk, int times) {
        if (!Scales.isCounted(risk)) {
            return;
        }
        Tally.Weighed weighed = scales.weigh(risk);
        reached(risk).forEach(tally -> tally.count(weighed, times));
        find(RollUpBy.ORGANIZATION, Set.of()).forEach(tally -> tally.count(weighed, times));
        find(RollUpBy.OBJECTIVE, risk.objectives()).forEach(tally -> tally.count(weighed, times));
        owned(risk.owner()).forEach(tally -> tally.count(weighed, times));
    }

    private List<Tally> find(RollUpBy kind, Collection<?> ids) {
        if (!by.contains(kind)) {
            return List.of();
        }
        return ids.isEmpty()
                ? ofNone.computeIfAbsent(kind, first -> counting.tallies(kind, ids))
                : counting.tallies(kind, ids);
    }

    private List<Tally> owned(@Nullable PartyId owner) {
        return owner == null
                ? find(RollUpBy.OWNER, Set.of())
                : ownedBy.computeIfAbsent(owner, first -> find(RollUpBy.OWNER, Set.of(first)));
    }

    private List<Tally> reached(Risk risk) {
        if (risk.systems().size() != 1 || !risk.components().isEmpty()) {
            return lookUp(risk);
        }
        AiSystemId system = risk.systems().iterator().next();
        List<Tally> known = reachedThrough.get(system);
        if (known == null) {
            known = lookUp(risk);
            reachedThrough.put(system, known);
        }
        return known;
    }

    private List<Tally> lookUp(Risk risk) {
        List<Tally> tallies = new ArrayList<>(find(RollUpBy.SYSTEM, risk.systems()));
        tallies.addAll(find(RollUpBy.COMPONENT, reach.components(risk)));
        tallies.addAll(find(RollUpBy.SUPPLIER, reach.suppliers(risk)));
        return tallies;
    }
}
