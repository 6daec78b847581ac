package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.YESTERDAY;
import static dev.aims.core.consistency.Samples.assessed;
import static dev.aims.core.consistency.Samples.criteria;
import static dev.aims.core.consistency.Samples.decision;
import static dev.aims.core.consistency.Samples.major;
import static dev.aims.core.consistency.Samples.medium;
import static dev.aims.core.consistency.Samples.minor;
import static dev.aims.core.consistency.Samples.plan;
import static dev.aims.core.consistency.Samples.risk;
import static dev.aims.core.consistency.Samples.riskAt;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import java.util.List;
import java.util.stream.Stream;

final class RiskCases {
    private static final String PLACE = "risk r";

    private RiskCases() {}

    static List<RuleCase> all() {
        return Stream.of(treatment(), levels(), description())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> treatment() {
        Risk tooHigh = riskAt(major());
        return List.of(
                rule("risk.above-tolerance-untreated", PLACE, tooHigh, criteria(), plan(PlanStatus.DRAFT))
                        .butNot(riskAt(medium()), criteria())
                        .butNot(tooHigh, criteria(), plan(PlanStatus.APPROVED))
                        .butNot(
                                tooHigh,
                                criteria(),
                                decision("risk:r").validUntil(TODAY).build())
                        .butNot(tooHigh.toBuilder().kind(RiskKind.OPPORTUNITY).build(), criteria())
                        .butNot(with(RiskStatus.CLOSED, tooHigh), criteria()),
                rule("risk.closed-above-tolerance", PLACE, with(RiskStatus.CLOSED, tooHigh), criteria())
                        .butNot(tooHigh, criteria())
                        .butNot(with(RiskStatus.CLOSED, riskAt(medium())), criteria())
                        .butNot(
                                with(
                                        RiskStatus.CLOSED,
                                        tooHigh.toBuilder()
                                                .inherent(major())
                                                .current(minor())
                                                .build()),
                                criteria())
                        .butNot(
                                with(
                                        RiskStatus.CLOSED,
                                        tooHigh.toBuilder()
                                                .kind(RiskKind.OPPORTUNITY)
                                                .build()),
                                criteria())
                        .butNot(
                                with(RiskStatus.CLOSED, tooHigh),
                                criteria(),
                                decision("risk:r").validUntil(TODAY).build())
                        .butNot(with(RiskStatus.CLOSED, risk())),
                rule(
                                "risk.accepted-without-decision",
                                PLACE,
                                with(RiskStatus.ACCEPTED, risk()),
                                decision("risk:r").validUntil(YESTERDAY).build())
                        .butNot(
                                with(RiskStatus.ACCEPTED, risk()),
                                decision("risk:r").validUntil(TODAY).build()),
                rule("risk.in-treatment-without-plan", PLACE, with(RiskStatus.IN_TREATMENT, risk()))
                        .butNot(with(RiskStatus.IN_TREATMENT, risk()), plan(PlanStatus.IN_PROGRESS)),
                rule("risk.not-assessed", PLACE, with(RiskStatus.ASSESSED, risk()))
                        .butNot(with(RiskStatus.ASSESSED, riskAt(minor())), criteria())
                        .butNot(risk()));
    }

    private static Risk with(RiskStatus status, Risk risk) {
        return risk.toBuilder().status(status).build();
    }

    private static List<RuleCase> levels() {
        RiskCriteria second = criteria().toBuilder().version(2).build();
        return List.of(
                rule(
                                "risk.residual-above-inherent",
                                PLACE,
                                risk().toBuilder()
                                        .inherent(minor())
                                        .residual(medium())
                                        .build(),
                                criteria())
                        .butNot(
                                risk().toBuilder()
                                        .inherent(medium())
                                        .residual(medium())
                                        .build(),
                                criteria()),
                rule(
                                "risk.current-above-inherent",
                                PLACE,
                                risk().toBuilder()
                                        .inherent(minor())
                                        .current(medium())
                                        .build(),
                                criteria())
                        .butNot(
                                risk().toBuilder()
                                        .inherent(medium())
                                        .current(minor())
                                        .build(),
                                criteria()),
                rule(
                                "risk.target-above-tolerance",
                                PLACE + ", target",
                                risk().toBuilder().target(major()).build(),
                                criteria())
                        .butNot(risk().toBuilder().target(medium()).build(), criteria()),
                rule("risk.criteria-outdated", PLACE, riskAt(minor()), second).butNot(riskAt(minor()), criteria()),
                rule("risk.criteria-not-in-force", PLACE, riskAt(minor()), criteria(), contextWith("other"))
                        .butNot(riskAt(minor()), criteria(), contextWith("k")),
                rule("risk.level-not-in-criteria", PLACE + ", current", riskAt(assessed("grave", 3)), criteria())
                        .butNot(riskAt(major()), criteria())
                        .butNot(riskAt(assessed("grave", 3)), second));
    }

    private static AimsContext contextWith(String criteria) {
        return Examples.context("c").toBuilder()
                .criteria(RiskCriteriaId.parse(criteria))
                .build();
    }

    private static List<RuleCase> description() {
        return List.of(
                rule("risk.without-owner", PLACE, risk())
                        .butNot(risk().toBuilder().owner(PARTY).build())
                        .butNot(with(RiskStatus.CLOSED, risk())),
                rule("risk.of-nothing", PLACE, risk()).butNot(Examples.riskOf("r", "s")),
                rule("risk.duplicate-title", PLACE, risk(), Examples.risk("a"))
                        .butNot(risk(), Examples.riskOf("a", "s"))
                        .butNot(risk().toBuilder().title("Another").build(), Examples.risk("a")));
    }
}
