package dev.aims.risk.calendar;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything in one view of a register that falls due, ordered by day: reviews, actions, audits, changes, deadlines, and
 * the ends of what counts for a time only. Days that have passed are in it as well, with what became of them.
 *
 * <p>What was taken out of use is not in it. Immutable. The methods that narrow a calendar down look at each entry.
 */
public final class RegisterCalendar {
    private final ZoneId zone;
    private final List<CalendarEntry> entries;

    private RegisterCalendar(ZoneId zone, List<CalendarEntry> entries) {
        this.zone = zone;
        this.entries = entries;
    }

    /**
     * The calendar of a view, in the zone of its context, or UTC where it has none. Looks once at each entity of the types
     * that have dates, and sorts what it found.
     */
    public static RegisterCalendar of(RegisterView view) {
        ZoneId zone = Days.zoneOf(view);
        return new RegisterCalendar(zone, new EntryCollector(view, zone).collect());
    }

    /** Where days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** In order. */
    public List<CalendarEntry> entries() {
        return entries;
    }

    /** With what no register holds, such as the days from which a law applies; what is in it already is there once. */
    public RegisterCalendar with(Collection<CalendarEntry> more) {
        return new RegisterCalendar(
                zone,
                Stream.concat(entries.stream(), more.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** What one party has to do. */
    public RegisterCalendar ownedBy(PartyId owner) {
        return where(entry -> owner.equals(entry.owner()));
    }

    /** What is about one AI system. What is about the whole organization is in no such calendar. */
    public RegisterCalendar ofSystem(AiSystemId system) {
        return where(entry -> entry.systems().contains(system));
    }

    /** What is of one of these kinds. */
    public RegisterCalendar ofKind(CalendarKind kind, CalendarKind... more) {
        Set<CalendarKind> kinds = EnumSet.of(kind, more);
        return where(entry -> kinds.contains(entry.kind()));
    }

    /** From one day to another, both included. */
    public RegisterCalendar between(LocalDate first, LocalDate last) {
        return where(entry -> !entry.date().isBefore(first) && !entry.date().isAfter(last));
    }

    /** What still asks for something. */
    public RegisterCalendar open() {
        return where(CalendarEntry::isOpen);
    }

    /** What also meets a condition. */
    public RegisterCalendar where(Predicate<CalendarEntry> condition) {
        return new RegisterCalendar(zone, entries.stream().filter(condition).toList());
    }

    /** What is open although its day lies before {@code today}: the day itself is the last one in time. */
    public List<CalendarEntry> overdueAt(LocalDate today) {
        return open().where(entry -> entry.date().isBefore(today)).entries();
    }

    /** The same to the instant: a deadline that has just passed is overdue, though its day has not ended. */
    public List<CalendarEntry> overdueAt(Instant now) {
        LocalDate today = Days.of(now, zone);
        return open().where(entry -> entry.instant() == null
                        ? entry.date().isBefore(today)
                        : entry.instant().isBefore(now))
                .entries();
    }

    /**
     * What is open and comes up, from {@code today} on.
     *
     * @param period 0 or longer; the day that lies this far ahead is included
     */
    public List<CalendarEntry> upcoming(LocalDate today, Period period) {
        Objects.requireNonNull(today, "today");
        LocalDate last = today.plus(period);
        if (last.isBefore(today)) {
            throw new IllegalArgumentException("period must not be negative but was " + period);
        }
        return open().between(today, last).entries();
    }

    @Override
    public String toString() {
        return entries.size() + " entries in " + zone;
    }
}
