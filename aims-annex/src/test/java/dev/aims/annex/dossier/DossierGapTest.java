package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.gap.GapAssessment;
import dev.aims.annex.gap.GapCriteria;
import dev.aims.annex.gap.GapRow;
import dev.aims.annex.gap.Verdict;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierGapTest {
    private static final String HOSTILE =
            "=1+1</script></style><svg onload=alert(1)><img src=x onerror=alert(1)>\"' \u202Egnp.exe &amp;";

    /** Somebody who knows answers a question that no register can. */
    private static final Evidence TRAINING = linked("training", "iso-42001:7.3");

    @TempDir
    Path parent;

    private static Evidence linked(String id, String requirement) {
        return Evidence.builder(id)
                .title("Training on the AI policy")
                .location("https://intranet.example/training")
                .references(List.of(new ExternalReference("requirement", requirement, null)))
                .build();
    }

    @Test
    void without_a_management_system_there_is_no_section_unless_the_host_asks() throws IOException {
        RegisterView view = SampleRegister.of(SampleRegister.scoring());
        Dossier.Written written = Dossier.of(view).writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());

        assertThat(page.getElementById("gap")).isNull();
        assertThat(page.select("a[href^=#gap]")).isEmpty();
        assertThat(written.files()).extracting(Dossier.WrittenFile::name).noneMatch(name -> name.startsWith("gap-"));
        assertThat(page(Dossier.of(view).withGap(GapCriteria.standard())).getElementById("gap"))
                .isNotNull();
    }

    @Test
    void every_requirement_has_the_verdict_of_the_assessment_with_its_reasons() throws IOException {
        RegisterView view = view();
        GapAssessment gap = GapAssessment.of(view, Catalogs.builtIn().get("iso-42001"), TODAY);
        Document page = page(Dossier.of(view));

        assertThat(page.select(".gaps > details")).hasSize(70);
        for (GapRow row : gap.rows()) {
            Element body = Objects.requireNonNull(
                    page.getElementById("gap-" + row.requirement().entry()));
            assertThat(body.parent().child(0).child(1).text().replace(' ', '_'))
                    .isEqualToIgnoringCase(row.verdict().name());
            row.toClose().forEach(step -> assertThat(body.wholeText()).contains(step));
            row.questions()
                    .forEach(question -> assertThat(body.wholeText())
                            .contains(question.replaceFirst("^Beyond what a register holds, who can show this: ", "")));
        }
        assertThat(page.getElementById("gap-6.1.3").text())
                .contains("Statement of applicability: no statement of applicability was issued");
    }

    @Test
    void what_the_register_cannot_tell_stands_before_the_counts_and_these_add_up() throws IOException {
        RegisterView view = view();
        GapAssessment gap = GapAssessment.of(view, Catalogs.builtIn().get("iso-42001"), TODAY);
        Document page = page(Dossier.of(view));
        Element section = Objects.requireNonNull(page.getElementById("gap"));

        assertThat(section.select("h3 + p").text())
                .startsWith("Of " + gap.count(Verdict.UNKNOWN) + " of 70 requirements the register cannot tell")
                .contains("only a recorded exclusion makes a control not applicable");
        List<Element> rows = section.select("table.bars tbody tr");
        assertThat(rows.get(rows.size() - 1).select("td.n").eachText())
                .containsExactly(
                        Long.toString(gap.count(Verdict.MET)),
                        Long.toString(gap.count(Verdict.PARTLY)),
                        Long.toString(gap.count(Verdict.MISSING)),
                        Long.toString(gap.count(Verdict.UNKNOWN)),
                        Long.toString(gap.count(Verdict.NOT_APPLICABLE)));
        for (int column = 0; column < 5; column++) {
            int at = column;
            assertThat(rows.subList(0, rows.size() - 1).stream()
                            .mapToInt(row ->
                                    Integer.parseInt(row.select("td.n").get(at).text()))
                            .sum())
                    .isEqualTo(Integer.parseInt(
                            rows.get(rows.size() - 1).select("td.n").get(at).text()));
        }
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.select("svg > rect").stream()
                                .mapToInt(rect -> Integer.parseInt(rect.attr("width")))
                                .sum())
                        .isEqualTo(200));
        assertThat(page.select("a.tile[href=#gap]").text())
                .startsWith(gap.count(Verdict.MET) + " Requirements shown to be met");
    }

    @Test
    void a_reader_gets_from_a_requirement_to_its_evidence_and_back() throws IOException {
        Document page = page(Dossier.of(view(linked("register-note", "eu-ai-act:Art.4"))));

        assertThat(Pages.links(page.getElementById("gap-7.3"))).contains("#evidence-training");
        assertThat(Pages.links(page.getElementById("evidence-training"))).contains("#gap-7.3");
        assertThat(page.getElementById("evidence-register-note").text()).contains("linked to eu-ai-act:Art.4");
        assertThat(Pages.links(page.getElementById("gap-A.6.2.4"))).contains("#control-A.6.2.4");
        assertThat(Pages.links(page.getElementById("control-A.6.2.4"))).contains("#evidence-bias-report");
        assertThat(Pages.links(page.getElementById("gap-6.1.2"))).contains("#risk-risk-opacity");
        assertThat(page.getElementById("gap-A.10.4").parent().text())
                .contains("not applicable", "No AI system is offered to customers");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void the_rules_of_the_dossier_speak_against_requirements_unless_the_host_gave_criteria() throws IOException {
        Dossier without = Dossier.of(view()).withRules(ConsistencyRules.of());

        assertThat(page(Dossier.of(view())).getElementById("gap-6.1.3").text()).contains("statement.missing");
        assertThat(page(without).getElementById("gap-6.1.3").text()).doesNotContain("statement.missing");
        assertThat(page(without.withGap(GapCriteria.standard()))
                        .getElementById("gap-6.1.3")
                        .text())
                .contains("statement.missing");
    }

    @Test
    void several_catalogs_are_judged_one_after_the_other() throws IOException {
        Document page = page(Dossier.of(view(), Catalogs.builtIn().withScope("iso-42001", "nist-ai-rmf")));

        assertThat(page.select("#gap h3").eachText()).containsExactly("ISO/IEC 42001:2023", "NIST AI 100-1");
        assertThat(page.getElementById("gap-nist-ai-rmf:GOVERN-1.1").parent().text())
                .contains("unknown");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void a_catalog_that_is_not_the_pinned_one_needs_attention() throws IOException {
        RegisterView view = SampleRegister.of(SampleRegister.context().toBuilder()
                .catalogs(List.of(new CatalogPin("iso-42001", "2023", "0".repeat(64))))
                .build());

        assertThat(Dossier.of(view).attention()).extracting(Finding::code).contains("gap.other-catalog");
        assertThat(page(Dossier.of(view)).select("#gap .warn").text()).contains("was judged by another");
    }

    @Test
    void hostile_texts_stay_texts_on_the_page_and_in_the_tables() throws IOException {
        Evidence hostile = TRAINING.toBuilder()
                .title(HOSTILE)
                .references(List.of(
                        new ExternalReference("requirement", "iso-42001:7.3", null),
                        new ExternalReference("requirement", HOSTILE, null)))
                .build();
        Path folder = Dossier.of(SampleRegister.of(
                        SampleRegister.context(),
                        SampleRegister.opacity().toBuilder()
                                .title(HOSTILE)
                                .systems(Set.of())
                                .build(),
                        SampleRegister.exclusion().toBuilder().reason(HOSTILE).build(),
                        hostile))
                .writeTo(parent.resolve("dossier"))
                .directory();
        Document page = Pages.read(folder.resolve("index.html"));

        Pages.assertNothingWasInjected(page);
        assertThat(page.getElementById("gap").text()).contains("<img src=x onerror=alert(1)>");
        assertThat(Files.readString(folder.resolve("gap-assessment.csv"))).contains("not_applicable,2023,", ",\"'=1+1");
        assertThat(Files.readString(folder.resolve("gap-evidence.csv")))
                .contains("iso-42001:7.3,evidence training,\"'=1+1");
    }

    @Test
    void the_tables_hold_all_and_the_page_names_them_where_it_shows_some() throws IOException {
        Dossier.Written written = Dossier.of(SampleRegister.large(40)).writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());
        List<String> evidence = Files.readAllLines(written.directory().resolve("gap-evidence.csv"));
        int risks = SampleRegister.large(40).risks().size();

        assertThat(Files.readAllLines(written.directory().resolve("gap-assessment.csv")))
                .hasSize(71)
                .startsWith("requirement,title,verdict,edition,day,why,against,to_close,to_be_asked");
        assertThat(evidence.stream().filter(line -> line.startsWith("iso-42001:6.1.2,risk ")))
                .hasSizeGreaterThanOrEqualTo(risks);
        assertThat(page.getElementById("gap-6.1.2").select("ul").get(1).select("li"))
                .hasSize(21);
        assertThat(page.getElementById("gap-6.1.2").text()).containsPattern("\\d+ more rows in gap-evidence.csv");
    }

    private static RegisterView view(Entity... more) {
        List<Entity> entities = new ArrayList<>(List.of(
                SampleRegister.context(),
                SampleRegister.scoring(),
                SampleRegister.opacity(),
                SampleRegister.plan(),
                SampleRegister.report(),
                SampleRegister.testing(),
                SampleRegister.exclusion(),
                TRAINING));
        entities.addAll(List.of(more));
        return SampleRegister.of(entities);
    }

    private Document page(Dossier dossier) throws IOException {
        return Pages.write(dossier, parent);
    }
}
