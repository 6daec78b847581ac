package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.SeriesAddition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostReadingsTest {
    private static final RegisterId ACME = RegisterId.parse("acme");
    private static final IndicatorId DRIFT = IndicatorId.parse("drift");
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_connection_lost_at_any_step_loses_no_reading_and_appends_none_twice(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            List<IndicatorReading> appended = new ArrayList<>();
            for (boolean isAfter : new boolean[] {false, true}) {
                boolean hasFailed = true;
                for (int step = 1; hasFailed; step++) {
                    DataSource pool = database.pool();
                    FaultySource faulty = new FaultySource(pool, step, isAfter);
                    Instant after = appended.isEmpty()
                            ? null
                            : appended.get(appended.size() - 1).takenAt();
                    IndicatorReading next =
                            IndicatorReading.of("drift", START.plusSeconds(appended.size()), "0." + step);
                    JdbcReadingStore.of(faulty).append(ACME, List.of(new SeriesAddition(DRIFT, after, List.of(next))));
                    appended.add(next);
                    hasFailed = faulty.hasFailed();
                    assertThat(JdbcReadingStore.of(pool).latest(ACME, DRIFT, 1_000))
                            .as("step %s", step)
                            .isEqualTo(appended);
                }
            }
            assertThat(appended).hasSizeGreaterThan(30);
        }
    }
}
