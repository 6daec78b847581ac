package dev.aims.risk.staleness;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.EntityVersion;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What bears on many risks at once: criteria, incidents, indicators, plans. */
final class Signals {
    /** Entities of these types are looked at here, so that a change of one concerns any risk. */
    static final List<Class<? extends Entity>> TYPES =
            List.of(RiskCriteria.class, AimsContext.class, Incident.class, Indicator.class, TreatmentPlan.class);

    private final Map<RiskCriteriaId, RiskCriteria> criteria = new HashMap<>();
    private final Map<Judged, Optional<StaleReason>> outdated = new HashMap<>();
    private final @Nullable RiskCriteriaId inForce;
    private final Map<EntityId<?>, List<Signal>> signals = new HashMap<>();
    private final Tolerances tolerances;
    private final Register register;
    private final ZoneId zone;

    /** By which criteria, in which version, risks were judged; what follows is the same for all of them. */
    private record Judged(RiskCriteriaId criteria, int version) {}

    /** Something that happened, in a version of the register, on a day. */
    private record Signal(StaleKind kind, EntityId<?> cause, long version, LocalDate day, String message) {}

    Signals(Register register, RegisterView view, ZoneId zone) {
        this.register = register;
        tolerances = Tolerances.of(view);
        this.zone = zone;
        view.criteria().forEach(each -> criteria.put(each.id(), each));
        inForce = view.context().map(AimsContext::criteria).orElse(null);
        view.all(Incident.class).forEach(this::add);
        view.all(Indicator.class).where(Signals::isBreached).forEach(this::add);
        view.treatmentPlans()
                .where(plan -> plan.status() == PlanStatus.COMPLETED)
                .forEach(this::add);
    }

    /** An incident concerns the risks that it names; one that names none concerns all of its systems and components. */
    private void add(Incident incident) {
        EntityVersion<Incident> first = register.history(incident.id()).get(0);
        LocalDate day = LocalDate.ofInstant(incident.detectedAt(), zone);
        Collection<? extends EntityId<?>> concerned = incident.risks().isEmpty()
                ? Stream.concat(incident.systems().stream(), incident.components().stream())
                        .toList()
                : incident.risks();
        add(
                concerned,
                new Signal(
                        StaleKind.INCIDENT,
                        incident.id(),
                        first.version(),
                        day,
                        "was not assessed since incident " + incident.id()));
    }

    /** A breach that goes on counts from the version in which it began; a new alert after a cleared one begins anew. */
    private void add(Indicator indicator) {
        Optional<Instant> since = indicator.breachedSince();
        EntityVersion<Indicator> first = LastAssessed.since(register, indicator.id(), indicator, Signals::isBreached);
        add(
                indicator.risks(),
                new Signal(
                        StaleKind.INDICATOR,
                        indicator.id(),
                        first.version(),
                        LocalDate.ofInstant(since.orElse(first.instant()), zone),
                        "was not assessed since indicator " + indicator.id() + " went beyond what was agreed"));
    }

    private void add(TreatmentPlan plan) {
        EntityVersion<TreatmentPlan> first =
                LastAssessed.since(register, plan.id(), plan, each -> each.status() == PlanStatus.COMPLETED);
        add(
                plan.risks(),
                new Signal(
                        StaleKind.TREATMENT,
                        plan.id(),
                        first.version(),
                        LocalDate.ofInstant(first.instant(), zone),
                        "was not assessed since plan " + plan.id() + " was completed"));
    }

    private void add(Collection<? extends EntityId<?>> concerned, Signal signal) {
        concerned.forEach(
                id -> signals.computeIfAbsent(id, none -> new ArrayList<>()).add(signal));
    }

    private static boolean isBreached(Indicator indicator) {
        return indicator.breachedSince().isPresent();
    }

    /** What has happened to a risk since it was last assessed. */
    List<StaleReason> after(EntityVersion<Risk> assessed, Risk risk) {
        if (signals.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> assessedOn = AssessmentStage.today(risk).map(Assessment::assessedOn);
        return Stream.of(List.of(risk.id()), risk.systems(), risk.components())
                .flatMap(Collection::stream)
                .flatMap(id -> signals.getOrDefault(id, List.of()).stream())
                .distinct()
                .filter(signal -> signal.version() > assessed.version()
                        || assessedOn.filter(signal.day()::isAfter).isPresent())
                .map(signal -> StaleReason.of(signal.kind(), signal.message(), signal.day(), signal.cause()))
                .toList();
    }

    /** Whether a risk was judged by other criteria than those of now. */
    Optional<StaleReason> outdatedCriteria(Risk risk) {
        return AssessmentStage.today(risk)
                .flatMap(assessment -> outdated.computeIfAbsent(
                        new Judged(assessment.criteria(), assessment.criteriaVersion()), this::outdated));
    }

    private Optional<StaleReason> outdated(Judged assessment) {
        RiskCriteria own = criteria.get(assessment.criteria());
        if (inForce != null && !inForce.equals(assessment.criteria())) {
            return Optional.of(StaleReason.of(
                    StaleKind.CRITERIA,
                    "was judged by criteria " + assessment.criteria() + "; " + inForce + " are in force",
                    null,
                    inForce));
        } else if (own == null || own.version() == assessment.version()) {
            return Optional.empty();
        }
        return Optional.of(StaleReason.of(
                StaleKind.CRITERIA,
                "was judged by version " + assessment.version() + " of criteria " + own.id() + ", which have version "
                        + own.version(),
                sinceOf(own),
                own.id()));
    }

    private LocalDate sinceOf(RiskCriteria own) {
        return LocalDate.ofInstant(
                LastAssessed.since(register, own.id(), own, each -> each.version() == own.version())
                        .instant(),
                zone);
    }

    /** Whether a threat stands above what can be borne, by the criteria of now. */
    boolean isAboveTolerance(Risk risk) {
        return AssessmentStage.today(risk)
                .filter(assessment -> tolerances.isAbove(risk, assessment))
                .isPresent();
    }
}
