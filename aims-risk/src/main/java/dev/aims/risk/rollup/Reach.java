package dev.aims.risk.rollup;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which components and suppliers risks hang on in one view, directly or through systems. For one thread. */
final class Reach {
    private final RegisterView view;
    private final Map<AiSystemId, Optional<AiSystem>> systems = new HashMap<>();
    private final Map<AiComponentId, Optional<PartyId>> supplierOfComponent = new HashMap<>();

    Reach(RegisterView view) {
        this.view = view;
    }

    /** Those that it names, and those of its systems. */
    Set<AiComponentId> components(Risk risk) {
        Set<AiComponentId> components = new LinkedHashSet<>(risk.components());
        for (AiSystemId system : risk.systems()) {
            components.addAll(componentsOf(system));
        }
        return components;
    }

    /** Those of the components that it reaches, and those of its systems. */
    Set<PartyId> suppliers(Risk risk) {
        Set<PartyId> suppliers = new LinkedHashSet<>();
        for (AiSystemId system : risk.systems()) {
            suppliers.addAll(directSuppliersOf(system));
        }
        for (AiComponentId component : components(risk)) {
            supplierOf(component).ifPresent(suppliers::add);
        }
        return suppliers;
    }

    Set<AiComponentId> componentsOf(AiSystemId system) {
        Set<AiComponentId> components = new LinkedHashSet<>();
        find(system).ifPresent(found -> {
            for (ComponentUse use : found.components()) {
                components.add(use.component());
            }
        });
        return components;
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
