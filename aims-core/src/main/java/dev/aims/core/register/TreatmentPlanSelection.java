package dev.aims.core.register;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;

/** Treatment plans of one view, with the questions that are asked of them. */
public final class TreatmentPlanSelection extends Selection<TreatmentPlan> {
    TreatmentPlanSelection(State state) {
        this(new Query<>(state, TreatmentPlan.class));
    }

    private TreatmentPlanSelection(Query<TreatmentPlan> query) {
        super(query);
    }

    /** Those that treat the risk. */
    public TreatmentPlanSelection treating(RiskId risk) {
        return new TreatmentPlanSelection(query().under(Dimension.RISK, risk));
    }

    /** Those one of whose actions puts the control in place. */
    public TreatmentPlanSelection using(ControlRef control) {
        return new TreatmentPlanSelection(query().under(Dimension.CONTROL, control));
    }

    /** Those of the status. */
    public TreatmentPlanSelection withStatus(PlanStatus status) {
        return new TreatmentPlanSelection(query().under(Dimension.STATUS, status));
    }

    @Override
    public TreatmentPlanSelection where(Predicate<? super TreatmentPlan> condition) {
        return new TreatmentPlanSelection(query().where(condition));
    }

    @Override
    public TreatmentPlanSelection ownedBy(PartyId owner) {
        return new TreatmentPlanSelection(query().under(Dimension.OWNER, owner));
    }

    @Override
    public TreatmentPlanSelection overdueAt(LocalDate day) {
        return new TreatmentPlanSelection(query().dueBefore(day));
    }

    @Override
    public TreatmentPlanSelection sortedBy(Comparator<? super TreatmentPlan> order) {
        return new TreatmentPlanSelection(query().sortedBy(order));
    }
}
