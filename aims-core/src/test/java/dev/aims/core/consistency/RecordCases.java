package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.RISK;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.YESTERDAY;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiObjectiveBuilder;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.AlertState;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernBuilder;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Impact;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentBuilder;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Lesson;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Notification;
import dev.aims.core.model.NotificationState;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.PlannedChangeBuilder;
import dev.aims.core.model.Reading;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.model.Threshold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class RecordCases {
    private static final Set<AiSystemId> SYSTEM = Set.of(AiSystemId.parse("s"));
    private static final Instant NOW = Instant.parse(TODAY + "T08:00:00Z");
    private static final Decimal ONE = Decimal.parse("1");
    private static final Instant EARLIER = Instant.parse(YESTERDAY + "T08:00:00Z");

    private RecordCases() {}

    static List<RuleCase> all() {
        return Stream.of(objectives(), indicators(), changes(), impacts(), incidents(), concerns())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> objectives() {
        String place = "ai-objective o";
        AiObjective bare = objective().build();
        return List.of(
                rule("objective.without-measure", place, bare)
                        .butNot(objective().measure("Count").build())
                        .butNot(objective().status(ObjectiveStatus.WITHDRAWN).build()),
                rule("objective.without-plan", place, bare)
                        .butNot(objective().plan("Do it").build()),
                rule("objective.without-owner", place, bare)
                        .butNot(objective().owner(PARTY).build()),
                rule("objective.without-due-date", place, bare)
                        .butNot(objective().due(TODAY).build()),
                rule("objective.overdue", place, objective().due(YESTERDAY).build())
                        .butNot(objective().due(TODAY).build())
                        .butNot(objective()
                                .due(YESTERDAY)
                                .status(ObjectiveStatus.MISSED)
                                .build()));
    }

    private static AiObjectiveBuilder objective() {
        return Examples.objective("o").toBuilder();
    }

    private static List<RuleCase> indicators() {
        String place = "indicator i";
        Indicator breached = reading("hard");
        return List.of(
                rule("indicator.breach-unattended", place + ", latest", breached)
                        .butNot(reading("soft"))
                        .butNot(breached.toBuilder().risks(Set.of(RISK)).build())
                        .butNot(
                                breached,
                                incident().detectedAt(NOW).systems(SYSTEM).build()),
                rule("indicator.breach-unattended", place + ", alerts", alerting("hard", EARLIER))
                        .butNot(alerting("hard", null))
                        .butNot(alerting("soft", EARLIER))
                        .butNot(
                                alerting("hard", EARLIER),
                                incident().detectedAt(NOW).systems(SYSTEM).build()),
                rule("indicator.without-frequency", place, Examples.indicator("i"))
                        .butNot(every(2)),
                rule("indicator.reading-overdue", place + ", latest", every(1))
                        .butNot(every(2))
                        .butNot(breached),
                rule(
                                "indicator.threshold-against-direction",
                                place + ", thresholds[0]",
                                Examples.indicator("i").toBuilder()
                                        .thresholds(List.of(Threshold.atLeast("low", AlertLevel.WARNING, ONE)))
                                        .build())
                        .butNot(breached),
                rule("indicator.without-threshold", place, Examples.indicator("i"))
                        .butNot(reading("soft")),
                rule("indicator.without-reading", place, Examples.indicator("i"))
                        .butNot(reading("soft")),
                rule(
                                "indicator.review-overdue",
                                place,
                                Examples.indicator("i").toBuilder()
                                        .nextReview(YESTERDAY)
                                        .build())
                        .butNot(Examples.indicator("i").toBuilder()
                                .nextReview(TODAY)
                                .build()));
    }

    /** An indicator whose latest reading is beyond one of its thresholds. */
    private static Indicator reading(String beyond) {
        Decimal zero = Decimal.parse("0");
        return Examples.indicator("i").toBuilder()
                .systems(SYSTEM)
                .thresholds(List.of(
                        Threshold.atMost("soft", AlertLevel.WARNING, zero),
                        Threshold.atMost("hard", AlertLevel.BREACH, zero)))
                .latest(new Reading(Decimal.parse("1"), EARLIER, Set.of(beyond)))
                .build();
    }

    /** An indicator with a series whose latest reading is all right, and with the state of one threshold. */
    private static Indicator alerting(String threshold, Instant openSince) {
        return reading("soft").toBuilder()
                .latest(new Reading(ONE, NOW, Set.of()))
                .alerts(List.of(new AlertState(threshold, openSince, 1)))
                .series(new SeriesDigest(3, NOW, SeriesDigest.START, null))
                .build();
    }

    /** Two days before today it was last read. */
    private static Indicator every(int days) {
        return Examples.indicator("i").toBuilder()
                .everyDays(days)
                .latest(new Reading(ONE, EARLIER.minusSeconds(86_400), Set.of()))
                .build();
    }

    private static List<RuleCase> changes() {
        String place = "planned-change x";
        PlannedChange late = change(ChangeStatus.APPROVED).plannedFor(YESTERDAY).build();
        return List.of(
                rule(
                                "change.significance-undecided",
                                place,
                                change(ChangeStatus.APPROVED).build())
                        .butNot(change(ChangeStatus.APPROVED).significant(false).build())
                        .butNot(change(ChangeStatus.PROPOSED).build()),
                rule("change.overdue", place, late)
                        .butNot(change(ChangeStatus.APPROVED).plannedFor(TODAY).build())
                        .butNot(late.toBuilder().status(ChangeStatus.COMPLETED).build()));
    }

    private static PlannedChangeBuilder change(ChangeStatus status) {
        return Examples.change("x").toBuilder().status(status);
    }

    private static List<RuleCase> impacts() {
        String place = "impact-assessment i";
        Impact harm = Impact.builder("one").title("Refused unfairly").build();
        ImpactAssessment harmful = conducted().impacts(List.of(harm)).build();
        return List.of(
                rule(
                                "impact-assessment.review-overdue",
                                place,
                                impact().nextReview(YESTERDAY).build())
                        .butNot(impact().nextReview(TODAY).build())
                        .butNot(
                                impact().nextReview(YESTERDAY).build(),
                                Examples.system("s").toBuilder()
                                        .stage(LifeCycleStage.RETIREMENT)
                                        .build()),
                rule("impact-assessment.feeds-no-risk", place, harmful)
                        .butNot(harmful.toBuilder().risks(Set.of(RISK)).build())
                        .butNot(conducted().build()),
                rule("impact-assessment.not-approved", place, conducted().build())
                        .butNot(conducted().approvedBy(PARTY).approvedOn(TODAY).build()),
                rule("impact-assessment.harm-without-measure", place + ", impacts[0]", harmful)
                        .butNot(conducted()
                                .impacts(List.of(harm.toBuilder()
                                        .measures("Second review")
                                        .build()))
                                .build()));
    }

    private static ImpactAssessmentBuilder impact() {
        return Examples.impactAssessment("i", "s").toBuilder();
    }

    private static ImpactAssessmentBuilder conducted() {
        return impact().conductedOn(YESTERDAY);
    }

    private static List<RuleCase> incidents() {
        String place = "incident i";
        Incident old = incident().detectedAt(daysAgo(91)).build();
        Incident closed = incident().detectedAt(EARLIER).closedAt(NOW).build();
        return List.of(
                rule("incident.notification-overdue", place + ", notifications[0]", notifying(EARLIER, null))
                        .butNot(notifying(NOW, null))
                        .butNot(notifying(EARLIER, NOW)),
                rule("incident.open-too-long", place, old)
                        .butNot(incident().detectedAt(daysAgo(90)).build())
                        .butNot(old.toBuilder().closedAt(NOW).build()),
                rule("incident.without-owner", place, old)
                        .butNot(old.toBuilder().owner(PARTY).build()),
                rule("incident.closed-without-lesson", place, closed)
                        .butNot(closed.toBuilder()
                                .lessons(List.of(new Lesson("one", "Test first")))
                                .build()));
    }

    private static Instant daysAgo(int days) {
        return Instant.parse(TODAY.minusDays(days) + "T08:00:00Z");
    }

    private static IncidentBuilder incident() {
        return Examples.incident("i").toBuilder();
    }

    private static Incident notifying(Instant deadline, Instant sentAt) {
        return incident()
                .notifications(List.of(Notification.builder("one")
                        .title("Tell the authority")
                        .deadline(deadline)
                        .sentAt(sentAt)
                        .state(sentAt == null ? NotificationState.DUE : NotificationState.SENT)
                        .build()))
                .build();
    }

    private static List<RuleCase> concerns() {
        String place = "concern c";
        Concern old = concern().raisedOn(TODAY.minusDays(31)).build();
        Concern closed = concern().status(ConcernStatus.RESOLVED).build();
        return List.of(
                rule("concern.open-too-long", place, old)
                        .butNot(concern().raisedOn(TODAY.minusDays(30)).build())
                        .butNot(old.toBuilder().status(ConcernStatus.RESOLVED).build()),
                rule("concern.without-owner", place, old)
                        .butNot(old.toBuilder().owner(PARTY).build()),
                rule("concern.closed-without-outcome", place, closed)
                        .butNot(closed.toBuilder().outcome("Mended").build()));
    }

    private static ConcernBuilder concern() {
        return Examples.concern("c").toBuilder();
    }
}
