package dev.aims.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ModelArbitraries;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Constraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RegisterSchemaTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/aims/schema/register-1.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.valueToTree(RegisterSchema.generate()));

    private static List<Error> validate(String document) {
        return SCHEMA.validate(
                document,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String document(String entities) {
        return "{\"format\":\"aims-register\",\"version\":1,\"minReader\":1,\"revision\":1,\"entities\":" + entities
                + "}";
    }

    /** After a change of the model: run with -Daims.updateSchema=true and look at the difference. */
    @Test
    void the_schema_in_the_jar_is_that_of_the_model() throws IOException {
        String generated = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(RegisterSchema.generate()) + "\n";
        if (Boolean.getBoolean("aims.updateSchema")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, generated);
        }
        assertThat(FILE).hasContent(generated);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_is_written_is_valid(@ForAll("consistentEntities") List<Entity> entities) {
        Register register = Register.inMemory();
        if (!entities.isEmpty()) {
            register.commit(Actor.of("tester"), "all", change -> change.addAll(entities));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterJson.withDefaults().writeHistory(register, out);
        assertThat(validate(out.toString(UTF_8))).isEmpty();
    }

    @Test
    void a_history_of_every_operation_is_valid() {
        Register register = Register.inMemory();
        register.commit(Actor.of("tester"), "1", change -> change.add(Examples.risk("a"), Examples.risk("b")));
        register.commit(Actor.of("tester"), "2", change -> {
            change.replace(Examples.risk("a").toBuilder().title("Worse").build(), 1);
            change.remove(RiskId.parse("b"), 1);
        });
        register.commit(Actor.of("tester"), "3", change -> {
            change.retire(RiskId.parse("a"), 2);
            change.add(Examples.party("p"));
        });
        register.redact(Actor.of("tester"), PartyId.parse("p"), "name", "asked for");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterJson.withDefaults().writeHistory(register, out);
        assertThat(validate(out.toString(UTF_8))).isEmpty();
        Checked<RegisterDocument> read = RegisterJson.withDefaults().read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().history())
                .extracting(RecordedCommit::changes)
                .isEqualTo(
                        register.changesSince(0).stream().map(Commit::changes).toList());
        assertThat(validate(out.toString(UTF_8).replace("\"title\":\"Worse\"", "\"titel\":\"Worse\"")))
                .isNotEmpty();
    }

    @Test
    void what_the_schema_requires_is_what_a_register_requires() {
        for (Entity entity : Examples.oneOfEach()) {
            String type = EntityType.nameOf(entity.getClass());
            ObjectNode whole = (ObjectNode) MAPPER.readTree(EntityJson.write(entity));
            for (String property : List.copyOf(whole.propertyNames())) {
                ObjectNode part = whole.deepCopy();
                part.remove(property);
                String text = document("{\"" + type + "\":[" + part + "]}");
                Checked<RegisterDocument> read =
                        RegisterJson.withDefaults().read(new ByteArrayInputStream(text.getBytes(UTF_8)));
                boolean isTaken = !read.hasErrors()
                        && read.value().entities().stream()
                                .allMatch(taken ->
                                        Constraints.standard().check(taken).isEmpty());
                assertThat(validate(text).isEmpty())
                        .as("%s without %s", type, property)
                        .isEqualTo(isTaken);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"risk\":{}}",
                "{\"risk\":[{}]}",
                "{\"risk\":[5]}",
                "{\"risk\":[{\"id\":\"A B\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\"}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"\",\"kind\":\"threat\",\"status\":\"identified\"}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"danger\",\"status\":\"identified\"}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"x\":1}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"nextReview\":\"soon\"}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"sources\":[\"C.2\"]}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"tags\":[\"a\",\"a\"]}]}",
                "{\"risk\":[{\"id\":\"a\",\"title\":\"T\",\"kind\":\"threat\",\"status\":\"identified\",\"current\":{}}]}",
                "{\"evidence\":[{\"id\":\"a\",\"title\":\"T\",\"location\":\"l\",\"sha256\":\"abc\"}]}",
                "{\"vendor-thing\":[{\"name\":\"no id\"}]}"
            })
    void what_is_wrong_is_invalid(String entities) {
        assertThat(validate(document(entities))).isNotEmpty();
    }

    @Test
    void a_text_may_be_as_long_as_a_register_takes_it() {
        String risk = "{\"risk\":[{\"id\":\"a\",\"title\":\"%s\",\"kind\":\"threat\",\"status\":\"identified\"}]}";
        assertThat(validate(document(risk.formatted("x".repeat(500))))).isEmpty();
        assertThat(validate(document(risk.formatted("x".repeat(501))))).isNotEmpty();
    }

    @Test
    void a_vendors_entities_are_valid_and_other_documents_are_not() {
        assertThat(validate(document("{\"vendor-thing\":[{\"id\":\"a\",\"x\":1}]}")))
                .isEmpty();
        assertThat(validate("{}")).isNotEmpty();
        assertThat(validate(document("{}").replace("aims-register", "other"))).isNotEmpty();
        assertThat(validate(document("{}").replace("\"minReader\":1", "\"minReader\":2")))
                .isNotEmpty();
    }

    @Provide
    Arbitrary<List<Entity>> consistentEntities() {
        return ModelArbitraries.consistentEntities();
    }
}
