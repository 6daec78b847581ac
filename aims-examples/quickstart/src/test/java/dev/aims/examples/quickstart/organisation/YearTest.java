package dev.aims.examples.quickstart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.calendar.CalendarKind;
import dev.aims.risk.calendar.RegisterCalendar;
import dev.aims.risk.staleness.Stale;
import dev.aims.risk.staleness.StaleKind;
import dev.aims.risk.staleness.Staleness;
import dev.aims.risk.staleness.StalenessSettings;
import dev.aims.risk.staleness.StalenessWatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table was worked out by hand, with a reason for each row, before the code that finds the same. */
class YearTest {
    private static final List<Row> EXPECTED = rows();

    /** What somebody has to do; a review whose day has passed makes stale what it is a review of. */
    private static final Set<CalendarKind> WORK = EnumSet.of(
            CalendarKind.PLAN_DUE,
            CalendarKind.TREATMENT_ACTION_DUE,
            CalendarKind.CORRECTIVE_ACTION_DUE,
            CalendarKind.REVIEW_ACTION_DUE,
            CalendarKind.OBJECTIVE_DUE,
            CalendarKind.AUDIT,
            CalendarKind.CHANGE,
            CalendarKind.NOTIFICATION_DEADLINE);

    private record Row(LocalDate day, String list, String subject, String kinds) {}

    @Test
    void what_is_stale_overdue_and_above_tolerance_each_month_is_what_was_worked_out_by_hand() {
        Year year = new Year();
        StalenessWatch watch = Staleness.watch(year.register, StalenessSettings.withDefaults());
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
            Instant now = year.until(day);
            RegisterView view = year.register.view();
            assertThat(watch.at(now).items())
                    .isEqualTo(Staleness.of(year.register, now).items());
            assertThat(stale(watch.at(now), day)).as("stale on " + day).isEqualTo(expected(day, "stale"));
            assertThat(overdue(view, day)).as("overdue on " + day).isEqualTo(expected(day, "overdue"));
            assertThat(aboveTolerance(view, day))
                    .as("above tolerance on " + day)
                    .isEqualTo(expected(day, "above-tolerance"));
        }
    }

    private static List<Row> stale(Staleness staleness, LocalDate day) {
        return sorted(
                staleness.items().stream().map(stale -> new Row(day, "stale", named(stale.subject()), kinds(stale))));
    }

    private static String kinds(Stale stale) {
        return stale.kinds().stream().map(StaleKind::id).sorted().collect(Collectors.joining(" "));
    }

    private static List<Row> overdue(RegisterView view, LocalDate day) {
        return sorted(RegisterCalendar.of(view).where(entry -> WORK.contains(entry.kind())).overdueAt(day).stream()
                .map(entry -> new Row(
                        day,
                        "overdue",
                        named(entry.subject()) + (entry.part() == null ? "" : "/" + entry.part()),
                        "")));
    }

    private static List<Row> aboveTolerance(RegisterView view, LocalDate day) {
        Tolerances tolerances = Tolerances.of(view);
        return sorted(view.risks().where(risk -> tolerances.today(risk).isAbove()).list().stream()
                .map(risk -> new Row(day, "above-tolerance", named(risk.id()), "")));
    }

    private static String named(EntityId<?> id) {
        return EntityType.nameOf(id.type()) + ":" + id;
    }

    private static List<Row> expected(LocalDate day, String list) {
        return sorted(EXPECTED.stream()
                .filter(row -> row.day().equals(day) && row.list().equals(list)));
    }

    private static List<Row> sorted(Stream<Row> rows) {
        return rows.sorted(Comparator.comparing(Row::subject)).toList();
    }

    /** The reason, which is the last of the columns, may hold commas. */
    private static List<Row> rows() {
        try (InputStream table = YearTest.class.getResourceAsStream("year.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .map(cells -> new Row(LocalDate.parse(cells[0]), cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
