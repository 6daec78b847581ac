package dev.aims.core.store.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies the file of a journal with nothing of this library. */
class JournalByShellTest {
    private static final String SCRIPT = """
            prev=0000000000000000000000000000000000000000000000000000000000000000
            cut -f 1 "$1" > "$1.lines"
            while IFS= read -r line; do
                [ "$(printf '%s' "$line" | jq -r .prev)" = "$prev" ] || { echo broken; exit 1; }
                prev=$(printf '%s' "$line" | sha256sum | cut -d ' ' -f 1)
            done < "$1.lines"
            cut -f 2 "$1" | jq -e 'type == "array"' > "$1.values" || { echo no values; exit 1; }
            echo "$prev"
            """;

    @TempDir
    Path folder;

    @Test
    void the_chain_of_the_first_fields_ends_at_the_head_also_after_values_were_destroyed() throws Exception {
        for (String tool : List.of("sh", "jq", "sha256sum", "cut")) {
            assumeTrue(isOnPath(tool), tool + " is not installed, so the journal is not verified by shell here");
        }
        Register register;
        try (JournalStore store = JournalStore.at(folder)) {
            register = Register.open(store, "acme");
            for (int i = 0; i < 3; i++) {
                Party party = Party.builder("party-" + i)
                        .name("Größe ½ \\ \"quoted\"\ttab")
                        .kind(PartyKind.PERSON)
                        .contact("party@example.org")
                        .tags(Set.of("a\tb\nc"))
                        .build();
                register.commit(Actor.of("tester"), "Line 1\nline\t2", change -> change.add(party));
            }
            assertThat(run()).isEqualTo(register.head().hash());
            register.redact(
                    Actor.of("tester"), register.view().parties().list().get(1).id(), "contact", "asked for");
        }
        assertThat(run()).isEqualTo(register.head().hash());

        Path journal = folder.resolve("acme.journal");
        Files.writeString(journal, Files.readString(journal).replaceFirst("party-1", "party-7"));
        assertThat(run()).isEqualTo("broken");
    }

    private String run() throws Exception {
        Path script = Files.writeString(folder.resolve("verify.sh"), SCRIPT);
        Process process = new ProcessBuilder(
                        "sh", script.toString(), folder.resolve("acme.journal").toString())
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
