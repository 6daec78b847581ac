package dev.aims.examples.embedding;

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
class EmbeddingLaunchIT {
    private static final String MODULE = "dev.aims.examples.embedding";
    private static final String MAIN_CLASS = Embedding.class.getName();

    @TempDir
    Path folder;

    @Test
    void runs_on_the_module_path_where_the_library_is_a_named_module() throws Exception {
        assertThat(printedBy("--module-path", runtimePath(), "--module", MODULE + "/" + MAIN_CLASS))
                .isEqualTo("21 entities of 21 types, 0 differences, on the module path as dev.aims.core");
    }

    @Test
    void runs_on_the_class_path() throws Exception {
        assertThat(printedBy("--class-path", runtimePath(), MAIN_CLASS))
                .isEqualTo("21 entities of 21 types, 0 differences, on the class path");
    }

    private String printedBy(String... launch) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(launch));

        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(2, MINUTES);
        process.destroyForcibly();

        assertThat(ended).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out).strip();
    }

    private static String runtimePath() throws IOException {
        String jars = Files.readString(Path.of("target", "runtime.classpath"));
        return Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + jars;
    }
}
