package dev.aims.core.register;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.Party;
import dev.aims.core.model.RiskCriteria;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was after one commit. Immutable, valid for ever, safe for use by many threads.
 *
 * <p>A look-up by id takes time by the logarithm of what the register holds. Lists and questions of the newest view use
 * indexes that are kept with each commit; a view of an earlier revision builds them when it is first asked, once, in
 * time for all entities. So does the newest view of a register that was just opened.
 */
public final class RegisterView {
    private final long revision;
    private final @Nullable Instant instant;
    private final State newest;
    private final boolean isNewest;
    private volatile @Nullable State past;

    private RegisterView(long revision, @Nullable Instant instant, State newest, boolean isNewest) {
        this.revision = revision;
        this.instant = instant;
        this.newest = newest;
        this.isNewest = isNewest;
    }

    static RegisterView newest(long revision, @Nullable Instant instant, State state) {
        return new RegisterView(revision, instant, state, true);
    }

    static RegisterView past(long revision, @Nullable Instant instant, State newest) {
        return new RegisterView(revision, instant, newest, false);
    }

    /** The revision of the commit, 0 before the first one. */
    public long revision() {
        return revision;
    }

    /** When the commit was made; empty before the first one. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    /** Finds an entity, also one that is retired. */
    public <E extends Entity> Optional<E> find(EntityId<E> id) {
        return newest.find(id, revision).map(entry -> id.type().cast(entry.entity()));
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
        return entry(id).version();
    }

    /**
     * Whether an entity was taken out of use.
     *
     * @throws EntityNotFoundException if this view holds no such entity
     */
    public boolean isRetired(EntityId<?> id) {
        return entry(id).kind() == Entry.Kind.RETIRED;
    }

    private Entry entry(EntityId<?> id) {
        return newest.find(id, revision).orElseThrow(() -> new EntityNotFoundException(id, revision));
    }

    /** Who refers to an entity, those that are retired among them. */
    public List<EntityId<?>> referrersOf(EntityId<?> id) {
        return state().indexes()
                .referrersOf(id)
                .values()
                .<EntityId<?>>map(Indexes.Referrer::id)
                .toList();
    }

    /** All entities of a type that are in use, ordered by id. */
    public <E extends Entity> Selection<E> all(Class<E> type) {
        return new Selection<>(new Query<>(state(), type));
    }

    /** All entities of a type that were taken out of use, ordered by id. */
    public <E extends Entity> List<E> retired(Class<E> type) {
        return state().retired(type).toList();
    }

    /** The context of the management system, if it was recorded. */
    public Optional<AimsContext> context() {
        return state().live(AimsContext.class).findFirst();
    }

    public AiSystemSelection systems() {
        return new AiSystemSelection(state());
    }

    public Selection<AiComponent> components() {
        return all(AiComponent.class);
    }

    public Selection<Party> parties() {
        return all(Party.class);
    }

    public RiskSelection risks() {
        return new RiskSelection(state());
    }

    public Selection<RiskCriteria> criteria() {
        return all(RiskCriteria.class);
    }

    public ControlSelection controls() {
        return new ControlSelection(state());
    }

    public TreatmentPlanSelection treatmentPlans() {
        return new TreatmentPlanSelection(state());
    }

    public Selection<Decision> decisions() {
        return all(Decision.class);
    }

    public Selection<Evidence> evidence() {
        return all(Evidence.class);
    }

    /** How many risks in use are assessed alike at a stage; kept with each commit. Places without risks are left out. */
    public Map<AssessedAt, Integer> assessed(AssessedAt.Stage stage) {
        Map<AssessedAt, Integer> counts = new LinkedHashMap<>();
        state().indexes().assessed().forEach((place, count) -> {
            if (place.stage() == stage) {
                counts.put(place, count);
            }
        });
        return counts;
    }

    State state() {
        if (isNewest) {
            return newest;
        }
        State built = past;
        if (built == null) {
            built = newest.at(revision);
            past = built;
        }
        return built;
    }
}
