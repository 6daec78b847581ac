package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.validation.Constraints;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FullExamplesTest {
    @Test
    void every_component_of_every_type_has_a_value_that_a_register_accepts() throws ReflectiveOperationException {
        assertThat(FullExamples.oneOfEach()).hasSameSizeAs(EntityType.STANDARD);
        for (Entity entity : FullExamples.oneOfEach()) {
            requireFilled(entity, entity.getClass().getSimpleName());
            assertThat(Constraints.standard().check(entity)).isEmpty();
        }
    }

    /** An action on its own depends on nothing. */
    private static boolean isOnlyAction(Record item, String component) {
        return item instanceof TreatmentAction && component.equals("dependsOn");
    }

    /** A line names one of two. */
    private static boolean isOtherOfTwo(Record item, String component) {
        return item instanceof ToleranceLine line
                && component.equals(line.objective() == null ? "objective" : "dimension");
    }

    private static void requireFilled(Object value, String path) throws ReflectiveOperationException {
        assertThat(value).as(path).isNotNull();
        if (value instanceof Map<?, ?> map) {
            assertThat(map).as(path).isNotEmpty();
            if (!path.endsWith(".attributes")) {
                requireFilled(map.values(), path);
            }
        } else if (value instanceof Collection<?> collection) {
            assertThat(collection).as(path).isNotEmpty();
            for (Object item : collection) {
                requireFilled(item, path);
            }
        } else if (value instanceof Record item) {
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                component.getAccessor().trySetAccessible();
                if (isOtherOfTwo(item, component.getName()) || isOnlyAction(item, component.getName())) {
                    continue;
                }
                requireFilled(component.getAccessor().invoke(item), path + "." + component.getName());
            }
        }
    }
}
