package dev.aims.annex.interchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void values_that_look_the_same_to_a_person_are_compared_equal() {
        String plain = "yes - it's \"in use\"";

        assertThat(CellText.normalised(" Yes –\r\nit’s “IN\u00a0use”\t")).isEqualTo(plain);
        assertThat(CellText.normalised("YES \u2212  it`s «in\u200b use»")).isEqualTo(plain);
        assertThat(CellText.normalised("ＹＥＳ")).as("full width letters").isEqualTo("yes");
        assertThat(CellText.normalised("Straße")).isEqualTo(CellText.normalised("STRASSE"));
        assertThat(CellText.normalised("e\u0301tude")).isEqualTo(CellText.normalised("étude"));
        assertThat(CellText.normalised("e\u0000\u0301tude")).isEqualTo(CellText.normalised("étude"));
        assertThat(CellText.normalised("yes.")).isNotEqualTo(CellText.normalised("yes"));
    }

    @Test
    void carried_text_keeps_its_lines_and_loses_only_what_is_no_text() {
        assertThat(CellText.carried("\u00a0 one\r\ntwo\rthree\u0000\u0007\n\nfour \t"))
                .isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void addresses_and_questions_do_not_look_damaged() {
        assertThat(CellText.looksDamaged("Why? Because it?s broken")).isTrue();
        assertThat(CellText.looksDamaged("Why? Because")).isFalse();
        assertThat(CellText.looksDamaged("see https://example.org/search?query=x"))
                .isFalse();
    }

    @Test
    void an_excerpt_does_not_cut_a_character_in_two() {
        String excerpt = CellText.excerpt("x".repeat(119) + "😀😀");

        assertThat(excerpt).isEqualTo("x".repeat(119) + "...");
    }

    @Property
    void carrying_twice_changes_nothing(@ForAll String text) {
        String once = CellText.carried(text);

        assertThat(CellText.carried(once)).isEqualTo(once);
        assertThat(CellText.oneLine(text)).doesNotContain("\n").doesNotContain("\r");
    }

    @Property
    void a_carried_text_is_still_compared_equal(@ForAll String text) {
        assertThat(CellText.normalised(CellText.carried(text))).isEqualTo(CellText.normalised(text));
    }
}
