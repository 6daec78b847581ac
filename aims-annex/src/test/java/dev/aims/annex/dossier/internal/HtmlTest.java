package dev.aims.annex.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private final StringBuilder out = new StringBuilder();
    private final Html html = new Html(out);

    @Property
    void a_parser_reads_texts_and_attributes_as_they_were(@ForAll String text) {
        StringBuilder page = new StringBuilder();
        new Html(page).tag("p", "|" + text + "|", "title", "|" + text + "|");

        Element paragraph = Jsoup.parse(page.toString()).body().child(0);

        assertThat(paragraph.wholeText()).isEqualTo("|" + shown(text) + "|");
        assertThat(paragraph.attr("title")).isEqualTo("|" + shown(text) + "|");
        assertThat(paragraph.children()).isEmpty();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(Characters.whole(text));
        for (int i = 0; i < shown.length(); i++) {
            if (Characters.isUnfitForPage(shown.charAt(i))) {
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown.toString();
    }

    @Test
    void characters_that_turn_the_text_around_are_replaced() {
        html.text("abc\u202Edef\u0000");

        assertThat(out).hasToString("abc\uFFFDdef\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "onload", "Href", "a b"})
    void handlers_styles_and_malformed_names_are_refused(String name) {
        assertThatThrownBy(() -> html.open("a", name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "../up",
                "/root",
                "",
                "# a",
                " https://a"
            })
    void links_lead_into_the_page_the_dossier_or_the_web(String link) {
        assertThatThrownBy(() -> html.open("a", "href", link)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void own_code_must_not_end_its_element() {
        assertThatThrownBy(() -> html.own("script", "'</script>'")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.own("p", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void elements_must_be_closed_in_order() {
        html.open("p").open("b");

        assertThatThrownBy(() -> html.close("p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(html::end).isInstanceOf(IllegalStateException.class);
    }
}
