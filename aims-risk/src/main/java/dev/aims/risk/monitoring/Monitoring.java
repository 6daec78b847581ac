package dev.aims.risk.monitoring;

import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.register.Actor;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.validation.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes readings of a register's indicators, and answers what they show.
 *
 * <pre>{@code
 * Monitoring monitoring = Monitoring.of(register, ReadingStore.inMemory());
 * Recorded recorded = monitoring.record(actor, List.of(IndicatorReading.of("drift", now, "0.31")));
 * recorded.raised().forEach(System.out::println);
 * Monitoring.alerts(register.view()).forEach(System.out::println);
 * }</pre>
 *
 * <p>Safe for use by many threads. Any number of processes may record for one register, if they share its store and that
 * of the readings: a reading is taken once or refused, whoever is quicker, and nothing is lost when a process dies.
 */
public final class Monitoring {
    /** How many indicators go into one commit, which must not become too large. */
    private static final int AT_ONCE = 1_000;

    private final Register register;
    private final ReadingStore store;
    private final MonitoringSettings settings;

    private Monitoring(Register register, ReadingStore store, MonitoringSettings settings) {
        this.register = Objects.requireNonNull(register, "register");
        this.store = Objects.requireNonNull(store, "store");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Monitoring with the default settings. */
    public static Monitoring of(Register register, ReadingStore store) {
        return new Monitoring(register, store, MonitoringSettings.withDefaults());
    }

    /** @param store where the series of this register are and always were */
    public static Monitoring of(Register register, ReadingStore store, MonitoringSettings settings) {
        return new Monitoring(register, store, settings);
    }

    /**
     * Takes a batch of readings, of one indicator or many, and commits what they mean: one commit for up to 1,000
     * indicators, which holds each of them anew. So hand in together what comes together.
     *
     * <p>The readings of an indicator are taken in the order of the batch. One that is not later than the last one of its
     * series is refused, unless the series has it: so a batch can be handed in again when it is not known what became of
     * it. Readings of an indicator that is unknown or retired, or of the future by the clock, are refused too; the others
     * are taken.
     *
     * @throws ConflictException if others changed the same indicators in all attempts; hand the batch in again
     * @throws dev.aims.core.store.reading.StaleSeriesException if others recorded for them in all attempts
     * @throws SeriesLostException if the store lacks readings that the register has the digest of
     * @throws dev.aims.core.register.CommitRefusedException if the register refuses the commit, such as by its guard; the
     *     readings are in the store then, and count with the next batch that it does not refuse
     * @throws dev.aims.core.store.StoreException if a store could not take it; hand the batch in again
     */
    public Recorded record(Actor actor, Iterable<IndicatorReading> readings) {
        Objects.requireNonNull(actor, "actor");
        Recorder recorder = new Recorder(
                register, store, settings.attempts(), settings.clock().instant().plus(settings.tolerance()));
        Map<IndicatorId, List<IndicatorReading>> byIndicator = new LinkedHashMap<>();
        readings.forEach(reading -> byIndicator
                .computeIfAbsent(reading.indicator(), id -> new ArrayList<>())
                .add(reading));
        List<Recorded> parts = new ArrayList<>();
        Map<IndicatorId, List<IndicatorReading>> part = new LinkedHashMap<>();
        for (Map.Entry<IndicatorId, List<IndicatorReading>> each : byIndicator.entrySet()) {
            part.put(each.getKey(), each.getValue());
            if (part.size() == AT_ONCE) {
                parts.add(recorder.record(actor, part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(recorder.record(actor, part));
        }
        return Recorded.of(parts, byIndicator.keySet());
    }

    /**
     * Takes readings batch by batch, as {@link #record} does, from a source that may be longer than the memory.
     *
     * @param size how many readings a batch has, 1 or more; some thousands are a good number
     * @param each told of each batch once it is committed
     */
    public void recordAll(Actor actor, Iterator<IndicatorReading> readings, int size, Consumer<Recorded> each) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be 1 or more but was " + size);
        }
        Objects.requireNonNull(each, "each");
        while (readings.hasNext()) {
            List<IndicatorReading> batch = new ArrayList<>();
            while (batch.size() < size && readings.hasNext()) {
                batch.add(readings.next());
            }
            each.accept(record(actor, batch));
        }
    }

    /** The alerts that are open, breaches first, then the oldest. Looks at all indicators in use. */
    public static List<OpenAlert> alerts(RegisterView view) {
        return OpenAlert.in(view);
    }

    /**
     * The indicators that were not read in time at an instant: never, though it is said how often, or not by the end of
     * the day on which it was due. The most overdue come first. Looks at all indicators in use.
     */
    public static List<OverdueReading> overdue(RegisterView view, Instant at) {
        return OverdueReading.in(view, at);
    }

    /**
     * Whether the newest readings of an indicator rise or fall, by the rule of the settings.
     *
     * @throws dev.aims.core.register.EntityNotFoundException if the register holds no such indicator
     */
    public Trend trend(IndicatorId indicator) {
        TrendRule rule = settings.trendRule();
        return Trend.of(register.view().get(indicator), store.latest(register.id(), indicator, rule.window()), rule);
    }

    /**
     * The readings of an indicator in a window of time, oldest first. Pages are read from the store as the stream gets to
     * them; there is nothing to close.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public Stream<IndicatorReading> readings(IndicatorId indicator, Instant from, Instant to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return series(indicator).between(from, to);
    }

    /**
     * Compares each series with its digest in the register: in use and retired, all of its readings. Finds
     * {@code reading.series-differs} where the store was changed by others, and what interrupted calls left behind. That
     * the digest itself was not changed is shown by {@link Register#verify()}.
     */
    public List<Finding> verify() {
        RegisterView view = register.view();
        return Stream.concat(view.all(Indicator.class).stream(), view.retired(Indicator.class).stream())
                .flatMap(indicator -> verify(indicator, view))
                .toList();
    }

    private Stream<Finding> verify(Indicator indicator, RegisterView view) {
        SeriesDigest digest = indicator.series();
        if (digest == null) {
            return Stream.empty();
        }
        Series series = series(indicator.id());
        SeriesCheck check = SeriesCheck.of(indicator, digest, series, Instant.MIN);
        if (check.difference().isPresent()) {
            RegisterView newer = register.refresh();
            if (newer.version(indicator.id()) != view.version(indicator.id())) {
                return verify(newer.get(indicator.id()), newer); // somebody has removed readings meanwhile
            }
        }
        return Stream.concat(check.difference().stream(), check.leftovers(series).stream());
    }

    /**
     * Removes the readings that were taken before an instant, for an organization that keeps them no longer. The digests
     * of the indicators say so, and go on from there, so that what remains can still be checked. A series that differs
     * from its digest is left as it is, with a finding, as removing its readings would hide that; so is that of a retired
     * indicator, which no commit can change.
     *
     * <p>First it is committed, for each indicator by itself, and then removed: if that is interrupted, do it again.
     *
     * @throws ConflictException if others changed an indicator in all attempts
     * @throws dev.aims.core.store.StoreException if a store could not do it; do it again
     */
    public RemovedReadings removeBefore(Actor actor, Instant before) {
        Objects.requireNonNull(actor, "actor");
        Instant cut = before.truncatedTo(ChronoUnit.MICROS);
        Remover remover = new Remover(register, store, settings.attempts());
        RegisterView view = register.refresh();
        view.all(Indicator.class).forEach(indicator -> remover.remove(actor, indicator.id(), cut));
        view.retired(Indicator.class).forEach(remover::leave);
        return remover.removed();
    }

    private Series series(IndicatorId indicator) {
        return new Series(store, register.id(), indicator);
    }
}
