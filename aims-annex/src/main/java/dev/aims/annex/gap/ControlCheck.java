package dev.aims.annex.gap;

import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How far a control is in place. */
final class ControlCheck {
    private final RegisterView view;
    private final LocalDate today;
    private final Map<EntryRef, List<HeldEvidence>> plans = new HashMap<>();

    ControlCheck(RegisterView view, LocalDate today) {
        this.view = view;
        this.today = today;
        view.treatmentPlans().forEach(this::collect);
    }

    private void collect(TreatmentPlan plan) {
        for (TreatmentAction action : plan.actions()) {
            ControlRef control = action.control();
            if (control != null && plan.status() != PlanStatus.CANCELLED && action.status() != ActionStatus.CANCELLED) {
                plans.computeIfAbsent(EntryRef.from(control), key -> new ArrayList<>())
                        .add(HeldEvidence.of(plan, "actions[" + action.id() + "]", stateOf(plan, action), false));
            }
        }
    }

    private static String stateOf(TreatmentPlan plan, TreatmentAction action) {
        return "chooses it; plan " + words(plan.status().id()) + ", action "
                + words(action.status().id()) + (action.due() == null ? "" : ", due on " + action.due());
    }

    private static String words(String id) {
        return id.replace('_', ' ');
    }

    /** Those that were not abandoned. */
    static Stream<ControlImplementation> live(RegisterView view) {
        return view.controls().stream().filter(control -> control.status() != ImplementationStatus.ABANDONED);
    }

    /** Whether an implementation does what it is for, as far as known, and something that counts shows it. */
    boolean isInPlace(ControlImplementation control) {
        return control.status() == ImplementationStatus.IMPLEMENTED
                && control.effectiveness() != Effectiveness.INEFFECTIVE
                && control.effectiveness() != Effectiveness.PARTIALLY_EFFECTIVE
                && InForce.anyCounts(control.evidence(), view, today);
    }

    HeldEvidence evidence(ControlImplementation control) {
        return HeldEvidence.of(control, stateOf(control), isInPlace(control));
    }

    /** @param implementations those of the entry, abandoned ones too */
    Judgement judge(EntryRef ref, CatalogEntry entry, List<ControlImplementation> implementations) {
        List<HeldEvidence> evidence =
                new ArrayList<>(implementations.stream().map(this::evidence).toList());
        evidence.addAll(plans.getOrDefault(ref, List.of()));
        List<ControlImplementation> begun =
                implementations.stream().filter(this::isBegun).toList();
        if (begun.isEmpty()) {
            return new Judgement(
                    EvidenceState.LACKING,
                    evidence,
                    List.of(evidence.isEmpty() ? "nothing is recorded of it" : "nothing of it is at work"),
                    List.of("decide on it: put it to work and record what shows that, or exclude it with a reason"),
                    List.of());
        }
        List<ControlImplementation> inPlace =
                begun.stream().filter(this::isInPlace).toList();
        List<String> uncovered = uncovered(entry, inPlace);
        if (!inPlace.isEmpty() && uncovered.isEmpty()) {
            return new Judgement(EvidenceState.HELD, evidence, List.of(reason(inPlace)), List.of(), List.of());
        }
        List<String> toClose = new ArrayList<>();
        begun.stream()
                .filter(control -> !isInPlace(control))
                .forEach(control -> toClose.add(control.id() + ": " + toClose(control)));
        List<String> untouched = uncovered(entry, begun);
        if (!untouched.isEmpty()) {
            toClose.add("put it to work for " + Judgement.names(untouched) + ", and record what shows that");
        }
        return new Judgement(
                EvidenceState.IN_PART,
                evidence,
                List.of(
                        inPlace.isEmpty()
                                ? "it is begun, and not in place anywhere as it should be"
                                : "it is not in place for " + Judgement.names(uncovered)),
                toClose,
                List.of());
    }

    private boolean isBegun(ControlImplementation control) {
        return (control.status() == ImplementationStatus.IMPLEMENTED && InForce.works(control.effectiveness()))
                || control.status() == ImplementationStatus.IN_PROGRESS;
    }

    /** The systems that none of these is for although the control acts on them, by its stages where it has any. */
    private List<String> uncovered(CatalogEntry entry, List<ControlImplementation> implementations) {
        Set<AiSystemId> covered = new HashSet<>();
        for (ControlImplementation control : implementations) {
            if (control.systems().isEmpty()) {
                return List.of();
            }
            covered.addAll(control.systems());
        }
        return InForce.liveSystems(view)
                .filter(system -> !covered.contains(system.id()) && actsOn(entry, system))
                .map(system -> system.id().value())
                .toList();
    }

    private static boolean actsOn(CatalogEntry entry, AiSystem system) {
        return !(entry instanceof Control control)
                || control.stages().isEmpty()
                || system.stage() == null
                || control.stages().contains(system.stage());
    }

    private static String reason(List<ControlImplementation> inPlace) {
        boolean reviewed = inPlace.stream().anyMatch(control -> control.effectiveness() != null);
        return "it is in place, and what shows it counts" + (reviewed ? "" : "; whether it works was not reviewed");
    }

    private String stateOf(ControlImplementation control) {
        String status = words(control.status().id());
        if (control.status() != ImplementationStatus.IMPLEMENTED) {
            return status;
        } else if (!InForce.anyCounts(control.evidence(), view, today)) {
            return status + ", without evidence that counts";
        }
        return control.effectiveness() == null
                ? status
                : status + ", " + words(control.effectiveness().id());
    }

    private String toClose(ControlImplementation control) {
        if (control.status() != ImplementationStatus.IMPLEMENTED) {
            return "finish it and record what shows it";
        } else if (!InForce.anyCounts(control.evidence(), view, today)) {
            return "record evidence that counts today";
        }
        return "have it do what it is for, or put another control beside it";
    }
}
