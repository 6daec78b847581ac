package dev.aims.risk.staleness;

import dev.aims.core.model.EntityId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.EntityVersion;
import dev.aims.core.register.Register;
import dev.aims.risk.assessment.AssessmentStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one risk. Remembers in which version each was assessed, as long as the risk itself does not change. */
final class RiskLook {
    private final Register register;
    private final Map<RiskId, Known> known = new HashMap<>();

    private record Known(Risk risk, EntityVersion<Risk> assessed) {}

    RiskLook(Register register) {
        this.register = register;
    }

    Optional<Stale> at(Risk risk, LocalDate day, Signals signals, Surroundings surroundings) {
        if (risk.status() == RiskStatus.CLOSED) {
            return Optional.empty();
        }
        List<StaleReason> reasons = new ArrayList<>();
        if (risk.nextReview() != null && risk.nextReview().isBefore(day)) {
            reasons.add(StaleReason.passed(risk.nextReview(), StaleKind.DATE.clause()));
        }
        if (AssessmentStage.today(risk).isPresent()) {
            EntityVersion<Risk> assessed = assessed(risk);
            addChangedScope(reasons, assessed, risk);
            reasons.addAll(surroundings.changesAfter(assessed.version(), risk.systems(), risk.components()));
            reasons.addAll(signals.after(assessed, risk));
            signals.outdatedCriteria(risk).ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? Optional.empty() : Stale.of(risk.id(), reasons, signals.isAboveTolerance(risk));
    }

    private static void addChangedScope(List<StaleReason> reasons, EntityVersion<Risk> assessed, Risk risk) {
        Risk then = assessed.entity();
        if (then != null && !hasSameScope(then, risk)) {
            reasons.add(StaleReason.of(
                    StaleKind.SYSTEM,
                    "hangs on other systems or components than when it was assessed",
                    null,
                    risk.id()));
        }
    }

    private static boolean hasSameScope(Risk one, Risk other) {
        return one.systems().equals(other.systems())
                && one.components().equals(other.components())
                && one.kind() == other.kind();
    }

    @SuppressWarnings("ReferenceEquality") // a view gives the same object for the same version
    private EntityVersion<Risk> assessed(Risk risk) {
        Known before = known.get(risk.id());
        if (before != null && before.risk() == risk) {
            return before.assessed();
        }
        EntityVersion<Risk> assessed = LastAssessed.since(register, risk.id(), risk, LastAssessed::isSameLook);
        known.put(risk.id(), new Known(risk, assessed));
        return assessed;
    }

    void forget(EntityId<?> id) {
        known.remove(id);
    }
}
