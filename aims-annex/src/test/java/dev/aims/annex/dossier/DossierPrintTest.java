package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.Pages.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.euaiact.AiActSurvey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper, long lists are printed with their heads alone and say where the rest is. */
class DossierPrintTest {
    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"gap", "ai-act", "coverage", "applicability"})
    void a_long_list_stays_closed_on_paper_and_names_files_that_are_there(String id) throws IOException {
        Document page = page();
        Element rows = Objects.requireNonNull(section(page, id).selectFirst(".rows[data-print=brief]"), id);
        Element note = Objects.requireNonNull(rows.previousElementSibling(), id);

        assertThat(rows.attr("data-noun")).as("with the button that opens all").isNotEmpty();
        assertThat(note.hasClass("printed")).isTrue();
        assertThat(note.text()).contains("what is opened on the page is printed whole");
        List<String> files = Pages.links(note);
        assertThat(files).isNotEmpty();
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(parent.resolve("dossier").resolve(file)).isRegularFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"systems", "risks", "plans", "sources"})
    void what_stands_in_no_table_is_printed_whole(String id) throws IOException {
        assertThat(section(page(), id).select("[data-print], .printed")).isEmpty();
    }

    @Test
    void script_and_styles_know_the_marks_of_the_page() throws IOException {
        Document page = page();

        assertThat(page.select("script").get(0).data()).contains("row.closest('[data-print=\"brief\"]')");
        String style = page.select("style").get(0).data();
        assertThat(style.indexOf(".printed { display: none; }")).isBetween(0, style.indexOf("@media print"));
        assertThat(style.substring(style.indexOf("@media print"))).contains(".printed { display: block; }");
    }

    @Test
    void that_questions_go_beyond_a_register_is_told_once() throws IOException {
        String gap = section(page(), "gap").text();

        assertThat(gap.split("eyond what a register holds", -1)).hasSize(2);
        assertThat(gap.split("Who can show this\\?", -1)).hasSizeGreaterThan(5);
    }

    private Document page() throws IOException {
        return Pages.write(Dossier.of(SampleRegister.small()).withAiAct(AiActSurvey.standard()), parent);
    }
}
