package dev.aims.risk.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar as iCalendar (RFC 5545) for a host to serve. Immutable: each method gives a changed writer.
 *
 * <p>By default a stream names no one and quotes nothing: an entry says its kind, the id of what it is about, and the
 * clause. Titles and owners are free text and party ids; a feed is often fetched without a password, so a host asks for
 * them.
 *
 * <p>Each entry keeps its UID as long as the register holds it, so that whoever subscribes sees it moved, and not twice.
 * A UID is a hash and shows nothing of the register, though who knows namespace and ids can work it out.
 *
 * <p>Safe for use by many threads, if {@link #link}'s function is.
 */
public final class ICalendar {
    private final String namespace;
    private final @Nullable String name;
    private final boolean titles;
    private final boolean owners;
    private final boolean tasks;
    private final int alarmDays;
    private final Function<CalendarEntry, Optional<URI>> link;

    private ICalendar(
            String namespace,
            @Nullable String name,
            boolean titles,
            boolean owners,
            boolean tasks,
            int alarmDays,
            Function<CalendarEntry, Optional<URI>> link) {
        this.namespace = namespace;
        this.name = name;
        this.titles = titles;
        this.owners = owners;
        this.tasks = tasks;
        this.alarmDays = alarmDays;
        this.link = Objects.requireNonNull(link, "link");
    }

    /**
     * A writer of events without titles, owners, links and alarms.
     *
     * @param namespace tells this register from all others whose calendars somebody may subscribe to as well, such as
     *     {@code registers.example.org/acme}; goes into the UIDs and must stay the same. Not blank
     */
    public static ICalendar of(String namespace) {
        if (namespace.isBlank()) {
            throw new IllegalArgumentException("namespace must not be blank");
        }
        return new ICalendar(namespace, null, false, false, false, 0, entry -> Optional.empty());
    }

    /** The name under which programs show the calendar. */
    public ICalendar name(String newName) {
        return new ICalendar(
                namespace, Objects.requireNonNull(newName, "name"), titles, owners, tasks, alarmDays, link);
    }

    /** Whether to write the names of entities and parts, and the basis that a notification names. */
    public ICalendar titles(boolean wanted) {
        return new ICalendar(namespace, name, wanted, owners, tasks, alarmDays, link);
    }

    /** Whether to write the ids of owners, and the ids of parties as subjects. */
    public ICalendar owners(boolean wanted) {
        return new ICalendar(namespace, name, titles, wanted, tasks, alarmDays, link);
    }

    /**
     * Whether to write tasks (VTODO) in place of events (VEVENT). Tasks can be ticked off and have a state, but of those
     * who subscribe to a calendar not all see them: programs for tasks and some desktop calendars do, most web calendars
     * do not. Events of a whole day are shown by all, and block nobody's time.
     */
    public ICalendar tasks(boolean wanted) {
        return new ICalendar(namespace, name, titles, owners, wanted, alarmDays, link);
    }

    /**
     * Reminds of what is open.
     *
     * @param daysBefore how many days ahead, 1 to 365; 0 for no alarm
     */
    public ICalendar alarm(int daysBefore) {
        if (daysBefore < 0 || daysBefore > 365) {
            throw new IllegalArgumentException("daysBefore must be in [0, 365] but was " + daysBefore);
        }
        return new ICalendar(namespace, name, titles, owners, tasks, daysBefore, link);
    }

    /** Where the host shows an entry; empty for nowhere. */
    public ICalendar link(Function<CalendarEntry, Optional<URI>> page) {
        return new ICalendar(namespace, name, titles, owners, tasks, alarmDays, page);
    }

    /**
     * Writes the calendar in UTF-8 and leaves the stream open. The same calendar, settings and instant give the same
     * bytes. A calendar without entries has no component, which the grammar asks for and programs do without.
     *
     * @param stamp when the calendar was made: that of the view, or now; cut to seconds. What lies before the year 0 or
     *     after 9999 is written as the first or last second of these years
     * @throws IllegalArgumentException if a date is not in the years 0 to 9999, which no commit lets into a register
     */
    public void write(RegisterCalendar calendar, Instant stamp, OutputStream out) throws IOException {
        ContentLines lines = new ContentLines(out);
        lines.line("BEGIN:VCALENDAR");
        lines.line("VERSION:2.0");
        lines.line("PRODID:-//dev.aims//aims-risk//EN");
        lines.line("CALSCALE:GREGORIAN");
        if (name != null) {
            lines.text("NAME", name);
            lines.text("X-WR-CALNAME", name);
        }
        String stamped = "DTSTAMP:" + ICalendarDates.stamp(stamp);
        for (CalendarEntry entry : calendar.entries()) {
            write(entry, stamped, lines);
        }
        lines.line("END:VCALENDAR");
    }

    /** Like {@link #write}, as text. */
    public String toText(RegisterCalendar calendar, Instant stamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(calendar, stamp, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(CalendarEntry entry, String stamped, ContentLines lines) throws IOException {
        String component = tasks ? "VTODO" : "VEVENT";
        lines.line("BEGIN:" + component);
        lines.line("UID:" + ICalendarDates.uid(namespace, entry.key()));
        lines.line(stamped);
        lines.line((tasks ? "DUE" : "DTSTART") + when(entry));
        lines.text("SUMMARY", summary(entry));
        lines.text("DESCRIPTION", description(entry));
        lines.text("CATEGORIES", entry.kind().title());
        lines.line("STATUS:" + status(entry.state()));
        if (!tasks) {
            lines.line("TRANSP:TRANSPARENT");
        }
        Optional<URI> page = link.apply(entry);
        if (page.isPresent()) {
            lines.line("URL:" + page.get().toASCIIString());
        }
        if (alarmDays > 0 && entry.isOpen()) {
            lines.line("BEGIN:VALARM");
            lines.line("ACTION:DISPLAY");
            lines.text("DESCRIPTION", summary(entry));
            lines.line("TRIGGER;RELATED=" + (tasks ? "END" : "START") + ":-P" + alarmDays + "D");
            lines.line("END:VALARM");
        }
        lines.line("END:" + component);
    }

    private static String when(CalendarEntry entry) {
        Instant instant = entry.instant();
        return instant == null ? ";VALUE=DATE:" + ICalendarDates.day(entry.date()) : ":" + ICalendarDates.utc(instant);
    }

    private String status(EntryState state) {
        return switch (state) {
            case OPEN -> tasks ? "NEEDS-ACTION" : "CONFIRMED";
            case DONE -> tasks ? "COMPLETED" : "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }

    /** An event has no state for what is done, so its summary says it. */
    private String summary(CalendarEntry entry) {
        String done = entry.isDone() && !tasks ? "Done: " : "";
        if (titles) {
            return done + entry.title();
        }
        boolean named = owners || entry.kind() != CalendarKind.COMPETENCE_END;
        return done + entry.kind().title() + (named ? " (" + entry.subject().value() + ")" : "");
    }

    private String description(CalendarEntry entry) {
        boolean quoted = entry.kind() == CalendarKind.NOTIFICATION_DEADLINE;
        StringBuilder text = new StringBuilder("Basis: ")
                .append(quoted && !titles ? entry.kind().basis() : entry.basis());
        if (owners && entry.owner() != null) {
            text.append("\nOwner: ").append(entry.owner());
        }
        return text.toString();
    }
}
