package dev.aims.annex.dossier.internal;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.internal.OnDemand;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.calendar.CalendarEntry;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a dossier rests on: the view, what follows from it, and who refers to whom. */
public final class Facts {
    private static final int LARGE = 500;

    private final RegisterView view;
    private final Catalogs catalogs;
    private final LocalDate asOf;
    private final Map<EvidenceId, EvidenceCheck> evidence;
    private final boolean evidenceLookedFor;
    private final boolean large;
    private final StatementOfApplicability statement;
    private final Set<ControlRef> inStatement;
    private final Set<RiskSourceRef> sources;
    private final Levels levels;
    private final Tolerances tolerances;
    private final @Nullable LossFacts losses;
    private final @Nullable ActFacts act;
    private final @Nullable GapFacts gap;
    private final @Nullable CoverageFacts coverage;
    private final Map<AiSystemId, List<Risk>> risksBySystem = new HashMap<>();
    private final Map<RiskSourceRef, List<Risk>> risksBySource = new HashMap<>();
    private final Map<RiskId, List<TreatmentPlan>> plansByRisk = new HashMap<>();
    private final Map<RiskId, List<ControlRef>> controlsByRisk = new HashMap<>();
    private final Map<RiskId, List<Decision>> acceptancesByRisk = new HashMap<>();
    private final Map<EvidenceId, List<ControlImplementation>> controlsByEvidence = new HashMap<>();
    private final Map<AiSystemId, List<ControlImplementation>> controlsBySystem = new HashMap<>();
    private final Map<AiSystemId, List<EvidenceId>> evidenceBySystem = new HashMap<>();

    /**
     * @param evidence what came of looking for the evidence; null if nobody looked
     * @param rules what of the consistency rules speaks against requirements, unless the host gave other criteria
     */
    public Facts(
            RegisterView view,
            Catalogs catalogs,
            LocalDate asOf,
            @Nullable Map<EvidenceId, EvidenceCheck> evidence,
            Extras extras,
            ConsistencyRules rules) {
        this.view = view;
        this.catalogs = catalogs;
        this.asOf = asOf;
        this.evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
        evidenceLookedFor = evidence != null;
        large = view.systems().size() > LARGE || view.risks().size() > LARGE;
        statement = StatementOfApplicability.derive(view, catalogs, asOf);
        inStatement = statement.rows().stream().map(ApplicabilityRow::control).collect(Collectors.toUnmodifiableSet());
        statement.rows().forEach(row -> row.risks().forEach(risk -> add(controlsByRisk, risk, row.control())));
        sources = catalogs.sources().stream().map(RiskSource::ref).collect(Collectors.toUnmodifiableSet());
        levels = new Levels(view);
        tolerances = Tolerances.of(view);
        losses = extras.losses() == null ? null : new LossFacts(extras.losses(), view);
        for (Risk risk : view.risks()) {
            risk.systems().forEach(system -> add(risksBySystem, system, risk));
            risk.sources().forEach(source -> add(risksBySource, source, risk));
        }
        view.treatmentPlans().forEach(plan -> plan.risks().forEach(risk -> add(plansByRisk, risk, plan)));
        for (Decision decision : view.decisions()) {
            if (decision.subject() instanceof DecisionSubject.OfRisk subject) {
                add(acceptancesByRisk, subject.risk(), decision);
            }
        }
        for (ControlImplementation control : view.controls()) {
            control.evidence().forEach(each -> add(controlsByEvidence, each, control));
            control.systems().forEach(system -> add(controlsBySystem, system, control));
        }
        view.evidence().forEach(each -> each.systems().forEach(system -> add(evidenceBySystem, system, each.id())));
        Crosswalks crosswalks = extras.crosswalks() == null ? Crosswalks.builtIn() : extras.crosswalks();
        OnDemand<CrosswalkGraph> graph = new OnDemand<>(() -> CrosswalkGraph.of(catalogs, crosswalks));
        act = ActFacts.of(extras.aiAct(), view, asOf, statement.rows(), graph).orElse(null);
        gap = GapFacts.of(extras.gap(), rules, view, catalogs, asOf).orElse(null);
        coverage = CoverageFacts.of(view, graph, catalogs.scope(), gap, extras.crosswalks() != null)
                .orElse(null);
        acceptancesByRisk
                .values()
                .forEach(decisions -> decisions.sort(Comparator.comparing(Decision::decidedOn)
                        .reversed()
                        .thenComparing(decision -> decision.id().value())));
    }

