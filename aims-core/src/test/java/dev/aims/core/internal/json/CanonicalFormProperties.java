package dev.aims.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.ModelArbitraries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

/** Compares the canonical mapper with an independent implementation of RFC 8785. */
class CanonicalFormProperties {
    private static final long LARGEST_SUBNORMAL = (1L << 52) - 1;

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
        if (Double.isFinite(value) && (value == 0 || Math.abs(value) >= Double.MIN_NORMAL)) {
            assertThat(CanonicalDouble.text(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    /** Not held against the reference, which writes 1e-320 as a row of zeros and does not come to an end for 1e-315. */
    @Property(tries = 1_000)
    void the_smallest_doubles_have_no_digit_too_many(@ForAll @LongRange(min = 1, max = LARGEST_SUBNORMAL) long bits) {
        double value = Double.longBitsToDouble(bits);
        String text = CanonicalDouble.text(value);

        assertThat(text).matches("[1-9](\\.[0-9]*[1-9])?e-3[0-9]{2}");
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        int digits = new BigDecimal(text).precision();
        for (RoundingMode mode : digits > 1 ? List.of(RoundingMode.DOWN, RoundingMode.UP) : List.<RoundingMode>of()) {
            BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, mode));
            assertThat(shorter.doubleValue()).isNotEqualTo(value);
        }
    }

    @Example
    void doubles_of_one_digit_have_one() {
        assertThat(CanonicalDouble.text(1e-315)).isEqualTo("1e-315");
        assertThat(CanonicalDouble.text(1e-320)).isEqualTo("1e-320");
        assertThat(CanonicalDouble.text(Double.MIN_VALUE)).isEqualTo("5e-324");
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }
}
