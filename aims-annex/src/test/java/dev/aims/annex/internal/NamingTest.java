package dev.aims.annex.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void up_to_five_are_named() {
        assertThat(Naming.first(List.of())).isEmpty();
        assertThat(Naming.first(List.of("a"))).isEqualTo("a");
        assertThat(Naming.first(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
    }

    @Test
    void of_those_beyond_the_number_is_told() {
        assertThat(Naming.first(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d, e and 1 more");
        assertThat(Naming.first(List.of(1, 2, 3, 4, 5, 6, 7))).isEqualTo("1, 2, 3, 4, 5 and 2 more");
    }

    @Test
    void ids_are_named_as_they_are_written() {
        assertThat(Naming.first(List.of(AiSystemId.parse("loan-scoring")))).isEqualTo("loan-scoring");
    }
}
