package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Notification;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every date that a register takes finds its way into a dossier. */
class DossierDatesTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));
    private static final List<Instant> DEADLINES =
            List.of(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));

    @TempDir
    Path parent;

    /** In zones where the first and the last instant fall into other years. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Etc/GMT+12"})
    void the_first_and_the_last_day_that_a_register_takes_are_written(String zone) throws IOException {
        List<Entity> entities = new ArrayList<>();
        entities.add(SampleRegister.context().toBuilder().zone(ZoneId.of(zone)).build());
        for (int i = 0; i < 2; i++) {
            entities.add(AiSystem.builder("system-" + i)
                    .name("System " + i)
                    .nextReview(DAYS.get(i))
                    .build());
            entities.add(Risk.builder("risk-" + i)
                    .title("Risk " + i)
                    .nextReview(DAYS.get(i))
                    .build());
            entities.add(Evidence.builder("evidence-" + i)
                    .title("Evidence " + i)
                    .location("reports/" + i)
                    .validUntil(DAYS.get(i))
                    .build());
            entities.add(Incident.builder("incident-" + i)
                    .title("Incident " + i)
                    .detectedAt(DEADLINES.get(i))
                    .notifications(List.of(Notification.builder("authority")
                            .title("Tell the authority")
                            .deadline(DEADLINES.get(i))
                            .build()))
                    .build());
        }

        Path dossier = written(SampleRegister.register(entities), SampleRegister.NOW);

        assertThat(Files.readString(dossier.resolve("calendar.ics")))
                .contains(
                        "DTSTART;VALUE=DATE:00000101\r\n",
                        "DTSTART;VALUE=DATE:99991231\r\n",
                        "DTSTART:00000101T000000Z\r\n",
                        "DTSTART:99991231T235959Z\r\n");
        assertThat(Files.readString(dossier.resolve("calendar.csv"))).contains("0000-01-01,", "9999-12-31,");
    }

    @Test
    void a_clock_far_off_makes_a_stamp_that_the_format_can_say() throws IOException {
        assertThat(Files.readString(written(registerAt("+12000-01-01T00:00:00Z"), SampleRegister.NOW)
                        .resolve("calendar.ics")))
                .contains("DTSTAMP:99991231T235959Z\r\n");
        assertThat(Files.readString(written(registerAt("-12000-01-01T00:00:00Z"), SampleRegister.NOW)
                        .resolve("calendar.ics")))
                .contains("DTSTAMP:00000101T000000Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "+12000-01-01T00:00:00Z"})
    void a_dossier_is_made_on_any_day(String instant) throws IOException {
        Path dossier = written(RetiredRegister.whole(), Instant.parse(instant));
        Pages.assertAnchorsLeadSomewhere(Pages.read(dossier.resolve("index.html")));

        dossier = written(registerAt(instant), Instant.parse(instant));
        Pages.assertAnchorsLeadSomewhere(Pages.read(dossier.resolve("index.html")));
    }

    private static Register registerAt(String instant) {
        Register register = Register.inMemory(
                RegisterSettings.withDefaults().clock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)));
        register.commit(
                Actor.of("risk-office"),
                "sample",
                change -> change.add(
                        SampleRegister.context().toBuilder().criteria(null).build(),
                        AiSystem.builder("system")
                                .name("System")
                                .nextReview(SampleRegister.TODAY)
                                .build()));
        return register;
    }

    private Path written(Register register, Instant now) {
        return Dossier.of(register, now).writeTo(parent.resolve("dossier")).directory();
    }
}
