package dev.aims.core.consistency;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.AssessmentBuilder;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentActionBuilder;
import dev.aims.core.model.TreatmentPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the cases of several rules are made of. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    static final ControlRef CONTROL = ControlRef.parse("iso-42001:A.2.2");
    static final PartyId PARTY = PartyId.parse("p");
    static final RiskId RISK = RiskId.parse("r");

    private Samples() {}

    /** Minor, medium and major, of which medium can be borne. */
    static RiskCriteria criteria() {
        ScaleLevel ever = ScaleLevel.of("ever", "Ever", null);
        List<String> levels = List.of("minor", "medium", "major");
        return RiskCriteria.builder("k")
                .title("Criteria")
                .version(1)
                .likelihood(Scale.of("likelihood", "Likelihood", List.of(ever)))
                .consequences(List.of(Scale.of(
                        "harm",
                        "Harm",
                        levels.stream()
                                .map(level -> ScaleLevel.of(level, level, null))
                                .toList())))
                .levels(levels.stream()
                        .map(level -> RiskLevel.of(level, level, "#00aa00", null))
                        .toList())
                .matrix(List.of(levels))
                .tolerance("medium")
                .build();
    }

    static Assessment minor() {
        return assessed("minor", 1);
    }

    static Assessment medium() {
        return assessed("medium", 2);
    }

    static Assessment major() {
        return assessed("major", 3);
    }

    static Assessment assessed(String level, int rank) {
        return AssessmentBuilder.builder()
                .criteria(RiskCriteriaId.parse("k"))
                .criteriaVersion(1)
                .consequences(Map.of("harm", level))
                .level(level)
                .rank(rank)
                .assessedOn(YESTERDAY)
                .build();
    }

    static Risk risk() {
        return Examples.risk("r");
    }

    static Risk riskAt(Assessment current) {
        return risk().toBuilder().current(current).build();
    }

    static TreatmentPlan plan(PlanStatus status, TreatmentAction... actions) {
        return Examples.plan("t", "r").toBuilder()
                .status(status)
                .actions(List.of(actions))
                .build();
    }

    static TreatmentActionBuilder action() {
        return TreatmentAction.builder("one").title("Do it");
    }

    /** An acceptance, approval or exclusion by a subject's text, made yesterday. */
    static DecisionBuilder decision(String subject) {
        DecisionSubject parsed = DecisionSubject.parse(subject);
        return Decision.builder("d")
                .kind(parsed.kindOfDecision())
                .subject(parsed)
                .decidedBy(PARTY)
                .decidedOn(YESTERDAY)
                .reason("So it is");
    }

    static Stream<RuleCase> allCases() {
        return Stream.of(
                        ContextCases.all(),
                        SystemCases.all(),
                        RiskCases.all(),
                        RiskReviewCases.all(),
                        TreatmentCases.all(),
                        ControlCases.all(),
                        RecordCases.all(),
                        ImprovementCases.all())
                .flatMap(List::stream);
    }
}
