package dev.aims.risk.monitoring;

import static dev.aims.risk.monitoring.Drift.LIMIT;
import static dev.aims.risk.monitoring.Drift.at;
import static dev.aims.risk.monitoring.Drift.reading;
import static dev.aims.risk.monitoring.Drift.readings;
import static dev.aims.risk.monitoring.Drift.readingsFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Threshold;
import dev.aims.core.register.Actor;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.store.reading.SeriesAddition;
import dev.aims.core.validation.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Actor ACTOR = Actor.of("monitoring");
    private static final IndicatorId DRIFT = Drift.ID;
    private static final MonitoringSettings SETTINGS =
            MonitoringSettings.withDefaults().clock(Clock.fixed(at(1_000), ZoneOffset.UTC));

    private final RegisterStore commits = RegisterStore.inMemory();
    private final ReadingStore series = ReadingStore.inMemory();
    private final InterruptedStore store = new InterruptedStore(series);
    private final Register register = Register.open(commits, "acme");
    private final Monitoring monitoring = Monitoring.of(register, store, SETTINGS);

    @Test
    void readings_raise_alerts_that_tell_their_risks_and_systems() {
        register.commit(
                ACTOR,
                "begin",
                change -> change.add(
                        AiSystem.builder("scoring").name("Scoring").build(),
                        Risk.builder("stale-model").title("The model is stale").build(),
                        Drift.builder(
                                        "drift",
                                        Threshold.atMost("early", AlertLevel.WARNING, Decimal.parse("0.2")),
                                        LIMIT)
                                .systems(Set.of(AiSystemId.parse("scoring")))
                                .risks(Set.of(RiskId.parse("stale-model")))
                                .build(),
                        Drift.builder("gap", LIMIT).build()));

        Recorded recorded = monitoring.record(
                ACTOR,
                List.of(
                        reading(0, "0.21"),
                        reading(1, "0.35"),
                        IndicatorReading.of("gap", at(1), "0.4"),
                        IndicatorReading.of("gap", at(2), "0.1")));

        assertThat(recorded.findings()).isEmpty();
        assertThat(recorded.accepted()).isEqualTo(4);
        assertThat(recorded.raised())
                .extracting(Object::toString)
                .containsExactly(
                        "drift: warning early raised by 0.21 at 2026-03-01T06:00:00Z",
                        "drift: breach limit raised by 0.35 at 2026-03-01T07:00:00Z",
                        "gap: breach limit raised by 0.4 at 2026-03-01T07:00:00Z");
        assertThat(recorded.cleared())
                .extracting(Object::toString)
                .containsExactly("gap: breach limit cleared by 0.1 at 2026-03-01T08:00:00Z");
        assertThat(recorded.commits()).hasSize(1);
        assertThat(register.head().revision()).isEqualTo(2);
        List<OpenAlert> alerts = Monitoring.alerts(register.view());
        assertThat(alerts)
                .extracting(Object::toString)
                .containsExactly(
                        "drift: breach limit open since 2026-03-01T07:00:00Z",
                        "drift: warning early open since 2026-03-01T06:00:00Z");
        assertThat(alerts.get(0).risks()).containsExactly(RiskId.parse("stale-model"));
        assertThat(alerts.get(0).systems()).containsExactly(AiSystemId.parse("scoring"));
    }

    @Test
    void what_cannot_be_taken_is_refused_with_the_reason_and_the_rest_is_taken() {
        add(Drift.with(LIMIT), Drift.builder("old", LIMIT).build());
        register.commit(ACTOR, "retire", change -> change.retire(IndicatorId.parse("old"), 1));
        monitoring.record(ACTOR, readings("0.1", "0.2"));

        Recorded recorded = monitoring.record(
                ACTOR,
                List.of(
                        reading(1, "0.3"),
                        reading(2, "0.2"),
                        reading(2, "0.21"),
                        reading(0, "0.1"),
                        IndicatorReading.of("drift", at(1_000).plus(Duration.ofMinutes(6)), "0.2"),
                        IndicatorReading.of("unknown", at(1), "1"),
                        IndicatorReading.of("old", at(1), "1")));

        assertThat(recorded.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "reading.unknown-indicator",
                        "reading.retired-indicator",
                        "reading.in-future",
                        "reading.out-of-order",
                        "reading.out-of-order");
        assertThat(recorded.findings().get(3))
                .hasToString("error reading.out-of-order: indicator drift: the reading 0.3"
                        + " was taken at 2026-03-01T07:00:00Z, which is not later than the last one, taken at"
                        + " 2026-03-01T08:00:00Z");
        assertThat(recorded.hasErrors()).isTrue();
        assertThat(recorded.outcomes())
                .containsExactly(
                        new IndicatorOutcome(DRIFT, 1, 1, 3, 0, List.of()),
                        new IndicatorOutcome(IndicatorId.parse("unknown"), 0, 0, 1, 0, List.of()),
                        new IndicatorOutcome(IndicatorId.parse("old"), 0, 0, 1, 0, List.of()));
        assertThat(held()).isEqualTo(readings("0.1", "0.2", "0.2"));
    }

    @Test
    void a_reading_may_be_ahead_of_the_clock_by_the_tolerance() {
        add(Drift.with(LIMIT));
        IndicatorReading ahead = IndicatorReading.of("drift", at(1_000).plus(Duration.ofMinutes(5)), "0.2");
        assertThat(monitoring.record(ACTOR, List.of(ahead)).accepted()).isEqualTo(1);
    }

    @Test
    void a_batch_that_is_handed_in_again_changes_nothing() {
        add(Drift.with(LIMIT));
        List<IndicatorReading> batch = readings("0.1", "0.4", "0.1");
        monitoring.record(ACTOR, batch);
        long revision = register.head().revision();
        Recorded again = monitoring.record(ACTOR, batch);
        assertThat(again.repeated()).isEqualTo(3);
        assertThat(again.raised()).isEmpty();
        assertThat(again.findings()).isEmpty();
        assertThat(again.commits()).isEmpty();
        assertThat(register.head().revision()).isEqualTo(revision);
        assertThat(monitoring.record(ACTOR, List.of()).outcomes()).isEmpty();
    }

    @Test
    void what_a_process_had_put_into_the_store_when_it_died_is_taken_when_the_batch_comes_again() {
        add(Drift.with(LIMIT));
        dieWith(readings("0.1", "0.4"));
        assertThat(register.view().get(DRIFT).series()).isNull();

        Recorded recorded = monitoring.record(ACTOR, readings("0.1", "0.4", "0.2"));
        assertThat(recorded.outcomes().get(0).accepted()).isEqualTo(3);
        assertThat(recorded.outcomes().get(0).takenUp()).isZero();
        assertThat(recorded.raised()).hasSize(1);
        assertSameAsAtOnce(readings("0.1", "0.4", "0.2"));
    }

    @Test
    void what_a_process_had_put_into_the_store_when_it_died_is_taken_up_by_the_next_batch() {
        add(Drift.with(LIMIT));
        monitoring.record(ACTOR, readings("0.1"));
        dieWith(readingsFrom(1, "0.4", "0.35"));
        assertThat(monitoring.verify()).extracting(Finding::code).containsExactly("reading.not-taken-up");

        Recorded recorded = monitoring.record(ACTOR, readingsFrom(2, "0.9", "0.2"));
        assertThat(recorded.outcomes())
                .containsExactly(new IndicatorOutcome(
                        DRIFT, 1, 0, 1, 2, recorded.outcomes().get(0).changes()));
        assertThat(recorded.findings())
                .extracting(Finding::code)
                .containsExactly("reading.out-of-order", "reading.taken-up");
        assertThat(recorded.raised()).hasSize(1);
        assertSameAsAtOnce(readings("0.1", "0.4", "0.35", "0.2"));
        assertThat(monitoring.verify()).isEmpty();
    }

    @Test
    void a_change_of_the_indicator_at_the_same_time_is_kept() {
        add(Drift.with(LIMIT));
        store.onAppend(() -> rename("Renamed"));
        Recorded recorded = monitoring.record(ACTOR, readings("0.1", "0.4"));
        assertThat(recorded.accepted()).isEqualTo(2);
        assertThat(recorded.raised()).hasSize(1);
        assertThat(register.view().get(DRIFT).title()).isEqualTo("Renamed");
        assertThat(register.view().get(DRIFT).series().count()).isEqualTo(2);
    }

    @Test
    void of_two_who_record_at_once_each_is_told_what_became_of_its_readings() {
        add(Drift.with(LIMIT));
        Monitoring other = Monitoring.of(Register.open(commits, "acme"), series, SETTINGS);
        List<Recorded> others = new ArrayList<>();
        store.onAppend(() -> others.add(other.record(ACTOR, readingsFrom(1, "0.4", "0.1"))));
        Recorded recorded = monitoring.record(ACTOR, List.of(reading(0, "0.35"), reading(2, "0.1")));

        // The other found both in the store, and had only one left that is later.
        assertThat(others.get(0).outcomes().get(0).takenUp()).isEqualTo(1);
        assertThat(others.get(0).accepted()).isEqualTo(1);
        assertThat(others.get(0).refused()).isEqualTo(1);
        assertThat(others.get(0).raised()).hasSize(1);
        assertThat(recorded.repeated()).isEqualTo(2);
        assertThat(recorded.raised()).isEmpty();
        register.refresh();
        assertSameAsAtOnce(List.of(reading(0, "0.35"), reading(2, "0.1")));
    }

    @Test
    void attempts_have_a_bound() {
        add(Drift.with(LIMIT));
        Monitoring impatient = Monitoring.of(register, store, SETTINGS.attempts(2));
        store.onAppend(() -> rename("Once"));
        Recorded recorded = impatient.record(ACTOR, readings("0.1"));
        assertThat(recorded.accepted()).isEqualTo(1);
        store.onAppend(() -> rename("Twice"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        Monitoring.of(register, store, SETTINGS.attempts(1)).record(ACTOR, readingsFrom(1, "0.4")));
        assertThat(monitoring.record(ACTOR, readingsFrom(1, "0.4")).accepted()).isEqualTo(1);
    }

    @Test
    void a_store_that_lost_its_end_is_refused_until_somebody_decides() {
        add(Drift.with(LIMIT));
        monitoring.record(ACTOR, readings("0.1", "0.4"));
        Monitoring restored = Monitoring.of(register, ReadingStore.inMemory(), SETTINGS);
        assertThatExceptionOfType(SeriesLostException.class)
                .isThrownBy(() -> restored.record(ACTOR, readingsFrom(2, "0.2")))
                .withMessage("the reading store holds readings of indicator drift up to none, but the register has the"
                        + " digest of those up to 2026-03-01T07:00:00Z")
                .satisfies(e -> assertThat(e.inStore()).isEmpty());
        assertThat(restored.verify()).extracting(Finding::code).containsExactly("reading.series-differs");

        Indicator anew = register.view().get(DRIFT).toBuilder().series(null).build();
        register.commit(
                ACTOR,
                "readings lost",
                change -> change.replace(anew, register.view().version(DRIFT)));
        assertThat(restored.record(ACTOR, readingsFrom(2, "0.2")).cleared()).hasSize(1);
        assertThat(restored.verify()).isEmpty();
    }

    @Test
    void verify_finds_whatever_was_done_to_a_series_in_the_store() {
        add(Drift.with(LIMIT));
        List<IndicatorReading> genuine = readings("0.1", "0.4", "0.2");
        monitoring.record(ACTOR, genuine);
        assertThat(monitoring.verify()).isEmpty();
        for (List<IndicatorReading> forged : List.of(
                readings("0.1", "0.3", "0.2"),
                readings("0.1", "0.40", "0.2"),
                List.of(genuine.get(0), genuine.get(2)),
                List.of(genuine.get(1), genuine.get(2)),
                List.of(
                        genuine.get(0),
                        new IndicatorReading(
                                DRIFT, at(1).plusSeconds(1), genuine.get(1).value()),
                        genuine.get(2)))) {
            ReadingStore other = ReadingStore.inMemory();
            other.append(register.id(), List.of(new SeriesAddition(DRIFT, null, forged)));
            Monitoring onForged = Monitoring.of(register, other, SETTINGS);
            assertThat(onForged.verify())
                    .extracting(Finding::code)
                    .as("%s", forged)
                    .containsExactly("reading.series-differs");
            assertThat(onForged.removeBefore(ACTOR, at(2)).findings())
                    .extracting(Finding::code)
                    .containsExactly("reading.series-differs");
            assertThat(other.latest(register.id(), DRIFT, 10)).isEqualTo(forged);
        }
    }

    @Test
    void removed_readings_are_gone_and_the_digest_says_so_and_the_rest_can_be_checked() {
        add(Drift.with(LIMIT), Drift.builder("quiet", LIMIT).build());
        monitoring.record(ACTOR, readings("0.1", "0.4", "0.2", "0.3"));
        String whole = register.view().get(DRIFT).series().sha256();

        assertThat(monitoring.removeBefore(ACTOR, at(2))).isEqualTo(new RemovedReadings(2, List.of()));
        assertThat(held()).isEqualTo(readingsFrom(2, "0.2", "0.3"));
        Indicator indicator = register.view().get(DRIFT);
        assertThat(indicator.series().count()).isEqualTo(4);
        assertThat(indicator.series().sha256()).isEqualTo(whole);
        assertThat(indicator.series().removed().before()).isEqualTo(at(2));
        assertThat(indicator.series().removed().count()).isEqualTo(2);
        assertThat(monitoring.verify()).isEmpty();

        long revision = register.head().revision();
        assertThat(monitoring.removeBefore(ACTOR, at(2)).count()).isZero();
        assertThat(monitoring.removeBefore(ACTOR, at(1)).count()).isZero();
        assertThat(register.head().revision()).isEqualTo(revision);

        assertThat(monitoring.removeBefore(ACTOR, Instant.MAX).count()).isEqualTo(2);
        assertThat(held()).isEmpty();
        assertThat(monitoring.verify()).isEmpty();
        monitoring.record(ACTOR, readingsFrom(4, "0.1"));
        assertThat(register.view().get(DRIFT).series().count()).isEqualTo(5);
        assertThat(monitoring.verify()).isEmpty();
        assertThat(monitoring.record(ACTOR, readings("0.1")).findings())
                .extracting(Finding::code)
                .containsExactly("reading.out-of-order");
    }

    @Test
    void a_removal_that_was_interrupted_is_found_and_finished() {
        add(Drift.with(LIMIT));
        monitoring.record(ACTOR, readings("0.1", "0.4", "0.2"));
        ReadingStore copy = ReadingStore.inMemory();
        copy.append(register.id(), List.of(new SeriesAddition(DRIFT, null, held())));
        monitoring.removeBefore(ACTOR, at(2));

        Monitoring onCopy = Monitoring.of(register, copy, SETTINGS); // as if the store had not come to it
        assertThat(onCopy.verify()).extracting(Finding::code).containsExactly("reading.removal-unfinished");
        assertThat(onCopy.removeBefore(ACTOR, at(0)).count()).isEqualTo(2);
        assertThat(onCopy.verify()).isEmpty();
    }

    @Test
    void what_is_not_committed_is_not_removed() {
        add(Drift.with(LIMIT));
        monitoring.record(ACTOR, readings("0.1"));
        dieWith(readingsFrom(1, "0.4"));
        assertThat(monitoring.removeBefore(ACTOR, Instant.MAX).count()).isEqualTo(1);
        assertThat(held()).isEqualTo(readingsFrom(1, "0.4"));
        assertThat(monitoring
                        .record(ACTOR, readingsFrom(2, "0.4"))
                        .outcomes()
                        .get(0)
                        .takenUp())
                .isEqualTo(1);
    }

    @Test
    void a_retired_indicator_keeps_its_readings() {
        add(Drift.with(LIMIT));
        monitoring.record(ACTOR, readings("0.1"));
        register.commit(
                ACTOR, "retire", change -> change.retire(DRIFT, register.view().version(DRIFT)));
        RemovedReadings removed = monitoring.removeBefore(ACTOR, Instant.MAX);
        assertThat(removed.count()).isZero();
        assertThat(removed.findings()).extracting(Finding::code).containsExactly("reading.retired-indicator");
        assertThat(monitoring.verify()).isEmpty();
    }

    @Test
    void an_indicator_is_overdue_after_the_day_on_which_it_was_to_be_read() {
        register.commit(
                ACTOR,
                "begin",
                change -> change.add(
                        AimsContext.builder("context")
                                .organization("Northwind")
                                .zone(ZoneId.of("Asia/Tokyo"))
                                .build(),
                        Drift.builder("drift", LIMIT).everyDays(2).build(),
                        Drift.builder("never", LIMIT).everyDays(7).build(),
                        Drift.builder("whenever", LIMIT).build()));
        // 06:00 UTC is 15:00 on the first of March in Tokyo, and the day ends there at 15:00 UTC.
        monitoring.record(ACTOR, readings("0.1"));
        assertThat(Monitoring.overdue(register.view(), Instant.parse("2026-03-03T14:59:59Z")))
                .hasToString("[never: was never read]");
        assertThat(Monitoring.overdue(register.view(), Instant.parse("2026-03-03T15:00:00Z")))
                .hasToString("[never: was never read, drift: was to be read by 2026-03-03]");
    }

    @Test
    void a_long_series_is_read_page_by_page_and_its_trend_from_the_newest() {
        add(Drift.builder("drift", Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("5000")))
                .build());
        List<IndicatorReading> many = IntStream.range(0, 2_500)
                .mapToObj(i ->
                        new IndicatorReading(DRIFT, at(0).minusSeconds(2_500).plusSeconds(i), Decimal.parse("" + i)))
                .toList();
        List<Recorded> batches = new ArrayList<>();
        monitoring.recordAll(ACTOR, many.iterator(), 1_000, batches::add);

        assertThat(batches).extracting(Recorded::accepted).containsExactly(1_000, 1_000, 500);
        assertThat(monitoring.readings(DRIFT, Instant.MIN, Instant.MAX)).isEqualTo(many);
        assertThat(monitoring.readings(
                        DRIFT, many.get(3).takenAt(), many.get(2_003).takenAt()))
                .isEqualTo(many.subList(3, 2_003));
        assertThat(monitoring.verify()).isEmpty();
        Trend trend = monitoring.trend(DRIFT);
        assertThat(trend.readings()).isEqualTo(30);
        assertThat(trend.approaches().get(0).days()).isCloseTo(2_501 / 86_400.0, within(1e-9));
        assertThat(monitoring.record(ACTOR, many).repeated()).isEqualTo(2_500);
    }

    @Test
    void more_indicators_than_go_into_a_commit_become_several() {
        List<IndicatorReading> readings = new ArrayList<>();
        List<Indicator> indicators = IntStream.range(0, 1_001)
                .mapToObj(i -> Drift.builder("i" + i, LIMIT).build())
                .toList();
        register.commitAll(ACTOR, "begin", indicators, 500);
        indicators.forEach(each -> readings.add(new IndicatorReading(each.id(), at(0), Decimal.parse("0.4"))));
        Recorded recorded = monitoring.record(ACTOR, readings);
        assertThat(recorded.commits()).hasSize(2);
        assertThat(recorded.outcomes())
                .extracting(IndicatorOutcome::indicator)
                .isEqualTo(readings.stream().map(IndicatorReading::indicator).toList());
        assertThat(Monitoring.alerts(register.view())).hasSize(1_001);
    }

    private void add(Indicator... indicators) {
        register.commit(ACTOR, "begin", change -> change.add(indicators));
    }

    private void rename(String title) {
        register.commit(
                ACTOR,
                "rename",
                change -> change.replace(
                        register.view().get(DRIFT).toBuilder().title(title).build(),
                        register.view().version(DRIFT)));
    }

    private void dieWith(List<IndicatorReading> readings) {
        store.dieOnAppend();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> monitoring.record(ACTOR, readings));
    }

    private List<IndicatorReading> held() {
        return series.latest(register.id(), DRIFT, 100);
    }

    private void assertSameAsAtOnce(List<IndicatorReading> readings) {
        Watch watch = Watch.of(Drift.with(LIMIT));
        for (IndicatorReading reading : readings) {
            watch = watch.after(reading);
        }
        assertThat(Optional.of(register.view().get(DRIFT))).contains(watch.indicator());
        assertThat(held()).isEqualTo(readings);
    }
}
