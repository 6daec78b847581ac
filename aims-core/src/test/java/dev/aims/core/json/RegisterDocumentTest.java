package dev.aims.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.EntityChange;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.validation.Checked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterDocumentTest {
    private static final RegisterJson JSON = RegisterJson.withDefaults();
    private static final EntityTypes TYPES = EntityTypes.standard().with(EntityType.of(ModelCard.class));
    private static final Actor ACTOR = Actor.of("ai-office");
    private static final String NONE = "0".repeat(64);
    private static final String HASH = "1".repeat(64);
    private static final String HEAD = "{\"format\":\"aims-register\",\"version\":1,\"minReader\":1,\"revision\":3,";

    private static Checked<RegisterDocument> read(RegisterJson json, String text) {
        return json.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String written(RegisterJson json, RegisterView view, RegisterDocument.Unknown unknown) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(view, unknown, out);
        return out.toString(UTF_8);
    }

    private static String written(RegisterJson json, RegisterView view) {
        return written(json, view, RegisterDocument.Unknown.NONE);
    }

    private static Register registerWithCard() {
        Register register = Register.inMemory(RegisterSettings.withDefaults().types(TYPES));
        register.commit(
                ACTOR,
                "model card",
                change -> change.add(Examples.component("base"), ModelCard.of("card", "base", "English only")));
        return register;
    }

    @Test
    void retired_entities_stand_apart_and_are_read_back() {
        Register register = Register.inMemory();
        register.commit(ACTOR, "one", change -> change.add(Examples.risk("old"), Examples.risk("new")));
        register.commit(ACTOR, "two", change -> change.retire(RiskId.parse("old"), 1));

        RegisterDocument document = read(JSON, written(JSON, register.view())).value();
        assertThat(document.revision()).isEqualTo(2);
        assertThat(document.entities()).containsExactly(Examples.risk("new"));
        assertThat(document.retired()).containsExactly(Examples.risk("old"));
    }

    @Test
    void the_history_is_read_back_with_who_when_why_what_and_the_hashes() {
        Register register = Register.inMemory();
        register.commit(ACTOR, "one", change -> change.add(Examples.risk("a"), Examples.risk("b")));
        Risk worse = Examples.risk("a").toBuilder().title("Worse").build();
        register.commit(ACTOR.onBehalfOf(PartyId.parse("board")), "two \"quoted\"", change -> {
            change.replace(worse, 1);
            change.remove(RiskId.parse("b"), 1);
        });
        register.commit(ACTOR, "three", change -> change.retire(RiskId.parse("a"), 2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.writeHistory(register, out);

        Checked<RegisterDocument> read = read(JSON, out.toString(UTF_8));
        assertThat(read.findings()).isEmpty();
        List<RecordedCommit> history = read.value().history();
        assertThat(history).hasSize(3);
        assertThat(history.get(1).changes())
                .containsExactly(new EntityChange.Replaced(worse, 1), new EntityChange.Removed(RiskId.parse("b"), 1));
        assertThat(history)
                .usingRecursiveComparison()
                .isEqualTo(register.changesSince(0).stream()
                        .map(commit -> new RecordedCommit(
                                commit.revision(),
                                commit.instant(),
                                commit.actor(),
                                commit.reason(),
                                commit.changes(),
                                commit.previousHash(),
                                commit.hash()))
                        .toList());
    }

    @Test
    void a_commit_that_cannot_be_read_whole_is_told_and_the_others_are_kept() {
        String commit = "{\"revision\":1,\"instant\":\"2026-01-01T00:00:00Z\",\"actor\":{\"party\":\"x\"},"
                + "\"reason\":\"r\",\"prev\":\"" + NONE + "\",\"hash\":\"" + HASH + "\",\"changes\":[";
        Checked<RegisterDocument> read = read(
                JSON,
                HEAD + "\"entities\":{},\"history\":{\"register\":\"r\",\"commits\":[" + commit
                        + "{\"op\":\"add\",\"type\":\"risk\",\"entity\":{\"id\":\"a\"}},"
                        + "{\"op\":\"add\",\"type\":\"ufo\",\"entity\":{\"id\":\"a\"}},"
                        + "{\"op\":\"retire\",\"type\":\"risk\",\"id\":\"a\",\"retires\":1}]},"
                        + "{\"revision\":1},"
                        + commit + "],\"reason\":\"twice\"}]}}");
        assertThat(read.value().history()).hasSize(1);
        assertThat(read.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "json.history /history/commits/0/changes/0/entity",
                        "json.history /history/commits/0/changes/1",
                        "json.history /history/commits/0/changes/2",
                        "json.history /history/commits/1",
                        "json.history /history/commits/2/reason");
    }

    @Test
    void what_a_history_holds_and_is_not_known_is_told_where_it_stands() {
        String document = HEAD + "\"entities\":{},\"history\":{\"register\":\"r\",\"commits\":[{\"revision\":1,"
                + "\"instant\":\"2026-01-01T00:00:00Z\",\"actor\":{\"party\":\"x\",\"on~/behalf\":\"y\"},\"reason\":\"r\","
                + "\"signed\":true,\"prev\":\"" + NONE + "\",\"hash\":\"" + HASH + "\",\"changes\":["
                + "{\"op\":\"add\",\"type\":\"risk\",\"id\":\"a\",\"replaces\":1,\"entity\":{\"id\":\"a\",\"title\":\"A\",\"kind\":\"threat\",\"status\":\"identified\"}},"
                + "{\"op\":\"retire\",\"type\":\"risk\",\"id\":\"a\",\"retires\":1,\"entity\":{}}]}]}}";
        String[] pointers = {
            "/history/commits/0/signed",
            "/history/commits/0/actor/on~0~1behalf",
            "/history/commits/0/changes/0/replaces",
            "/history/commits/0/changes/1/entity"
        };

        Checked<RegisterDocument> strict = read(JSON, document);
        assertThat(strict.findings()).allMatch(finding -> finding.code().equals("json.unknown-property"));
        assertThat(strict.findings().stream().map(finding -> finding.place().toString()))
                .containsExactly(pointers);
        assertThat(strict.hasErrors()).isTrue();
        Checked<RegisterDocument> lenient = read(JSON.lenient(), document);
        assertThat(lenient.hasErrors()).isFalse();
        assertThat(lenient.findings()).hasSize(pointers.length);
        assertThat(lenient.value().history().get(0).changes()).hasSize(2);
    }

    @Test
    void a_change_names_the_id_of_its_entity() {
        Checked<RegisterDocument> read = read(
                JSON,
                HEAD + "\"entities\":{},\"history\":{\"register\":\"r\",\"commits\":[{\"revision\":1,"
                        + "\"instant\":\"2026-01-01T00:00:00Z\",\"actor\":{\"party\":\"x\"},\"reason\":\"r\",\"prev\":\""
                        + NONE + "\","
                        + "\"hash\":\"" + HASH + "\",\"changes\":[{\"op\":\"add\",\"type\":\"risk\",\"id\":\"b\","
                        + "\"entity\":{\"id\":\"a\",\"title\":\"A\",\"kind\":\"threat\",\"status\":\"identified\"}}]}]}}");
        assertThat(read.findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding)
                                .hasToString(
                                        "error json.history: /history/commits/0/changes/0: id is b but that of the entity is a"));
    }

    @Test
    void a_vendors_type_is_written_and_read_by_those_who_registered_it() {
        RegisterJson json = JSON.types(TYPES);
        Checked<RegisterDocument> read =
                read(json, written(json, registerWithCard().view()));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().entities())
                .containsExactly(Examples.component("base"), ModelCard.of("card", "base", "English only"));
    }

    @Test
    void a_vendors_type_is_kept_by_a_store() {
        RegisterStore store = RegisterStore.inMemory();
        RegisterSettings settings = RegisterSettings.withDefaults().types(TYPES);
        Register.open(store, "acme", settings)
                .commit(
                        ACTOR,
                        "model card",
                        change -> change.add(Examples.component("base"), ModelCard.of("card", "base", "English only")));

        RegisterView view = Register.open(store, "acme", settings).view();
        assertThat(view.get(new ModelCard.Id("card"))).isEqualTo(ModelCard.of("card", "base", "English only"));
        assertThat(view.referrersOf(AiComponentId.parse("base"))).containsExactly(new ModelCard.Id("card"));
    }

    @Test
    void what_is_not_known_goes_through_a_reader_that_does_not_know_it() {
        RegisterJson vendors = JSON.types(TYPES);
        String original = written(
                vendors,
                registerWithCard().view(),
                new RegisterDocument.Unknown(
                        Map.of(), Map.of("gone", List.of("{\"id\":\"x\"}")), Map.of("a/b", "[1.50,null]")));

        Checked<RegisterDocument> read = read(JSON, original);
        assertThat(read.findings())
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.place())
                .containsExactly(
                        "ERROR json.unknown-type /entities/model-card",
                        "ERROR json.unknown-type /retired/gone",
                        "ERROR json.unknown-property /a~1b");
        assertThat(read(JSON.lenient(), original).hasErrors()).isFalse();
        Register copy = Register.inMemory();
        copy.commit(ACTOR, "import", change -> change.addAll(read.value().entities()));
        assertThat(written(JSON, copy.view(), read.value().unknown())).isEqualTo(original);
    }

    @Test
    void a_lenient_reader_keeps_properties_of_entities_and_a_writer_puts_them_back() {
        String risk = "{\"id\":\"r\",\"title\":\"T\",\"kind\":\"threat\",\"current\":{\"criteria\":\"c\","
                + "\"criteriaVersion\":1,\"consequences\":{\"harm\":\"low\"},\"level\":\"minor\",\"rank\":1,"
                + "\"trend\":[1.50,null]},\"status\":\"identified\",\"references\":[{\"type\":\"t\",\"location\":\"l\","
                + "\"seen\":true}],\"velocity\":\"fast\"}";
        String text = HEAD + "\"entities\":{\"risk\":[" + risk + "]}}";
        assertThat(read(JSON, text).value().entities()).isEmpty();

        Checked<RegisterDocument> read = read(JSON.lenient(), text);
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "json.unknown-property /entities/risk/0/current/trend",
                        "json.unknown-property /entities/risk/0/references/0/seen",
                        "json.unknown-property /entities/risk/0/velocity");
        Risk kept = (Risk) read.value().entities().get(0);
        assertThat(kept.attributes())
                .containsEntry(
                        RegisterJson.UNKNOWN_PROPERTIES,
                        Map.of("/current/trend", "[1.50,null]", "/references/0/seen", "true", "/velocity", "\"fast\""));

        Register copy = Register.inMemory();
        copy.commit(ACTOR, "import", change -> change.add(Examples.criteria("c"), kept));
        String again = written(JSON, copy.view());
        assertThat(again)
                .contains("\"rank\":1,\"trend\":[1.50,null]}")
                .contains("\"velocity\":\"fast\"")
                .contains("\"attributes\":{\"aims.unknown\":{\"/references/0/seen\":\"true\"}}");
        assertThat(read(JSON.lenient(), again).value().entities()).contains(kept);
    }

    @Test
    void a_document_is_added_to_another_register_with_what_was_retired() {
        Register register = Register.inMemory();
        register.commit(
                ACTOR,
                "begin",
                change -> change.add(Examples.system("old"), Examples.system("new"), Examples.riskOf("r", "old")));
        register.commit(ACTOR, "end", change -> change.retire(AiSystemId.parse("old"), 1));
        String text = written(JSON, register.view());

        Register copy = Register.inMemory();
        Commit last = read(JSON, text).value().addTo(copy, ACTOR, "import");

        assertThat(last.revision()).isEqualTo(2);
        assertThat(copy.view().isRetired(AiSystemId.parse("old"))).isTrue();
        assertThat(written(JSON, copy.view())).isEqualTo(text);
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> read(JSON, text).value().addTo(copy, ACTOR, "again"))
                .withMessageContaining("was retired; an id is not used again")
                .withMessageContaining("is in the register already");
        assertThat(copy.head().revision()).isEqualTo(2);
    }

    @Test
    void a_property_of_a_frequency_or_a_distribution_that_is_not_known_is_kept_as_any_other() {
        String model =
                "{\"currency\":\"EUR\",\"frequency\":{\"poisson\":{\"rate\":1,\"cap\":5}},\"forms\":[{\"currency\":\"EUR\","
                        + "\"severity\":{\"distribution\":{\"constant\":{\"value\":1,\"unit\":\"k\"}}}}],"
                        + "\"contractStage\":\"current\"}";
        String text = HEAD
                + "\"entities\":{\"risk\":[{\"id\":\"r\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"lossModel\":"
                + model + "}]}}";

        Checked<RegisterDocument> read = read(JSON.lenient(), text);
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.findings().stream().map(finding -> finding.place().toString()))
                .containsExactlyInAnyOrder(
                        "/entities/risk/0/lossModel/frequency/poisson/cap",
                        "/entities/risk/0/lossModel/forms/0/severity/distribution/constant/unit");
        Register copy = Register.inMemory();
        copy.commit(ACTOR, "import", change -> change.addAll(read.value().entities()));
        assertThat(written(JSON, copy.view())).contains("\"cap\":5");
    }

    @Test
    void what_stands_beside_a_frequency_costs_no_more_than_its_entity() {
        String text = HEAD
                + "\"entities\":{\"risk\":[{\"id\":\"r\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"lossModel\":{\"currency\":\"EUR\","
                + "\"frequency\":{\"poisson\":{\"rate\":1},\"note\":1},\"forms\":[]}},{\"id\":\"s\",\"title\":\"S\",\"kind\":\"threat\",\"status\":\"identified\"}]}}";

        Checked<RegisterDocument> read = read(JSON.lenient(), text);
        assertThat(read.value().entities())
                .containsExactly(Risk.builder("s").title("S").build());
        assertThat(read.hasErrors()).isTrue();
    }

    @Test
    void a_history_that_does_not_hold_together_is_told_where_it_breaks() {
        String hash = "a".repeat(64);
        String first = commit(1, "2026-01-02T00:00:00Z", NONE, hash, "[]");
        for (String next : List.of(
                commit(3, "2026-01-02T00:00:00Z", hash, hash, "[]"),
                commit(2, "2026-01-01T00:00:00Z", hash, hash, "[]"),
                commit(2, "2026-01-02T00:00:00Z", "b".repeat(64), hash, "[]"),
                commit(2, "2026-01-02T00:00:00Z", hash, "nonsense", "[]"),
                commit(-1, "2026-01-02T00:00:00Z", hash, hash, "[]"),
                commit(2, "2026-01-02T00:00:00Z", hash, hash, "{\"a\":1}"),
                commit(2, "2026-01-02T00:00:00Z", hash, hash, "\"none\""))) {
            Checked<RegisterDocument> read = read(JSON, history(first + "," + next));
            assertThat(read.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code() + " " + finding.place())
                            .isEqualTo("json.history /history/commits/1"));
            assertThat(read.value().history()).hasSize(1);
        }
        String add =
                "{\"op\":\"add\",\"type\":\"risk\",\"id\":\"r\",\"entity\":{\"id\":\"r\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\"}}";
        for (String change : List.of(
                "{\"op\":\"retire\",\"type\":\"risk\",\"id\":\"r\",\"retires\":-5}",
                "{\"op\":\"redact\",\"type\":\"risk\",\"id\":\"r\",\"component\":\"c\",\"digests\":\"x\"}",
                "{\"op\":\"redact\",\"type\":\"risk\",\"id\":\"r\",\"component\":\"c\",\"digests\":[\"x\"]}")) {
            assertThat(read(
                                    JSON,
                                    history(commit(
                                            1, "2026-01-02T00:00:00Z", NONE, hash, "[" + add + "," + change + "]")))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code() + " " + finding.place())
                            .isEqualTo("json.history /history/commits/0/changes/1"));
        }
    }

    private static String history(String commits) {
        return HEAD + "\"entities\":{},\"history\":{\"register\":\"r\",\"commits\":[" + commits + "]}}";
    }

    private static String commit(int revision, String instant, String previous, String hash, String changes) {
        return "{\"revision\":" + revision + ",\"instant\":\"" + instant + "\",\"actor\":{\"party\":\"x\"},"
                + "\"reason\":\"r\",\"prev\":\"" + previous + "\",\"hash\":\"" + hash + "\",\"changes\":" + changes
                + "}";
    }

    @Test
    void an_attribute_that_only_looks_like_a_kept_property_is_written_as_it_is() {
        for (Object value : List.of(
                "text",
                List.of(1L),
                Map.of("/x", "no json"),
                Map.of("/x", 5L),
                Map.of("x", "1"),
                Map.of("/name", "1"),
                Map.of("/a/b/c", "1"),
                Map.of("/attributes/b", "1"),
                Map.of("/", "{} {}"))) {
            var party = Examples.party("p").toBuilder()
                    .attributes(Map.of(RegisterJson.UNKNOWN_PROPERTIES, value))
                    .build();
            Register register = Register.inMemory();
            register.commit(ACTOR, "r", change -> change.add(party));
            Checked<RegisterDocument> read = read(JSON, written(JSON, register.view()));
            assertThat(read.findings()).isEmpty();
            assertThat(read.value().entities()).containsExactly(party);
        }
    }
}
