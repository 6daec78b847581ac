package dev.aims.core.register;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;

/** Controls as implemented, of one view, with the questions that are asked of them. */
public final class ControlSelection extends Selection<ControlImplementation> {
    ControlSelection(State state) {
        this(new Query<>(state, ControlImplementation.class));
    }

    private ControlSelection(Query<ControlImplementation> query) {
        super(query);
    }

    /** Those that implement the control. */
    public ControlSelection of(ControlRef control) {
        return new ControlSelection(query().under(Dimension.CONTROL, control));
    }

    /** Those that act on the system in particular. */
    public ControlSelection on(AiSystemId system) {
        return new ControlSelection(query().under(Dimension.SYSTEM, system));
    }

    /** Those of the status. */
    public ControlSelection withStatus(ImplementationStatus status) {
        return new ControlSelection(query().under(Dimension.STATUS, status));
    }

    @Override
    public ControlSelection where(Predicate<? super ControlImplementation> condition) {
        return new ControlSelection(query().where(condition));
    }

    @Override
    public ControlSelection ownedBy(PartyId owner) {
        return new ControlSelection(query().under(Dimension.OWNER, owner));
    }

    @Override
    public ControlSelection overdueAt(LocalDate day) {
        return new ControlSelection(query().dueBefore(day));
    }

    @Override
    public ControlSelection sortedBy(Comparator<? super ControlImplementation> order) {
        return new ControlSelection(query().sortedBy(order));
    }
}
