package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    private static final long FIRST = LocalDate.of(0, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDate.of(9999, 12, 31).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    @Property
    void what_an_instant_is_written_as_is_read_as_that_instant(
            @ForAll("seconds") long second, @ForAll @LongRange(min = 0, max = 999_999_999) long nanos) {
        for (long fraction : new long[] {0, nanos, nanos / 1_000 * 1_000, nanos / 1_000_000 * 1_000_000}) {
            Instant instant = Instant.ofEpochSecond(second, fraction);
            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @Provide
    static Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(FIRST, LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31T08:00:00.1Z",
                "2026-03-31T08:00:00.12Z",
                "2026-03-31T08:00:00.Z",
                "2026-03-31T24:00:00Z",
                "-0001-03-31T08:00:00Z",
                "+10000-03-31T08:00:00Z",
                "2026-03-31t08:00:00z",
                "2026-12-31T23:59:60Z",
                "2026-03-31T08:00:00+01:00"
            })
    void other_forms_are_read_as_java_reads_them(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-31",
                "2026-02-30T08:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-03-31T08:60:00Z",
                "2026-03-31T08:00:61Z",
                "2026-03-31T08:00:00.1234567890Z",
                "2026-03-31T08:00:00,5Z",
                "2026-03-3XT08:00:00Z",
                "2026-03-31T08:00:00"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instants.parse(text));
    }
}
