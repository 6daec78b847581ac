package dev.aims.annex.applicability;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.ConditionalControl;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.internal.UnknownCatalog;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AdoptionBasis;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out one statement of applicability. */
final class Derivation {
    private final RegisterView view;
    private final Catalogs catalogs;
    private final LocalDate asOf;
    private final Map<ControlRef, List<TreatmentPlan>> plans = new TreeMap<>();
    private final Map<ControlRef, List<TreatmentPlan>> drafts = new TreeMap<>();
    private final Map<ControlRef, List<ControlImplementation>> implementations;
    private final Map<ControlRef, Decision> exclusions = new TreeMap<>();
    private final Map<ControlRef, List<Decision>> idleExclusions = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Derivation(RegisterView view, Catalogs catalogs, LocalDate asOf) {
        this.view = view;
        this.catalogs = catalogs;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        implementations = view.controls().stream()
                .collect(Collectors.groupingBy(ControlImplementation::control, TreeMap::new, Collectors.toList()));
        view.treatmentPlans().forEach(this::collectPlan);
        view.decisions().forEach(this::collectExclusion);
    }

    StatementOfApplicability statement() {
        List<ApplicabilityRow> rows = Stream.concat(
                        catalogs.controls().stream().map(Control::ref), ownControls().stream())
                .map(this::row)
                .toList();
        rows.forEach(this::findConditionsMet);
        List<CatalogPin> pins = catalogs.scope().stream()
                .map(catalog -> new CatalogPin(catalog.id(), catalog.edition(), catalog.sha256()))
                .toList();
        return new StatementOfApplicability(asOf, pins, rows, findings);
    }

    private void collectPlan(TreatmentPlan plan) {
        if (plan.status() == PlanStatus.CANCELLED) {
            return;
        }
        Map<ControlRef, List<TreatmentPlan>> target = plan.status() == PlanStatus.DRAFT ? drafts : plans;
        plan.actions().stream()
                .filter(action -> action.status() != ActionStatus.CANCELLED)
                .map(TreatmentAction::control)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(control -> target.computeIfAbsent(control, key -> new ArrayList<>())
                        .add(plan));
    }

    private void collectExclusion(Decision decision) {
        if (!(decision.subject() instanceof DecisionSubject.OfControl subject)) {
            return;
        } else if (decision.countsOn(asOf)) {
            exclusions.merge(subject.control(), decision, Derivation::later);
        } else {
            idleExclusions
                    .computeIfAbsent(subject.control(), key -> new ArrayList<>())
                    .add(decision);
        }
    }

    private static Decision later(Decision left, Decision right) {
        return Objects.requireNonNull(left.decidedOn()).isAfter(right.decidedOn()) ? left : right;
    }

    /**
     * Controls that the register uses and no catalog in scope lists: the organization's own, and those of other
     * standards. One that claims to be of a known catalog and is not is a mistake and reported; it keeps its row, so
     * that nothing disappears.
     */
    private Set<ControlRef> ownControls() {
        Set<ControlRef> listed = catalogs.controls().stream().map(Control::ref).collect(Collectors.toSet());
        Set<ControlRef> own = Stream.of(plans.keySet(), implementations.keySet(), exclusions.keySet())
                .flatMap(Collection::stream)
                .filter(control -> !listed.contains(control))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<ControlRef> named = new TreeSet<>(own);
        named.addAll(drafts.keySet());
        findUnknown(named);
        return own;
    }

    /** A catalog that is not at hand is told once: it may be the organization's own. */
    private void findUnknown(Set<ControlRef> named) {
        Map<String, List<ControlRef>> byUnknownCatalog = new TreeMap<>();
        for (ControlRef control : named) {
            if (!catalogs.ids().contains(control.catalog())) {
                byUnknownCatalog
                        .computeIfAbsent(control.catalog(), key -> new ArrayList<>())
                        .add(control);
            } else if (catalogs.findControl(control).isEmpty()) {
                findings.add(Finding.error(
                        "applicability.unknown-control",
                        Place.entity("control", control.toString()),
                        "is used by the register but not in " + catalogs.get(control.catalog())
                                + "; correct the reference"));
            }
        }
        byUnknownCatalog.forEach((catalog, controls) -> findings.add(Finding.warning(
                "applicability.unknown-catalog",
                Place.entity("control", controls.get(0).toString()),
                "is used by the register" + others(controls) + ", and " + UnknownCatalog.text(catalog, catalogs.ids())
                        + "; " + UnknownCatalog.FIX)));
    }

    private static String others(List<ControlRef> controls) {
        return controls.size() == 1
                ? ""
                : " with " + (controls.size() - 1) + (controls.size() == 2 ? " other" : " others") + " of its catalog";
    }

    private ApplicabilityRow row(ControlRef control) {
        List<TreatmentPlan> using = plans.getOrDefault(control, List.of());
        List<ControlImplementation> inPlace = implementations.getOrDefault(control, List.of());
        List<ApplicabilityBasis> bases = bases(using, inPlace);
        Decision exclusion = exclusions.get(control);
        ControlApplicability applicability = exclusion != null
                ? ControlApplicability.NOT_APPLICABLE
                : bases.isEmpty() ? ControlApplicability.UNDECIDED : ControlApplicability.APPLICABLE;
        return new ApplicabilityRow(
                control,
                catalogs.findControl(control).map(Control::title).orElseGet(control::toString),
                applicability,
                exclusion == null ? bases : List.of(),
                exclusion == null ? justification(control, bases, using, inPlace) : exclusion.reason(),
                status(inPlace),
                risksOf(using),
                using,
                inPlace,
                exclusion);
    }

