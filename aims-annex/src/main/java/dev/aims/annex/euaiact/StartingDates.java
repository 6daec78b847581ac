package dev.aims.annex.euaiact;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.aims.core.model.AiSystem;
import dev.aims.risk.calendar.CalendarEntry;
import dev.aims.risk.calendar.CalendarKind;
import dev.aims.risk.calendar.EntryState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From when the obligations of one system that do not apply yet will apply. */
final class StartingDates {
    private StartingDates() {}

    static List<CalendarEntry> of(AiActClassification classification, AiSystem system) {
        Map<ApplicationDate, Integer> obligations = classification.obligations().stream()
                .filter(each -> each.binds() == Known.YES && each.status() == ApplicationStatus.NOT_YET)
                .filter(each -> each.application() != null)
                .collect(groupingBy(
                        AiActObligation::application,
                        mapping(AiActObligation::id, collectingAndThen(toSet(), Set::size))));
        return obligations.entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue(), system))
                .toList();
    }

    private static CalendarEntry entry(ApplicationDate date, int obligations, AiSystem system) {
        return new CalendarEntry(
                CalendarKind.OBLIGATION_START,
                date.current(),
                null,
                system.id(),
                date.id(),
                "EU AI Act, " + date.what() + " (" + obligations
                        + (obligations == 1 ? " obligation)" : " obligations)"),
                system.owner(),
                Set.of(system.id()),
                date.source(),
                EntryState.OPEN);
    }
}
