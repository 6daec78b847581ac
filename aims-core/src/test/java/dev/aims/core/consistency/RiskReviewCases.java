package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.RISK;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.TOMORROW;
import static dev.aims.core.consistency.Samples.YESTERDAY;
import static dev.aims.core.consistency.Samples.action;
import static dev.aims.core.consistency.Samples.criteria;
import static dev.aims.core.consistency.Samples.minor;
import static dev.aims.core.consistency.Samples.plan;
import static dev.aims.core.consistency.Samples.risk;
import static dev.aims.core.consistency.Samples.riskAt;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Incident;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

final class RiskReviewCases {
    private static final String PLACE = "risk r";
    private static final AiSystemId SYSTEM = AiSystemId.parse("s");

    private RiskReviewCases() {}

    static List<RuleCase> all() {
        TreatmentPlan done = plan(
                PlanStatus.COMPLETED,
                action().status(ActionStatus.DONE).completedOn(TODAY).build());
        Risk ofSystem =
                assessedOn(YESTERDAY).toBuilder().systems(Set.of(SYSTEM)).build();
        Incident onSystem = incidentToday().toBuilder().systems(Set.of(SYSTEM)).build();
        Incident ofRisk = incidentToday().toBuilder().risks(Set.of(RISK)).build();
        return List.of(
                rule(
                                "risk.review-overdue",
                                PLACE,
                                risk().toBuilder().nextReview(YESTERDAY).build())
                        .butNot(risk().toBuilder().nextReview(TODAY).build())
                        .butNot(risk().toBuilder()
                                .nextReview(YESTERDAY)
                                .status(RiskStatus.CLOSED)
                                .build()),
                rule("risk.assessment-undated", PLACE, assessedOn(null), criteria())
                        .butNot(assessedOn(TODAY), criteria()),
                rule("risk.assessed-in-future", PLACE, assessedOn(TOMORROW), criteria())
                        .butNot(assessedOn(TODAY), criteria()),
                rule("risk.not-reassessed-after-treatment", PLACE, done, assessedOn(YESTERDAY), criteria())
                        .butNot(done, assessedOn(TODAY), criteria())
                        .butNot(
                                done.toBuilder().status(PlanStatus.IN_PROGRESS).build(),
                                assessedOn(YESTERDAY),
                                criteria()),
                rule("risk.not-revisited-after-incident", "incident i", onSystem, ofSystem, criteria())
                        .butNot(
                                onSystem,
                                assessedOn(TODAY).toBuilder()
                                        .systems(Set.of(SYSTEM))
                                        .build(),
                                criteria())
                        .butNot(incidentToday(), ofSystem, criteria()),
                rule("risk.not-revisited-after-incident", "incident i", ofRisk, assessedOn(YESTERDAY), criteria())
                        .butNot(ofRisk, assessedOn(TODAY), criteria())
                        .butNot(
                                ofRisk,
                                assessedOn(YESTERDAY).toBuilder()
                                        .status(RiskStatus.CLOSED)
                                        .build(),
                                criteria()));
    }

    private static Risk assessedOn(LocalDate day) {
        return riskAt(minor().toBuilder().assessedOn(day).build());
    }

    private static Incident incidentToday() {
        return Examples.incident("i").toBuilder()
                .detectedAt(Instant.parse(TODAY + "T08:00:00Z"))
                .build();
    }
}
