package dev.aims.annex.dossier.internal;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.Relation;
import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActOverview;
import dev.aims.annex.euaiact.AiActRules;
import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.annex.euaiact.Force;
import dev.aims.annex.gap.GapAssessment;
import dev.aims.annex.internal.Naming;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the EU AI Act makes of the systems of a dossier, and what the register holds on each obligation. */
final class ActFacts {
    private final RegisterView view;
    private final LocalDate asOf;
    private final AiActSurvey survey;
    private final AiActOverview overview;
    private final Map<AiSystemId, AiActClassification> bySystem;
    private final Map<String, List<Evidence>> linked = new HashMap<>();
    private final Map<ControlRef, List<ControlImplementation>> implementations;
    private final Map<EntryRef, List<ControlRef>> overlaps = new HashMap<>();

    private ActFacts(
            AiActSurvey survey, RegisterView view, LocalDate asOf, List<ControlRef> controls, CrosswalkGraph graph) {
        this.survey = survey;
        this.view = view;
        this.asOf = asOf;
        overview = survey.of(view, asOf);
        bySystem = overview.systems().stream().collect(Collectors.toMap(ActFacts::systemOf, each -> each));
        implementations = view.controls().stream()
                .filter(control -> control.status() != ImplementationStatus.ABANDONED)
                .collect(Collectors.groupingBy(ControlImplementation::control));
        view.evidence()
                .forEach(evidence -> evidence.references().stream()
                        .filter(reference -> reference.type().equals(GapAssessment.LINK))
                        .forEach(reference -> linked.computeIfAbsent(reference.location(), any -> new ArrayList<>())
                                .add(evidence)));
        for (ControlRef control : controls) {
            graph.pathsFrom(EntryRef.from(control)).forEach((ref, path) -> {
                if (ref.catalog().equals(AiActRules.CATALOG) && path.relation().compareTo(Relation.INTERSECTS) >= 0) {
                    overlaps.computeIfAbsent(ref, any -> new ArrayList<>()).add(control);
                }
            });
        }
    }

    /** Empty if neither the host nor the register asks what the Act makes of the systems. */
    static Optional<ActFacts> of(
            @Nullable AiActSurvey survey,
            RegisterView view,
            LocalDate asOf,
            List<ApplicabilityRow> statement,
            Supplier<CrosswalkGraph> graph) {
        if (survey == null && !isBegun(view)) {
            return Optional.empty();
        }
        List<ControlRef> controls = statement.stream()
                .map(ApplicabilityRow::control)
                .filter(control -> !control.catalog().equals(AiActRules.CATALOG))
                .toList();
        return Optional.of(
                new ActFacts(survey == null ? AiActSurvey.standard() : survey, view, asOf, controls, graph.get()));
    }

    /** Whether the register has an answer on the Act, or names it among the law that the organization comes under. */
    private static boolean isBegun(RegisterView view) {
        return view.systems().stream()
                        .flatMap(system -> system.answers().stream())
                        .anyMatch(answer -> answer.question().catalog().equals(AiActRules.CATALOG))
                || view.context().stream()
                        .flatMap(context -> context.legalRegimes().stream())
                        .anyMatch(regime -> regime.id().equals(AiActRules.CATALOG));
    }

    AiActOverview overview() {
        return overview;
    }

    AiActRules rules() {
        return survey.rules();
    }

    Optional<AiActClassification> find(AiSystemId system) {
        return Optional.ofNullable(bySystem.get(system));
    }

    static AiSystemId systemOf(AiActClassification classification) {
        return Objects.requireNonNull(classification.facts().system(), "system");
    }

    /** Those of the overview, and which duties apply without being shown. */
    List<Finding> findings() {
        return Stream.concat(overview.findings().stream(), notShown()).toList();
    }

