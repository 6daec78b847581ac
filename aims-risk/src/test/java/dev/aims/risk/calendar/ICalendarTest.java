package dev.aims.risk.calendar;

import static dev.aims.risk.calendar.DatedRegister.june;
import static dev.aims.risk.calendar.DatedRegister.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Notification;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Register;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final Instant STAMP = Instant.parse("2026-06-15T09:30:00.9Z");
    private static final ICalendar WRITER = ICalendar.of("registers.example.org/bank");

    private final RegisterCalendar calendar = RegisterCalendar.of(view());

    @Test
    void a_risk_is_written_as_an_event_of_a_whole_day() {
        RegisterCalendar risks = RegisterCalendar.of(
                view(Risk.builder("bias").title("Bias").nextReview(june(2)).build()));

        assertThat(WRITER.toText(risks, STAMP))
                .isEqualTo(lines(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//dev.aims//aims-risk//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:" + uidOf("registers.example.org/bank\nrisk/bias/risk_review"),
                        "DTSTAMP:20260615T093000Z",
                        "DTSTART;VALUE=DATE:20260602",
                        "SUMMARY:Next assessment of a risk (bias)",
                        "DESCRIPTION:Basis: ISO/IEC 42001\\, 8.2",
                        "CATEGORIES:Next assessment of a risk",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR"));
    }

    /** By the definition of name-based UUIDs in RFC 9562, 5.3, with the name alone. */
    private static String uidOf(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) ((hash[6] & 0x0F) | 0x30);
            hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
            String hex = HexFormat.of().formatHex(hash);
            return String.join(
                    "-",
                    hex.substring(0, 8),
                    hex.substring(8, 12),
                    hex.substring(12, 16),
                    hex.substring(16, 20),
                    hex.substring(20));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void another_program_reads_each_entry_back() {
        List<VEvent> events = Biweekly.parse(WRITER.titles(true).toText(calendar, STAMP))
                .first()
                .getEvents();

        assertThat(events).hasSameSizeAs(calendar.entries());
        for (int i = 0; i < events.size(); i++) {
            VEvent event = events.get(i);
            CalendarEntry entry = calendar.entries().get(i);
            assertThat(event.getSummary().getValue()).isEqualTo((entry.isDone() ? "Done: " : "") + entry.title());
            assertThat(event.getDescription().getValue()).isEqualTo("Basis: " + entry.basis());
            assertThat(event.getCategories().get(0).getValues())
                    .containsExactly(entry.kind().title());
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-06-15T09:30:00Z");
            assertThat(event.getDateStart().getValue().hasTime()).isEqualTo(entry.instant() != null);
            if (entry.instant() != null) {
                assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-06-17T22:30:00Z");
            } else {
                var read = event.getDateStart().getValue().getRawComponents();
                assertThat(LocalDate.of(read.getYear(), read.getMonth(), read.getDate()))
                        .isEqualTo(entry.date());
            }
        }
    }

    @Test
    void another_program_finds_nothing_to_complain_about() {
        for (ICalendar writer :
                List.of(WRITER, WRITER.name("Bank").alarm(7), WRITER.tasks(true).alarm(1))) {
            var read = Biweekly.parse(writer.toText(calendar, STAMP)).first();
            assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
        }
    }

    @Test
    void a_moved_entry_keeps_its_uid_and_no_two_entries_share_one() {
        Risk risk = DatedRegister.risk().toBuilder().systems(Set.of()).build();
        RegisterCalendar before = RegisterCalendar.of(view(risk));
        RegisterCalendar after = RegisterCalendar.of(
                view(risk.toBuilder().title("Unfair").nextReview(june(30)).build()));

        assertThat(uids(WRITER, after)).isEqualTo(uids(WRITER, before));
        assertThat(uids(WRITER, calendar)).doesNotHaveDuplicates().hasSameSizeAs(calendar.entries());
    }

    @Test
    void the_same_ids_in_another_register_have_other_uids() {
        assertThat(uids(ICalendar.of("registers.example.org/shop"), calendar))
                .doesNotContainAnyElementsOf(uids(WRITER, calendar));
    }

    @Test
    void nothing_of_the_register_s_texts_nor_a_party_is_in_it_unless_asked_for() {
        String plain = WRITER.toText(calendar, STAMP);

        assertThat(plain).doesNotContain("Loan scoring", "Olga", "(owner)", "Owner:", "Contract", "Auditing", "Tell");
        assertThat(WRITER.titles(true).toText(calendar, STAMP))
                .contains("Loan scoring")
                .doesNotContain("Owner:");
        assertThat(WRITER.owners(true).toText(calendar, STAMP))
                .contains("\\nOwner: owner", "(owner)")
                .doesNotContain("Loan scoring");
    }

    @Test
    void what_is_done_says_so_and_what_is_cancelled_has_that_status() {
        RegisterCalendar audits = RegisterCalendar.of(view(
                DatedRegister.audit().toBuilder().status(AuditStatus.COMPLETED).build(),
                DatedRegister.change().toBuilder()
                        .status(ChangeStatus.CANCELLED)
                        .build()));

        assertThat(WRITER.toText(audits, STAMP))
                .contains("SUMMARY:Done: Audit (audit)\r\n", "STATUS:CONFIRMED", "STATUS:CANCELLED");
        assertThat(WRITER.tasks(true).toText(audits, STAMP))
                .contains("SUMMARY:Audit (audit)\r\n", "STATUS:COMPLETED", "STATUS:CANCELLED");
    }

    @Test
    void tasks_are_due_and_need_action() {
        List<VTodo> tasks = Biweekly.parse(WRITER.tasks(true).toText(calendar, STAMP))
                .first()
                .getTodos();

        assertThat(tasks).hasSameSizeAs(calendar.entries());
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getDateDue()).isNotNull();
            assertThat(task.getDateStart()).isNull();
        });
        assertThat(tasks.get(0).getStatus().isNeedsAction()).isTrue();
    }

    @Test
    void alarms_are_off_until_asked_for_and_only_for_what_is_open() {
        RegisterCalendar done = calendar.where(it -> it.kind() == CalendarKind.AUDIT);

        assertThat(WRITER.toText(calendar, STAMP)).doesNotContain("VALARM");
        assertThat(WRITER.alarm(7).toText(done, STAMP)).contains("TRIGGER;RELATED=START:-P7D\r\n");
        assertThat(WRITER.alarm(7)
                        .toText(
                                RegisterCalendar.of(view(DatedRegister.audit().toBuilder()
                                        .status(AuditStatus.COMPLETED)
                                        .build())),
                                STAMP))
                .doesNotContain("VALARM");
        assertThatThrownBy(() -> WRITER.alarm(366))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("daysBefore must be in [0, 365] but was 366");
    }

    @Test
    void a_host_links_entries_to_its_pages() {
        String text = WRITER.link(entry -> Optional.of(
                        URI.create("https://example.org/" + entry.subject().value())))
                .toText(calendar, STAMP);

        assertThat(text).contains("URL:https://example.org/bias\r\n");
    }

    @Test
    void all_years_that_a_register_takes_are_written_in_four_digits() {
        RegisterCalendar ends = RegisterCalendar.of(view(
                nextReviewOn("first", LocalDate.of(0, 1, 1)),
                nextReviewOn("last", LocalDate.of(9999, 12, 31)),
                Incident.builder("ends")
                        .title("Ends")
                        .detectedAt(Instant.parse("0000-01-01T00:00:00Z"))
                        .notifications(List.of(
                                due("soon", "0000-01-01T00:00:00Z"), due("late", "9999-12-31T23:59:59.999999Z")))
                        .build()));

        String text = WRITER.toText(ends, STAMP);

        assertThat(text)
                .contains(
                        "DTSTART;VALUE=DATE:00000101\r\n",
                        "DTSTART;VALUE=DATE:99991231\r\n",
                        "DTSTART:00000101T000000Z\r\n",
                        "DTSTART:99991231T235959Z\r\n");
        assertThat(Biweekly.parse(text).first().getEvents()).hasSize(4).allSatisfy(event -> {
            int year = event.getDateStart().getValue().getRawComponents().getYear();
            assertThat(year).isIn(0, 9999);
        });
    }

    @Test
    void a_stamp_outside_of_these_years_becomes_the_nearest_within() {
        assertThat(WRITER.toText(calendar, Instant.parse("+12000-01-01T00:00:00Z")))
                .contains("DTSTAMP:99991231T235959Z\r\n");
        assertThat(WRITER.toText(calendar, Instant.MAX)).contains("DTSTAMP:99991231T235959Z\r\n");
        assertThat(WRITER.toText(calendar, Instant.MIN)).contains("DTSTAMP:00000101T000000Z\r\n");
    }

    @Test
    void a_day_that_the_format_cannot_say_is_refused() {
        assertThatThrownBy(() -> ICalendarDates.day(LocalDate.of(-1, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("date must be in the years 0 to 9999 but was -0001-12-31");
        assertThatThrownBy(() -> ICalendarDates.utc(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instant must be in the years 0 to 9999 but was +10000-01-01T00:00:00Z");
    }

    private static Risk nextReviewOn(String id, LocalDate day) {
        return Risk.builder(id).title(id).nextReview(day).build();
    }

    private static Notification due(String id, String deadline) {
        return Notification.builder(id)
                .title(id)
                .deadline(Instant.parse(deadline))
                .build();
    }

    @Test
    void an_empty_register_gives_an_empty_calendar() {
        assertThat(Biweekly.parse(WRITER.toText(
                                RegisterCalendar.of(Register.inMemory().view()), STAMP))
                        .first()
                        .getEvents())
                .isEmpty();
    }

    private static List<String> uids(ICalendar writer, RegisterCalendar calendar) {
        return Biweekly.parse(writer.toText(calendar, STAMP)).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String lines(String... lines) {
        return List.of(lines).stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
