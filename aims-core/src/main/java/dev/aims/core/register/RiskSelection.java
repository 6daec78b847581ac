package dev.aims.core.register;

import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;

/** Risks of one view, with the questions that are asked of risks. */
public final class RiskSelection extends Selection<Risk> {
    RiskSelection(State state) {
        this(new Query<>(state, Risk.class));
    }

    private RiskSelection(Query<Risk> query) {
        super(query);
    }

    /** Those of the system. */
    public RiskSelection ofSystem(AiSystemId system) {
        return new RiskSelection(query().under(Dimension.SYSTEM, system));
    }

    /** Those that hang on the component. */
    public RiskSelection ofComponent(AiComponentId component) {
        return new RiskSelection(query().under(Dimension.COMPONENT, component));
    }

    /** Those that come from the source. */
    public RiskSelection fromSource(RiskSourceRef source) {
        return new RiskSelection(query().under(Dimension.SOURCE, source));
    }

    /** Those that touch the objective. */
    public RiskSelection touching(ObjectiveRef objective) {
        return new RiskSelection(query().under(Dimension.OBJECTIVE, objective));
    }

    /** Those of the status. */
    public RiskSelection withStatus(RiskStatus status) {
        return new RiskSelection(query().under(Dimension.STATUS, status));
    }

    /** Those whose current level, or inherent level where no current one was assessed, has this id. */
    public RiskSelection atLevel(String level) {
        return new RiskSelection(query().under(Dimension.LEVEL, level));
    }

    @Override
    public RiskSelection where(Predicate<? super Risk> condition) {
        return new RiskSelection(query().where(condition));
    }

    @Override
    public RiskSelection ownedBy(PartyId owner) {
        return new RiskSelection(query().under(Dimension.OWNER, owner));
    }

    @Override
    public RiskSelection overdueAt(LocalDate day) {
        return new RiskSelection(query().dueBefore(day));
    }

    @Override
    public RiskSelection sortedBy(Comparator<? super Risk> order) {
        return new RiskSelection(query().sortedBy(order));
    }
}
