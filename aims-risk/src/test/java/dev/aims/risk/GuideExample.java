package dev.aims.risk;

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

/** The example of a guide: its blocks marked {@code java}, one after the other, and what they print. */
public final class GuideExample {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

    private final String guide;
    private final Path folder;

    private GuideExample(String guide, Path folder) {
        this.guide = guide;
        this.folder = folder;
    }

    public static GuideExample of(String name, Path folder) throws IOException {
        return new GuideExample(Files.readString(Path.of("..", "docs", name)), folder);
    }

    /** Compiles and runs the example and compares what it prints with the blocks marked {@code text}. */
    public void assertThatItPrintsWhatTheGuideSays() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, program(blocks("java")));
        compile(source);

        assertThat(run()).isEqualTo(blocks("text"));
    }

    /** All blocks that are marked so, one after the other; empty if there are none. */
    public String blocks(String language) {
        StringBuilder blocks = new StringBuilder();
        Matcher matcher = BLOCK.matcher(guide);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.append(matcher.group(2));
            }
        }
        return blocks.toString();
    }

    private static String program(String example) {
        List<String> lines = example.lines().toList();
        return lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\npublic class Example { public static void main(String[] args) throws Exception {\n"
                + lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\n}}\n";
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
