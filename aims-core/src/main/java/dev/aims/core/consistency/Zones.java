package dev.aims.core.consistency;

import dev.aims.core.model.AimsContext;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days of instants, in the zone of a register's context. */
final class Zones {
    private static final Instant FIRST =
            LocalDate.MIN.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST =
            LocalDate.MAX.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Zones() {}

    static ZoneId of(RegisterView view) {
        return view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
    }

    /** The day of an instant; where there is none, because the instant is beyond all days, the last or first one. */
    static LocalDate day(Instant instant, ZoneId zone) {
        if (instant.isBefore(FIRST)) {
            return LocalDate.MIN;
        }
        return instant.isAfter(LAST) ? LocalDate.MAX : LocalDate.ofInstant(instant, zone);
    }
}
