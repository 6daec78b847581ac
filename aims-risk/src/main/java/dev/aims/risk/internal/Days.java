package dev.aims.risk.internal;

import dev.aims.core.model.AimsContext;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days, and the zone in which they begin and end. */
public final class Days {
    private static final Instant FIRST =
            LocalDate.MIN.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST =
            LocalDate.MAX.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Days() {}

    /** The zone in which dates fall due: that of the context, UTC without one. */
    public static ZoneId zoneOf(RegisterView view) {
        return view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
    }

    /** The day of an instant; where there is none, because the instant is beyond all days, the last or first one. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        if (instant.isBefore(FIRST)) {
            return LocalDate.MIN;
        }
        return instant.isAfter(LAST) ? LocalDate.MAX : LocalDate.ofInstant(instant, zone);
    }

    /** Whether a day is known and lies before another one. */
    public static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
