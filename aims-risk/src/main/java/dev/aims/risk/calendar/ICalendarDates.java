package dev.aims.risk.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The forms of dates and UIDs in iCalendar (RFC 5545, 3.3.4 and 3.3.5; RFC 7986, 5.3). */
final class ICalendarDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private ICalendarDates() {}

    static String day(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("date must be in the years 1 to 9999 but was " + date);
        }
        return DAY.format(date);
    }

    /** Cut to seconds, so that a deadline is never shown later than it is. */
    static String utc(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("instant must be in the years 1 to 9999 but was " + instant);
        }
        return UTC.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A UUID, as RFC 7986 asks for, so that a UID shows no id of the register. */
    static String uid(String namespace, String key) {
        return UUID.nameUUIDFromBytes((namespace + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
