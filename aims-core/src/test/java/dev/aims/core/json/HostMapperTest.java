package dev.aims.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ModelArbitraries;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host's own mapper writes and reads the model: one of Jackson 3 without any setting, one of Jackson 2 with the module
 * for {@code java.time} and dates as text.
 */
class HostMapperTest {
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();
    private static final ObjectMapper JACKSON_2 = com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void a_plain_mapper_of_either_version_writes_and_reads_every_type() throws JsonProcessingException {
        for (Entity entity : Examples.oneOfEach()) {
            assertThat(JACKSON_3.readValue(JACKSON_3.writeValueAsString(entity), entity.getClass()))
                    .isEqualTo(entity);
            assertThat(JACKSON_2.readValue(JACKSON_2.writeValueAsString(entity), entity.getClass()))
                    .isEqualTo(entity);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void plain_mappers_and_this_library_read_what_any_of_them_has_written(@ForAll("entities") Entity entity)
            throws JsonProcessingException {
        Class<? extends Entity> type = entity.getClass();
        List<String> texts = List.of(
                JACKSON_3.writeValueAsString(entity), JACKSON_2.writeValueAsString(entity), EntityJson.write(entity));
        for (String text : texts) {
            assertThat(JACKSON_3.readValue(text, type)).isEqualTo(entity);
            assertThat(JACKSON_2.readValue(text, type)).isEqualTo(entity);
            assertThat((Entity) EntityJson.read(text, type)).isEqualTo(entity);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothing_but_components_is_written(@ForAll("entities") Entity entity) {
        List<String> components = Arrays.stream(entity.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(JACKSON_3.valueToTree(entity).propertyNames()).isSubsetOf(components);
        com.fasterxml.jackson.databind.JsonNode tree = JACKSON_2.valueToTree(entity);
        assertThat(tree.fieldNames()).toIterable().isSubsetOf(components);
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }
}
