package dev.aims.examples.quickstart;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the example in a JVM of its own, with the jars that a host would have. */
class QuickstartLaunchIT {
    private static final String MODULE = "dev.aims.examples.quickstart";
    private static final String MAIN_CLASS = Quickstart.class.getName();

    @TempDir
    Path folder;

    @Test
    void runs_on_the_module_path() throws Exception {
        assertWritesDossier("--module-path", runtimePath(), "--module", MODULE + "/" + MAIN_CLASS);
    }

    @Test
    void runs_on_the_class_path() throws Exception {
        assertWritesDossier("--class-path", runtimePath(), MAIN_CLASS);
    }

    private void assertWritesDossier(String... launch) throws IOException, InterruptedException {
        Path dossier = folder.resolve("dossier");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(launch));
        command.add("--output=" + dossier);

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(2, MINUTES);
        process.destroyForcibly();

        assertThat(ended).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(dossier.resolve("index.html")).isNotEmptyFile();
    }

    private static String runtimePath() throws IOException {
        String jars = Files.readString(Path.of("target", "runtime.classpath"));
        return Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + jars;
    }
}