    private static List<ApplicabilityBasis> bases(List<TreatmentPlan> using, List<ControlImplementation> inPlace) {
        List<ApplicabilityBasis> bases = new ArrayList<>();
        if (!using.isEmpty()) {
            bases.add(ApplicabilityBasis.RISK_TREATMENT);
        }
        if (adoptedFor(inPlace, AdoptionBasis.LEGAL_OR_CONTRACTUAL)) {
            bases.add(ApplicabilityBasis.LEGAL_OR_CONTRACTUAL);
        }
        boolean inPlaceForNoStatedReason = bases.isEmpty() && status(inPlace) != null;
        if (adoptedFor(inPlace, AdoptionBasis.ADOPTED_PRACTICE) || inPlaceForNoStatedReason) {
            bases.add(ApplicabilityBasis.ADOPTED_PRACTICE);
        }
        return bases;
    }

    private static boolean adoptedFor(List<ControlImplementation> inPlace, AdoptionBasis basis) {
        return inPlace.stream()
                .filter(Derivation::isLive)
                .anyMatch(implementation -> implementation.adoptedFor().contains(basis));
    }

    private static boolean isLive(ControlImplementation implementation) {
        return implementation.status() != ImplementationStatus.ABANDONED;
    }

    private static @Nullable ImplementationStatus status(List<ControlImplementation> inPlace) {
        return inPlace.stream()
                .filter(Derivation::isLive)
                .map(ControlImplementation::status)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<RiskId> risksOf(List<TreatmentPlan> using) {
        return using.stream()
                .flatMap(plan -> plan.risks().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    private String justification(
            ControlRef control,
            List<ApplicabilityBasis> bases,
            List<TreatmentPlan> using,
            List<ControlImplementation> inPlace) {
        List<String> reasons = new ArrayList<>();
        if (bases.contains(ApplicabilityBasis.RISK_TREATMENT)) {
            reasons.add("Treats " + names(risksOf(using), RiskId::value) + " by "
                    + names(using, plan -> "plan " + plan.id()));
        }
        if (bases.contains(ApplicabilityBasis.LEGAL_OR_CONTRACTUAL)) {
            reasons.add("Asked for by law or contract" + descriptions(inPlace, AdoptionBasis.LEGAL_OR_CONTRACTUAL));
        }
        if (bases.contains(ApplicabilityBasis.ADOPTED_PRACTICE)) {
            reasons.add("Adopted as good practice" + descriptions(inPlace, AdoptionBasis.ADOPTED_PRACTICE));
        }
        if (reasons.isEmpty()) {
            List<TreatmentPlan> proposing = drafts.getOrDefault(control, List.of());
            reasons.add(
                    proposing.isEmpty()
                            ? "Not decided: no plan, obligation or adopted practice uses it, and "
                                    + noExclusion(idleExclusions.getOrDefault(control, List.of()))
                            : "Not decided: proposed by " + names(proposing, plan -> "draft plan " + plan.id()));
        }
        return String.join("; ", reasons);
    }

    private String noExclusion(List<Decision> idle) {
        return idle.isEmpty()
                ? "no exclusion is recorded"
                : "no exclusion counts: "
                        + names(idle, decision -> "decision " + decision.id() + " " + whyIdle(decision));
    }

    private String whyIdle(Decision decision) {
        if (decision.status() != DecisionStatus.APPROVED) {
            return "is " + decision.status().id();
        } else if (decision.hasEndedBy(asOf)) {
            return "ended on " + decision.validUntil();
        }
        return "begins on " + decision.decidedOn();
    }

    private static String descriptions(List<ControlImplementation> inPlace, AdoptionBasis basis) {
        String text = inPlace.stream()
                .filter(implementation ->
                        isLive(implementation) && implementation.adoptedFor().contains(basis))
                .map(ControlImplementation::description)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "" : ": " + text;
    }

    private static <T> String names(Collection<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.joining(", "));
    }

    private void findConditionsMet(ApplicabilityRow row) {
        Decision exclusion = row.exclusion();
        if (exclusion != null) {
            catalogs.find(row.control().catalog()).stream()
                    .flatMap(catalog -> catalog.conditionalControls().stream())
                    .filter(conditional -> conditional.ref().equals(row.control()))
                    .forEach(conditional -> findConditionMet(conditional, exclusion));
        }
    }

    private void findConditionMet(ConditionalControl conditional, Decision exclusion) {
        Set<AiRole> roles = view.context().map(AimsContext::roles).orElse(Set.of());
        conditional.roles().stream()
                .filter(roles::contains)
                .findFirst()
                .ifPresent(role -> findings.add(Finding.warning(
                                "applicability.excluded-although-condition-met",
                                placeOf(exclusion),
                                conditional.ref() + " is excluded although the organization is " + role.title() + ": "
                                        + conditional.condition())
                        .withBasis("expert mapping")));
    }

    private static Place placeOf(Entity entity) {
        return Place.entity(EntityType.nameOf(entity.id().type()), entity.id().value());
    }
}
