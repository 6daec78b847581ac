package dev.aims.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.ModelArbitraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

/** Compares the canonical mapper with an independent implementation of RFC 8785. */
class CanonicalFormProperties {
    /** The reference writes it as a row of 140 zeros; ECMAScript as 1e-320. */
    private static final double BEYOND_REFERENCE = 1e-320;

    @Property(tries = 100)
    void entities_are_written_in_canonical_form(@ForAll("entities") Entity entity) throws IOException {
        byte[] written = Json.CANONICAL.writeValueAsBytes(entity);

        assertThat(written)
                .isEqualTo(new JsonCanonicalizer(new String(written, StandardCharsets.UTF_8)).getEncodedUTF8());
        assertThat(Json.canonical(written)).isEqualTo(written);
    }

    @Property(tries = 1_000)
    void doubles_are_written_as_ecmascript_does(
            @ForAll @DoubleRange(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double value) throws IOException {
        assertThat(CanonicalDouble.text(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }

    @Property(tries = 1_000)
    void doubles_of_any_bits_are_written_as_ecmascript_does(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && Math.abs(value) != BEYOND_REFERENCE) {
            assertThat(CanonicalDouble.text(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    @Example
    void a_double_of_one_digit_has_one_also_where_the_reference_writes_a_row_of_zeros() {
        assertThat(CanonicalDouble.text(BEYOND_REFERENCE)).isEqualTo("1e-320");
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }
}
