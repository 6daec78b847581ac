package dev.aims.core.register;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskSourceRef;
import java.util.Collection;
import java.util.function.Predicate;

/** Risks of one view, with the questions that are asked of risks. */
public final class RiskSelection extends Selection<Risk> {
    RiskSelection(Collection<Risk> all, Predicate<Risk> condition) {
        super(all, condition);
    }

    public RiskSelection ofSystem(AiSystemId system) {
        return where(risk -> risk.systems().contains(system));
    }

    public RiskSelection fromSource(RiskSourceRef source) {
        return where(risk -> risk.sources().contains(source));
    }

    public RiskSelection ownedBy(PartyId owner) {
        return where(risk -> owner.equals(risk.owner()));
    }

    @Override
    public RiskSelection where(Predicate<? super Risk> further) {
        return new RiskSelection(all(), both(further));
    }
}
