package dev.aims.annex.agenda;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Place;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is at stake with a risk, and with the plans and systems that have it: the open threats by their level today. */
final class Stakes {
    private static final Stake NOTHING = new Stake(false, 0);
    private static final Comparator<Stake> ORDER =
            Comparator.comparing(Stake::aboveTolerance).thenComparing(Stake::share);

    private final Map<RiskCriteriaId, Optional<RiskMatrix>> matrices = new HashMap<>();
    private final Map<Place, Stake> byPlace = new HashMap<>();
    private final List<Risk> aboveTolerance = new ArrayList<>();

    /** @param share of the level among those of its criteria, so that 3 of 4 is more than 3 of 5 */
    private record Stake(boolean aboveTolerance, double share) {
        Stake or(Stake other) {
            return ORDER.compare(this, other) >= 0 ? this : other;
        }
    }

    Stakes(RegisterView view) {
        view.criteria().forEach(criteria -> matrices.put(criteria.id(), matrix(criteria)));
        view.risks().forEach(this::add);
        view.treatmentPlans()
                .forEach(plan ->
                        plan.risks().forEach(risk -> put(Matters.placeOf(plan.id()), get(Matters.placeOf(risk)))));
        aboveTolerance.sort(Comparator.comparing((Risk risk) -> get(Matters.placeOf(risk.id())), ORDER)
                .reversed()
                .thenComparing(Risk::id));
    }

    private static Optional<RiskMatrix> matrix(RiskCriteria criteria) {
        try {
            return Optional.of(RiskMatrix.of(criteria));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(Risk risk) {
        if (risk.status() == RiskStatus.CLOSED || risk.kind() != RiskKind.THREAT) {
            return;
        }
        Assessment today = AssessmentStage.today(risk).orElse(null);
        RiskMatrix matrix = today == null
                ? null
                : matrices.getOrDefault(today.criteria(), Optional.empty()).orElse(null);
        if (today == null || matrix == null || !matrix.isOwn(today)) {
            return;
        }
        int levels = matrix.criteria().levels().size();
        Stake stake = new Stake(matrix.isAboveTolerance(today), (double) today.rank() / levels);
        if (stake.aboveTolerance) {
            aboveTolerance.add(risk);
        }
        put(Matters.placeOf(risk.id()), stake);
        risk.systems().forEach(system -> put(Matters.placeOf(system), stake));
    }

    private void put(Place place, Stake stake) {
        byPlace.merge(place, stake, Stake::or);
    }

    private Stake get(Place place) {
        return byPlace.getOrDefault(place, NOTHING);
    }

    boolean isAboveTolerance(Place matter) {
        return get(matter).aboveTolerance;
    }

    double share(Place matter) {
        return get(matter).share;
    }

    /** The highest level first. */
    List<Risk> aboveTolerance() {
        return List.copyOf(aboveTolerance);
    }
}
