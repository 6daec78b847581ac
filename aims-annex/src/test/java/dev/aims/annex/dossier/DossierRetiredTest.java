package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.Pages.links;
import static dev.aims.annex.dossier.Pages.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** What was taken out of use is not on the page; what still names it says so. */
class DossierRetiredTest {
    private static final List<EntityId<?>> NAMED = List.of(
            PartyId.parse("supplier"),
            AiComponentId.parse("model"),
            RetiredRegister.SYSTEM,
            RetiredRegister.RISK,
            EvidenceId.parse("bias-report"),
            TreatmentPlanId.parse("plan-explain"),
            DecisionId.parse("no-customers"));

    private final Register register = RetiredRegister.whole();

    @TempDir
    Path parent;

    static Stream<EntityType<?>> types() {
        return EntityType.STANDARD.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_link_leads_to_what_was_retired(EntityType<?> type) throws IOException {
        List<? extends Entity> gone = RetiredRegister.all(register.view(), type);
        assertThat(gone).isNotEmpty();
        RetiredRegister.retire(register, gone);

        Pages.assertAnchorsLeadSomewhere(page());
    }

    @Test
    void a_register_of_which_everything_was_retired_has_a_dossier_too() throws IOException {
        List<Entity> all = new ArrayList<>();
        types().forEach(type -> all.addAll(RetiredRegister.all(register.view(), type)));
        RetiredRegister.retire(register, all);

        Pages.assertAnchorsLeadSomewhere(page());
    }

    @Test
    void what_still_names_something_retired_says_so_beside_its_name() throws IOException {
        retireNamed();
        Document page = page();

        Element control = section(page, "control-A.6.2.4");
        assertThat(control.text()).contains("Bias report 2026 (retired)", "Retail loan scoring (retired)");
        assertThat(links(control)).doesNotContain("#evidence-bias-report", "#system-loan-scoring");
        Element risk = section(page, "risk-risk-kept");
        assertThat(risk.text()).contains("Retail loan scoring (retired)", "Scoring model (retired)");
        Element acceptance = section(page, "decision-accept-risk-opacity");
        assertThat(acceptance.text()).contains("Nobody can explain a refusal to an applicant (retired)");
        assertThat(links(acceptance)).isEmpty();
        Element approval = section(page, "decision-plan-approved");
        assertThat(approval.text()).contains("plan-explain (retired)", "Model works (retired)");
        assertThat(section(page, "attention").text()).contains("which is retired");
    }

    @Test
    void evidence_counts_for_a_control_only_while_it_is_in_use_and_on_the_days_that_it_names() throws IOException {
        assertThat(evidenceThatCounts(page())).isEqualTo("1");
        assertThat(evidenceThatCounts(
                        Pages.write(Dossier.of(register.view()).asOf(SampleRegister.TODAY.plusYears(2)), parent)))
                .isEqualTo("0");

        RetiredRegister.retire(register, List.of(SampleRegister.report()));

        Document page = page();
        assertThat(evidenceThatCounts(page)).isEqualTo("0");
        assertThat(section(page, "control-A.6.2.4").text()).doesNotContain("without end", "until");
        assertThat(section(page, "evidence").text()).contains("The register holds no evidence in use");
    }

    @Test
    void page_and_tables_agree_on_what_was_retired() throws IOException {
        retireNamed();
        Document page = page();

        for (List<String> row : table("gap-evidence.csv")) {
            if (row.get(1).equals("evidence bias-report")) {
                assertThat(row.get(4)).isEqualTo("no");
            }
            String requirement = row.get(0).replace("iso-42001:", "");
            assertThat(section(page, "gap-" + requirement).text()).contains(row.get(2));
        }
        for (List<String> row : table("stale.csv")) {
            assertThat(section(page, "stale").text()).contains(row.get(2));
        }
        assertThat(table("risk-register.csv"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(page.select(".risks > details > div").eachAttr("id").stream()
                        .map(id -> id.substring("risk-".length()))
                        .toList());
    }

    @Test
    void a_duty_is_not_shown_by_evidence_that_was_retired() throws IOException {
        AiActSurvey survey = AiActSurvey.standard().with(DossierAiActTest.facts(SampleRegister.scoring()));
        Element before = literacy(Pages.write(Dossier.of(register.view()).withAiAct(survey), parent));
        assertThat(before.text()).contains("Shown", "Bias report 2026");
        assertThat(literacyRow()).contains("shown", "bias-report");

        RetiredRegister.retire(register, List.of(SampleRegister.report()));

        Element after = literacy(Pages.write(Dossier.of(register.view()).withAiAct(survey), parent));
        assertThat(after.text())
                .contains("Begun, not shown", "without evidence in use about this system")
                .doesNotContain("Bias report 2026");
        assertThat(links(after)).contains("#control-eu-ai-act:Art.4");
        assertThat(literacyRow()).contains("begun, not shown").doesNotContain("bias-report");
    }

    private static Element literacy(Document page) {
        return section(page, "ai-act").select("tr:has(th:contains(Art.4))").stream()
                .filter(row -> row.text().startsWith("Art.4 "))
                .findFirst()
                .orElseThrow();
    }

    private List<String> literacyRow() throws IOException {
        return table("ai-act-obligations.csv").stream()
                .filter(row -> row.get(0).equals("loan-scoring") && row.get(1).equals("Art.4"))
                .findFirst()
                .orElseThrow();
    }

    /** What the others still name. */
    private void retireNamed() {
        RegisterView view = register.view();
        List<Entity> gone = new ArrayList<>();
        NAMED.forEach(id -> gone.add((Entity) view.get(id)));
        RetiredRegister.retire(register, gone);
    }

    private static String evidenceThatCounts(Document page) {
        Element row = section(page, "control-A.6.2.4").parent();
        return row.select("summary > span").get(4).text();
    }

    private List<List<String>> table(String name) throws IOException {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .readValues(Files.readString(parent.resolve("dossier").resolve(name)))) {
            return rows.readAll().stream().skip(1).toList();
        }
    }

    private Document page() throws IOException {
        return Pages.write(Dossier.of(register, SampleRegister.NOW), parent);
    }
}
