package dev.aims.core.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({"0000-01-01, 0000-01-01T00:00:00Z", "9999-12-31, 9999-12-31T23:59:59.999999Z"})
    void dates_and_instants_may_have_years_of_four_digits(LocalDate day, Instant instant) {
        for (Entity entity : FullExamples.oneOfEach(day, instant)) {
            assertThat(Constraints.standard().check(entity)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-0001-12-31, -0001-12-31T23:59:59.999999Z",
        "+10000-01-01, +10000-01-01T00:00:00Z",
        "+999999999-12-31, +1000000000-12-31T23:59:59Z",
        "-999999999-01-01, -1000000000-01-01T00:00:00Z"
    })
    void every_date_and_instant_of_every_type_is_refused_where_it_stands_if_its_year_has_not(
            LocalDate day, Instant instant) throws ReflectiveOperationException {
        for (Entity entity : FullExamples.oneOfEach(day, instant)) {
            Set<String> dates = new HashSet<>();
            collectDates(entity, "", dates);
            List<Violation> violations = Constraints.standard().check(entity);

            assertThat(violations).extracting(Violation::message).allMatch("must be in the years 0000 to 9999"::equals);
            assertThat(violations.stream().map(Violation::path).collect(toSet()))
                    .as(entity.getClass().getSimpleName())
                    .isEqualTo(dates);
        }
    }

    @Test
    void a_date_that_is_refused_is_told_with_its_value() {
        Risk risk = Examples.risk("a").toBuilder()
                .nextReview(LocalDate.of(10_000, 1, 1))
                .build();

        assertThat(Constraints.standard().check(risk))
                .containsExactly(new Violation("nextReview", "must be in the years 0000 to 9999", "+10000-01-01"));
    }

    private static void collectDates(Object value, String path, Set<String> dates) throws ReflectiveOperationException {
        if (value instanceof LocalDate || value instanceof Instant) {
            dates.add(path);
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                collectDates(entry.getValue(), path + "[" + entry.getKey() + "]", dates);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collectDates(list.get(i), path + "[" + i + "]", dates);
            }
        } else if (value instanceof Record item) {
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                component.getAccessor().trySetAccessible();
                String prefix = path.isEmpty() ? "" : path + ".";
                collectDates(component.getAccessor().invoke(item), prefix + component.getName(), dates);
            }
        }
    }
}
