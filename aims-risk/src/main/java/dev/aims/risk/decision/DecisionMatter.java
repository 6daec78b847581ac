package dev.aims.risk.decision;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Money;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.internal.Levels;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about, as far as it bears on who may make it.
 *
 * @param risks the risk that is accepted, or those that the plan treats; none for other subjects
 * @param plan the plan that is approved
 * @param level of an acceptance the higher one of how the risk stands and what is to remain; of a plan the highest that
 *     it expects to remain, or that a risk has of which it expects nothing. Absent where nothing was assessed
 * @param isAboveTolerance whether that level is of a threat and cannot be borne without a decision
 * @param cost of the plan, for each currency: all actions that were not given up
 */
public record DecisionMatter(
        Decision decision,
        List<Risk> risks,
        @Nullable TreatmentPlan plan,
        @Nullable Assessment level,
        boolean isAboveTolerance,
        Map<String, Money> cost,
        RegisterView view) {
    public DecisionMatter {
        Objects.requireNonNull(decision, "decision");
        risks = List.copyOf(risks);
        cost = Collections.unmodifiableMap(new TreeMap<>(cost));
        Objects.requireNonNull(view, "view");
    }

    /** The matter of a decision by what a view says of its subject. */
    public static DecisionMatter of(Decision decision, RegisterView view) {
        if (decision.subject() instanceof DecisionSubject.OfRisk ofRisk) {
            List<Risk> risks = view.find(ofRisk.risk()).stream().toList();
            return of(decision, risks, null, risks.stream().flatMap(DecisionMatter::accepted), view);
        } else if (decision.subject() instanceof DecisionSubject.OfPlan ofPlan) {
            TreatmentPlan plan = view.find(ofPlan.plan()).orElse(null);
            List<Risk> risks = plan == null
                    ? List.of()
                    : plan.risks().stream()
                            .flatMap(id -> view.find(id).stream())
                            .toList();
            return of(decision, risks, plan, risks.stream().flatMap(risk -> left(risk, plan)), view);
        }
        return of(decision, List.of(), null, Stream.empty(), view);
    }

    private static DecisionMatter of(
            Decision decision,
            List<Risk> risks,
            @Nullable TreatmentPlan plan,
            Stream<OfRisk> levels,
            RegisterView view) {
        Optional<OfRisk> highest = levels.max(Comparator.comparing((OfRisk level) -> level.isAbove(view))
                .thenComparing(level -> level.assessment().rank()));
        return new DecisionMatter(
                decision,
                risks,
                plan,
                highest.map(OfRisk::assessment).orElse(null),
                highest.filter(level -> level.isAbove(view)).isPresent(),
                plan == null ? Map.of() : costOf(plan),
                view);
    }

    private static Stream<OfRisk> accepted(Risk risk) {
        return Stream.of(AssessmentStage.today(risk), AssessmentStage.RESIDUAL.of(risk))
                .flatMap(Optional::stream)
                .map(assessment -> new OfRisk(risk, assessment));
    }

    private static Stream<OfRisk> left(Risk risk, @Nullable TreatmentPlan plan) {
        Assessment expected = plan == null ? null : plan.expectedResidual().get(risk.id());
        return Optional.ofNullable(expected).or(() -> AssessmentStage.today(risk)).stream()
                .map(assessment -> new OfRisk(risk, assessment));
    }

    private static Map<String, Money> costOf(TreatmentPlan plan) {
        return plan.actions().stream()
                .filter(action -> action.status() != ActionStatus.CANCELLED)
                .flatMap(action -> Stream.ofNullable(action.cost()))
                .collect(Collectors.toMap(Money::currency, cost -> cost, Money::plus));
    }

    public DecisionKind kind() {
        return decision.kind();
    }

    public DecisionSubject subject() {
        return decision.subject();
    }

    /** The AI systems of the risks. */
    public Set<AiSystemId> systems() {
        return risks.stream().flatMap(risk -> risk.systems().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who owns the risks. */
    public Set<PartyId> riskOwners() {
        return risks.stream()
                .flatMap(risk -> Stream.ofNullable(risk.owner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether the level is this one or a higher one by its criteria. Where that cannot be told, because the criteria have
     * no such level, it is taken to be so: an unknown level calls for more care, not less.
     *
     * @param levelId such as {@code high}
     */
    public boolean isAtLeast(String levelId) {
        return level != null && Levels.isAtLeast(level, levelId, view).orElse(true);
    }

    private record OfRisk(Risk risk, Assessment assessment) {
        boolean isAbove(RegisterView view) {
            return risk.kind() == RiskKind.THREAT && Tolerances.of(view).isAbove(risk, assessment);
        }
    }
}
