package dev.aims.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.ModelArbitraries;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Constraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class JsonProperties {
    private static final RegisterJson JSON = RegisterJson.withDefaults();
    private static final Constraints CONSTRAINTS = Constraints.standard();

    @Property
    void what_is_written_is_read_back_equal_and_written_alike(@ForAll("entities") Entity entity) {
        String text = EntityJson.write(entity);
        Entity read = EntityJson.read(text, entity.getClass());
        assertThat(read).isEqualTo(entity);
        assertThat(EntityJson.write(read)).isEqualTo(text);
    }

    @Property
    void every_generated_entity_meets_its_constraints(@ForAll("entities") Entity entity) {
        assertThat(CONSTRAINTS.check(entity)).isEmpty();
    }

    @Property(tries = 40)
    void a_register_is_read_back_equal_and_written_alike_whatever_the_order_of_adding(
            @ForAll("consistentEntities") List<Entity> entities, @ForAll Random random) {
        byte[] text = written(entities);
        Collections.shuffle(entities, random);
        Checked<RegisterDocument> read = JSON.read(new ByteArrayInputStream(text));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().entities()).containsExactlyInAnyOrderElementsOf(entities);
        assertThat(written(entities)).isEqualTo(text);
        assertThat(written(read.value().entities())).isEqualTo(text);
    }

    private static byte[] written(List<Entity> entities) {
        Register register = Register.inMemory();
        if (!entities.isEmpty()) {
            register.commit(Actor.of("tester"), "all", change -> change.addAll(entities));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(register.view(), out);
        return out.toByteArray();
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }

    @Provide
    Arbitrary<List<Entity>> consistentEntities() {
        return ModelArbitraries.consistentEntities();
    }
}
