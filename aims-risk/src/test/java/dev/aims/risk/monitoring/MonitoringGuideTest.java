package dev.aims.risk.monitoring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.risk.GuideExample;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code is compiled and run, and prints what the guide says; its script works out the digest. */
class MonitoringGuideTest {
    @TempDir
    Path folder;

    @Test
    void the_example_prints_what_the_guide_says() throws Exception {
        guide().assertThatItPrintsWhatTheGuideSays();
    }

    @Test
    void the_script_works_out_the_digest_of_the_whole_series_and_of_what_remains() throws Exception {
        for (String tool : List.of("sh", "sha256sum", "cut")) {
            assumeTrue(isOnPath(tool), tool + " is not installed, so the digest is not worked out by shell here");
        }
        Register register = Register.inMemory();
        register.commit(Actor.of("tester"), "begin", change -> change.add(Drift.with(Drift.LIMIT)));
        Monitoring monitoring = Monitoring.of(register, ReadingStore.inMemory());
        monitoring.record(
                Actor.of("tester"),
                List.of(
                        IndicatorReading.of("drift", Instant.parse("2025-03-01T06:00:00Z"), "0.270"),
                        IndicatorReading.of("drift", Instant.parse("2025-03-01T06:00:00.12Z"), "-1"),
                        IndicatorReading.of("drift", Instant.parse("2025-03-01T06:00:00.123456Z"), "0")));
        String digest = register.view().get(Drift.ID).series().sha256();
        assertThat(byShell(guide().blocks("sh"), monitoring)).isEqualTo(digest);

        monitoring.removeBefore(Actor.of("tester"), Instant.parse("2025-03-01T06:00:00.1Z"));
        String cut = register.view().get(Drift.ID).series().removed().sha256();
        assertThat(byShell(guide().blocks("sh").replace("0".repeat(64), cut), monitoring))
                .isEqualTo(digest);
    }

    private String byShell(String script, Monitoring monitoring) throws Exception {
        Files.writeString(
                folder.resolve("readings.txt"),
                monitoring
                        .readings(Drift.ID, Instant.MIN, Instant.MAX)
                        .map(reading -> reading.takenAt() + " " + reading.value() + "\n")
                        .collect(Collectors.joining()));
        Path file = Files.writeString(folder.resolve("digest.sh"), script);
        Process process = new ProcessBuilder("sh", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return printed.strip();
    }

    private static boolean isOnPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private GuideExample guide() throws IOException {
        return GuideExample.of("monitoring.md", folder);
    }
}
