package dev.aims.risk.decision;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.internal.Levels;
import java.time.LocalDate;
import java.util.Optional;

/** Whether what a plan leaves of a risk is covered by an acceptance of its own. */
final class ResidualAcceptance {
    private final RegisterView view;
    private final LocalDate today;
    private final DecisionStaleness staleness;

    ResidualAcceptance(RegisterView view, LocalDate today, DecisionStaleness staleness) {
        this.view = view;
        this.today = today;
        this.staleness = staleness;
    }

    /** What is to be done before a plan may leave this level; empty if it can be borne or is accepted. */
    Optional<String> missing(RiskId id, Assessment expected) {
        Risk risk = view.find(id).orElse(null);
        if (risk == null
                || risk.kind() != RiskKind.THREAT
                || !Tolerances.of(view).isAbove(risk, expected)) {
            return Optional.empty();
        } else if (AssessmentStage.RESIDUAL
                .of(risk)
                .filter(residual -> covers(residual, expected))
                .isEmpty()) {
            return Optional.of("set the residual level of the risk to what the plan expects, and have it accepted");
        }
        DecisionSubject subject = new DecisionSubject.OfRisk(id);
        return view.decisions().stream()
                        .anyMatch(decision ->
                                decision.subject().equals(subject) && staleness.isInForce(decision, view, today))
                ? Optional.empty()
                : Optional.of("have the risk accepted with that residual level, before or in the same commit");
    }

    /** A residual level covers those that are not higher, by the same criteria. */
    private boolean covers(Assessment residual, Assessment expected) {
        return residual.criteria().equals(expected.criteria())
                && Levels.isAtLeast(residual, expected.level(), view).orElse(false);
    }
}
