package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.NOW;
import static dev.aims.annex.dossier.SampleRegister.TODAY;
import static dev.aims.annex.dossier.SampleRegister.acceptance;
import static dev.aims.annex.dossier.SampleRegister.context;
import static dev.aims.annex.dossier.SampleRegister.opacity;
import static dev.aims.annex.dossier.SampleRegister.plan;
import static dev.aims.annex.dossier.SampleRegister.scoring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.staleness.Staleness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of a dossier that says what to do: its first sections, and the tables that go with them. */
class DossierAgendaTest {
    @TempDir
    Path parent;

    /** A risk above tolerance whose acceptance is of a milder state, with a plan that is ten days late. */
    private final Register register = SampleRegister.register(List.of(
            context(),
            scoring().toBuilder().nextReview(TODAY.plusDays(30)).build(),
            opacity(),
            acceptance(milder()),
            plan()));

    private static Risk milder() {
        return opacity().toBuilder()
                .current(SampleRegister.MATRIX.assess(Likelihood.RARE, Consequence.MINOR))
                .build();
    }

    @Test
    void the_page_begins_with_what_to_do_and_links_to_it() throws IOException {
        Document page = page(Dossier.of(register, NOW));

        assertThat(page.select("main > section").eachAttr("id"))
                .startsWith("summary", "to-do", "above-tolerance", "stale", "calendar", "concentration", "attention");
        Element first = page.select("#to-do > ol > li").first();
        assertThat(first.text())
                .startsWith("Now Nobody can explain a refusal to an applicant risk above tolerance AI risk office")
                .contains("its acceptance was given for a state", "ISO/IEC 42001, 6.1.3");
        assertThat(first.select("a").eachAttr("href")).containsExactly("#risk-risk-opacity");
    }

    @Test
    void what_is_above_tolerance_shows_its_treatment_and_why_its_acceptance_does_not_count() throws IOException {
        Element row = page(Dossier.of(register, NOW))
                .select("#above-tolerance tbody tr")
                .first();

        assertThat(row.select("a").eachText())
                .containsExactly(
                        "Nobody can explain a refusal to an applicant", "Reasons for every refusal", "acceptance");
        assertThat(row.text())
                .contains("(in progress, due " + TODAY.minusDays(10) + ")", "stale: was given for a state");
    }

    @Test
    void what_is_stale_is_named_by_its_title_on_the_page_and_in_the_table() throws IOException {
        Document page = page(Dossier.of(register, NOW));
        String title = "acceptance of \"Nobody can explain a refusal to an applicant\"";

        assertThat(page.select("#stale tbody th a").eachText()).containsExactly(title);
        List<String> lines = Files.readAllLines(parent.resolve("dossier/stale.csv"));
        assertThat(lines.get(0)).isEqualTo("type,id,title,urgency,kind,reason,since,basis,cause");
        assertThat(lines)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("decision,accept-risk-opacity,\"" + title.replace("\"", "\"\"") + "\",now,decision,");
    }

    @Test
    void what_is_late_and_what_comes_up_within_30_days_are_told_apart() throws IOException {
        Document page = page(Dossier.of(register, NOW));

        assertThat(page.select("#calendar h2 .count").text()).isEqualTo("2 and 1");
        assertThat(page.select("#calendar tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith(TODAY.minusDays(30) + " 30 days late Test explanations with applicants"),
                        row -> assertThat(row)
                                .startsWith(TODAY.minusDays(10) + " 10 days late Treatment plan to be completed"),
                        row -> assertThat(row).startsWith(TODAY.plusDays(30) + " in 30 days Review of an AI system"));
        List<String> lines = Files.readAllLines(parent.resolve("dossier/calendar.csv"));
        assertThat(lines.get(0)).isEqualTo("date,kind,what,type,id,part,owner,systems,basis,state,overdue");
        assertThat(lines).filteredOn(line -> line.endsWith(",yes")).hasSize(2);
        assertThat(parent.resolve("dossier/calendar.ics"))
                .content()
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261220");
    }

    @Test
    void the_numbers_in_the_summary_are_those_of_the_agenda() throws IOException {
        Dossier.Written written = Dossier.of(register, NOW).writeTo(parent.resolve("dossier"));
        Document page = Jsoup.parse(written.index().toFile());

        assertThat(page.select(".tile[href=#above-tolerance] .number, .tile[href=#stale] .number")
                        .eachText())
                .containsExactly("1", "1");
        assertThat(page.select(".tile[href=#calendar] .number").text()).isEqualTo("2");
        assertThat(page.select(".tile[href=#attention] .number").text())
                .isEqualTo(String.valueOf(written.agenda().pressing().size()));
        assertThat(written.agenda().items())
                .isEqualTo(Dossier.of(register, NOW).agenda().items());
    }

    @Test
    void a_view_has_no_history_so_nobody_knows_what_is_stale_and_the_page_says_so() throws IOException {
        Document page = page(Dossier.of(register.view()));

        assertThat(page.getElementById("stale").text()).contains("Not looked at");
        assertThat(page.select(".tile[href=#stale]")).isEmpty();
        assertThat(parent.resolve("dossier/stale.csv")).doesNotExist();
    }

    @Test
    void staleness_is_left_out_on_another_day_than_its_own() {
        assertThat(Dossier.of(register, NOW).asOf(TODAY).agenda().isStalenessKnown())
                .isTrue();
        assertThat(Dossier.of(register, NOW).asOf(TODAY.plusDays(1)).agenda().isStalenessKnown())
                .isFalse();
    }

    @Test
    void staleness_of_another_revision_is_refused() {
        RegisterView before = register.view();
        register.commit(
                Actor.of("risk-office"),
                "more",
                change -> change.add(AiSystem.builder("more").name("More").build()));

        assertThatThrownBy(() -> Dossier.of(before).withStaleness(Staleness.of(register, NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("staleness must be of revision 1 but was of 2");
    }

    @Test
    void long_lists_end_with_the_file_that_has_the_rest() throws IOException {
        List<AiSystem> systems = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            systems.add(AiSystem.builder("s" + i)
                    .name("System " + i)
                    .nextReview(TODAY.minusDays(1))
                    .build());
        }
        Document page = page(Dossier.of(SampleRegister.register(systems), NOW));

        assertThat(page.select("#to-do > ol > li")).hasSize(10);
        assertThat(page.select("#calendar tbody tr")).hasSize(100);
        assertThat(page.getElementById("calendar").text()).contains("30 more rows: calendar.csv");
        assertThat(page.getElementById("stale").text()).contains("30 more rows: stale.csv");
    }

    private Document page(Dossier dossier) throws IOException {
        return Jsoup.parse(dossier.writeTo(parent.resolve("dossier")).index().toFile());
    }
}
