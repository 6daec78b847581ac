package dev.aims.core.store.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.IndicatorId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesAdditionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final IndicatorId DRIFT = IndicatorId.parse("drift");
    private static final IndicatorReading FIRST = IndicatorReading.of("drift", NOON, "0.1");
    private static final IndicatorReading SECOND = IndicatorReading.of("drift", NOON.plusSeconds(1), "0.2");

    @Test
    void an_addition_is_of_readings_of_one_indicator_that_follow_each_other() {
        assertThat(new SeriesAddition(DRIFT, NOON.minusNanos(1), List.of(FIRST, SECOND)).last())
                .isEqualTo(SECOND.takenAt());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesAddition(DRIFT, null, List.of()))
                .withMessage("readings must be at least one but are none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesAddition(DRIFT, NOON, List.of(FIRST)))
                .withMessage("readings must each be later than the one before, 2026-03-01T12:00:00Z, but one is of"
                        + " 2026-03-01T12:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesAddition(DRIFT, null, List.of(SECOND, FIRST)))
                .withMessageContaining("must each be later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesAddition(DRIFT, null, List.of(IndicatorReading.of("gap", NOON, "1"))))
                .withMessage("readings must be of drift but one is of gap");
    }

    @Test
    void a_reading_is_cut_to_microseconds_and_lies_in_the_years_that_a_register_keeps() {
        assertThat(IndicatorReading.of("drift", NOON.plusNanos(1_999), "0.10"))
                .isEqualTo(IndicatorReading.of("drift", NOON.plusNanos(1_000), "0.10"))
                .hasToString("drift 2026-03-01T12:00:00.000001Z 0.10");
        for (String beyond : List.of("-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IndicatorReading.of("drift", Instant.parse(beyond), "1"))
                    .withMessage("takenAt must be in the years 0000 to 9999 but was " + beyond);
        }
    }
}
