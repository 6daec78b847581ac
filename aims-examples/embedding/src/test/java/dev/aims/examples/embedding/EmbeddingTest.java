package dev.aims.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @Test
    void there_is_one_entity_of_every_type() {
        assertThat(OneOfEach.entities())
                .extracting(Entity::getClass)
                .isEqualTo(EntityType.STANDARD.stream().map(EntityType::type).toList());
    }

    @Test
    void a_mapper_that_loses_something_is_found() {
        HostMapper whole = HostMapper.jackson3();
        HostMapper lossy = new HostMapper() {
            @Override
            public String write(Entity entity) {
                return whole.write(entity).replace("\"nextReview\":\"2026-03-31\",", "");
            }

            @Override
            public Entity read(String json, Class<? extends Entity> type) {
                return whole.read(json, type);
            }
        };
        List<Entity> system =
                OneOfEach.entities().stream().filter(AiSystem.class::isInstance).toList();

        assertThat(Embedding.mapped(system, Map.of("whole", whole))).isEmpty();
        assertThat(Embedding.mapped(system, Map.of("lossy", lossy)))
                .singleElement()
                .asString()
                .startsWith("lossy wrote {\"id\":\"loan-scoring\"");
    }
}
