package dev.aims.annex.impact;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.ImpactTrigger;
import dev.aims.core.model.LegalRegime;
import dev.aims.core.model.Trait;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed of a system since a day so that its impacts may have changed. */
final class Changes {
    /** Traits of what a system does by itself, not of whom it affects. */
    private static final List<Trait> OF_MODEL = List.of(
            Trait.AUTOMATED_DECISION,
            Trait.HIGH_AUTONOMY,
            Trait.AGENTIC_TOOL_USE,
            Trait.CONTINUOUS_LEARNING,
            Trait.OPAQUE_MODEL,
            Trait.GENERATIVE,
            Trait.THIRD_PARTY_MODEL);

    private static final List<Trait> OF_SETTING =
            List.of(Trait.PUBLIC_FACING, Trait.PHYSICAL_ENVIRONMENT, Trait.OPEN_ENVIRONMENT);

    private static final List<Trait> OF_PURPOSE =
            List.of(Trait.AFFECTS_INDIVIDUALS, Trait.VULNERABLE_GROUPS, Trait.SAFETY_RELEVANT);

    private static final List<Trait> OF_DATA =
            List.of(Trait.THIRD_PARTY_DATA, Trait.PERSONAL_DATA, Trait.SENSITIVE_DATA);

    private final RegisterView view;
    private final Past past;
    private final LocalDate since;

    Changes(RegisterView view, Past past, LocalDate since) {
        this.view = view;
        this.past = past;
        this.since = since;
    }

    void find(AiSystem then, AiSystem now, TriggerSearch.Found found) {
        purpose(then, now, found);
        setting(then, now, found);
        model(then, now, found);
        components(then, now, found);
        newTraits(then, now, OF_DATA, ImpactTrigger.DATA_CHANGE, found);
        newTraits(then, now, List.of(Trait.REPURPOSED), ImpactTrigger.REUSE_OR_RETIREMENT, found);
        law(found);
    }

    private static void purpose(AiSystem then, AiSystem now, TriggerSearch.Found found) {
        if (!Objects.equals(then.intendedUse(), now.intendedUse())) {
            found.fire(ImpactTrigger.PURPOSE_CHANGE, "the intended use was changed");
        }
        if (!Set.copyOf(then.users()).equals(Set.copyOf(now.users()))) {
            found.fire(ImpactTrigger.PURPOSE_CHANGE, "the users changed");
        }
        if (!Set.copyOf(then.affectedPeople()).equals(Set.copyOf(now.affectedPeople()))) {
            found.fire(ImpactTrigger.PURPOSE_CHANGE, "the affected people changed");
        }
        newTraits(then, now, OF_PURPOSE, ImpactTrigger.PURPOSE_CHANGE, found);
    }

    private static void setting(AiSystem then, AiSystem now, TriggerSearch.Found found) {
        Set<String> added = new TreeSet<>(now.deployments());
        added.removeAll(then.deployments());
        added.forEach(place -> found.fire(ImpactTrigger.SETTING_CHANGE, "it is now in use at " + place));
        newTraits(then, now, OF_SETTING, ImpactTrigger.SETTING_CHANGE, found);
    }

    private static void model(AiSystem then, AiSystem now, TriggerSearch.Found found) {
        if (then.automation() != null
                && now.automation() != null
                && now.automation().compareTo(then.automation()) > 0) {
            found.fire(
                    ImpactTrigger.MODEL_CHANGE,
                    "the level of automation rose from " + then.automation().id() + " to "
                            + now.automation().id());
        }
        if (!then.suppliers().equals(now.suppliers())) {
            found.fire(ImpactTrigger.MODEL_CHANGE, "the suppliers changed");
        }
        newTraits(then, now, OF_MODEL, ImpactTrigger.MODEL_CHANGE, found);
    }

    private static void newTraits(
            AiSystem then, AiSystem now, List<Trait> traits, ImpactTrigger trigger, TriggerSearch.Found found) {
        traits.stream()
                .filter(trait -> now.has(trait) && !then.has(trait))
                .forEach(trait -> found.fire(trigger, "the trait " + trait + " was added"));
    }

    private void components(AiSystem then, AiSystem now, TriggerSearch.Found found) {
        Set<AiComponentId> before =
                then.components().stream().map(ComponentUse::component).collect(Collectors.toSet());
        now.components().stream()
                .map(ComponentUse::component)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .forEach(component -> component(component, before.contains(component.id()), found));
    }

    private void component(AiComponent now, boolean wasUsed, TriggerSearch.Found found) {
        Optional<ImpactTrigger> trigger = triggerOf(now.kind());
        if (trigger.isEmpty()) {
            return;
        } else if (!wasUsed) {
            found.fire(trigger.get(), "component " + now.id() + " is new to it");
            return;
        }
        AiComponent then = past.then(now, since);
        if (!Objects.equals(then.version(), now.version())) {
            found.fire(
                    trigger.get(),
                    "component " + now.id() + " has another version"
                            + (now.version() == null ? "" : ", " + now.version()));
        }
        if (!Objects.equals(then.supplier(), now.supplier())) {
            found.fire(trigger.get(), "component " + now.id() + " has another supplier");
        }
        if (!Objects.equals(then.provenance(), now.provenance())) {
            found.fire(trigger.get(), "component " + now.id() + " has another provenance");
        }
    }

    private static Optional<ImpactTrigger> triggerOf(ComponentKind kind) {
        return switch (kind) {
            case MODEL, TOOL -> Optional.of(ImpactTrigger.MODEL_CHANGE);
            case DATA_SET -> Optional.of(ImpactTrigger.DATA_CHANGE);
            case COMPUTE -> Optional.of(ImpactTrigger.SETTING_CHANGE);
            case PEOPLE -> Optional.empty();
        };
    }

    private void law(TriggerSearch.Found found) {
        view.context().ifPresent(context -> {
            Set<String> known = past.then(context, since).legalRegimes().stream()
                    .map(LegalRegime::id)
                    .collect(Collectors.toSet());
            context.legalRegimes().stream()
                    .filter(regime -> !known.contains(regime.id()))
                    .forEach(regime ->
                            found.fire(ImpactTrigger.LEGAL_CHANGE, "the organization comes under " + regime.title()));
        });
    }
}
