package dev.aims.risk.rollup;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which components and suppliers risks hang on in one view, directly or through systems. For one thread. */
final class Reach {
    private final RegisterView view;
    private final Map<AiSystemId, Optional<AiSystem>> systems;
    private final Map<AiComponentId, Optional<PartyId>> supplierOfComponent = new HashMap<>();

    Reach(RegisterView view) {
        this(view, 0);
    }

    private Reach(RegisterView view, int size) {
        this.view = view;
        systems = new HashMap<>(2 * size);
    }

    /** For many risks: reads all systems in a row, which costs less than to look up one by one. */
    static Reach ofAll(RegisterView view) {
        Reach reach = new Reach(view, view.systems().size());
        view.systems().forEach(system -> reach.systems.put(system.id(), Optional.of(system)));
        return reach;
    }

    /** Those that it names, and those of its systems, each once. */
    List<AiComponentId> components(Risk risk) {
        List<AiComponentId> components = new ArrayList<>(risk.components());
        for (AiSystemId system : risk.systems()) {
            componentsOf(system).forEach(component -> addNew(components, component));
        }
        return components;
    }

    /** Those of the components that it reaches, and those of its systems, each once. */
    List<PartyId> suppliers(Risk risk) {
        List<PartyId> suppliers = new ArrayList<>();
        for (AiSystemId system : risk.systems()) {
            directSuppliersOf(system).forEach(supplier -> addNew(suppliers, supplier));
        }
        for (AiComponentId component : components(risk)) {
            supplierOf(component).ifPresent(supplier -> addNew(suppliers, supplier));
        }
        return suppliers;
    }

    /** Each once, also where a system uses one in several roles. */
    List<AiComponentId> componentsOf(AiSystemId system) {
        List<AiComponentId> components = new ArrayList<>();
        find(system).ifPresent(found -> {
            for (ComponentUse use : found.components()) {
                addNew(components, use.component());
            }
        });
        return components;
    }

    /** They are few, so that to look through them costs less than to keep a set. */
    private static <T> void addNew(List<T> values, T value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    Set<PartyId> directSuppliersOf(AiSystemId system) {
        return find(system).map(AiSystem::suppliers).orElse(Set.of());
    }

    private Optional<AiSystem> find(AiSystemId system) {
        return systems.computeIfAbsent(system, view::find);
    }

    Optional<PartyId> supplierOf(AiComponentId component) {
        return supplierOfComponent.computeIfAbsent(
                component, id -> view.find(id).map(AiComponent::supplier));
    }
}
