package dev.aims.core.store.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of readings promises. Whoever writes a store extends this class and says where it keeps things; the
 * jar {@code aims-core} with the classifier {@code contract} brings it, for JUnit 5 and AssertJ.
 */
public abstract class ReadingStoreContract {
    private static final RegisterId ACME = RegisterId.parse("acme");
    private static final RegisterId OTHER = RegisterId.parse("acme.2");
    private static final IndicatorId DRIFT = IndicatorId.parse("drift");
    private static final IndicatorId GAP = IndicatorId.parse("gap");
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private ReadingStorePlace place = ReadingStorePlace.inMemory();

    /** A new, empty place. */
    protected abstract ReadingStorePlace newPlace() throws Exception;

    @BeforeEach
    final void makePlace() throws Exception {
        place = newPlace();
    }

    @AfterEach
    final void removePlace() {
        place.close();
    }

    @Test
    void a_series_that_was_never_written_is_empty() {
        ReadingStore store = place.open();
        assertThat(store.readings(ACME, DRIFT, Instant.MIN, Instant.MAX, 10)).isEmpty();
        assertThat(store.latest(ACME, DRIFT, 10)).isEmpty();
        assertThat(store.removeBefore(ACME, DRIFT, Instant.MAX)).isZero();
        store.append(ACME, List.of());
    }

    @Test
    void readings_are_read_digit_by_digit_in_their_order_also_after_opening_again() {
        List<IndicatorReading> readings = List.of(
                reading(DRIFT, Instant.parse("0000-01-01T00:00:00Z"), "-0.50"),
                reading(DRIFT, Instant.parse("1969-12-31T23:59:59.999999Z"), "0"),
                reading(DRIFT, START, "0.30000000000000004"),
                reading(DRIFT, START.plus(1, ChronoUnit.MICROS), "99999999999999999999999999999999999999"),
                reading(DRIFT, Instant.parse("9999-12-31T23:59:59.999999Z"), "1.500"));
        ReadingStore store = place.open();
        store.append(ACME, List.of(new SeriesAddition(DRIFT, null, readings.subList(0, 3))));
        store.append(ACME, List.of(new SeriesAddition(DRIFT, START, readings.subList(3, 5))));

        assertHolds(store, readings);
        assertHolds(place.open(), readings);
    }

    private static void assertHolds(ReadingStore store, List<IndicatorReading> readings) {
        assertThat(store.readings(ACME, DRIFT, Instant.MIN, Instant.MAX, 10)).isEqualTo(readings);
        assertThat(store.latest(ACME, DRIFT, 10)).isEqualTo(readings);
    }

    @Test
    void what_does_not_follow_the_newest_reading_is_refused_with_all_that_comes_with_it() {
        ReadingStore store = place.open();
        store.append(ACME, List.of(new SeriesAddition(DRIFT, null, series(DRIFT, 0, 3))));

        assertStale(store, new SeriesAddition(DRIFT, null, series(DRIFT, 3, 4)), at(2));
        assertStale(store, new SeriesAddition(DRIFT, at(1), series(DRIFT, 2, 4)), at(2));
        assertStale(store, new SeriesAddition(DRIFT, at(3), series(DRIFT, 4, 5)), at(2));
        assertStale(store, new SeriesAddition(GAP, at(3), series(GAP, 4, 5)), null);

        ReadingStore opened = place.open();
        assertThat(all(opened, ACME, DRIFT)).isEqualTo(series(DRIFT, 0, 3));
        assertThat(all(opened, ACME, GAP)).isEmpty();
        opened.append(
                ACME,
                List.of(
                        new SeriesAddition(GAP, null, series(GAP, 0, 1)),
                        new SeriesAddition(DRIFT, at(2), series(DRIFT, 3, 4))));
        assertThat(all(opened, ACME, DRIFT)).isEqualTo(series(DRIFT, 0, 4));
    }

