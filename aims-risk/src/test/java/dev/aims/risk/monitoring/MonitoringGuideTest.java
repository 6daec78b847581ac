package dev.aims.risk.monitoring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code is compiled and run, and prints what the guide says; its script works out the digest. */
class MonitoringGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "monitoring.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

    @TempDir
    Path folder;

    @Test
    void the_example_prints_what_the_guide_says() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, program(block("java")));
        compile(source);
        assertThat(run()).isEqualTo(block("text"));
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
        assertThat(byShell(block("sh"), monitoring)).isEqualTo(digest);

        monitoring.removeBefore(Actor.of("tester"), Instant.parse("2025-03-01T06:00:00.1Z"));
        String cut = register.view().get(Drift.ID).series().removed().sha256();
        assertThat(byShell(block("sh").replace("0".repeat(64), cut), monitoring))
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

    private static String program(String example) {
        List<String> lines = example.lines().toList();
        return lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\npublic class Example { public static void main(String[] args) {\n"
                + lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\n}}\n";
    }

    private static String block(String language) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            if (blocks.group(1).equals(language)) {
                return blocks.group(2);
            }
        }
        throw new AssertionError("the guide has no block marked " + language);
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }

    private String run() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
