package dev.aims.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectReader;

class ReuseTest {
    private final Risk risk = Examples.risk("r").toBuilder()
            .owner(PartyId.parse("office"))
            .nextReview(LocalDate.of(2027, 1, 31))
            .inherent(Examples.assessment())
            .cause("A text that is longer than what is worth remembering, as causes are.")
            .build();
    private final byte[] json = Json.CANONICAL.writeValueAsBytes(risk);

    @Test
    void small_values_that_were_read_before_are_the_same_object_and_long_texts_are_not_kept() {
        ObjectReader reader = Sealing.reader(Risk.class, new Reuse());
        Risk first = reader.readValue(json);
        Risk second = reader.readValue(json);

        assertThat(second).isEqualTo(first).isEqualTo(risk).isNotSameAs(first);
        assertThat(second.owner()).isSameAs(first.owner());
        assertThat(second.nextReview()).isSameAs(first.nextReview());
        assertThat(second.inherent().level()).isSameAs(first.inherent().level());
        assertThat(second.inherent().criteria()).isSameAs(first.inherent().criteria());
        assertThat(second.cause()).isNotSameAs(first.cause());
    }

    @Test
    void more_values_than_are_remembered_are_read_all_the_same() {
        Reuse reuse = new Reuse();
        ObjectReader ids = Json.CANONICAL.readerFor(PartyId.class).withAttribute(Reuse.ATTRIBUTE, reuse);
        for (int i = 0; i < 100_000; i++) {
            PartyId id = ids.readValue("\"party-" + i % 50_000 + "\"");
            assertThat(id.value()).isEqualTo("party-" + i % 50_000);
        }
    }

    @Test
    void what_is_no_value_of_its_type_is_refused_each_time() {
        ObjectReader reader = Sealing.reader(Risk.class, new Reuse());
        String wrong = new String(json, StandardCharsets.UTF_8).replace("\"office\"", "\"Of fice\"");
        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowable(() -> reader.readValue(wrong))).hasMessageContaining("Of fice");
        }
    }
}
