package dev.aims.core.register;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Audit;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which keys an entity is found, and when it is due. Types of the host's own have no keys. */
final class IndexTerms {
    private final Class<? extends Entity> type;
    private final Set<IndexKey> keys = new HashSet<>();

    private IndexTerms(Class<? extends Entity> type) {
        this.type = type;
    }

    static Set<IndexKey> of(Entity entity) {
        IndexTerms terms = new IndexTerms(entity.id().type());
        if (entity instanceof Risk risk) {
            terms.risk(risk);
        } else if (entity instanceof AiSystem system) {
            terms.system(system);
        } else if (entity instanceof AiComponent component) {
            terms.add(Dimension.SUPPLIER, component.supplier())
                    .add(Dimension.OWNER, component.owner())
                    .add(Dimension.STATUS, component.kind());
        } else if (entity instanceof ControlImplementation control) {
            terms.all(Dimension.SYSTEM, control.systems())
                    .add(Dimension.CONTROL, control.control())
                    .add(Dimension.OWNER, control.owner())
                    .add(Dimension.STATUS, control.status());
        } else if (entity instanceof TreatmentPlan plan) {
            plan.actions().stream()
                    .map(TreatmentAction::control)
                    .forEach(control -> terms.add(Dimension.CONTROL, control));
            terms.all(Dimension.RISK, plan.risks())
                    .add(Dimension.OWNER, plan.owner())
                    .add(Dimension.STATUS, plan.status());
        } else if (entity instanceof Decision decision) {
            terms.add(Dimension.SUBJECT, decision.subject()).add(Dimension.STATUS, decision.kind());
        } else {
            terms.record(entity);
        }
        return terms.keys;
    }

    /** The day by which somebody must look at the entity again or have finished it. */
    static @Nullable LocalDate due(Entity entity) {
        if (entity instanceof Risk risk) {
            return risk.nextReview();
        } else if (entity instanceof AiSystem system) {
            return system.nextReview();
        } else if (entity instanceof ControlImplementation control) {
            return control.nextReview();
        } else if (entity instanceof TreatmentPlan plan) {
            return plan.due();
        } else if (entity instanceof Decision decision) {
            return decision.validUntil();
        } else if (entity instanceof Evidence evidence) {
            return evidence.validUntil();
        }
        return dueOfRecord(entity);
    }

    private static @Nullable LocalDate dueOfRecord(Entity entity) {
        if (entity instanceof AiObjective objective) {
            return objective.due();
        } else if (entity instanceof ImpactAssessment assessment) {
            return assessment.nextReview();
        } else if (entity instanceof Indicator indicator) {
            return indicator.nextReview();
        } else if (entity instanceof CorrectiveAction action) {
            return action.due();
        } else if (entity instanceof PlannedChange change) {
            return change.plannedFor();
        }
        return entity instanceof Audit audit ? audit.plannedFor() : null;
    }

    private void record(Entity entity) {
        if (entity instanceof Evidence evidence) {
            all(Dimension.SYSTEM, evidence.systems()).add(Dimension.OWNER, evidence.owner());
        } else if (entity instanceof AiObjective objective) {
            all(Dimension.SYSTEM, objective.systems()).add(Dimension.OWNER, objective.owner());
        } else if (entity instanceof ImpactAssessment assessment) {
            all(Dimension.SYSTEM, assessment.systems())
                    .all(Dimension.RISK, assessment.risks())
                    .add(Dimension.OWNER, assessment.owner());
        } else if (entity instanceof Incident incident) {
            all(Dimension.SYSTEM, incident.systems())
                    .all(Dimension.COMPONENT, incident.components())
                    .all(Dimension.RISK, incident.risks())
                    .add(Dimension.OWNER, incident.owner());
        } else if (entity instanceof Indicator indicator) {
            all(Dimension.SYSTEM, indicator.systems())
                    .all(Dimension.RISK, indicator.risks())
                    .add(Dimension.OWNER, indicator.owner());
        } else if (entity instanceof Concern concern) {
            all(Dimension.SYSTEM, concern.systems()).add(Dimension.OWNER, concern.owner());
        } else if (entity instanceof Nonconformity nonconformity) {
            all(Dimension.SYSTEM, nonconformity.systems()).add(Dimension.OWNER, nonconformity.owner());
        } else if (entity instanceof CorrectiveAction action) {
            add(Dimension.OWNER, action.owner()).add(Dimension.STATUS, action.status());
        }
    }

    private void risk(Risk risk) {
        Assessment today = risk.current() != null ? risk.current() : risk.inherent();
        all(Dimension.SYSTEM, risk.systems())
                .all(Dimension.COMPONENT, risk.components())
                .all(Dimension.SOURCE, risk.sources())
                .all(Dimension.OBJECTIVE, risk.objectives())
                .add(Dimension.OWNER, risk.owner())
                .add(Dimension.STATUS, risk.status())
                .add(Dimension.LEVEL, today == null ? null : today.level());
    }

    private void system(AiSystem system) {
        system.components().stream().map(ComponentUse::component).forEach(used -> add(Dimension.COMPONENT, used));
        all(Dimension.SUPPLIER, system.suppliers())
                .all(Dimension.TRAIT, system.traits())
                .add(Dimension.OWNER, system.owner())
                .add(Dimension.STATUS, system.stage());
    }

    private IndexTerms all(Dimension dimension, Collection<?> values) {
        values.forEach(value -> add(dimension, value));
        return this;
    }

    private IndexTerms add(Dimension dimension, @Nullable Object value) {
        if (value != null) {
            keys.add(new IndexKey(type, dimension, value));
        }
        return this;
    }
}
