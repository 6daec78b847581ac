package dev.aims.core.register;

import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Trait;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;

/** AI systems of one view, with the questions that are asked of them. */
public final class AiSystemSelection extends Selection<AiSystem> {
    AiSystemSelection(State state) {
        this(new Query<>(state, AiSystem.class));
    }

    private AiSystemSelection(Query<AiSystem> query) {
        super(query);
    }

    /** Those that use the component. */
    public AiSystemSelection using(AiComponentId component) {
        return new AiSystemSelection(query().under(Dimension.COMPONENT, component));
    }

    /** Those that the party supplies. */
    public AiSystemSelection suppliedBy(PartyId supplier) {
        return new AiSystemSelection(query().under(Dimension.SUPPLIER, supplier));
    }

    /** Those that are known to have the trait. */
    public AiSystemSelection with(Trait trait) {
        return new AiSystemSelection(query().under(Dimension.TRAIT, trait));
    }

    /** Those in the stage of their life cycle. */
    public AiSystemSelection in(LifeCycleStage stage) {
        return new AiSystemSelection(query().under(Dimension.STATUS, stage));
    }

    @Override
    public AiSystemSelection where(Predicate<? super AiSystem> condition) {
        return new AiSystemSelection(query().where(condition));
    }

    @Override
    public AiSystemSelection ownedBy(PartyId owner) {
        return new AiSystemSelection(query().under(Dimension.OWNER, owner));
    }

    @Override
    public AiSystemSelection overdueAt(LocalDate day) {
        return new AiSystemSelection(query().dueBefore(day));
    }

    @Override
    public AiSystemSelection sortedBy(Comparator<? super AiSystem> order) {
        return new AiSystemSelection(query().sortedBy(order));
    }
}
