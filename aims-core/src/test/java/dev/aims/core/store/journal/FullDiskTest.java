package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.register.Register;
import dev.aims.core.register.Verification;
import dev.aims.core.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path folder;

    /** The system itself writes what fits and refuses the rest, as on a full disk. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit by which files are limited")
    void a_system_that_takes_no_more_ends_the_writing_with_its_reason_and_loses_nothing() throws Exception {
        List<String> printed = printedWithin("64");

        long kept = printed.stream().filter(line -> line.startsWith("kept ")).count();
        String refused = textAfter(printed, "refused: ");
        assertThat(kept).isGreaterThan(20);
        assertThat(refused).contains("File too large");
        assertThat(textAfter(printed, "refused again: ")).contains("File too large");
        assertThat(textAfter(printed, "reads: ")).isEqualTo(Long.toString(kept));
        assertThat(textAfter(printed, "reads after opening: ")).isEqualTo(Long.toString(kept));
        assertThat(textAfter(printed, "refused after opening: ")).contains("File too large");
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = Register.open(store, FullDiskWriter.REGISTER);
            Verification verification = register.verify();
            assertThat(register.head().revision()).isEqualTo(kept);
            assertThat(verification.findings()).extracting(Finding::code).containsOnly("journal.torn-tail");
        }
    }

    private List<String> printedWithin(String kibibytes) throws Exception {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f $(($1 * 2)) && shift && exec \"$@\"",
                        "sh",
                        kibibytes,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit of the writer, which printed %s", output)
                .isZero();
        return output.lines().toList();
    }

    private static String textAfter(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start + " in " + lines))
                .substring(start.length());
    }
}
