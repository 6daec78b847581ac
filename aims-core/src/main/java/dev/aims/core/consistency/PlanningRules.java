package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Threshold;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Objectives, the indicators that show whether they are met, and planned changes. */
final class PlanningRules {
    private PlanningRules() {}

    static List<ConsistencyRule> all() {
        return Stream.of(objectives(), indicators(), changes())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isOpen(AiObjective objective) {
        return objective.status() == ObjectiveStatus.PLANNED || objective.status() == ObjectiveStatus.IN_PROGRESS;
    }

    private static List<ConsistencyRule> objectives() {
        return List.of(
                RuleDefinition.warning(
                                "objective.without-measure",
                                "ISO/IEC 42001, 6.2",
                                "It is not said how to tell whether an open AI objective is reached",
                                "describe a measure or name an indicator")
                        .each(
                                AiObjective.class,
                                objective -> isOpen(objective)
                                        && objective.measure() == null
                                        && objective.indicators().isEmpty(),
                                "has neither measure nor indicator"),
                RuleDefinition.warning(
                                "objective.without-plan",
                                "ISO/IEC 42001, 6.2",
                                "It is not said what is to be done to reach an open AI objective",
                                "write down what is to be done and with which means")
                        .each(
                                AiObjective.class,
                                objective -> isOpen(objective) && objective.plan() == null,
                                "has no plan"),
                RuleDefinition.warning(
                                "objective.without-owner",
                                "ISO/IEC 42001, 6.2",
                                "Nobody answers for reaching an open AI objective",
                                "name the party that answers for it")
                        .each(
                                AiObjective.class,
                                objective -> isOpen(objective) && objective.owner() == null,
                                "has no owner"),
                RuleDefinition.warning(
                                "objective.without-due-date",
                                "ISO/IEC 42001, 6.2",
                                "It is not said by when an open AI objective is to be reached",
                                "set the date")
                        .each(
                                AiObjective.class,
                                objective -> isOpen(objective) && objective.due() == null,
                                "has no due date"),
                RuleDefinition.warning(
                                "objective.overdue",
                                "ISO/IEC 42001, 6.2",
                                "The date of an AI objective has passed without a word on whether it was reached",
                                "record whether it was achieved or missed, or set a new date")
                        .over((view, today) -> view.all(AiObjective.class).overdueAt(today).stream()
                                .filter(PlanningRules::isOpen)
                                .map(objective -> Spot.at(objective, "was due on " + objective.due()))));
    }

    private static List<ConsistencyRule> indicators() {
        return List.of(
                RuleDefinition.warning(
                                "indicator.breach-unattended",
                                GOOD_PRACTICE,
                                "An indicator is in breach, by its alerts or its latest reading, and neither a risk is"
                                        + " named nor an incident recorded",
                                "name the risk that it warns of, or record the incident")
                        .over((view, today) -> view.all(Indicator.class).stream()
                                .filter(indicator -> indicator.risks().isEmpty())
                                .flatMap(indicator -> indicator
                                        .breachedSince()
                                        .filter(since -> !isFollowedByIncident(since, indicator, view))
                                        .map(since -> breach(indicator, since))
                                        .stream())),
                RuleDefinition.info(
                                "indicator.without-threshold",
                                GOOD_PRACTICE,
                                "It is not said which readings of an indicator are all right",
                                "set a threshold")
                        .each(
                                Indicator.class,
                                indicator -> indicator.thresholds().isEmpty(),
                                "has no threshold"),
                RuleDefinition.info(
                                "indicator.without-reading",
                                "ISO/IEC 42001, 9.1",
                                "An indicator has never been read",
                                "take a reading, or retire the indicator")
                        .each(Indicator.class, indicator -> indicator.latest() == null, "has no reading"),
                RuleDefinition.info(
                                "indicator.without-frequency",
                                "ISO/IEC 42001, 9.1",
                                "It is not said how often an indicator is to be read",
                                "set the number of days")
                        .each(
                                Indicator.class,
                                indicator -> indicator.everyDays() == null,
                                "does not say how often it is to be read"),
                RuleDefinition.warning(
                                "indicator.reading-overdue",
                                "ISO/IEC 42001, 9.1",
                                "An indicator was not read when it was to be",
                                "take a reading, or set how often it is to be read anew")
                        .over(PlanningRules::notRead),
                RuleDefinition.info(
                                "indicator.threshold-against-direction",
                                GOOD_PRACTICE,
                                "A threshold of an indicator has no bound on the side that is worse",
                                "set that bound, or correct the direction")
                        .over((view, today) -> view.all(Indicator.class).stream()
                                .flatMap(indicator -> Spot.atParts(
                                        indicator,
                                        "thresholds",
                                        indicator.thresholds(),
                                        threshold -> isUnbounded(threshold, indicator.direction()),
                                        threshold -> "has no " + (threshold.min() == null ? "min" : "max")))),
                RuleDefinition.info(
                                "indicator.review-overdue",
                                GOOD_PRACTICE,
                                "The review of an indicator is overdue",
                                "see whether it still shows what it should, and set the next date")
                        .over((view, today) -> view.all(Indicator.class).overdueAt(today).stream()
                                .map(indicator ->
                                        Spot.at(indicator, "was to be reviewed by " + indicator.nextReview()))));
    }

    private static Spot breach(Indicator indicator, Instant since) {
        String component = indicator.series() == null ? "latest" : "alerts";
        return Spot.at(indicator, component, "shows a breach since " + since + " that nobody has dealt with");
    }

    private static boolean isFollowedByIncident(Instant since, Indicator indicator, RegisterView view) {
        return view.all(Incident.class).stream()
                .anyMatch(incident -> !incident.detectedAt().isBefore(since)
                        && !Collections.disjoint(incident.systems(), indicator.systems()));
    }

    private static Stream<Spot> notRead(RegisterView view, LocalDate today) {
        ZoneId zone = Zones.of(view);
        return view.all(Indicator.class).stream()
                .flatMap(indicator -> indicator
                        .nextReadingDue(zone)
                        .filter(due -> due.isBefore(today))
                        .map(due -> Spot.at(indicator, "latest", "was to be read again by " + due))
                        .stream());
    }

    private static boolean isUnbounded(Threshold threshold, IndicatorDirection direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> threshold.min() == null;
            case LOWER_IS_BETTER -> threshold.max() == null;
            case WITHIN_RANGE -> false;
        };
    }

    private static List<ConsistencyRule> changes() {
        return List.of(
                RuleDefinition.warning(
                                "change.significance-undecided",
                                "ISO/IEC 42001, 8.2",
                                "A change may go ahead, and nobody has decided whether it calls for assessments anew",
                                "decide whether the change is significant")
                        .each(
                                PlannedChange.class,
                                change -> (isGoingAhead(change) || change.status() == ChangeStatus.COMPLETED)
                                        && change.significant() == null,
                                "is not known to be significant or not"),
                RuleDefinition.info(
                                "change.overdue",
                                GOOD_PRACTICE,
                                "The day planned for a change has passed, and it is not completed",
                                "complete it, set a new day, or cancel it")
                        .over((view, today) -> view.all(PlannedChange.class).overdueAt(today).stream()
                                .filter(PlanningRules::isGoingAhead)
                                .map(change -> Spot.at(change, "was planned for " + change.plannedFor()))));
    }

    private static boolean isGoingAhead(PlannedChange change) {
        return change.status() == ChangeStatus.APPROVED || change.status() == ChangeStatus.IN_PROGRESS;
    }
}
