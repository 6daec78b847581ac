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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of tolerance of objectives and dimensions. The core judges by the general line; this rule adds what only
 * these lines find, and goes by the same exceptions.
 */
final class AboveLine {
    static final ConsistencyRule RULE = RuleDefinition.error(
                    "risk.above-line",
                    "ISO/IEC 42001, 6.1.3",
                    "An open risk is within tolerance in general and above that of an objective or a dimension of"
                            + " consequence, with neither an approved or running plan nor an acceptance in force",
                    "approve a treatment plan, or have designated management accept the risk")
            .over(AboveLine::search);

    private AboveLine() {}

    private static Stream<Spot> search(RegisterView view, LocalDate today) {
        if (view.criteria().where(criteria -> !criteria.lines().isEmpty()).isEmpty()) {
            return Stream.empty();
        }
        Tolerances tolerances = Tolerances.of(view);
        Set<RiskId> dealtWith = dealtWith(view, today);
        return view.risks().stream()
                .filter(risk -> risk.status() != RiskStatus.CLOSED && !dealtWith.contains(risk.id()))
                .flatMap(risk -> spot(risk, tolerances.today(risk)));
    }

    private static Stream<Spot> spot(Risk risk, ToleranceCheck check) {
        List<ToleranceCheck.Line> exceeded = check.isAbove() ? check.deciding() : List.of();
        boolean isInGeneral = exceeded.stream().anyMatch(line -> line.id().equals(Tolerance.GENERAL));
        return exceeded.isEmpty() || isInGeneral
                ? Stream.empty()
                : Stream.of(Spot.at(
                        risk,
                        exceeded.stream().map(ToleranceCheck.Line::reason).collect(Collectors.joining(", "))
                                + ", and is neither being treated nor accepted"));
    }

    private static Set<RiskId> dealtWith(RegisterView view, LocalDate today) {
        Set<RiskId> risks = new HashSet<>();
        for (PlanStatus status : List.of(PlanStatus.APPROVED, PlanStatus.IN_PROGRESS)) {
            view.treatmentPlans().withStatus(status).forEach(plan -> risks.addAll(plan.risks()));
        }
        view.decisions()
                .where(decision -> RiskAcceptance.isInForce(decision, view, today))
                .forEach(decision -> risks.add(((DecisionSubject.OfRisk) decision.subject()).risk()));
        return risks;
    }
}
