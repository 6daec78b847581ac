package dev.aims.risk.decision;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code plan/1}: what a treatment plan promises. Its risks and options, by when, what it expects to remain, and of each
 * action what it does and by when; an action that was given up is no part of the promise.
 *
 * <p>Not material is what changes while a plan is carried out as approved: status, days of completion, what was spent,
 * estimates and the order of work. Nor who does it, since a plan stays the same when somebody leaves; nor the wording,
 * but for the title of an action without a control, which alone says what is done. The levels of the risks are no part
 * either: that they fall is what the plan is for.
 */
final class PlanProjection implements Projection {
    static final String NAME = "plan/1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<BoundProjection> of(DecisionSubject subject, RegisterView view) {
        return subject instanceof DecisionSubject.OfPlan ofPlan
                ? view.find(ofPlan.plan()).map(PlanProjection::of)
                : Optional.empty();
    }

    static BoundProjection of(TreatmentPlan plan) {
        Map<String, Object> material = new TreeMap<>();
        material.put("plan", plan.id().value());
        material.put("risks", AssessmentProjection.ids(plan.risks()));
        material.put(
                "options",
                plan.options().stream().map(TreatmentOption::id).sorted().toList());
        material.put(
                "actions",
                plan.actions().stream()
                        .filter(action -> action.status() != ActionStatus.CANCELLED)
                        .sorted(Comparator.comparing(TreatmentAction::id))
                        .map(PlanProjection::action)
                        .toList());
        Map<String, Object> residual = new TreeMap<>();
        plan.expectedResidual()
                .forEach((risk, expected) -> residual.put(risk.value(), AssessmentProjection.levels(expected)));
        material.put("expectedResidual", residual);
        if (plan.due() != null) {
            material.put("due", plan.due().toString());
        }
        return new BoundProjection(NAME, CanonicalJson.sha256(material));
    }

    private static Map<String, Object> action(TreatmentAction action) {
        Map<String, Object> material = new TreeMap<>();
        material.put("id", action.id());
        if (action.control() == null) {
            material.put("title", action.title());
        } else {
            material.put("control", action.control().toString());
        }
        if (action.due() != null) {
            material.put("due", action.due().toString());
        }
        return material;
    }
}
