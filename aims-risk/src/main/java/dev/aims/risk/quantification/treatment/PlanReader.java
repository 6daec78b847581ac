package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.quantification.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes a candidate of one plan. */
final class PlanReader {
    private final TreatmentPlan plan;
    private final Portfolio portfolio;
    private final CostRule costs;
    private final List<Finding> findings;
    private final Place place;

    PlanReader(TreatmentPlan plan, Portfolio portfolio, CostRule costs, List<Finding> findings) {
        this.plan = plan;
        this.portfolio = portfolio;
        this.costs = costs;
        this.findings = findings;
        this.place = Place.entity(EntityType.nameOf(plan.id().type()), plan.id().value());
    }

    /** Empty, with a finding, where there is nothing to choose. */
    Optional<TreatmentCandidate> read() {
        if (plan.status() == PlanStatus.COMPLETED || plan.status() == PlanStatus.CANCELLED) {
            findings.add(Finding.info(
                    "treatment-candidate.plan-closed", place, "the plan is " + plan.status() + ": there is no choice"));
            return Optional.empty();
        }
        Map<RiskId, List<ControlEffect>> effects = effects(controls(false));
        tellDone(effects(controls(true)));
        if (effects.isEmpty()) {
            findings.add(Finding.warning(
                    "treatment-candidate.no-effect",
                    place,
                    "no loss model of the plan's risks expects an effect, from the residual stage on, of a control that"
                            + " one of its open actions puts in place"));
            return Optional.empty();
        }
        tellMissing(effects);
        return yearlyCost().map(cost -> new TreatmentCandidate(plan.id().value(), cost, effects));
    }

    private List<TreatmentAction> actions(boolean isDone) {
        return plan.actions().stream()
                .filter(action -> action.status() != ActionStatus.CANCELLED)
                .filter(action -> (action.status() == ActionStatus.DONE) == isDone)
                .toList();
    }

    private Set<ControlRef> controls(boolean isDone) {
        return actions(isDone).stream()
                .map(TreatmentAction::control)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<RiskId, List<ControlEffect>> effects(Set<ControlRef> controls) {
        Map<RiskId, List<ControlEffect>> effects = new TreeMap<>();
        for (Risk risk : portfolio.risks()) {
            LossModel model = Objects.requireNonNull(risk.lossModel());
            List<ControlEffect> expected = model.effects().stream()
                    .filter(effect -> effect.stage() == EffectStage.RESIDUAL && controls.contains(effect.control()))
                    .toList();
            if (plan.risks().contains(risk.id()) && !expected.isEmpty()) {
                effects.put(risk.id(), expected);
            }
        }
        return effects;
    }

    private void tellDone(Map<RiskId, List<ControlEffect>> done) {
        done.forEach((risk, effects) -> effects.forEach(effect -> findings.add(Finding.warning(
                "treatment-candidate.effect-of-done-action",
                place,
                "the action for " + effect.control() + " is done, but the loss model of " + risk
                        + " expects its effect from the residual stage on only: set it to the current stage"))));
    }

    private void tellMissing(Map<RiskId, List<ControlEffect>> effects) {
        Set<ControlRef> without = controls(false);
        effects.values().forEach(each -> each.forEach(effect -> without.remove(effect.control())));
        for (ControlRef control : without) {
            findings.add(Finding.info(
                    "treatment-candidate.control-without-effect",
                    place,
                    "no loss model of the plan's risks tells what " + control + " does: it counts for nothing"));
        }
        Set<RiskId> unknown = new TreeSet<>(plan.risks());
        portfolio.risks().forEach(risk -> unknown.remove(risk.id()));
        for (RiskId risk : unknown) {
            findings.add(Finding.info(
                    "treatment-candidate.risk-not-quantified",
                    place,
                    "the risk " + risk + " is not in the portfolio: what the plan does about it counts for nothing"));
        }
    }

    private Optional<Money> yearlyCost() {
        Money sum = new Money(BigDecimal.ZERO, portfolio.currency());
        for (TreatmentAction action : actions(false)) {
            if (action.cost() == null) {
                findings.add(Finding.info(
                        "treatment-candidate.cost-missing",
                        place,
                        "the action " + action.id() + " has no cost: it counts as 0"));
                continue;
            }
            Money yearly = costs.yearly(action, action.cost());
            if (!yearly.currency().equals(portfolio.currency())) {
                findings.add(Finding.error(
                        "treatment-candidate.foreign-cost",
                        place,
                        "the yearly cost of action " + action.id() + " must be in " + portfolio.currency()
                                + ", as the portfolio is, but was " + yearly + ": let the rule of costs convert it"));
                return Optional.empty();
            }
            sum = sum.plus(yearly);
        }
        return Optional.of(sum);
    }
}
