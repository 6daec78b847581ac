package dev.aims.risk.rollup;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts risks of one view into groups. Most risks hang on one system and on nothing else, and so share what they reach
 * with the others of that system: it is looked up once. For one thread.
 */
final class CountingPass {
    private final Scales scales;
    private final Set<RollUpBy> by;
    private final Reach reach;
    private final Groups.Counting counting;
    private final Map<AiSystemId, List<Tally>> reachedThrough = new HashMap<>();

    CountingPass(RegisterView view, Scales scales, Set<RollUpBy> by, Groups.Counting counting) {
        this.scales = scales;
        this.by = by;
        this.reach = new Reach(view);
        this.counting = counting;
    }

    /** @param times 1 to count a risk, -1 to take it out */
    void count(Risk risk, int times) {
        if (!Scales.isCounted(risk)) {
            return;
        }
        Tally.Weighed weighed = scales.weigh(risk);
        reached(risk).forEach(tally -> tally.count(weighed, times));
        for (RollUpBy kind : by) {
            switch (kind) {
                case ORGANIZATION -> counting.tallies(kind, Set.of()).forEach(tally -> tally.count(weighed, times));
                case OBJECTIVE ->
                    counting.tallies(kind, risk.objectives()).forEach(tally -> tally.count(weighed, times));
                case OWNER ->
                    counting.tallies(kind, risk.owner() == null ? Set.of() : Set.of(risk.owner()))
                            .forEach(tally -> tally.count(weighed, times));
                case SYSTEM, COMPONENT, SUPPLIER -> {
                    // by what it reaches, above
                }
            }
        }
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
        List<Tally> tallies = new ArrayList<>();
        if (by.contains(RollUpBy.SYSTEM)) {
            tallies.addAll(counting.tallies(RollUpBy.SYSTEM, risk.systems()));
        }
        if (by.contains(RollUpBy.COMPONENT)) {
            tallies.addAll(counting.tallies(RollUpBy.COMPONENT, reach.components(risk)));
        }
        if (by.contains(RollUpBy.SUPPLIER)) {
            tallies.addAll(counting.tallies(RollUpBy.SUPPLIER, reach.suppliers(risk)));
        }
        return tallies;
    }
}