    /** Those that are open for the same systems together, so that what all have in common is told once. */
    private Stream<Finding> notShown() {
        Map<String, List<AiSystemId>> byDuty = new LinkedHashMap<>();
        for (AiActClassification classification : overview.systems()) {
            AiSystemId system = systemOf(classification);
            due(classification)
                    .filter(duty -> evidence(system, duty).state() != ActEvidence.State.SHOWN)
                    .map(AiActObligation::id)
                    .distinct()
                    .forEach(duty -> byDuty.computeIfAbsent(duty, any -> new ArrayList<>())
                            .add(system));
        }
        Map<List<AiSystemId>, List<String>> bySystems = new LinkedHashMap<>();
        byDuty.forEach((duty, systems) ->
                bySystems.computeIfAbsent(systems, any -> new ArrayList<>()).add(duty));
        return bySystems.entrySet().stream().map(each -> notShown(each.getKey(), each.getValue()));
    }

    private static Finding notShown(List<AiSystemId> systems, List<String> duties) {
        boolean isOne = systems.size() == 1;
        String who = isOne ? "" : systems.size() + " systems (" + Naming.first(systems) + ") ";
        return Finding.warning(
                        "ai-act.duty-not-shown",
                        isOne ? Places.of(systems.get(0)) : Place.document(""),
                        who + (isOne ? "has" : "have")
                                + " duties that apply and that nothing recorded under them shows: "
                                + String.join(", ", duties)
                                + "; record a control or evidence under each, such as eu-ai-act:" + duties.get(0))
                .withBasis("EU AI Act");
    }

    /** The duties that certainly bind and certainly apply on the day, role by role. */
    static Stream<AiActObligation> due(AiActClassification classification) {
        return classification.obligations().stream()
                .filter(obligation -> obligation.force() == Force.DUTY && obligation.isDue());
    }

    /** What the register holds on an obligation of a system. */
    ActEvidence evidence(AiSystemId system, AiActObligation obligation) {
        EntryRef ref = new EntryRef(AiActRules.CATALOG, obligation.id());
        List<ControlImplementation> own = on(system, new ControlRef(ref.catalog(), ref.entry()));
        List<Evidence> links = linked.getOrDefault(ref.toString(), Collections.emptyList()).stream()
                .filter(evidence -> evidence.isAbout(system))
                .toList();
        List<ControlImplementation> inPlace = new ArrayList<>();
        List<ControlRef> missing = new ArrayList<>();
        for (ControlRef control : overlaps.getOrDefault(ref, List.of())) {
            List<ControlImplementation> working =
                    on(system, control).stream().filter(ActFacts::works).toList();
            inPlace.addAll(working);
            if (working.isEmpty()) {
                missing.add(control);
            }
        }
        Set<EvidenceId> about = Stream.concat(own.stream(), inPlace.stream())
                .flatMap(control -> control.evidence().stream())
                .filter(id ->
                        view.find(id).stream().anyMatch(evidence -> evidence.isAbout(system)) && !view.isRetired(id))
                .collect(Collectors.toSet());
        return new ActEvidence(state(own, links, inPlace, about), own, links, inPlace, missing, about);
    }

    private ActEvidence.State state(
            List<ControlImplementation> own,
            List<Evidence> links,
            List<ControlImplementation> inPlace,
            Set<EvidenceId> about) {
        boolean shown = links.stream().anyMatch(this::counts)
                || own.stream()
                        .filter(ActFacts::works)
                        .flatMap(control -> control.evidence().stream())
                        .filter(about::contains)
                        .flatMap(id -> view.find(id).stream())
                        .anyMatch(this::counts);
        if (shown) {
            return ActEvidence.State.SHOWN;
        } else if (!own.isEmpty() || !links.isEmpty()) {
            return ActEvidence.State.BEGUN;
        }
        return inPlace.isEmpty() ? ActEvidence.State.NOTHING : ActEvidence.State.OVERLAP;
    }

    private List<ControlImplementation> on(AiSystemId system, ControlRef control) {
        return implementations.getOrDefault(control, Collections.emptyList()).stream()
                .filter(each -> each.systems().isEmpty() || each.systems().contains(system))
                .toList();
    }

    private static boolean works(ControlImplementation control) {
        return control.status() == ImplementationStatus.IMPLEMENTED
                && control.effectiveness() != Effectiveness.INEFFECTIVE;
    }

    private boolean counts(Evidence evidence) {
        return EvidenceSection.counts(evidence, asOf);
    }
}
