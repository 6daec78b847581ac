package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.Examples;
import dev.aims.core.model.FullExamples;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final RegisterId ID = RegisterId.parse("acme");
    private static final PartyId REPORTER = PartyId.parse("reporter");

    private final RegisterStore store = RegisterStore.inMemory();
    private final Register register = Register.open(store, "acme");

    @Test
    void values_that_can_be_destroyed_stand_in_the_history_by_salted_digest_only() throws Exception {
        register.commit(ACTOR, "begin", change -> change.add(party("Name of a person")));

        StoredCommit stored = store.commitsAfter(ID, 0, 1).get(0);
        assertThat(stored.line()).contains("{\"sealed\":\"").doesNotContain("Name of a person");
        SealedValue value = stored.sealedValues().get(0);
        byte[] sealed = (value.salt() + value.json()).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)))
                .isEqualTo(value.digest());
        assertThat(Register.open(store, "acme").view().get(REPORTER)).isEqualTo(party("Name of a person"));
    }

    @Test
    void equal_values_have_different_digests() {
        register.commit(
                ACTOR,
                "begin",
                change -> change.add(
                        party("Same"),
                        party("Same").toBuilder().id(PartyId.parse("other")).build()));

        assertThat(store.commitsAfter(ID, 0, 1).get(0).sealedValues())
                .extracting(SealedValue::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_redaction_destroys_all_versions_of_a_value_everywhere_and_the_history_stays_intact() {
        register.commit(ACTOR, "begin", change -> change.add(party("First name")));
        register.commit(ACTOR, "marriage", change -> change.replace(party("Second name"), 1));
        Head anchor = register.head();
        Register other = Register.open(store, "acme");

        Commit redaction = register.redact(ACTOR, REPORTER, "name", "request of the person");

        assertThat(redaction.revision()).isEqualTo(3);
        assertThat(register.view().get(REPORTER).name()).isEqualTo("[redacted]");
        assertThat(register.view().version(REPORTER)).isEqualTo(2);
        assertThat(register.viewAt(1).get(REPORTER).name()).isEqualTo("[redacted]");
        assertThat(register.history(REPORTER))
                .extracting(version -> version.entity().name())
                .containsOnly("[redacted]");
        assertThat(other.refresh().get(REPORTER).name()).isEqualTo("[redacted]");
        assertThat(Register.open(store, "acme").view().get(REPORTER).name()).isEqualTo("[redacted]");
        assertThat(store.commitsAfter(ID, 0, 9).stream().flatMap(commit -> commit.sealedValues().stream()))
                .noneMatch(value -> value.json().contains("name"));
        Verification verification = register.verify(anchor);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.redacted()).isEqualTo(2);
    }

    @Test
    void other_components_and_entities_are_not_touched() {
        register.commit(
                ACTOR,
                "begin",
                change -> change.add(
                        party("Person"),
                        party("Other").toBuilder().id(PartyId.parse("other")).build()));

        register.redact(ACTOR, REPORTER, "name", "request");

        assertThat(register.view().get(REPORTER).contact()).isEqualTo("by post");
        assertThat(register.view().get(PartyId.parse("other")).name()).isEqualTo("Other");
    }

    @Test
    void lists_of_texts_are_destroyed_as_a_whole() {
        AiSystem system = AiSystem.builder("system")
                .name("System")
                .users(List.of("One person", "Another person"))
                .attributes(Map.of("sealed", "a host may use this word"))
                .build();
        register.commit(ACTOR, "begin", change -> change.add(system));

        register.redact(ACTOR, system.id(), "users", "request");

        assertThat(register.view().get(AiSystemId.parse("system")))
                .isEqualTo(system.toBuilder().users(List.of("[redacted]")).build());
    }

    @Test
    void what_is_not_marked_cannot_be_redacted() {
        register.commit(ACTOR, "begin", change -> change.add(party("Person")));

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> register.redact(ACTOR, REPORTER, "kind", "request"))
                .withMessageContaining("has no value that can be destroyed in kind");
        assertThat(register.head().revision()).isEqualTo(1);
    }

    @Test
    void an_attribute_that_looks_like_a_sealed_value_stays_what_it_is() {
        AiSystem system = AiSystem.builder("system")
                .name("System")
                .attributes(Map.of("odd", Map.of("sealed", "0".repeat(64))))
                .build();
        register.commit(ACTOR, "begin", change -> change.add(system));

        assertThat(Register.open(store, "acme").view().get(system.id())).isEqualTo(system);
    }

    @Test
    void no_text_of_a_host_gets_into_a_redaction_or_destroys_what_is_anothers() {
        register.commit(ACTOR, "begin", change -> change.add(party("Person")));
        String digest =
                store.commitsAfter(ID, 0, 1).get(0).sealedValues().get(0).digest();
        List<String> texts = List.of(digest, "say \"yes\"", "x\"],\"id\":\"m\",\"op\":\"remove\"},{\"digests\":[\"");
        for (int i = 0; i < texts.size(); i++) {
            AiSystemId id = AiSystemId.parse("system-" + i);
            Map<String, Object> attributes = Map.of("sealed", texts.get(i));
            register.commit(
                    ACTOR,
                    "add",
                    change -> change.add(AiSystem.builder(id.value())
                            .name("System")
                            .attributes(attributes)
                            .build()));
            assertThatExceptionOfType(CommitRefusedException.class)
                    .isThrownBy(() -> register.redact(ACTOR, id, "attributes", "mine"))
                    .withMessageContaining("has no value that can be destroyed in attributes");
        }

        assertThat(Register.open(store, "acme").view().get(REPORTER).name()).isEqualTo("Person");
        assertThat(register.verify().findings()).isEmpty();
    }

    @Test
    void a_dimension_that_is_called_as_a_sealed_value_is_a_dimension() {
        String level = "0".repeat(64);
        Risk risk = Examples.risk("risk").toBuilder()
                .current(Examples.assessment().toBuilder()
                        .consequences(Map.of("sealed", level))
                        .build())
                .build();
        RiskCriteria criteria = Examples.criteria("a").toBuilder()
                .consequences(List.of(Scale.of("sealed", "Harm", List.of(ScaleLevel.of(level, "Low", null)))))
                .build();
        register.commit(ACTOR, "begin", change -> change.add(criteria, risk));

        assertThat(register.verify().findings()).isEmpty();
        assertThat(Register.open(store, "acme").view().get(risk.id())).isEqualTo(risk);
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> register.redact(ACTOR, risk.id(), "current", "mine"));
    }

    @Test
    void values_in_parts_of_parts_are_destroyed() {
        ImpactAssessment assessment = FullExamples.oneOfEach().stream()
                .filter(ImpactAssessment.class::isInstance)
                .map(ImpactAssessment.class::cast)
                .findFirst()
                .orElseThrow();
        register.commit(ACTOR, "begin", change -> change.addAll(FullExamples.oneOfEach()));

        register.redact(ACTOR, assessment.id(), "subjects", "request");
        register.redact(ACTOR, assessment.id(), "impacts", "request");

        ImpactAssessment read = Register.open(store, "acme").view().get(assessment.id());
        assertThat(read.subjects()).allMatch(subject -> subject.name().equals("[redacted]"));
        assertThat(read.impacts()).allMatch(impact -> "[redacted]".equals(impact.description()));
        assertThat(register.verify().findings()).isEmpty();
    }

    @Test
    void a_value_that_vanished_or_was_exchanged_is_found() {
        register.commit(ACTOR, "begin", change -> change.add(party("Person")));
        StoredCommit genuine = store.commitsAfter(ID, 0, 1).get(0);
        SealedValue value = genuine.sealedValues().get(0);

        assertThat(check(genuine, Set.of())).singleElement().asString().contains("lacks a value that nobody redacted");
        assertThat(check(genuine, Set.of(new SealedValue(value.digest(), value.salt(), "\"Forged\""))))
                .isNotEmpty()
                .first()
                .asString()
                .contains("holds a value that is not what was sealed");
    }

    private static List<Finding> check(StoredCommit commit, Set<SealedValue> values) {
        HistoryCheck check = new HistoryCheck("acme", EntityTypes.standard(), null, new Head(0, StoredCommit.NO_HASH));
        check.add(new StoredCommit(1, commit.previousHash(), commit.bytes(), List.copyOf(values)));
        return check.result().findings();
    }

    private static Party party(String name) {
        return Party.builder("reporter")
                .name(name)
                .kind(PartyKind.PERSON)
                .contact("by post")
                .build();
    }
}
