package dev.aims.core.register;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.Party;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.TreatmentPlan;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A register as it was after one commit. Immutable, valid for ever, safe for use by many threads. */
public final class RegisterView {
    private final long revision;
    private final @Nullable Instant instant;
    private final State state;

    RegisterView(long revision, @Nullable Instant instant, State state) {
        this.revision = revision;
        this.instant = instant;
        this.state = state;
    }

    /** The revision of the commit, 0 before the first one. */
    public long revision() {
        return revision;
    }

    /** When the commit was made; empty before the first one. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    public <E extends Entity> Optional<E> find(EntityId<E> id) {
        return state.find(id).map(versioned -> id.type().cast(versioned.entity()));
    }

    /** @throws EntityNotFoundException if this view holds no such entity */
    public <E extends Entity> E get(EntityId<E> id) {
        return find(id).orElseThrow(() -> new EntityNotFoundException(id, revision));
    }

    /**
     * The version of an entity: the revision of the commit that last changed it. A change of the entity names it.
     *
     * @throws EntityNotFoundException if this view holds no such entity
     */
    public long version(EntityId<?> id) {
        return state.find(id)
                .orElseThrow(() -> new EntityNotFoundException(id, revision))
                .version();
    }

    /** All entities of a type, ordered by id. */
    public <E extends Entity> Selection<E> all(Class<E> type) {
        return new Selection<>(state.entities(type), entity -> true);
    }

    /** The context of the management system, if it was recorded. */
    public Optional<AimsContext> context() {
        return all(AimsContext.class).stream().findFirst();
    }

    public Selection<AiSystem> systems() {
        return all(AiSystem.class);
    }

    public Selection<AiComponent> components() {
        return all(AiComponent.class);
    }

    public Selection<Party> parties() {
        return all(Party.class);
    }

    public RiskSelection risks() {
        return new RiskSelection(state.entities(Risk.class), risk -> true);
    }

    public Selection<RiskCriteria> criteria() {
        return all(RiskCriteria.class);
    }

    public Selection<ControlImplementation> controls() {
        return all(ControlImplementation.class);
    }

    public Selection<TreatmentPlan> treatmentPlans() {
        return all(TreatmentPlan.class);
    }

    public Selection<Decision> decisions() {
        return all(Decision.class);
    }

    public Selection<Evidence> evidence() {
        return all(Evidence.class);
    }

    State state() {
        return state;
    }
}
