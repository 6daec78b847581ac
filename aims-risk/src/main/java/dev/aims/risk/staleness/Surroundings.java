package dev.aims.risk.staleness;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What has become of systems and components since some revision. Most have not changed, which is seen without a look at
 * their history.
 */
final class Surroundings {
    /** What of a system matters to its risks, besides its stage and suppliers; its wording, owner and dates do not. */
    private static final Map<String, Function<AiSystem, Object>> OF_SYSTEM = Map.of(
            "intended use", system -> Objects.requireNonNullElse(system.intendedUse(), ""),
            "users", AiSystem::users,
            "affected people", AiSystem::affectedPeople,
            "roles", system -> List.of(system.roles(), system.subRoles()),
            "automation", system -> Objects.requireNonNullElse(system.automation(), ""),
            "traits", system -> List.of(system.traits(), system.absentTraits()),
            "components", system -> new TreeSet<>(componentsOf(system)),
            "deployments", AiSystem::deployments);

    private static final Map<String, Function<AiComponent, Object>> OF_COMPONENT = Map.of(
            "kind", AiComponent::kind,
            "version", component -> Objects.requireNonNullElse(component.version(), ""),
            "provenance", component -> Objects.requireNonNullElse(component.provenance(), ""),
            "licence", component -> Objects.requireNonNullElse(component.licence(), ""),
            "quality", component -> Objects.requireNonNullElse(component.quality(), ""));

    private final Register register;
    private final RegisterView view;
    private final ZoneId zone;
    private final Map<AiSystemId, Long> newest = new HashMap<>();

    Surroundings(Register register, RegisterView view, ZoneId zone) {
        this.register = register;
        this.view = view;
        this.zone = zone;
    }

    /** What has changed about these systems, their components and these components after a revision. */
    List<StaleReason> changesAfter(
            long revision, Collection<AiSystemId> systems, Collection<AiComponentId> components) {
        boolean isUnchanged = systems.stream().allMatch(system -> newest(system) <= revision)
                && components.stream().allMatch(component -> view.version(component) <= revision);
        if (isUnchanged) {
            return List.of();
        }
        List<StaleReason> reasons = new ArrayList<>();
        Set<AiComponentId> used = new TreeSet<>(components);
        RegisterView past = register.viewAt(revision);
        for (AiSystemId id : systems) {
            AiSystem now = view.get(id);
            used.addAll(componentsOf(now));
            past.find(id).ifPresent(before -> addChanges(reasons, before, now));
        }
        for (AiComponentId id : used) {
            past.find(id).ifPresent(before -> addChanges(reasons, before, view.get(id)));
        }
        return reasons;
    }

    private static List<AiComponentId> componentsOf(AiSystem system) {
        return system.components().stream().map(ComponentUse::component).toList();
    }

    /** The newest version among a system and its components. */
    private long newest(AiSystemId id) {
        return newest.computeIfAbsent(
                id,
                system -> Math.max(
                        view.version(system),
                        componentsOf(view.get(system)).stream()
                                .mapToLong(view::version)
                                .max()
                                .orElse(0)));
    }

    private void addChanges(List<StaleReason> reasons, AiSystem before, AiSystem now) {
        List<String> parts = differing(OF_SYSTEM, before, now);
        if (!parts.isEmpty()) {
            reasons.add(reason(
                    StaleKind.SYSTEM,
                    "rests on system " + now.id() + ", of which " + String.join(", ", parts) + " changed",
                    now,
                    system -> differing(OF_SYSTEM, system, now).isEmpty()));
        }
        if (before.stage() != now.stage()) {
            reasons.add(reason(
                    StaleKind.STAGE,
                    "rests on system " + now.id() + ", which moved to another stage of its life cycle",
                    now,
                    system -> system.stage() == now.stage()));
        }
        if (!before.suppliers().equals(now.suppliers())) {
            reasons.add(reason(
                    StaleKind.SUPPLIER,
                    "rests on system " + now.id() + ", which has other suppliers",
                    now,
                    system -> system.suppliers().equals(now.suppliers())));
        }
    }

    private void addChanges(List<StaleReason> reasons, AiComponent before, AiComponent now) {
        List<String> parts = differing(OF_COMPONENT, before, now);
        if (!parts.isEmpty()) {
            reasons.add(reason(
                    StaleKind.COMPONENT,
                    "rests on component " + now.id() + ", of which " + String.join(", ", parts) + " changed",
                    now,
                    component -> differing(OF_COMPONENT, component, now).isEmpty()));
        }
        if (!Objects.equals(before.supplier(), now.supplier())) {
            reasons.add(reason(
                    StaleKind.SUPPLIER,
                    "rests on component " + now.id() + ", which has another supplier",
                    now,
                    component -> Objects.equals(component.supplier(), now.supplier())));
        }
    }

    private static <E> List<String> differing(Map<String, Function<E, Object>> parts, E before, E now) {
        return parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(before).equals(part.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked") // an entity is found under an id of its type
    private <E extends Entity> StaleReason reason(
            StaleKind kind, String message, E now, java.util.function.Predicate<E> isAsNow) {
        LocalDate since = LocalDate.ofInstant(
                LastAssessed.since(register, (EntityId<E>) now.id(), now, isAsNow)
                        .instant(),
                zone);
        return StaleReason.of(kind, message, since, now.id());
    }
}
