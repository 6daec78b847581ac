package dev.aims.risk.rollup;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Commit;
import dev.aims.core.register.EntityChange;
import dev.aims.core.register.RegisterView;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the open threats of a view add up to today, in groups. Opportunities and closed risks are not counted; a risk
 * without an assessment by the criteria is, as {@link RiskGroup#unplaced}. The order in which risks came in changes
 * nothing.
 *
 * <pre>{@code
 * RollUp rollUp = RollUp.of(register.view(), criteria.id(), RollUpBy.SYSTEM, RollUpBy.SUPPLIER);
 * rollUp.groups(RollUpBy.SUPPLIER);                                             // those with most above tolerance first
 * rollUp = rollUp.after(register.view(), register.changesSince(rollUp.revision())); // costs what was changed
 * }</pre>
 *
 * <p>Immutable, safe for use by many threads. Holds on to its view, from which it knows what a change replaced.
 */
public final class RollUp {
    private static final Comparator<RiskGroup> WORST_FIRST = Comparator.comparingInt(RiskGroup::aboveTolerance)
            .thenComparing(RiskGroup::meanRank)
            .reversed()
            .thenComparing(RiskGroup::id);

    private final RegisterView view;
    private final Scales scales;
    private final Set<RollUpBy> by;
    private final Groups groups;

    private RollUp(RegisterView view, Scales scales, Set<RollUpBy> by, Groups groups) {
        this.view = view;
        this.scales = scales;
        this.by = by;
        this.groups = groups;
    }

    /**
     * Rolls up all risks of a view by the criteria as they are in it. Looks at each once.
     *
     * @throws dev.aims.core.register.EntityNotFoundException if the view holds no such criteria
     */
    public static RollUp of(RegisterView view, RiskCriteriaId criteria, RollUpBy first, RollUpBy... more) {
        return of(view, criteria, EnumSet.of(first, more));
    }

    private static RollUp of(RegisterView view, RiskCriteriaId criteria, Set<RollUpBy> by) {
        Scales scales = Scales.of(view.get(criteria));
        Groups.Counting counting = Groups.none().counting(scales.levels().size());
        CountingPass pass = new CountingPass(Reach.ofAll(view), scales, by, counting);
        for (Risk risk : view.risks()) {
            pass.count(risk, 1);
        }
        return new RollUp(view, scales, by, counting.done());
    }

    /**
     * The roll-up of a later view. Costs what was changed, and the risks that hang on a changed system or component; as
     * much as a new one if the criteria were changed.
     *
     * @param later a view of the same register
     * <p>Where revisions are missing, as those of a batch that was cut short before it counted, it looks at all that is
     * counted to make sure that no change is.
     *
     * @param changes all commits between the two views, as {@code register.changesSince(rollUp.revision())} gives them;
     *     those after {@code later} are left out
     * @throws IllegalArgumentException if {@code later} is an earlier view, or a commit is missing between the two that
     *     changed a risk, a system, a component or criteria
     */
    public RollUp after(RegisterView later, Collection<Commit> changes) {
        if (later.revision() < revision()) {
            throw new IllegalArgumentException(
                    "later must be revision " + revision() + " or above but was " + later.revision());
        }
        List<Commit> between = changes.stream()
                .filter(commit -> commit.revision() <= later.revision())
                .toList();
        Set<EntityId<?>> changed = new HashSet<>();
        between.forEach(
                commit -> commit.changes().stream().map(EntityChange::id).forEach(changed::add));
        long given = between.stream()
                .mapToLong(Commit::revision)
                .filter(revision -> revision > revision())
                .distinct()
                .count();
        if (given != later.revision() - revision()) {
            requireNoneMissing(later, changed);
        }
        return changed.contains(criteria().id())
                ? of(later, criteria().id(), by)
                : after(later, affected(later, changed));
    }

    /**
     * Revisions are missing for good where a batch was cut short, as those of its commits that are there never counted. What
     * differs between the views tells that from commits that should have been given. Looks at all that is counted.
     */
    private void requireNoneMissing(RegisterView later, Set<EntityId<?>> changed) {
        Stream.of(RiskCriteria.class, AiSystem.class, AiComponent.class, Risk.class)
                .flatMap(type -> Stream.of(view, later).flatMap(each -> RollUp.<Entity>all(each, type)))
                .filter(id -> !changed.contains(id) && version(view, id) != version(later, id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("changes must have all commits from revision " + (revision() + 1)
                            + " to " + later.revision() + " but none that changed " + id);
                });
    }

    private static <E extends Entity> Stream<EntityId<?>> all(RegisterView view, Class<? extends E> type) {
        return Stream.concat(view.all(type).stream(), view.retired(type).stream())
                .map(Entity::id);
    }

    private static long version(RegisterView view, EntityId<?> id) {
        return view.find(id).isPresent() ? view.version(id) : 0;
    }

    private RollUp after(RegisterView later, Set<RiskId> affected) {
        Groups.Counting counting = groups.counting(scales.levels().size());
        CountingPass before = new CountingPass(new Reach(view), scales, by, counting);
        CountingPass now = new CountingPass(new Reach(later), scales, by, counting);
        for (RiskId id : affected) {
            inUse(view, id).ifPresent(risk -> before.count(risk, -1));
            inUse(later, id).ifPresent(risk -> now.count(risk, 1));
        }
        return new RollUp(later, scales, by, counting.done());
    }

    private static Optional<Risk> inUse(RegisterView view, RiskId id) {
        return view.find(id).filter(risk -> !view.isRetired(id));
    }

    /** The risks whose groups or levels may be others. */
    private Set<RiskId> affected(RegisterView later, Set<EntityId<?>> changed) {
        Set<RiskId> affected = new TreeSet<>();
        for (EntityId<?> id : changed) {
            if (id instanceof RiskId risk) {
                affected.add(risk);
            } else if (id instanceof AiSystemId system && isOther(system, later)) {
                addRisksOf(system, later, affected);
            } else if (id instanceof AiComponentId component && isOther(component, later)) {
                addRisksOf(component, later, affected);
            }
        }
        return affected;
    }

    private boolean isOther(AiSystemId id, RegisterView later) {
        Optional<AiSystem> before = view.find(id);
        Optional<AiSystem> now = later.find(id);
        return !before.map(AiSystem::components).equals(now.map(AiSystem::components))
                || !before.map(AiSystem::suppliers).equals(now.map(AiSystem::suppliers));
    }

    private boolean isOther(AiComponentId id, RegisterView later) {
        return !view.find(id).map(AiComponent::supplier).equals(later.find(id).map(AiComponent::supplier));
    }

    /** A risk that hung on it before and does no longer has changed itself. */
    private static void addRisksOf(AiSystemId system, RegisterView later, Set<RiskId> affected) {
        later.risks().ofSystem(system).forEach(risk -> affected.add(risk.id()));
    }

    private static void addRisksOf(AiComponentId component, RegisterView later, Set<RiskId> affected) {
        later.risks().ofComponent(component).forEach(risk -> affected.add(risk.id()));
        later.referrersOf(component).forEach(referrer -> {
            if (referrer instanceof AiSystemId system) {
                addRisksOf(system, later, affected);
            }
        });
    }

    /** The revision that was looked at. */
    public long revision() {
        return view.revision();
    }

    /** The criteria whose levels are counted. */
    public RiskCriteria criteria() {
        return scales.criteria();
    }

    /**
     * The groups that have risks: those with most risks above tolerance first, then by mean level, then by id.
     *
     * @throws IllegalArgumentException if risks were not rolled up by it
     */
    public List<RiskGroup> groups(RollUpBy kind) {
        requireRolledUp(kind);
        return groups.all(kind)
                .map(entry -> new RiskGroup(kind, entry.getKey(), entry.getValue(), scales.levels()))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** All risks together. */
    public RiskGroup organization() {
        return find(RollUpBy.ORGANIZATION, RiskGroup.NONE);
    }

    /** The risks of a system. */
    public RiskGroup of(AiSystemId system) {
        return find(RollUpBy.SYSTEM, system.value());
    }

    /** The risks that hang on a component, directly or through a system. */
    public RiskGroup of(AiComponentId component) {
        return find(RollUpBy.COMPONENT, component.value());
    }

    /** The risks that touch an objective. */
    public RiskGroup of(ObjectiveRef objective) {
        return find(RollUpBy.OBJECTIVE, objective.toString());
    }

    /** The risks that hang on what a party supplies. */
    public RiskGroup ofSupplier(PartyId supplier) {
        return find(RollUpBy.SUPPLIER, supplier.value());
    }

    /** The risks that a party owns. */
    public RiskGroup ofOwner(PartyId owner) {
        return find(RollUpBy.OWNER, owner.value());
    }

    /**
     * One group; without risks if it has none. Takes the same time however many there are.
     *
     * @param id that of the system, component, party or objective as text, or {@link RiskGroup#NONE}
     * @throws IllegalArgumentException if risks were not rolled up by it
     */
    public RiskGroup find(RollUpBy kind, String id) {
        requireRolledUp(kind);
        Tally tally = groups.find(kind, id)
                .orElseGet(() -> Tally.empty(scales.levels().size()));
        return new RiskGroup(kind, Objects.requireNonNull(id, "id"), tally, scales.levels());
    }

    private void requireRolledUp(RollUpBy kind) {
        if (!by.contains(kind)) {
            throw new IllegalArgumentException("risks must be rolled up by " + kind + " but are by " + by);
        }
    }
}
