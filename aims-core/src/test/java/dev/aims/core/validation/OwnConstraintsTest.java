package dev.aims.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.RiskId;
import jakarta.validation.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints of this package on types of a host. */
class OwnConstraintsTest {
    record Words(
            @NotBlankText String text,
            @LanguageTag String language,
            @CurrencyCode String currency) {}

    record References(@ParsesAs(ControlRef.class) String control, List<@ParsesAs(RiskId.class) String> risks) {}

    record Day(@ParsesAs(LocalDate.class) CharSequence text) {}

    record Unparseable(@ParsesAs(Object.class) String text) {}

    @InOrder(first = "from", last = "until")
    @InOrder(first = "until", last = "renewedOn", message = "must not lie before {first}")
    record Contract(LocalDate from, LocalDate until, LocalDate renewedOn) {}

    @InOrder(first = "from", last = "nowhere")
    record Misspelt(LocalDate from) {}

    @Within(component = "chosen", whole = "offered")
    @Within(component = "prices", whole = "offered")
    record Menu(List<String> chosen, Map<String, Integer> prices, Set<String> offered) {}

    private static List<String> violations(Object object) {
        return Constraints.standard().check(object).stream()
                .map(Violation::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u0000",
                "\u0085",
                "\u00a0",
                "\u00ad",
                "\u1680",
                "\u2007",
                "\u200b",
                "\u2028",
                "\u202e",
                "\u202f",
                "\u205f",
                "\u2060",
                "\u3000",
                "\ufeff",
                " \u00a0\u200b"
            })
    void a_text_that_shows_nothing_is_blank(String text) {
        assertThat(Texts.isBlank(text)).isTrue();
        assertThat(violations(new Words(text, null, null))).containsExactly("text must not be blank but was " + text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {".", "a", "\u00a0x\u00a0", "\u6f22", "\ud83d\ude00", "\u200b\u0301"})
    void a_text_that_shows_something_is_not(String text) {
        assertThat(violations(new Words(text, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de",
                "pt-BR",
                "zh-Hant-TW",
                "es-419",
                "de-CH-1996",
                "x-private",
                "en-a-bbb-x-a-ccc",
                "und",
                "i-klingon",
                "DE-de"
            })
    void a_language_tag_is_well_formed(String tag) {
        assertThat(violations(new Words("x", tag, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "d",
                "german-",
                "-de",
                "de_DE",
                "de--DE",
                "de DE",
                "d\u00e9",
                "123",
                "en-a",
                "abcdefghi",
                "de-x",
                "de-DE-DE-1"
            })
    void what_is_no_language_tag_is_told(String tag) {
        assertThat(violations(new Words("x", tag, null)))
                .containsExactly("language must be a language tag of BCP 47 but was " + tag);
    }

    @Test
    void a_currency_is_one_of_iso_4217() {
        assertThat(violations(new Words("x", null, "CHF"))).isEmpty();
        assertThat(List.of("", "chf", "EURO", "ZZZ", "$"))
                .allSatisfy(code -> assertThat(violations(new Words("x", null, code)))
                        .containsExactly("currency must be a currency code of ISO 4217 but was " + code));
    }

    @Test
    void a_text_parses_as_a_type() {
        assertThat(violations(new References("iso-42001:A.2.2", List.of("risk-1"))))
                .isEmpty();
        assertThat(violations(new References("A.2.2", List.of("ok", "Not"))))
                .containsExactly(
                        "control must be of the form of ControlRef but was A.2.2",
                        "risks[1].<list element> must be of the form of RiskId but was Not");
        assertThat(violations(new Day("2025-02-28"))).isEmpty();
        assertThat(violations(new Day("2025-02-30"))).hasSize(1);
    }

    @Test
    void a_type_that_parses_nothing_is_a_mistake_of_the_declaration() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> violations(new Unparseable("x")))
                .withMessage("java.lang.Object must have a public static method parse(String)");
    }

    @Test
    void several_pairs_of_components_are_in_order() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(violations(new Contract(day, day, day))).isEmpty();
        assertThat(violations(new Contract(null, null, day))).isEmpty();
        assertThat(violations(new Contract(day, day.minusDays(1), day.minusDays(2))))
                .containsExactly(
                        "renewedOn must not lie before until but was 2025-02-27",
                        "until must not be before from but was 2025-02-28");
    }

    @Test
    void a_component_that_is_not_there_is_a_mistake_of_the_declaration() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> violations(new Misspelt(LocalDate.EPOCH)))
                .satisfies(failure ->
                        assertThat(failure).hasStackTraceContaining("must have a component nowhere that can be read"));
    }

    @Test
    void what_is_named_is_among_the_whole() {
        assertThat(violations(new Menu(List.of("soup"), Map.of("soup", 4), Set.of("soup", "salad"))))
                .isEmpty();
        assertThat(violations(new Menu(null, null, null))).isEmpty();
        assertThat(violations(new Menu(List.of("fish"), Map.of("cake", 3), Set.of("soup"))))
                .containsExactly(
                        "chosen must not name what is not among offered but was [fish]",
                        "prices must not name what is not among offered but was [cake]");
    }
}
