package dev.aims.risk.monitoring;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Indicator;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator that was not read when it was to be.
 *
 * @param due the day by whose end it was to be read, in the zone of the register's context (UTC if there is none); empty
 *     if it was never read
 */
public record OverdueReading(Indicator indicator, Optional<LocalDate> due) {
    public OverdueReading {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(due, "due");
    }

    static List<OverdueReading> in(RegisterView view, Instant at) {
        ZoneId zone = view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(at, zone);
        return view.all(Indicator.class).stream()
                .flatMap(indicator -> of(indicator, zone, today))
                .sorted(Comparator.comparing((OverdueReading each) -> each.due.orElse(LocalDate.MIN))
                        .thenComparing(each -> each.indicator.id()))
                .toList();
    }

    private static Stream<OverdueReading> of(Indicator indicator, ZoneId zone, LocalDate today) {
        Optional<LocalDate> due = indicator.nextReadingDue(zone);
        boolean isOverdue = indicator.everyDays() != null
                && (indicator.latest() == null
                        || due.filter(day -> day.isBefore(today)).isPresent());
        return isOverdue ? Stream.of(new OverdueReading(indicator, due)) : Stream.empty();
    }

    @Override
    public String toString() {
        return indicator.id() + ": "
                + due.map(day -> "was to be read by " + day).orElse("was never read");
    }
}