    /** Together with an addition that would fit, on either side of it. */
    private static void assertStale(ReadingStore store, SeriesAddition addition, Instant newest) {
        for (String fitting : List.of("a", "z")) {
            IndicatorId id = IndicatorId.parse(fitting);
            assertThatExceptionOfType(StaleSeriesException.class)
                    .isThrownBy(() ->
                            store.append(ACME, List.of(new SeriesAddition(id, null, series(id, 0, 2)), addition)))
                    .satisfies(e -> assertThat(e.indicators()).containsExactly(addition.indicator()))
                    .satisfies(e -> assertThat(e.newest(addition.indicator())).isEqualTo(Optional.ofNullable(newest)));
            assertThat(all(store, ACME, id)).isEmpty();
        }
    }

    @Test
    void two_additions_to_one_series_are_refused() {
        ReadingStore store = place.open();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.append(
                        ACME,
                        List.of(
                                new SeriesAddition(GAP, null, series(GAP, 0, 1)),
                                new SeriesAddition(DRIFT, null, series(DRIFT, 0, 1)),
                                new SeriesAddition(GAP, at(0), series(GAP, 1, 2)))))
                .withMessageContaining("two are of gap");
        assertThat(all(store, ACME, GAP)).isEmpty();
    }

    @Test
    void registers_and_indicators_do_not_see_each_other() {
        ReadingStore store = place.open();
        List<RegisterId> registers = Stream.of("a", "a.", "a-", "a_", "select", "0")
                .map(RegisterId::parse)
                .toList();
        List<IndicatorId> indicators =
                Stream.of("a", "a.", "a_", "a-", "0").map(IndicatorId::parse).toList();
        for (RegisterId register : registers) {
            store.append(
                    register,
                    indicators.stream()
                            .map(id -> new SeriesAddition(
                                    id,
                                    null,
                                    List.of(reading(
                                            id, START, "0." + register.value().length()))))
                            .toList());
        }
        assertThat(store.removeBefore(registers.get(0), indicators.get(0), Instant.MAX))
                .isEqualTo(1);
        for (RegisterId register : registers) {
            for (IndicatorId id : indicators) {
                boolean isRemoved = register.equals(registers.get(0)) && id.equals(indicators.get(0));
                assertThat(all(store, register, id))
                        .extracting(IndicatorReading::value)
                        .isEqualTo(
                                isRemoved
                                        ? List.of()
                                        : List.of(Decimal.parse(
                                                "0." + register.value().length())));
            }
        }
        assertThat(all(store, RegisterId.parse("ab"), indicators.get(0))).isEmpty();
    }

    @Test
    void a_series_goes_on_behind_what_was_removed() {
        ReadingStore store = place.open();
        store.append(ACME, List.of(new SeriesAddition(DRIFT, null, series(DRIFT, 0, 5))));
        assertThat(store.removeBefore(ACME, DRIFT, at(2))).isEqualTo(2);
        store = place.open();
        assertThat(all(store, ACME, DRIFT)).isEqualTo(series(DRIFT, 2, 5));

        assertThat(store.removeBefore(ACME, DRIFT, Instant.MAX)).isEqualTo(3);
        assertThat(store.removeBefore(ACME, DRIFT, Instant.MAX)).isZero();
        ReadingStore opened = place.open();
        assertStale(opened, new SeriesAddition(DRIFT, null, series(DRIFT, 0, 1)), at(4));
        opened.append(ACME, List.of(new SeriesAddition(DRIFT, at(4), series(DRIFT, 5, 7))));
        assertThat(all(opened, ACME, DRIFT)).isEqualTo(series(DRIFT, 5, 7));
    }

    @Test
    void many_readings_of_many_series_are_taken_at_once() {
        ReadingStore store = place.open();
        List<SeriesAddition> additions = IntStream.range(0, 1_203)
                .mapToObj(i -> IndicatorId.parse("i" + i))
                .map(id -> new SeriesAddition(id, null, series(id, 0, 3)))
                .toList();
        store.append(ACME, additions);
        ReadingStore opened = place.open();
        additions.forEach(
                addition -> assertThat(all(opened, ACME, addition.indicator())).isEqualTo(addition.readings()));
    }

    @Test
    void of_many_threads_that_want_the_same_place_in_a_series_exactly_one_gets_it() throws Exception {
        ReadingStore store = place.open();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<IndicatorReading> kept = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                Instant after =
                        kept.isEmpty() ? null : kept.get(kept.size() - 1).takenAt();
                List<Callable<List<IndicatorReading>>> rivals = new ArrayList<>();
                for (int rival = 0; rival < 6; rival++) {
                    List<IndicatorReading> own = List.of(reading(DRIFT, at(10 * round + rival), "0." + rival));
                    rivals.add(() -> {
                        try {
                            store.append(ACME, List.of(new SeriesAddition(DRIFT, after, own)));
                            return own;
                        } catch (StaleSeriesException e) {
                            return List.of();
                        }
                    });
                }
                List<IndicatorReading> won = new ArrayList<>();
                for (Future<List<IndicatorReading>> rival : threads.invokeAll(rivals)) {
                    won.addAll(rival.get());
                }
                assertThat(won).hasSize(1);
                kept.addAll(won);
            }
            assertThat(all(store, ACME, DRIFT)).isEqualTo(kept);
            assertThat(all(place.open(), ACME, DRIFT)).isEqualTo(kept);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void random_commands_leave_what_they_leave_in_sorted_maps() {
        for (int seed = 1; seed <= 4; seed++) {
            RegisterId register = RegisterId.parse("random-" + seed);
            Random random = new Random(seed);
            List<NavigableMap<Instant, Decimal>> models = List.of(new TreeMap<>(), new TreeMap<>());
            Instant[] newest = new Instant[2];
            ReadingStore store = place.open();
            for (int step = 0; step < 60; step++) {
                int which = random.nextInt(2);
                IndicatorId id = which == 0 ? DRIFT : GAP;
                NavigableMap<Instant, Decimal> model = models.get(which);
                Instant some = at(random.nextInt(200));
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        Instant next = newest[which] == null ? at(0) : newest[which].plusMillis(random.nextInt(9) + 1);
                        List<IndicatorReading> readings = IntStream.rangeClosed(1, random.nextInt(4) + 1)
                                .mapToObj(i -> reading(id, next.plusSeconds(i), step(random)))
                                .toList();
                        store.append(register, List.of(new SeriesAddition(id, newest[which], readings)));
                        readings.forEach(reading -> model.put(reading.takenAt(), reading.value()));
                        newest[which] = readings.get(readings.size() - 1).takenAt();
                    }
                    case 2 -> {
                        int removed = model.headMap(some).size();
                        assertThat(store.removeBefore(register, id, some)).isEqualTo(removed);
                        model.headMap(some).clear();
                    }
                    case 3 -> store = place.open();
                    default -> {
                        Instant to = some.plusSeconds(random.nextInt(50));
                        int limit = random.nextInt(6) + 1;
                        assertThat(store.readings(register, id, some, to, limit))
                                .isEqualTo(list(id, model.subMap(some, to), limit));
                    }
                }
                assertThat(all(store, register, id)).isEqualTo(list(id, model, Integer.MAX_VALUE));
            }
        }
        assertThat(all(place.open(), OTHER, DRIFT)).isEmpty();
    }

    private static String step(Random random) {
        return "0." + random.nextInt(1_000);
    }

    private static List<IndicatorReading> list(IndicatorId id, SortedMap<Instant, Decimal> model, int limit) {
        return model.entrySet().stream()
                .limit(limit)
                .map(entry -> new IndicatorReading(id, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<IndicatorReading> all(ReadingStore store, RegisterId register, IndicatorId id) {
        return store.readings(register, id, Instant.MIN, Instant.MAX, 1_000);
    }

    private static List<IndicatorReading> series(IndicatorId id, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> reading(id, at(i), "0." + (i + 1)))
                .toList();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static IndicatorReading reading(IndicatorId id, Instant takenAt, String value) {
        return new IndicatorReading(id, takenAt, Decimal.parse(value));
    }
}
