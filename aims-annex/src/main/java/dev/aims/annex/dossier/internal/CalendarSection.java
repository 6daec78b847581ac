package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.risk.calendar.CalendarEntry;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is overdue and what comes up. */
final class CalendarSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final Agenda agenda;

    CalendarSection(Markup markup, Agenda agenda) {
        this.markup = markup;
        this.agenda = agenda;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        List<CalendarEntry> overdue = agenda.overdue();
        List<CalendarEntry> upcoming = agenda.upcoming();
        markup.openSection("calendar", "Overdue and coming up", overdue.size() + " and " + upcoming.size());
        html.tag("h3", "Overdue");
        writeTable(overdue, "Nothing is overdue.");
        html.tag("h3", "Within " + Agenda.DAYS_AHEAD + " days");
        writeTable(upcoming, "Nothing comes up.");
        html.open("p", "class", "note").text("All dates: ");
        html.tag("a", "calendar.csv", "href", "calendar.csv").text(", and for calendar programs ");
        html.tag("a", "calendar.ics", "href", "calendar.ics").text(".").close("p");
        markup.closeSection();
    }

    private void writeTable(List<CalendarEntry> entries, String none) {
        if (entries.isEmpty()) {
            html.tag("p", none, "class", "empty");
            return;
        }
        markup.openTable("Day", "What", "About", "Owner", "Basis");
        entries.stream().limit(Markup.MOST_ROWS).forEach(this::write);
        markup.closeTable();
        markup.rest(entries.size(), "calendar.csv");
    }

    private void write(CalendarEntry entry) {
        html.line().open("tr").open("td", "class", "day").text(entry.date() + " ");
        long days = ChronoUnit.DAYS.between(facts.asOf(), entry.date());
        html.tag("span", distance(days), "class", days < 0 ? "above" : "note").close("td");
        html.tag("th", entry.part() == null ? entry.kind().title() : entry.label(), "scope", "row");
        html.open("td");
        markup.place(Places.of(entry.subject()));
        html.close("td").tag("td", entry.owner() == null ? "nobody" : facts.nameOf(entry.owner()));
        html.tag("td", entry.basis(), "class", "note").close("tr");
    }

    private static String distance(long days) {
        if (days == 0) {
            return "today";
        }
        return days < 0 ? Markup.count(-days, "day") + " late" : "in " + Markup.count(days, "day");
    }
}
