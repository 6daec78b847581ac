package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.NotificationState;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Incidents and concerns. */
final class IncidentRules {
    private IncidentRules() {}

    static List<ConsistencyRule> all(RuleLimits limits) {
        return Stream.of(incidents(limits), concerns(limits))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ConsistencyRule> incidents(RuleLimits limits) {
        return List.of(
                RuleDefinition.error(
                                "incident.notification-overdue",
                                GOOD_PRACTICE,
                                "The deadline of a notification has passed, and it was not sent; what asks for it is"
                                        + " named there",
                                "send it now with the reason for the delay, or record why it is not required")
                        .over((view, today) -> {
                            ZoneId zone = Zones.of(view);
                            return view.all(Incident.class).stream()
                                    .flatMap(incident -> Spot.atParts(
                                            incident,
                                            "notifications",
                                            incident.notifications(),
                                            notification -> notification.state() == NotificationState.DUE
                                                    && notification.deadline() != null
                                                    && Zones.day(notification.deadline(), zone)
                                                            .isBefore(today),
                                            notification -> "was to be sent by " + notification.deadline()));
                        }),
                RuleDefinition.info(
                                "incident.open-too-long",
                                GOOD_PRACTICE,
                                "An incident has been open for long (by default more than 90 days)",
                                "close it, or record what it waits for")
                        .over((view, today) -> {
                            ZoneId zone = Zones.of(view);
                            return view.all(Incident.class).stream()
                                    .filter(incident -> incident.closedAt() == null
                                            && Zones.day(incident.detectedAt(), zone)
                                                    .isBefore(today.minusDays(limits.incidentDays())))
                                    .map(incident -> Spot.at(
                                            incident,
                                            "has been open for more than " + limits.incidentDays() + " days"));
                        }),
                RuleDefinition.info(
                                "incident.without-owner",
                                GOOD_PRACTICE,
                                "Nobody handles an open incident",
                                "name the party that handles it")
                        .each(
                                Incident.class,
                                incident -> incident.closedAt() == null && incident.owner() == null,
                                "has no owner"),
                RuleDefinition.info(
                                "incident.closed-without-lesson",
                                GOOD_PRACTICE,
                                "An incident was closed, and nothing was learned from it",
                                "record what was learned")
                        .each(
                                Incident.class,
                                incident -> incident.closedAt() != null
                                        && incident.lessons().isEmpty(),
                                "was closed without a lesson"));
    }

    private static boolean isOpen(Concern concern) {
        return concern.status() == ConcernStatus.RECEIVED || concern.status() == ConcernStatus.UNDER_REVIEW;
    }

    private static List<ConsistencyRule> concerns(RuleLimits limits) {
        return List.of(
                RuleDefinition.info(
                                "concern.open-too-long",
                                GOOD_PRACTICE,
                                "A concern has been open for long (by default more than 30 days)",
                                "look into it and tell who reported it where it stands")
                        .over((view, today) -> view.all(Concern.class).stream()
                                .filter(concern -> isOpen(concern)
                                        && concern.raisedOn().isBefore(today.minusDays(limits.concernDays())))
                                .map(concern -> Spot.at(concern, "has been open since " + concern.raisedOn()))),
                RuleDefinition.info(
                                "concern.without-owner",
                                GOOD_PRACTICE,
                                "Nobody looks into an open concern",
                                "name the party that looks into it")
                        .each(Concern.class, concern -> isOpen(concern) && concern.owner() == null, "has no owner"),
                RuleDefinition.info(
                                "concern.closed-without-outcome",
                                GOOD_PRACTICE,
                                "It is not said what came of a concern",
                                "describe the outcome")
                        .each(
                                Concern.class,
                                concern -> !isOpen(concern)
                                        && concern.status() != ConcernStatus.WITHDRAWN
                                        && concern.outcome() == null,
                                "is closed without an outcome"));
    }
}
