package dev.aims.examples.research;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a script as its users do: in the jshell of the JDK at hand, with the library on the class path. */
final class Jshell {
    static final Path SCRIPTS = Path.of("src/main/jshell");
    static final Path FEDERAL_MAPPING = Path.of("../quickstart/src/main/resources/dev/aims/examples/quickstart")
            .resolve("us-federal-ai-2024.mapping.json");

    private Jshell() {}

    record Run(int status, String text, String errors) {}

    static Path federalInventory() {
        String real = System.getProperty("aims.realInput", System.getenv("AIMS_REAL_INPUT"));
        Path input = Path.of(real == null ? "" : real, "us-federal-ai-2024/inventory.csv");
        return real != null && Files.isRegularFile(input)
                ? input
                : abort("skipped: neither -Daims.realInput nor AIMS_REAL_INPUT names a folder with " + input);
    }

    static Run run(Path folder, Path script, String input, String mapping, Path output)
            throws IOException, InterruptedException {
        return run(folder, script, Map.of("input", input, "mapping", mapping, "output", output.toString()));
    }

    /** @param properties as they are set on the command line */
    static Run run(Path folder, Path script, Map<String, String> properties) throws IOException, InterruptedException {
        Path text = folder.resolve("out");
        Path errors = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "--class-path",
                classPath(),
                "-J-XX:TieredStopAtLevel=1",
                "-R-XX:TieredStopAtLevel=1",
                "-R-Dorg.jboss.logging.provider=slf4j",
                "-R-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        properties.forEach((name, value) -> command.add("-R-D" + name + "=" + value));
        command.addAll(List.of(
                "--startup", "DEFAULT", "--startup", SCRIPTS.resolve("aims.jsh").toString(), script.toString()));
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.writeString(folder.resolve("in"), "").toFile()))
                .redirectOutput(text.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(2, MINUTES);
        process.destroyForcibly();

        assertThat(ended).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(text), Files.readString(errors));
    }

    /** Without entries that do not exist: jshell refuses those. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.exists(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
