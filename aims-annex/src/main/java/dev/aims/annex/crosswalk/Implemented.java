package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which controls a register says are in place: those whose implementation has the status implemented and was not found to
 * be ineffective. Partial effectiveness counts; planned and in progress do not.
 *
 * @param entries the references of the controls
 * @param findings what does not count although it is marked as implemented, and why
 */
public record Implemented(Set<EntryRef> entries, List<Finding> findings) {
    public Implemented {
        entries = Set.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * What is in place for the whole organization, or for each of its systems that is not retired.
     *
     * @return with an info {@code coverage.some-systems-only} for each control that is in place for some systems only,
     *     and a warning {@code coverage.ineffective} for each implementation that was found to be ineffective
     */
    public static Implemented in(RegisterView view) {
        Set<AiSystemId> live = view.systems().stream()
                .filter(system -> system.stage() != LifeCycleStage.RETIREMENT)
                .map(AiSystem::id)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Set<EntryRef> entries = new TreeSet<>();
        effective(view, findings).forEach((control, implementations) -> {
            Set<AiSystemId> systems = new HashSet<>();
            implementations.forEach(each -> systems.addAll(each.systems()));
            boolean everywhere =
                    implementations.stream().anyMatch(each -> each.systems().isEmpty());
            if (everywhere || (!live.isEmpty() && systems.containsAll(live))) {
                entries.add(EntryRef.from(control));
            } else {
                findings.add(Finding.info(
                        "coverage.some-systems-only",
                        Place.entity("control", control.toString()),
                        "is in place for " + systems.size() + (systems.size() == 1 ? " system" : " systems")
                                + " only; ask for one of them to have it counted"));
            }
        });
        return new Implemented(entries, findings);
    }

    /**
     * What is in place for a system: for it by name or for the whole organization.
     *
     * @return with a warning {@code coverage.ineffective} for each implementation that was found to be ineffective
     */
    public static Implemented in(RegisterView view, AiSystemId system) {
        Objects.requireNonNull(system, "system");
        List<Finding> findings = new ArrayList<>();
        Set<EntryRef> entries = new TreeSet<>();
        effective(view, findings).forEach((control, implementations) -> {
            if (implementations.stream()
                    .anyMatch(each -> each.systems().isEmpty() || each.systems().contains(system))) {
                entries.add(EntryRef.from(control));
            }
        });
        return new Implemented(entries, findings);
    }

    private static Map<ControlRef, List<ControlImplementation>> effective(RegisterView view, List<Finding> findings) {
        Map<ControlRef, List<ControlImplementation>> effective = new TreeMap<>();
        view.controls().stream()
                .filter(each -> each.status() == ImplementationStatus.IMPLEMENTED)
                .forEach(each -> {
                    if (each.effectiveness() == Effectiveness.INEFFECTIVE) {
                        findings.add(Finding.warning(
                                "coverage.ineffective",
                                Place.entity(
                                        EntityType.nameOf(each.id().type()),
                                        each.id().value()),
                                each.control() + " is implemented but was found to be ineffective"));
                    } else {
                        effective
                                .computeIfAbsent(each.control(), key -> new ArrayList<>())
                                .add(each);
                    }
                });
        return effective;
    }
}
