package dev.aims.risk.consistency;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceCheck;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of tolerance of objectives and dimensions. The core judges by the general line; these rules add what only
 * these lines find, and go by the same exceptions.
 */
final class AboveLine {
    static final ConsistencyRule OPEN = RuleDefinition.error(
                    "risk.above-line",
                    "ISO/IEC 42001, 6.1.3",
                    "An open risk is within tolerance in general and above that of an objective or a dimension of"
                            + " consequence, with neither an approved or running plan nor an acceptance in force",
                    "approve a treatment plan, or have designated management accept the risk")
            .over(AboveLine::open);

    static final ConsistencyRule CLOSED = RuleDefinition.warning(
                    "risk.closed-above-line",
                    "ISO/IEC 42001, 6.1.3",
                    "A risk is closed although it was last assessed within tolerance in general and above that of an"
                            + " objective or a dimension of consequence, and no acceptance is in force",
                    "assess it anew, accept it, or open it again")
            .over(AboveLine::closed);

    private AboveLine() {}

    private static Stream<Spot> open(RegisterView view, LocalDate today) {
        Set<RiskId> dealtWith = accepted(view, today);
        for (PlanStatus status : List.of(PlanStatus.APPROVED, PlanStatus.IN_PROGRESS)) {
            view.treatmentPlans().withStatus(status).forEach(plan -> dealtWith.addAll(plan.risks()));
        }
        return search(
                view,
                risk -> risk.status() != RiskStatus.CLOSED && !dealtWith.contains(risk.id()),
                reason -> reason + ", and is neither being treated nor accepted");
    }

    private static Stream<Spot> closed(RegisterView view, LocalDate today) {
        Set<RiskId> accepted = accepted(view, today);
        return search(
                view,
                risk -> risk.status() == RiskStatus.CLOSED && !accepted.contains(risk.id()),
                reason -> "is closed although " + reason + ", by its last assessment, and nobody accepted it");
    }

    private static Stream<Spot> search(RegisterView view, Predicate<Risk> isLookedAt, UnaryOperator<String> what) {
        if (view.criteria().where(criteria -> !criteria.lines().isEmpty()).isEmpty()) {
            return Stream.empty();
        }
        Tolerances tolerances = Tolerances.of(view);
        return view.risks().stream()
                .filter(isLookedAt)
                .flatMap(risk ->
                        reason(tolerances.today(risk)).stream().map(reason -> Spot.at(risk, what.apply(reason))));
    }

    private static Optional<String> reason(ToleranceCheck check) {
        List<ToleranceCheck.Line> exceeded = check.isAbove() ? check.deciding() : List.of();
        boolean isInGeneral = exceeded.stream().anyMatch(line -> line.id().equals(Tolerance.GENERAL));
        return exceeded.isEmpty() || isInGeneral
                ? Optional.empty()
                : Optional.of(exceeded.stream().map(ToleranceCheck.Line::reason).collect(Collectors.joining(", ")));
    }

    private static Set<RiskId> accepted(RegisterView view, LocalDate today) {
        Set<RiskId> risks = new HashSet<>();
        view.decisions()
                .where(decision -> RiskAcceptance.isInForce(decision, view, today))
                .forEach(decision -> risks.add(((DecisionSubject.OfRisk) decision.subject()).risk()));
        return risks;
    }
}
