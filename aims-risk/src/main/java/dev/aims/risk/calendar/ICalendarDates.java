package dev.aims.risk.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The forms of dates and UIDs in iCalendar, which has four digits for a year (RFC 5545, 3.3.4 and 3.3.5; RFC 7986, 5.3). */
final class ICalendarDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private ICalendarDates() {}

    static String day(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("date must be in the years 0 to 9999 but was " + date);
        }
        return DAY.format(date);
    }

    /** Cut to seconds, so that a deadline is never shown later than it is. */
    static String utc(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(LAST.plusSeconds(1))) {
            throw new IllegalArgumentException("instant must be in the years 0 to 9999 but was " + instant);
        }
        return UTC.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Like {@link #utc}, but with the nearest that has four digits in place of one that does not. */
    static String stamp(Instant instant) {
        return utc(instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant);
    }

    /** A UUID, as RFC 7986 asks for, so that a UID shows no id of the register. */
    static String uid(String namespace, String key) {
        return UUID.nameUUIDFromBytes((namespace + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
