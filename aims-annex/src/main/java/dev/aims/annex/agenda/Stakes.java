package dev.aims.annex.agenda;

import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Place;
import dev.aims.risk.assessment.RiskRanking;
import dev.aims.risk.assessment.RiskRanking.Ranked;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is at stake with a risk, and with the plans and systems that have it: the most pressing of their risks. */
final class Stakes {
    private final Map<Place, Integer> positions = new HashMap<>();
    private final List<Ranked> aboveTolerance;

    Stakes(RegisterView view) {
        List<Ranked> ranked = RiskRanking.of(view).risks();
        aboveTolerance = ranked.stream()
                .filter(each -> each.standing() == ToleranceStanding.ABOVE_TOLERANCE)
                .toList();
        for (int i = 0; i < ranked.size(); i++) {
            int position = i;
            put(Matters.placeOf(ranked.get(i).risk().id()), position);
            ranked.get(i).risk().systems().forEach(system -> put(Matters.placeOf(system), position));
        }
        view.treatmentPlans()
                .forEach(plan -> plan.risks().forEach(risk -> {
                    int position = position(Matters.placeOf(risk));
                    if (position < Integer.MAX_VALUE) {
                        put(Matters.placeOf(plan.id()), position);
                    }
                }));
    }

    private void put(Place place, int position) {
        positions.merge(place, position, Math::min);
    }

    /** The place in the ranking of the most pressing risk, from 0; the highest number where there is none. */
    int position(Place matter) {
        return positions.getOrDefault(matter, Integer.MAX_VALUE);
    }

    boolean isAboveTolerance(Place matter) {
        return position(matter) < aboveTolerance.size();
    }

    /** The most pressing first. */
    List<Ranked> aboveTolerance() {
        return aboveTolerance;
    }
}