    private static <K, V> void add(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    RegisterView view() {
        return view;
    }

    Catalogs catalogs() {
        return catalogs;
    }

    LocalDate asOf() {
        return asOf;
    }

    StatementOfApplicability statement() {
        return statement;
    }

    Levels levels() {
        return levels;
    }

    /** Empty if nobody has worked out losses. */
    Optional<LossFacts> losses() {
        return Optional.ofNullable(losses);
    }

    /** From when laws ask more of a system. */
    public List<CalendarEntry> startingDates() {
        return act().map(each -> each.overview().startingDates(view)).orElse(List.of());
    }

    /** Empty if nobody has asked for what the EU AI Act makes of the systems. */
    Optional<ActFacts> act() {
        return Optional.ofNullable(act);
    }

    /** Empty if there is no management system to judge. */
    Optional<GapFacts> gap() {
        return Optional.ofNullable(gap);
    }

    /** Empty if nothing is in place that could cover anything. */
    Optional<CoverageFacts> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** Whether the statement has a row for the control; plans that are drafts can name others. */
    boolean isInStatement(ControlRef control) {
        return inStatement.contains(control);
    }

    /** Whether the page tells of the risk source; a risk can name one of a catalog that is not in scope. */
    boolean isSourceInScope(RiskSourceRef source) {
        return sources.contains(source);
    }

    /** Whether there is so much to show that each entry has to be brief for the page to stay usable. */
    boolean isLarge() {
        return large;
    }

    /** Whether somebody looked for the content of the evidence. */
    boolean isEvidenceLookedFor() {
        return evidenceLookedFor;
    }

    Optional<EvidenceCheck> evidence(EvidenceId id) {
        return Optional.ofNullable(evidence.get(id));
    }

    List<Risk> risksOf(AiSystemId system) {
        return risksBySystem.getOrDefault(system, List.of());
    }

    List<Risk> risksFrom(RiskSourceRef source) {
        return risksBySource.getOrDefault(source, List.of());
    }

    List<TreatmentPlan> plansFor(RiskId risk) {
        return plansByRisk.getOrDefault(risk, List.of());
    }

    /** The controls that plans use for the risk. */
    List<ControlRef> controlsFor(RiskId risk) {
        return controlsByRisk.getOrDefault(risk, List.of());
    }

    /** All acceptances of a risk, the newest first. */
    List<Decision> acceptancesOf(RiskId risk) {
        return acceptancesByRisk.getOrDefault(risk, List.of());
    }

    /** The newest acceptance of a risk that counts. */
    Optional<Decision> findValidAcceptance(RiskId risk) {
        return acceptancesOf(risk).stream()
                .filter(decision -> RiskAcceptance.isInForce(decision, view, asOf))
                .findFirst();
    }

    List<ControlImplementation> controlsWith(EvidenceId id) {
        return controlsByEvidence.getOrDefault(id, List.of());
    }

    /** The controls that name the system; those of the whole organization act on it as well. */
    List<ControlImplementation> controlsOn(AiSystemId system) {
        return controlsBySystem.getOrDefault(system, List.of());
    }

    /** The evidence about the system; that of the whole organization may say something of it as well. */
    List<EvidenceId> evidenceOn(AiSystemId system) {
        return evidenceBySystem.getOrDefault(system, List.of());
    }

    /** Whether an open threat stands above a line of tolerance today. */
    boolean isAboveTolerance(Risk risk) {
        return risk.status() != RiskStatus.CLOSED && tolerances.today(risk).isAbove();
    }

    /** Whether it was taken out of use, so that it is named by others and has no place of its own. */
    boolean isRetired(EntityId<?> id) {
        return view.find(id).isPresent() && view.isRetired(id);
    }

    /** What stands behind the name of what was taken out of use; else nothing. */
    String retired(EntityId<?> id) {
        return isRetired(id) ? " (retired)" : "";
    }

    /** How much of this is in use and counts on the day. */
    long evidenceThatCounts(Collection<EvidenceId> ids) {
        return ids.stream()
                .distinct()
                .filter(id -> !isRetired(id))
                .flatMap(id -> view.find(id).stream())
                .filter(found -> EvidenceSection.counts(found, asOf))
                .count();
    }

    /** The name, and whether the party was taken out of use. */
    String nameOf(PartyId party) {
        return view.find(party).map(found -> found.name()).orElseGet(party::value) + retired(party);
    }

    String nameOf(AiSystemId system) {
        return view.find(system).map(AiSystem::name).orElseGet(system::value);
    }
}
