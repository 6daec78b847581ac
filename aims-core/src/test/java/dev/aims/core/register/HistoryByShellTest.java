package dev.aims.core.register;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies an exported history with nothing of this library: {@code sha256sum} and {@code jq -r .prev}. */
class HistoryByShellTest {
    private static final String SCRIPT = """
            prev=0000000000000000000000000000000000000000000000000000000000000000
            while IFS= read -r line; do
                [ "$(printf '%s' "$line" | jq -r .prev)" = "$prev" ] || { echo broken; exit 1; }
                prev=$(printf '%s' "$line" | sha256sum | cut -d ' ' -f 1)
            done < "$1"
            echo "$prev"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsTools() {
        for (String tool : List.of("sh", "jq", "sha256sum", "cut")) {
            assumeTrue(isOnPath(tool), tool + " is not installed, so the history is not verified by shell here");
        }
    }

    @Test
    void the_chain_of_an_exported_history_ends_at_the_head() throws Exception {
        Register register = register();
        Path history = export(register);

        assertThat(run(history)).isEqualTo(register.head().hash());
    }

    @Test
    void the_chain_of_an_edited_history_is_broken() throws Exception {
        Path history = export(register());
        Files.writeString(history, Files.readString(history).replaceFirst("Größe", "Grösse"));

        assertThat(run(history)).isEqualTo("broken");
    }

    private static Register register() {
        Register register = Register.inMemory();
        for (int i = 0; i < 3; i++) {
            Party party = Party.builder("party-" + i)
                    .name("Party")
                    .kind(PartyKind.ROLE)
                    .tags(Set.of("Größe ½ \\ \"quoted\"\ttab"))
                    .build();
            register.commit(Actor.of("tester"), "Line 1\nline 2", change -> change.add(party));
        }
        return register;
    }

    private Path export(Register register) throws IOException {
        Path history = folder.resolve("history.jsonl");
        try (OutputStream out = Files.newOutputStream(history)) {
            register.writeHistory(out);
        }
        return history;
    }

    private String run(Path history) throws Exception {
        Path script = Files.writeString(folder.resolve("verify.sh"), SCRIPT);
        Process process = new ProcessBuilder("sh", script.toString(), history.toString())
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
}
