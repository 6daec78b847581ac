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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which components and suppliers risks hang on in one view, directly or through systems. For one thread. */
final class Reach {
    private final RegisterView view;
    private final Map<AiSystemId, Set<AiComponentId>> componentsOfSystem = new HashMap<>();
    private final Map<AiSystemId, Set<PartyId>> suppliersOfSystem = new HashMap<>();
    private final Map<AiComponentId, Optional<PartyId>> supplierOfComponent = new HashMap<>();

    Reach(RegisterView view) {
        this.view = view;
    }

    Set<AiComponentId> components(Risk risk) {
        if (risk.components().isEmpty() && risk.systems().size() == 1) {
            return componentsOf(risk.systems().iterator().next());
        }
        Set<AiComponentId> components = new TreeSet<>(risk.components());
        risk.systems().forEach(system -> components.addAll(componentsOf(system)));
        return components;
    }

    Set<PartyId> suppliers(Risk risk) {
        if (risk.components().isEmpty() && risk.systems().size() == 1) {
            return suppliersOf(risk.systems().iterator().next());
        }
        Set<PartyId> suppliers = new TreeSet<>();
        risk.components().forEach(component -> supplierOf(component).ifPresent(suppliers::add));
        risk.systems().forEach(system -> suppliers.addAll(suppliersOf(system)));
        return suppliers;
    }

    Set<AiComponentId> componentsOf(AiSystemId system) {
        Set<AiComponentId> known = componentsOfSystem.get(system);
        if (known == null) {
            known = view.find(system).stream()
                    .map(AiSystem::components)
                    .flatMap(uses -> uses.stream().map(ComponentUse::component))
                    .collect(Collectors.toCollection(TreeSet::new));
            componentsOfSystem.put(system, known);
        }
        return known;
    }

    /** Those of the system itself, and those of its components. */
    private Set<PartyId> suppliersOf(AiSystemId system) {
        Set<PartyId> known = suppliersOfSystem.get(system);
        if (known == null) {
            Set<PartyId> suppliers = new TreeSet<>(directSuppliersOf(system));
            componentsOf(system).forEach(component -> supplierOf(component).ifPresent(suppliers::add));
            suppliersOfSystem.put(system, suppliers);
            known = suppliers;
        }
        return known;
    }

    Set<PartyId> directSuppliersOf(AiSystemId system) {
        return view.find(system).map(AiSystem::suppliers).orElse(Set.of());
    }

    Optional<PartyId> supplierOf(AiComponentId component) {
        return supplierOfComponent.computeIfAbsent(
                component, id -> view.find(id).map(AiComponent::supplier));
    }
}
