package dev.aims.risk.staleness;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.Policy;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.decision.DecisionStaleness;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at what is not a risk: systems, controls, indicators, objectives, impact assessments, decisions, the context. */
final class Reviews {
    private static final Set<LifeCycleStage> IN_USE = EnumSet.of(
            LifeCycleStage.DEPLOYMENT,
            LifeCycleStage.OPERATION_AND_MONITORING,
            LifeCycleStage.CONTINUOUS_VALIDATION,
            LifeCycleStage.RE_EVALUATION);

    private final Register register;
    private final RegisterView view;
    private final LocalDate day;
    private final ZoneId zone;
    private final StalenessSettings settings;
    private final Surroundings surroundings;
    private @Nullable Map<DecisionSubject, LocalDate> decided;

    Reviews(
            Register register,
            RegisterView view,
            LocalDate day,
            ZoneId zone,
            StalenessSettings settings,
            Surroundings surroundings) {
        this.register = register;
        this.view = view;
        this.day = day;
        this.zone = zone;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    Optional<Stale> of(Entity entity) {
        List<StaleReason> reasons = new ArrayList<>();
        if (entity instanceof AiSystem system) {
            addReasons(reasons, system);
        } else if (entity instanceof ControlImplementation control) {
            if (control.status() != ImplementationStatus.ABANDONED) {
                addPassed(reasons, control.nextReview(), "8.1");
            }
        } else if (entity instanceof Indicator indicator) {
            addPassed(reasons, indicator.nextReview(), "9.1");
            indicator
                    .nextReadingDue(zone)
                    .filter(day::isAfter)
                    .ifPresent(due -> reasons.add(new StaleReason(
                            StaleKind.DATE, "was to be read by " + due, due, "ISO/IEC 42001, 9.1", null)));
        } else if (entity instanceof AiObjective objective) {
            if (objective.status() == ObjectiveStatus.PLANNED || objective.status() == ObjectiveStatus.IN_PROGRESS) {
                addPassed(reasons, objective.nextReview(), "6.2");
            }
        } else if (entity instanceof ImpactAssessment assessment) {
            addReasons(reasons, assessment);
        } else if (entity instanceof AimsContext context) {
            addReasons(reasons, context);
        } else if (entity instanceof Decision decision) {
            addReasons(reasons, decision);
        }
        return Stale.of(entity.id(), reasons, false);
    }

    private void addPassed(List<StaleReason> reasons, @Nullable LocalDate due, String clause) {
        if (due != null && due.isBefore(day)) {
            reasons.add(StaleReason.passed(due, "ISO/IEC 42001, " + clause));
        }
    }

    private void addReasons(List<StaleReason> reasons, AiSystem system) {
        if (system.stage() == LifeCycleStage.RETIREMENT) {
            return;
        }
        addPassed(reasons, system.nextReview(), "8.2");
        boolean learnsInUse = system.traits().contains(Trait.CONTINUOUS_LEARNING)
                && system.stage() != null
                && IN_USE.contains(system.stage());
        LocalDate last = system.validatedOn();
        if (!learnsInUse) {
            return;
        } else if (last == null) {
            reasons.add(StaleReason.of(StaleKind.LEARNING, "learns in use and was never validated", null, null));
        } else if (last.plusDays(settings.validationDays()).isBefore(day)) {
            reasons.add(StaleReason.of(
                    StaleKind.LEARNING,
                    "learns in use and was last validated on " + last,
                    last.plusDays(settings.validationDays()),
                    null));
        }
    }

    /** One that was conducted, as long as none of its systems has a newer one. */
    private void addReasons(List<StaleReason> reasons, ImpactAssessment assessment) {
        LocalDate conducted = assessment.conductedOn();
        if (conducted == null || isOutdone(assessment, conducted)) {
            return;
        }
        addPassed(reasons, assessment.nextReview(), "8.4");
        long version = LastAssessed.since(
                        register,
                        assessment.id(),
                        assessment,
                        (earlier, now) -> Objects.equals(earlier.conductedOn(), now.conductedOn()))
                .version();
        for (StaleReason reason : surroundings.changesAfter(version, assessment.systems(), List.of())) {
            reasons.add(new StaleReason(
                    reason.kind(), reason.message(), reason.since(), "ISO/IEC 42001, 8.4", reason.cause()));
        }
    }

    private boolean isOutdone(ImpactAssessment assessment, LocalDate conducted) {
        return assessment.systems().stream()
                .allMatch(system -> view.all(ImpactAssessment.class).stream()
                        .filter(other -> other.systems().contains(system))
                        .map(ImpactAssessment::conductedOn)
                        .anyMatch(day -> day != null && day.isAfter(conducted)));
    }

    private void addReasons(List<StaleReason> reasons, AimsContext context) {
        for (Policy policy : context.policies()) {
            LocalDate due = policy.nextReview();
            if (due != null && due.isBefore(day)) {
                reasons.add(new StaleReason(
                        StaleKind.DATE,
                        "has policy " + policy.id() + ", which was to be looked at by " + due,
                        due,
                        "ISO/IEC 42001, A.2.4",
                        null));
            }
        }
        for (CatalogPin pin : context.catalogs()) {
            settings.editions()
                    .apply(pin.id())
                    .filter(newest -> !newest.equals(pin.edition()))
                    .ifPresent(newest -> reasons.add(StaleReason.of(
                            StaleKind.CATALOG,
                            "is judged by edition " + pin.edition() + " of catalog " + pin.id() + ", which has edition "
                                    + newest,
                            null,
                            null)));
        }
    }

    private void addReasons(List<StaleReason> reasons, Decision decision) {
        if (!decision.isApprovedBy(day) || !isOnWhatIsThere(decision)) {
            return;
        }
        List<DecisionStaleness.Reason> stale = DecisionStaleness.standard().reasons(decision, view, day);
        if (!stale.isEmpty() && !isOutdone(decision)) {
            stale.forEach(reason -> reasons.add(StaleReason.of(StaleKind.DECISION, reason.text(), null, null)));
        }
    }

    private boolean isOnWhatIsThere(Decision decision) {
        return !(decision.subject() instanceof DecisionSubject.OfRisk subject)
                || view.find(subject.risk())
                        .filter(risk -> risk.status() != RiskStatus.CLOSED)
                        .isPresent();
    }

    /** Whether there is a newer decision on the same subject. */
    private boolean isOutdone(Decision decision) {
        LocalDate newest = newestBySubject().get(decision.subject());
        return newest != null && newest.isAfter(Objects.requireNonNull(decision.decidedOn()));
    }

    private Map<DecisionSubject, LocalDate> newestBySubject() {
        Map<DecisionSubject, LocalDate> newest = decided;
        if (newest == null) {
            newest = new HashMap<>();
            for (Decision decision : view.decisions()) {
                if (decision.isApprovedBy(day)) {
                    newest.merge(
                            decision.subject(),
                            Objects.requireNonNull(decision.decidedOn()),
                            (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            decided = newest;
        }
        return newest;
    }
}
