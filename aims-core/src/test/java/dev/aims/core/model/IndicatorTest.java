package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What indicators, their thresholds and the digests of their series promise. */
class IndicatorTest {
    private static final Instant LATE = Instant.parse("2026-03-01T23:30:00Z");
    private static final Threshold LIMIT = Threshold.atMost("limit", AlertLevel.BREACH, decimal("0.30"));
    private static final Threshold RANGE = Threshold.between("range", AlertLevel.WARNING, decimal("10"), decimal("20"))
            .clearedWithin(decimal("2"));

    @Test
    void the_bounds_themselves_are_all_right_and_clear_an_alert_where_nothing_else_is_said() {
        assertThat(LIMIT.excludes(decimal("0.3"))).isFalse();
        assertThat(LIMIT.clears(decimal("0.3"))).isTrue();
        assertThat(LIMIT.excludes(decimal("0.30000001"))).isTrue();
        assertThat(LIMIT.clears(decimal("0.30000001"))).isFalse();
        assertThat(LIMIT.excludes(decimal("-99"))).isFalse();
    }

    @Test
    void between_the_bounds_and_the_clearance_a_reading_is_neither_beyond_nor_clear() {
        for (String text : List.of("10", "11.9", "18.01", "20")) {
            assertThat(RANGE.excludes(decimal(text))).as(text).isFalse();
            assertThat(RANGE.clears(decimal(text))).as(text).isFalse();
        }
        for (String text : List.of("12", "15", "18.0")) {
            assertThat(RANGE.clears(decimal(text))).as(text).isTrue();
        }
        for (String text : List.of("9.9", "20.1")) {
            assertThat(RANGE.excludes(decimal(text))).as(text).isTrue();
        }
    }

    @Test
    void a_clearance_that_no_reading_meets_is_refused() {
        assertThat(RANGE.clearedWithin(decimal("5")).clears(decimal("15"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANGE.clearedWithin(decimal("5.1")))
                .withMessage("clearance must leave readings between 10 and 20 that clear an alert but was 5.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.clearedWithin(decimal("-0.1")))
                .withMessage("clearance must be 0 or more but was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.raisedAfter(0))
                .withMessage("readings must be 1 or more but was 0");
    }

    @Test
    void alerts_are_of_the_indicators_thresholds() {
        AlertState open = new AlertState("limit", LATE, null);
        IndicatorBuilder indicator = Examples.indicator("i").toBuilder().alerts(List.of(open));
        assertThatIllegalArgumentException()
                .isThrownBy(indicator::build)
                .withMessage("alerts must be ids of thresholds but one is limit");
        indicator.thresholds(List.of(LIMIT));
        assertThat(indicator.build().alerts()).containsExactly(open);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator.alerts(List.of(open, open)).build())
                .withMessage("alerts must have ids of their own but two are limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertState("limit", null, null))
                .withMessage("alert state limit must have openSince or inRow");
    }

    @Test
    void a_breach_is_told_by_the_alerts_and_without_a_series_by_the_latest_reading() {
        Indicator unkept = Examples.indicator("i").toBuilder()
                .thresholds(List.of(LIMIT, RANGE))
                .latest(new Reading(decimal("25"), LATE, Set.of("limit", "range")))
                .build();
        assertThat(unkept.breachedSince()).contains(LATE);
        Indicator kept = unkept.toBuilder()
                .series(SeriesDigest.after(null, LATE, decimal("25")))
                .build();
        assertThat(kept.breachedSince()).isEmpty();
        Instant earlier = LATE.minusSeconds(60);
        assertThat(kept.toBuilder()
                        .alerts(List.of(
                                new AlertState("range", earlier.minusSeconds(1), null),
                                new AlertState("limit", earlier, 1)))
                        .build()
                        .breachedSince())
                .contains(earlier);
    }

    @Test
    void the_next_reading_is_due_in_days_of_the_zone() {
        IndicatorBuilder read = Examples.indicator("i").toBuilder().latest(new Reading(decimal("1"), LATE, Set.of()));
        assertThat(read.build().nextReadingDue(ZoneOffset.UTC)).isEmpty();
        Indicator weekly = read.everyDays(7).build();
        assertThat(weekly.nextReadingDue(ZoneOffset.UTC)).contains(LocalDate.of(2026, 3, 8));
        assertThat(weekly.nextReadingDue(ZoneId.of("Europe/Berlin"))).contains(LocalDate.of(2026, 3, 9));
        assertThat(weekly.toBuilder().latest(null).build().nextReadingDue(ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void the_digest_chains_the_bytes_that_it_says() throws Exception {
        Instant second = Instant.parse("2026-03-02T06:00:00.120Z");
        String first = sha256("0".repeat(64) + " 2026-03-01T23:30:00Z 0.270");
        String both = sha256(first + " 2026-03-02T06:00:00.120Z -1");

        SeriesDigest digest = SeriesDigest.after(null, LATE.plusNanos(999), decimal("0.270"));
        assertThat(digest).isEqualTo(new SeriesDigest(1, LATE, first, null));
        assertThat(SeriesDigest.after(digest, second, decimal("-1")))
                .isEqualTo(new SeriesDigest(2, second, both, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesDigest.after(digest, LATE.plusNanos(999), decimal("1")))
                .withMessageStartingWith("takenAt must be after the last reading, 2026-03-01T23:30:00Z, but was");
    }

    @Test
    void no_more_readings_were_removed_than_there_were() {
        SeriesRemoval removed = new SeriesRemoval(LATE, 2, SeriesDigest.START);
        assertThat(new SeriesDigest(2, LATE, SeriesDigest.START, removed).removed())
                .isEqualTo(removed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesDigest(1, LATE, SeriesDigest.START, removed))
                .withMessage("removed.count must be at most count, 1, but was 2");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Decimal decimal(String text) {
        return Decimal.parse(text);
    }
}
