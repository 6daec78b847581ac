package dev.aims.annex.euaiact;

import dev.aims.core.model.AiSystem;
import dev.aims.risk.calendar.CalendarEntry;
import dev.aims.risk.calendar.CalendarKind;
import dev.aims.risk.calendar.EntryState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** From when the obligations of one system that do not apply yet will apply. */
final class StartingDates {
    private StartingDates() {}

    /** Of one date some obligations may be less sure than others, so it is told by its id. */
    static List<CalendarEntry> of(AiActClassification classification, AiSystem system) {
        Map<String, ApplicationDate> dates = new LinkedHashMap<>();
        Map<String, Set<String>> obligations = new LinkedHashMap<>();
        for (AiActObligation each : classification.obligations()) {
            ApplicationDate date = each.application();
            if (date != null && each.binds() == Known.YES && each.status() == ApplicationStatus.NOT_YET) {
                dates.putIfAbsent(date.id(), date);
                obligations.computeIfAbsent(date.id(), any -> new HashSet<>()).add(each.id());
            }
        }
        List<CalendarEntry> entries = new ArrayList<>();
        obligations.forEach((id, ids) -> entries.add(entry(Objects.requireNonNull(dates.get(id)), ids.size(), system)));
        return entries;
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
