package dev.aims.core.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aims.core.json.RegisterJson;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.FullExamples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoredCommit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wrote {@code formats/aims-commit-1} and {@code formats/aims-register-1} below the test resources, once. What is there
 * stays as it is, whatever later versions write: {@link FormatsTest} shows that they still read it. The next version of
 * a format gets a folder of its own, written by this program into an empty one:
 *
 * <pre>{@code java -cp <test class path> dev.aims.core.register.FormatFixtures target/formats}</pre>
 *
 * <p>The head is not written here but by {@code tail -n 1 history.jsonl | tr -d '\n' | sha256sum}.
 */
final class FormatFixtures {
    private static final Actor OFFICE = Actor.of("ai-office");

    private final RegisterStore store = RegisterStore.inMemory();
    private final RegisterSettings settings = RegisterSettings.withDefaults().random(new Random(42));
    private Instant instant = Instant.parse("2025-01-01T00:00:00Z");

    private FormatFixtures() {}

    public static void main(String[] arguments) throws IOException {
        new FormatFixtures().write(Path.of(arguments[0]));
    }

    private void write(Path folder) throws IOException {
        commit();
        Path commits = Files.createDirectories(folder.resolve("aims-commit-1"));
        Path register = Files.createDirectories(folder.resolve("aims-register-1"));
        try (OutputStream out = Files.newOutputStream(commits.resolve("history.jsonl"))) {
            register().writeHistory(out);
        }
        Files.writeString(commits.resolve("sealed-values.jsonl"), sealedValues(), UTF_8);
        try (OutputStream out = Files.newOutputStream(register.resolve("register.json"))) {
            RegisterJson.withDefaults().writeHistory(register(), out);
        }
    }

    private void commit() {
        Actor board = OFFICE.onBehalfOf(PartyId.parse("board"));
        register()
                .commitAll(
                        board,
                        "Everything \u2028 in \"four\" parts \ud83d\udc69\u200d\ud83d\udcbb",
                        FullExamples.oneOfEach(),
                        6);
        register()
                .commit(
                        OFFICE,
                        "some of the smallest",
                        change -> change.add(
                                Examples.party("b"),
                                Examples.system("b"),
                                Examples.risk("b"),
                                Examples.risk("c"),
                                Examples.evidence("b")));
        Risk german = Examples.risk("b").toBuilder()
                .title("Ungerechte Ablehnung")
                .language("de")
                .build();
        register().commit(OFFICE, "\u00fcbersetzt", change -> change.replace(german, 5));
        register().commit(OFFICE, "the leading system has it so", change -> {
            change.overwrite(german.toBuilder().cause("Schiefe Daten").build());
            change.overwrite(Examples.incident("b"));
        });
        register().commit(OFFICE, "out of use", change -> {
            change.retire(german.id(), 7);
            change.remove(Examples.risk("c").id(), 5);
        });
        register().redact(OFFICE, PartyId.parse("a"), "name", "asked for by the person");
        register().redact(OFFICE, AiSystemId.parse("a"), "users", "asked for by a user");
    }

    /** The register an hour and a microsecond later. */
    private Register register() {
        instant = instant.plus(Duration.ofHours(1)).plusNanos(1_000);
        return Register.open(store, "acme", settings.clock(Clock.fixed(instant, ZoneOffset.UTC)));
    }

    private String sealedValues() {
        JsonMapper mapper = JsonMapper.builder().build();
        StringBuilder lines = new StringBuilder();
        for (StoredCommit commit : store.commitsAfter(RegisterId.parse("acme"), 0, 100)) {
            for (SealedValue value : commit.sealedValues()) {
                Map<String, Object> line = new TreeMap<>(Map.of(
                        "revision", commit.revision(),
                        "digest", value.digest(),
                        "salt", value.salt(),
                        "json", value.json()));
                lines.append(mapper.writeValueAsString(line)).append('\n');
            }
        }
        return lines.toString();
    }
}
