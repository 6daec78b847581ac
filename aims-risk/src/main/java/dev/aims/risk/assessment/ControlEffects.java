package dev.aims.risk.assessment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.DerivedAssessment.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the controls of the plans for one risk do to it by {@link ControlSteps}. */
final class ControlEffects {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final RegisterView view;
    private final Risk risk;
    private final boolean assumesPlans;
    private final Map<ControlRef, List<TreatmentPlan>> plans = new TreeMap<>();

    ControlEffects(RegisterView view, Risk risk, boolean assumesPlans) {
        this.view = view;
        this.risk = risk;
        this.assumesPlans = assumesPlans;
        view.treatmentPlans().treating(risk.id()).stream()
                .filter(plan -> plan.status() != PlanStatus.DRAFT && plan.status() != PlanStatus.CANCELLED)
                .forEach(this::addControls);
    }

    private void addControls(TreatmentPlan plan) {
        plan.actions().stream()
                .filter(action -> action.status() != ActionStatus.CANCELLED)
                .map(TreatmentAction::control)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(control -> plans.computeIfAbsent(control, first -> new ArrayList<>())
                        .add(plan));
    }

    List<Effect> all() {
        return plans.entrySet().stream()
                .map(entry -> effect(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Effect effect(ControlRef control, List<TreatmentPlan> naming) {
        boolean isAssumed = assumesPlans && naming.stream().anyMatch(plan -> plan.status() != PlanStatus.COMPLETED);
        Found found = isAssumed ? assumed(control) : found(control);
        Set<TreatmentOption> options = EnumSet.noneOf(TreatmentOption.class);
        naming.forEach(plan -> options.addAll(plan.options()));
        boolean rarer =
                options.contains(TreatmentOption.CHANGE_LIKELIHOOD) || options.contains(TreatmentOption.REMOVE_SOURCE);
        boolean milder = options.contains(TreatmentOption.CHANGE_CONSEQUENCES);
        BigDecimal worth = worth(found.effectiveness());
        BigDecimal each = rarer && milder ? worth.multiply(HALF) : worth;
        String reason = rarer || milder
                ? found.reason()
                : found.reason() + ", and its plan changes neither likelihood nor consequences";
        return new Effect(
                control,
                naming.stream().map(TreatmentPlan::id).toList(),
                found.effectiveness(),
                rarer ? each : BigDecimal.ZERO,
                milder ? each : BigDecimal.ZERO,
                reason);
    }

    private static BigDecimal worth(@Nullable Effectiveness effectiveness) {
        if (effectiveness == null) {
            return BigDecimal.ZERO;
        }
        return switch (effectiveness) {
            case INEFFECTIVE -> BigDecimal.ZERO;
            case PARTIALLY_EFFECTIVE -> HALF;
            case EFFECTIVE -> BigDecimal.ONE;
        };
    }

    private record Found(@Nullable Effectiveness effectiveness, String reason) {}

    private Found assumed(ControlRef control) {
        Found now = found(control);
        return new Found(
                Effectiveness.EFFECTIVE,
                now.effectiveness() == Effectiveness.EFFECTIVE
                        ? now.reason()
                        : "is assumed to be in place and effective once its plan is done; today it " + now.reason());
    }

    /** As good as at its weakest place. */
    private Found found(ControlRef control) {
        List<ControlImplementation> inPlace = view.controls()
                .of(control)
                .withStatus(ImplementationStatus.IMPLEMENTED)
                .list();
        if (inPlace.isEmpty()) {
            return new Found(null, "is not implemented");
        }
        Effectiveness weakest = Effectiveness.EFFECTIVE;
        for (Optional<AiSystemId> place : places()) {
            List<ControlImplementation> here = inPlace.stream()
                    .filter(each -> each.systems().isEmpty()
                            || place.filter(each.systems()::contains).isPresent())
                    .toList();
            String where = place.map(system -> " for " + system).orElse(" for the whole organization");
            if (here.isEmpty()) {
                return new Found(null, "is not implemented" + where);
            }
            Optional<Effectiveness> best = here.stream()
                    .map(ControlImplementation::effectiveness)
                    .filter(Objects::nonNull)
                    .max(Effectiveness::compareTo);
            if (best.isEmpty()) {
                return new Found(null, "is implemented" + where + " and was not reviewed for how well it works");
            }
            weakest = best.get().compareTo(weakest) < 0 ? best.get() : weakest;
        }
        return new Found(weakest, "is implemented and was found " + weakest.id());
    }

    private List<Optional<AiSystemId>> places() {
        return risk.systems().isEmpty()
                ? List.of(Optional.empty())
                : risk.systems().stream().map(Optional::of).toList();
    }
}
