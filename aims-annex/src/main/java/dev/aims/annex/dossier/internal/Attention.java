package dev.aims.annex.dossier.internal;

import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.RiskAcceptance;
import dev.aims.risk.treatment.Overdue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person must look at. Rules run in the order of their urgency; among findings of one severity the rule decides,
 * and within a rule what weighs most: the highest level, the longest delay.
 */
public final class Attention {
    private static final String GOOD_PRACTICE = "good practice";
    private static final String CONTROL_OF_DOCUMENTS = "ISO/IEC 42001, 7.5.3";

    private final Facts facts;

    private Attention(Facts facts) {
        this.facts = facts;
    }

    /** What needs attention, most urgent first. */
    public static List<Finding> of(Facts facts) {
        Attention attention = new Attention(facts);
        return Stream.of(
                        attention.evidenceContent(EvidenceCheck.Outcome.ALTERED),
                        facts.levels().findings().stream(),
                        attention.untreatedAboveTolerance(),
                        attention.evidenceContent(EvidenceCheck.Outcome.NOT_FOUND),
                        attention.evidenceContent(EvidenceCheck.Outcome.UNREADABLE),
                        attention.staleAcceptances(),
                        attention.overdue(),
                        facts.statement().findings().stream(),
                        attention.outdatedLevels(),
                        attention.expiredEvidence(),
                        attention.controlsWithoutEvidence())
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** What came of looking for evidence, for those who only want to know that. */
    public static List<Finding> ofEvidence(Facts facts) {
        Attention attention = new Attention(facts);
        return Stream.of(
                        EvidenceCheck.Outcome.ALTERED,
                        EvidenceCheck.Outcome.NOT_FOUND,
                        EvidenceCheck.Outcome.UNREADABLE)
                .flatMap(attention::evidenceContent)
                .toList();
    }

    private Stream<Finding> evidenceContent(EvidenceCheck.Outcome outcome) {
        return facts.view().evidence().stream()
                .flatMap(evidence -> facts.evidence(evidence.id()).stream()
                        .filter(check -> check.outcome() == outcome)
                        .map(check -> evidenceContent(evidence, check)));
    }

    private Finding evidenceContent(Evidence evidence, EvidenceCheck check) {
        String quoted = "\"" + evidence.title() + "\"";
        return switch (check.outcome()) {
            case ALTERED ->
                Finding.error(
                                "evidence.altered",
                                place(evidence),
                                quoted + " has SHA-256 " + check.sha256() + " but " + evidence.sha256()
                                        + " was recorded; find out what changed, then record what is right")
                        .withBasis(CONTROL_OF_DOCUMENTS);
            case UNREADABLE ->
                Finding.error(
                                "evidence.unreadable",
                                place(evidence),
                                quoted + " at " + evidence.location() + " could not be read (" + check.problem()
                                        + "); see to it that it can be read")
                        .withBasis(CONTROL_OF_DOCUMENTS);
            default ->
                Finding.error(
                                "evidence.not-found",
                                place(evidence),
                                quoted + " is not at " + evidence.location()
                                        + "; bring it back or correct the location")
                        .withBasis(CONTROL_OF_DOCUMENTS);
        };
    }

    private Stream<Finding> untreatedAboveTolerance() {
        return facts.view().risks().stream()
                .filter(risk -> risk.kind() == RiskKind.THREAT && facts.isAboveTolerance(risk))
                .filter(risk -> facts.plansFor(risk.id()).stream().noneMatch(Attention::isRunning))
                .filter(risk -> facts.findValidAcceptance(risk.id()).isEmpty())
                .sorted(Comparator.comparingInt(Attention::rankToday).reversed())
                .map(this::untreated);
    }

    private static boolean isRunning(TreatmentPlan plan) {
        return plan.status() == PlanStatus.APPROVED || plan.status() == PlanStatus.IN_PROGRESS;
    }

    private static int rankToday(Risk risk) {
        return AssessmentStage.today(risk).map(assessment -> assessment.rank()).orElse(0);
    }

    private Finding untreated(Risk risk) {
        String level = AssessmentStage.today(risk)
                .flatMap(facts.levels()::levelOf)
                .map(RiskLevel::title)
                .orElseThrow();
        String tolerance = AssessmentStage.today(risk)
                .flatMap(facts.levels()::matrixOf)
                .map(RiskMatrix::criteria)
                .map(criteria -> Levels.titleOf(criteria, criteria.tolerance()))
                .orElseThrow();
        String plans = facts.plansFor(risk.id()).stream()
                .map(plan -> "plan " + plan.id() + " is " + plan.status().id().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return Finding.error(
                        "risk.above-tolerance",
                        place(risk),
                        "\"" + risk.title() + "\" is " + level + " today, above the tolerated " + tolerance
                                + ", with neither a running plan nor a valid acceptance"
                                + (plans.isEmpty() ? "" : " (" + plans + ")")
                                + "; treat it, or have designated management accept it")
                .withBasis("ISO/IEC 42001, 6.1.3");
    }

    /** Acceptances that stopped counting and that no later one replaces. */
    private Stream<Finding> staleAcceptances() {
        return facts.view().decisions().stream().flatMap(decision -> staleness(decision).stream());
    }

    private List<Finding> staleness(Decision decision) {
        if (!(decision.subject() instanceof DecisionSubject.OfRisk subject)) {
            return List.of();
        }
        Optional<Risk> risk = facts.view().find(subject.risk());
        boolean matters =
                risk.filter(found -> found.status() != RiskStatus.CLOSED).isPresent()
                        && facts.findValidAcceptance(subject.risk()).isEmpty();
        return matters ? RiskAcceptance.staleness(decision, facts.view(), facts.asOf()) : List.of();
    }

    private Stream<Finding> overdue() {
        return Overdue.in(facts.view(), facts.asOf()).stream()
                .sorted(Comparator.comparingLong(Overdue::days).reversed())
                .map(Overdue::toFinding);
    }

    private Stream<Finding> outdatedLevels() {
        return facts.view().risks().stream()
                .filter(risk -> risk.status() != RiskStatus.CLOSED)
                .flatMap(risk -> AssessmentStage.today(risk).stream()
                        .filter(assessment ->
                                facts.levels().matrixOf(assessment).isEmpty())
                        .map(assessment -> Finding.warning(
                                        "risk.level-by-other-criteria",
                                        place(risk),
                                        "\"" + risk.title() + "\" was assessed by criteria " + assessment.criteria()
                                                + " version " + assessment.criteriaVersion()
                                                + ", which are not those in force; assess it anew")
                                .withBasis("ISO/IEC 42001, 6.1.2")));
    }

    private Stream<Finding> expiredEvidence() {
        return facts.view().evidence().stream()
                .filter(evidence -> isPast(evidence.validUntil()))
                .filter(evidence -> facts.controlsWith(evidence.id()).stream().anyMatch(Attention::isLive))
                .sorted(Comparator.comparing(evidence -> Objects.requireNonNull(evidence.validUntil())))
                .map(evidence -> Finding.warning(
                                "evidence.expired",
                                place(evidence),
                                "\"" + evidence.title() + "\" counted until " + evidence.validUntil()
                                        + "; renew it, or link what has taken its place")
                        .withBasis(GOOD_PRACTICE));
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(facts.asOf());
    }

    private Stream<Finding> controlsWithoutEvidence() {
        return facts.view().controls().stream()
                .filter(control -> control.status() == ImplementationStatus.IMPLEMENTED)
                .filter(control -> control.evidence().isEmpty())
                .map(control -> Finding.warning(
                                "control.without-evidence",
                                place(control),
                                control.control() + " is implemented but nothing shows it; link evidence")
                        .withBasis("ISO/IEC 42001, 8.1"));
    }

    private static boolean isLive(ControlImplementation control) {
        return control.status() != ImplementationStatus.ABANDONED;
    }

    private static Place place(Entity entity) {
        return Place.entity(EntityType.nameOf(entity.id().type()), entity.id().value());
    }
}
