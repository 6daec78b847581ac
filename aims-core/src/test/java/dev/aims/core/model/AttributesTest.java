package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
    private static Object kept(Object value) {
        return Attributes.copyOf(Map.of("x", value)).get("x");
    }

    @Test
    void absent_attributes_are_an_empty_map() {
        assertThat(Attributes.copyOf(null)).isEmpty();
        assertThat(Attributes.copyOf(Map.of())).isEmpty();
    }

    @Test
    void whole_numbers_are_kept_as_long_whatever_they_came_as() {
        assertThat(List.of(
                        kept(7),
                        kept((short) 7),
                        kept((byte) 7),
                        kept(7L),
                        kept(7.0),
                        kept(7f),
                        kept(BigInteger.valueOf(7)),
                        kept(new BigDecimal("7.00"))))
                .containsOnly(7L);
        assertThat(kept(-0.0)).isEqualTo(0L);
        assertThat(kept(new BigDecimal("1E+3"))).isEqualTo(1000L);
    }

    @Test
    void other_numbers_are_kept_as_double() {
        assertThat(kept(0.1)).isEqualTo(0.1);
        assertThat(kept(0.1f)).isEqualTo(0.1);
        assertThat(kept(new BigDecimal("0.1000"))).isEqualTo(0.1);
        assertThat(kept(1e300)).isEqualTo(1e300);
        assertThat(kept(new BigDecimal("0.1000000000000000055511151231257827021181583404541015625")))
                .isEqualTo(0.1);
    }

    @Test
    void whole_numbers_are_exact_up_to_two_to_the_53() {
        long limit = 1L << 53;
        assertThat(kept(limit)).isEqualTo(limit);
        assertThat(kept(-limit)).isEqualTo(-limit);
        assertThat(kept(limit + 2)).isEqualTo((double) (limit + 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(limit + 1))
                .withMessage(
                        "attributes.x must be a number that a double holds exactly but was 9007199254740993; write it as text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234567890123456789", "1e400", "-1e400", "1e-400", "3E-324", "9007199254740993.0"})
    void decimals_that_a_double_would_change_are_refused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(new BigDecimal(number)))
                .withMessageContaining("write it as text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "123456789012345678", "123456789012345670", "1152921504606846977"})
    void whole_numbers_that_a_double_would_change_are_refused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> kept(new BigInteger(number)));
        assertThatIllegalArgumentException().isThrownBy(() -> kept(Long.valueOf(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1152921504606846976", "1152921504606847000", "100000000000000000000"})
    void whole_numbers_are_kept_in_the_exact_and_in_the_canonical_form_of_a_double(String number) {
        assertThat(kept(new BigInteger(number))).isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e23",
                "9.999999999999999E22",
                "8.41e21",
                "8.409999999999999E21",
                "2e-44",
                "4.9E-324",
                "5E-324",
                "1.58E-322",
                "0.10000000000000001",
                "2.02217629096541875E18",
                "2.2250738585072014E-308",
                "1.7976931348623157E308"
            })
    void decimals_are_kept_in_every_form_in_which_a_double_is_printed(String number) {
        assertThat(kept(new BigDecimal(number))).isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbers_that_json_cannot_write_are_refused(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(number))
                .withMessage("attributes.x must be finite but was " + number);
    }

    @Test
    void other_types_are_refused_with_their_path() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(List.of(1, Map.of("y", LocalDate.EPOCH))))
                .withMessage("attributes.x[1].y must be text, a boolean, a number, or a list or map of these but was a "
                        + "java.time.LocalDate");
        assertThatIllegalArgumentException().isThrownBy(() -> kept(new AtomicInteger(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(Map.of(1, "y")))
                .withMessage("attributes.x must have text keys but had 1");
    }

    @Test
    void null_is_refused_with_its_path() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("x", null);
        assertThatNullPointerException()
                .isThrownBy(() -> Attributes.copyOf(withNull))
                .withMessage("attributes.x");
    }

    @Test
    void half_a_character_is_refused_in_keys_and_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> kept("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> kept("a\ude00"));
        assertThatIllegalArgumentException().isThrownBy(() -> kept("\ude00\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> kept(Map.of("\ud83d", 1)));
        assertThat(kept("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void values_are_nested_at_most_32_deep() {
        assertThat(kept(nested(31))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(nested(32)))
                .withMessageEndingWith("is nested deeper than 32 levels");
    }

    private static Object nested(int depth) {
        Object value = "core";
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("k", value);
        }
        return value;
    }

    @Test
    void keys_are_sorted_at_every_depth() {
        Map<String, Object> copy = Attributes.copyOf(Map.of("b", Map.of("z", 1, "y", 2), "a", List.of(3)));
        assertThat(copy).hasToString("{a=[3], b={y=2, z=1}}");
    }

    @Test
    void an_order_of_the_callers_own_is_not_taken_over() {
        Map<String, Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.put("b", 1);
        assertThat(Attributes.copyOf(ignoringCase)).doesNotContainKey("B");
    }

    @Test
    void a_copy_does_not_change_with_its_source_and_cannot_be_changed() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> source = new HashMap<>(Map.of("list", list));
        Map<String, Object> copy = Attributes.copyOf(source);
        list.add(2);
        source.put("more", 3);
        assertThat(copy).isEqualTo(Map.of("list", List.of(1L)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.put("x", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((List<?>) copy.get("list")).clear());
    }
}
