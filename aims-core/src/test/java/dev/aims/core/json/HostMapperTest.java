package dev.aims.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ModelArbitraries;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host's own mapper, without any setting, writes and reads the model. */
class HostMapperTest {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    @Test
    void a_plain_mapper_writes_and_reads_every_type() {
        for (Entity entity : Examples.oneOfEach()) {
            String text = PLAIN.writeValueAsString(entity);
            assertThat(PLAIN.readValue(text, entity.getClass())).isEqualTo(entity);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_plain_mapper_and_this_library_read_what_either_has_written(@ForAll("entities") Entity entity) {
        String hosts = PLAIN.writeValueAsString(entity);
        assertThat(PLAIN.readValue(hosts, entity.getClass())).isEqualTo(entity);
        assertThat(PLAIN.readValue(EntityJson.write(entity), entity.getClass())).isEqualTo(entity);
        assertThat((Entity) EntityJson.read(hosts, entity.getClass())).isEqualTo(entity);
    }

    @Test
    void nothing_but_components_is_written() {
        for (Entity entity : Examples.oneOfEach()) {
            JsonNode tree = PLAIN.valueToTree(entity);
            assertThat(tree.propertyNames())
                    .isSubsetOf(Arrays.stream(entity.getClass().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }
}
