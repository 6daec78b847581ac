package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.Clause;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.ComplyOnce;
import dev.aims.annex.crosswalk.Coverage;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.Implemented;
import dev.aims.annex.crosswalk.NextStep;
import dev.aims.annex.gap.GapRow;
import dev.aims.annex.gap.Verdict;
import dev.aims.annex.internal.OnDemand;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far what is in place covers each framework; worked out when it is first asked for. */
final class CoverageFacts {
    private final RegisterView view;
    private final Supplier<CrosswalkGraph> graph;
    private final List<Catalog> scope;
    private final Set<EntryRef> clauses;
    private final Implemented implemented;
    private final OnDemand<ComplyOnce> once = new OnDemand<>(this::complyOnce);
    private final OnDemand<List<NextStep>> steps = new OnDemand<>(this::rankSteps);
    private final OnDemand<Map<AiSystemId, OfSystem>> bySystem = new OnDemand<>(this::coverSystems);

    /** What is in place for a system, and how far that covers the frameworks. */
    record OfSystem(int inPlace, List<Coverage> frameworks) {}

    private CoverageFacts(
            RegisterView view, Supplier<CrosswalkGraph> graph, List<Catalog> scope, Set<EntryRef> clauses) {
        this.view = view;
        this.graph = graph;
        this.scope = scope;
        this.clauses = clauses;
        implemented = Implemented.in(view);
    }

    /** Empty if the host gave no crosswalks of its own and no control is implemented. */
    static Optional<CoverageFacts> of(
            RegisterView view,
            Supplier<CrosswalkGraph> graph,
            List<Catalog> scope,
            @Nullable GapFacts gap,
            boolean isAsked) {
        boolean isAnyImplemented =
                view.controls().stream().anyMatch(control -> control.status() == ImplementationStatus.IMPLEMENTED);
        return isAsked || isAnyImplemented
                ? Optional.of(new CoverageFacts(view, graph, scope, gap == null ? Set.of() : metClauses(gap)))
                : Optional.empty();
    }

    /** Clauses are no controls; of them those are in place that the gap assessment finds met. */
    private static Set<EntryRef> metClauses(GapFacts gap) {
        return gap.judged().stream()
                .flatMap(judged -> judged.assessment().rows().stream()
                        .filter(row -> row.verdict() == Verdict.MET)
                        .map(GapRow::requirement)
                        .filter(ref -> judged.catalog()
                                .find(ref.entry())
                                .filter(Clause.class::isInstance)
                                .isPresent()))
                .collect(Collectors.toSet());
    }

    int controlsInPlace() {
        return implemented.entries().size();
    }

    int clausesInPlace() {
        return clauses.size();
    }

    private Set<EntryRef> inPlace(Implemented controls) {
        Set<EntryRef> all = new HashSet<>(clauses);
        all.addAll(controls.entries());
        return all;
    }

    List<Coverage> frameworks() {
        return once.get().frameworks();
    }

    ComplyOnce once() {
        return once.get();
    }

    private ComplyOnce complyOnce() {
        return graph.get().complyOnce(inPlace(implemented));
    }

    /** What to put in place next of the catalogs in scope, as far as it would cover anything of another framework. */
    List<NextStep> steps() {
        return steps.get();
    }

    private List<NextStep> rankSteps() {
        Set<String> ids = scope.stream().map(Catalog::id).collect(Collectors.toSet());
        List<String> frameworks =
                graph.get().frameworks().stream().map(Catalog::id).toList();
        return graph.get().next(inPlace(implemented), frameworks).stream()
                .filter(step -> ids.contains(step.ref().catalog()))
                .filter(step -> step.covers() + step.coversInPart() > 1)
                .toList();
    }

    /** Each system in use with what is in place for it by name or for the whole organization. */
    Map<AiSystemId, OfSystem> bySystem() {
        return bySystem.get();
    }

    private Map<AiSystemId, OfSystem> coverSystems() {
        Map<AiSystemId, OfSystem> covered = new LinkedHashMap<>();
        Map<Set<EntryRef>, List<Coverage>> known = new HashMap<>();
        for (AiSystem system : view.systems()) {
            Implemented controls = Implemented.in(view, system.id());
            List<Coverage> frameworks = known.computeIfAbsent(
                    inPlace(controls), inPlace -> graph.get().coverage(inPlace));
            covered.put(system.id(), new OfSystem(controls.entries().size(), frameworks));
        }
        return covered;
    }

    /** What does not count although it is implemented, and what names nothing that a framework holds. */
    List<Finding> notCounted() {
        return Stream.concat(
                        implemented.findings().stream(),
                        frameworks().stream().limit(1).flatMap(coverage -> coverage.findings().stream()))
                .toList();
    }

    /** Rows of crosswalks that do not count, such as of another edition than the one at hand. */
    List<Finding> unusable() {
        return graph.get().findings();
    }
}
