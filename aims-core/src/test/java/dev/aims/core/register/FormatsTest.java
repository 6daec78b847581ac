package dev.aims.core.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.json.EntityJson;
import dev.aims.core.json.RecordedCommit;
import dev.aims.core.json.RegisterDocument;
import dev.aims.core.json.RegisterJson;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.IncidentId;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every version of the library reads what was written once in every format, made by {@link FormatFixtures}. */
class FormatsTest {
    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final RegisterId ACME = RegisterId.parse("acme");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, List<String>> FILES = Map.of(
            "aims-commit-1", List.of("head.txt", "history.jsonl", "sealed-values.jsonl"),
            "aims-register-1", List.of("register.json"));

    @Test
    void the_folder_holds_what_is_tested_and_nothing_else() throws IOException {
        requireClosed(FORMATS);
    }

    @Test
    void a_folder_that_holds_something_else_or_nothing_is_refused(@TempDir Path folder) throws IOException {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> requireClosed(folder));
        FILES.forEach((name, files) -> files.forEach(file -> write(folder.resolve(name), file, "content")));
        requireClosed(folder);
        write(folder.resolve("aims-register-1"), "unknown.json", "content");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> requireClosed(folder));
        Files.delete(folder.resolve("aims-register-1/unknown.json"));
        write(folder.resolve("aims-register-1"), "register.json", "");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> requireClosed(folder));
    }

    private static void requireClosed(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, List<String>> files = all.filter(Files::isRegularFile)
                    .peek(file -> assertThat(file).isNotEmptyFile())
                    .map(folder::relativize)
                    .sorted()
                    .collect(groupingBy(
                            file -> String.valueOf(file.getParent()),
                            mapping(file -> file.getFileName().toString(), toList())));
            assertThat(files).isEqualTo(FILES);
        }
    }

    private static void write(Path folder, String name, String content) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_stored_history_is_intact_and_ends_at_the_head_that_sha256sum_gave() throws IOException {
        Verification verification = open(lines()).verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.head())
                .isEqualTo(new Head(
                        10,
                        Files.readString(FORMATS.resolve("aims-commit-1/head.txt"))
                                .strip()));
        assertThat(verification.redacted()).isEqualTo(2);
    }

    @Test
    void a_stored_history_holds_every_operation_and_entities_of_every_type() throws IOException {
        Register register = open(lines());

        Map<Class<?>, Long> counts = all(register.view()).stream().collect(groupingBy(Object::getClass, counting()));
        Map<Class<?>, Long> expected = EntityType.STANDARD.stream().collect(toMap(EntityType::type, type -> 1L));
        Stream.of(Examples.party("b"), Examples.system("b"), Examples.evidence("b"), Examples.incident("b"))
                .forEach(entity -> expected.put(entity.getClass(), 2L));
        assertThat(counts).isEqualTo(expected);
        assertThat(register.changesSince(0).stream()
                        .flatMap(commit -> commit.changes().stream())
                        .map(Object::getClass))
                .contains(
                        EntityChange.Added.class,
                        EntityChange.Replaced.class,
                        EntityChange.Retired.class,
                        EntityChange.Removed.class,
                        EntityChange.Redacted.class);
        assertThat(register.changesSince(0))
                .extracting(Commit::batch)
                .startsWith(
                        new Commit.Batch(1, 4), new Commit.Batch(2, 4), new Commit.Batch(3, 4), new Commit.Batch(4, 4));
        assertThat(register.changesSince(0).get(0).actor())
                .isEqualTo(Actor.of("ai-office").onBehalfOf(PartyId.parse("board")));
    }

    @Test
    void a_stored_history_gives_every_entity_as_it_stands_in_the_line() throws IOException {
        RegisterView view = open(lines()).viewAt(4);
        Map<String, Entity> entities =
                all(view).stream().collect(toMap(entity -> EntityType.nameOf(entity.getClass()), entity -> entity));
        Map<String, JsonNode> stored = new HashMap<>();
        for (StoredCommit line : lines().subList(0, 4)) {
            Map<String, String> values =
                    line.sealedValues().stream().collect(toMap(SealedValue::digest, SealedValue::json));
            for (JsonNode change : MAPPER.readTree(line.bytes()).required("changes")) {
                stored.put(change.required("type").stringValue(), unsealed(change.required("entity"), values));
            }
        }

        assertThat(stored).hasSize(21).containsOnlyKeys(entities.keySet());
        stored.forEach((type, entity) -> assertThat(MAPPER.readTree(EntityJson.write(entities.get(type))))
                .as(type)
                .isEqualTo(entity));
        assertThat(view.get(PartyId.parse("a")).name()).isEqualTo("[redacted]");
        assertThat(view.get(AiSystemId.parse("a")).users()).containsExactly("[redacted]");
        assertThat(view.get(PartyId.parse("a")).contact()).startsWith("contact Gr\u00f6\u00dfe");
    }

    /** As docs/history-format.md says it, without the library. */
    private static JsonNode unsealed(JsonNode node, Map<String, String> values) {
        if (node instanceof ObjectNode object && object.size() == 1 && object.has("sealed")) {
            return MAPPER.readTree(values.getOrDefault(object.required("sealed").stringValue(), "\"[redacted]\""));
        } else if (node instanceof ObjectNode object && object.size() == 1 && object.has("sealedList")) {
            return MAPPER.readTree(
                    values.getOrDefault(object.required("sealedList").stringValue(), "[\"[redacted]\"]"));
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            object.forEachEntry(
                    (name, value) -> copy.set(name, name.equals("attributes") ? value : unsealed(value, values)));
            return copy;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(item -> copy.add(unsealed(item, values)));
            return copy;
        }
        return node;
    }

    @Test
    void a_stored_history_knows_the_versions_of_its_entities() throws IOException {
        Register register = open(lines());
        RiskId risk = RiskId.parse("b");

        assertThat(register.history(risk)).extracting(EntityVersion::version).containsExactly(5L, 6L, 7L, 8L);
        assertThat(register.history(risk))
                .extracting(EntityVersion::retired)
                .containsExactly(false, false, false, true);
        assertThat(register.history(RiskId.parse("c")))
                .extracting(EntityVersion::version)
                .containsExactly(5L, 8L);
        assertThat(register.history(PartyId.parse("a")))
                .extracting(EntityVersion::version)
                .containsExactly(4L);
        assertThat(register.view().version(IncidentId.parse("b"))).isEqualTo(7);
        assertThat(register.viewAt(5).get(risk).title()).isEqualTo("Unfair refusals");
        Risk retired = register.view().get(risk);
        assertThat(retired.title()).isEqualTo("Ungerechte Ablehnung");
        assertThat(retired.language()).isEqualTo("de");
        assertThat(retired.cause()).isEqualTo("Schiefe Daten");
    }

    @Test
    void a_document_gives_the_same_entities_and_commits_as_the_stored_history() throws IOException {
        Register register = open(lines());
        RegisterDocument document = document();

        assertThat(document.revision()).isEqualTo(register.view().revision());
        assertThat(document.entities()).containsExactlyInAnyOrderElementsOf(all(register.view()));
        assertThat(document.retired()).containsExactly(register.view().get(RiskId.parse("b")));
        assertThat(document.history())
                .extracting(RecordedCommit::hash)
                .isEqualTo(register.changesSince(0).stream().map(Commit::hash).toList());
        assertThat(document.history())
                .extracting(RecordedCommit::changes)
                .isEqualTo(
                        register.changesSince(0).stream().map(Commit::changes).toList());
    }

    @Test
    void a_register_of_an_old_format_goes_on() throws IOException {
        Register register = open(lines());

        register.commit(Actor.of("tester"), "goes on", change -> change.add(Examples.risk("new")));
        register.redact(Actor.of("tester"), AiSystemId.parse("a"), "affectedPeople", "asked for");

        assertThat(register.verify().findings()).isEmpty();
        assertThat(register.head().revision()).isEqualTo(12);
    }

    @Test
    void a_line_that_needs_a_newer_reader_is_refused_with_both_versions() throws IOException {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(edited("\"minReader\":1", "\"minReader\":2")))
                .withMessage(
                        "revision 10 cannot be read: it needs a reader of aims-commit 2 but this one reads aims-commit 1;"
                                + " use a newer version of the library");
    }

    @Test
    void what_a_newer_version_added_is_passed_over_and_the_register_is_not_written() throws IOException {
        List<StoredCommit> lines = edited(
                "\"minReader\":1,",
                "\"minReader\":1,\"novelty\":{\"a\":1},",
                "\"version\":1}",
                "\"version\":2}",
                "\"op\":\"redact\"",
                "\"novelty\":1,\"op\":\"redact\"");

        Register register = open(lines);

        assertThat(register.verify().findings()).isEmpty();
        assertThat(register.changesSince(9).get(0).changes())
                .isEqualTo(open(lines()).changesSince(9).get(0).changes());
        assertOnlyReadable(register, "revision 10 holds version 2 of aims-commit");
    }

    @Test
    void a_component_that_a_newer_version_added_is_passed_over_and_one_that_nobody_added_is_refused()
            throws IOException {
        String novelty = "\"novelty\":1,\"title\":\"Minutes\"";
        assertOnlyReadable(
                open(fifth("\"title\":\"Minutes\"", novelty, "\"version\":1}", "\"version\":2}")),
                "revision 5 holds version 2 of aims-commit");
        Register unreadable = open(fifth("\"title\":\"Minutes\"", novelty));
        assertThat(unreadable.view().find(PartyId.parse("b"))).isPresent();
        for (ThrowingCallable asking : List.<ThrowingCallable>of(
                () -> unreadable.view().find(EvidenceId.parse("b")),
                () -> unreadable.view().evidence().list(),
                () -> unreadable.changesSince(4).get(0).changes(),
                () -> commitTo(unreadable))) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(asking)
                    .withMessageStartingWith("revision 5 cannot be read: ")
                    .withMessageContaining("is not known here");
        }
    }

    @Test
    void members_of_a_line_are_of_their_form_and_in_canonical_order() throws IOException {
        assertRefused("it lacks the member reason", "\"reason\":", "\"reasom\":");
        assertRefused("its member revision must be a whole number", "\"revision\":5", "\"revision\":\"5\"");
        assertRefused("its member instant must be text", "\"instant\":", "\"instant\":1,\"instants\":");
        String last = ",\"op\":\"add\",\"type\":\"evidence\"}]";
        assertRefused("it lacks the member op", last, ",\"type\":\"evidence\"}]");
        assertRefused("it lacks the member id", last, last.replace("]", ",{\"op\":\"retire\",\"type\":\"risk\"}]"));
        assertRefused(
                "it lacks the member entity",
                last,
                last.replace("]", ",{\"id\":\"x\",\"op\":\"add\",\"type\":\"risk\"}]"));
        assertRefused("entity must be an object", last, last.replace("]", ",{\"entity\":1}]"));
        assertRefused("it goes on after its end", "\"version\":1}", "\"version\":1}{}");
        assertRefused("its member actor must stand before version", "\"version\":1}", "\"version\":1,\"actor\":{}}");
        assertRefused("its member prev must stand before prev", "\"prev\":", "\"prev\":\"\",\"prev\":");
    }

    private static void assertRefused(String reason, String... replacements) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(fifth(replacements)))
                .withMessage("revision 5 cannot be read: " + reason);
    }

    private static void commitTo(Register register) {
        register.commit(Actor.of("tester"), "older library", change -> change.add(Examples.risk("new")));
    }

    private static void assertOnlyReadable(Register register, String reason) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> commitTo(register))
                .withMessageStartingWith("register acme can be read but not be changed here: " + reason);
    }

    /** The lines up to the fifth, that one with other texts. */
    private static List<StoredCommit> fifth(String... replacements) throws IOException {
        return edited(new ArrayList<>(lines().subList(0, 5)), replacements);
    }

    private static List<Entity> all(RegisterView view) {
        return EntityType.STANDARD.stream()
                .flatMap(type -> view.all(type.type()).stream())
                .map(Entity.class::cast)
                .toList();
    }

    @Test
    void entities_of_a_type_that_is_not_registered_are_passed_over_and_the_register_is_not_written()
            throws IOException {
        Register register = open(edited("\"type\":\"ai-system\"", "\"type\":\"novelty\""));
        assertThat(register.changesSince(9).get(0).changes()).isEmpty();
        assertThat(register.verify().findings()).isEmpty();
        assertOnlyReadable(register, "revision 10 holds entities of type novelty");
    }

    @Test
    void an_operation_of_a_newer_version_is_refused() throws IOException {
        List<StoredCommit> operation = edited("\"op\":\"redact\"", "\"op\":\"novelty\"");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(operation))
                .withMessageContaining("operation novelty, which this version of the library does not know");
    }

    /** All lines, the last one with texts exchanged that stand in it once. */
    private static List<StoredCommit> edited(String... replacements) throws IOException {
        return edited(new ArrayList<>(lines()), replacements);
    }

    private static List<StoredCommit> edited(List<StoredCommit> lines, String... replacements) {
        StoredCommit last = lines.remove(lines.size() - 1);
        String line = last.line();
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(line).containsOnlyOnce(replacements[i]);
            line = line.replace(replacements[i], replacements[i + 1]);
        }
        lines.add(new StoredCommit(last.revision(), last.previousHash(), line.getBytes(UTF_8), last.sealedValues()));
        return lines;
    }

    private static Register open(List<StoredCommit> lines) {
        RegisterStore store = RegisterStore.inMemory();
        lines.forEach(line -> store.append(ACME, List.of(line)));
        return Register.open(store, "acme");
    }

    private static List<StoredCommit> lines() throws IOException {
        Map<Long, List<SealedValue>> values = new HashMap<>();
        for (String line : Files.readAllLines(FORMATS.resolve("aims-commit-1/sealed-values.jsonl"))) {
            JsonNode value = MAPPER.readTree(line);
            values.computeIfAbsent(value.required("revision").longValue(), revision -> new ArrayList<>())
                    .add(new SealedValue(
                            value.required("digest").stringValue(),
                            value.required("salt").stringValue(),
                            value.required("json").stringValue()));
        }
        List<StoredCommit> commits = new ArrayList<>();
        for (String line : Files.readAllLines(FORMATS.resolve("aims-commit-1/history.jsonl"))) {
            JsonNode commit = MAPPER.readTree(line);
            long revision = commit.required("revision").longValue();
            commits.add(new StoredCommit(
                    revision,
                    commit.required("prev").stringValue(),
                    line.getBytes(UTF_8),
                    values.getOrDefault(revision, List.of())));
        }
        return commits;
    }

    private static RegisterDocument document() throws IOException {
        try (InputStream in = Files.newInputStream(FORMATS.resolve("aims-register-1/register.json"))) {
            Checked<RegisterDocument> read = RegisterJson.withDefaults().read(in);
            assertThat(read.findings()).isEmpty();
            return read.value();
        }
    }
}
