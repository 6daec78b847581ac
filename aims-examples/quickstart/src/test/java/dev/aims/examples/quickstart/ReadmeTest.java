package dev.aims.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the example in the README and compares what it prints with what the README says. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

    @TempDir
    Path folder;

    @Test
    void the_example_prints_what_the_readme_says() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, program(block("java")));
        compile(source);

        assertThat(run()).isEqualTo(block("text"));
    }

    @Test
    void the_example_has_fifteen_statement_lines_at_most() throws Exception {
        assertThat(block("java").lines().filter(line -> !line.startsWith("import ") && !line.isBlank()))
                .hasSizeBetween(10, 15);
    }

    private static String program(String example) {
        List<String> lines = example.lines().toList();
        return lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\npublic class Example { public static void main(String[] args) {\n"
                + lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\n}}\n";
    }

    private static String block(String language) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(README));
        while (blocks.find()) {
            if (blocks.group(1).equals(language)) {
                return blocks.group(2);
            }
        }
        throw new AssertionError("the README has no block marked " + language);
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
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
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
