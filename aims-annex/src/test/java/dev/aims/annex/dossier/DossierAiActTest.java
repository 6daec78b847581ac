package dev.aims.annex.dossier;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AnnexIIIUse.CREDITWORTHINESS;
import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.euaiact.AiActFacts;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActOverview;
import dev.aims.annex.euaiact.AiActRole;
import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.annex.euaiact.AnnexIAct;
import dev.aims.annex.euaiact.AnnexIIIUse;
import dev.aims.annex.euaiact.ApplicationDate;
import dev.aims.annex.euaiact.ApplicationStatus;
import dev.aims.annex.euaiact.Known;
import dev.aims.annex.euaiact.ProhibitedPractice;
import dev.aims.annex.euaiact.TransparencyCase;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Answer;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceBuilder;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LegalRegime;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.calendar.CalendarKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierAiActTest {
    private static final String HOSTILE =
            "=1+1</script></style><svg onload=alert(1)><img src=x onerror=alert(1)>\"' \u202Egnp.exe &amp;";

    /** A day on which all duties of high-risk systems apply. */
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    private static final AiSystem SCORING = SampleRegister.scoring();
    private static final AiSystem OTHER =
            AiSystem.builder("other").name("Another system").build();

    @TempDir
    Path parent;

    /** A deployer of a high-risk system; everything but what single duties hang on is answered. */
    private static AiActSurvey survey() {
        return AiActSurvey.standard().with(facts(SCORING));
    }

    static AiActFacts facts(AiSystem system) {
        return AiActFacts.from(system)
                .yes(DEPLOYER, UNION_ESTABLISHED, CREDITWORTHINESS, PROFILING, DECISIONS_ON_PERSONS)
                .no(FRAUD_DETECTION, GENERAL_PURPOSE_MODEL, OWN_NAME, SUBSTANTIAL_MODIFICATION, CHANGED_PURPOSE)
                .no(DEFENCE_ONLY, SCIENTIFIC_RESEARCH_ONLY, PRE_MARKET, THIRD_COUNTRY_AUTHORITY)
                .no(ITSELF_THE_PRODUCT, SAFETY_COMPONENT)
                .noOther(AiActRole.class)
                .noOther(ProhibitedPractice.class)
                .noOther(AnnexIAct.class)
                .noOther(AnnexIIIUse.class)
                .noOther(TransparencyCase.class)
                .placedOnMarket(LocalDate.of(2027, 12, 15));
    }

    private static Dossier dossier(Entity... more) {
        List<Entity> entities = new ArrayList<>(List.of(SampleRegister.context(), SCORING, OTHER));
        entities.addAll(List.of(more));
        return Dossier.of(SampleRegister.of(entities));
    }

    @Test
    void as_long_as_nobody_asks_there_is_no_section_no_link_and_no_table() throws IOException {
        Dossier.Written written = dossier().writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());

        assertThat(page.getElementById("ai-act")).isNull();
        assertThat(page.select("a[href^=#ai-act]")).isEmpty();
        assertThat(written.files()).extracting(Dossier.WrittenFile::name).noneMatch(name -> name.startsWith("ai-act"));
    }

    @Test
    void an_answer_or_a_legal_regime_in_the_register_is_enough_to_ask() throws IOException {
        AiSystem answered = SCORING.toBuilder()
                .answers(List.of(new Answer(QuestionRef.parse("eu-ai-act:deployer"), "yes", null, null)))
                .build();
        Dossier byAnswer = Dossier.of(SampleRegister.of(SampleRegister.context(), answered));
        Dossier byLaw = Dossier.of(SampleRegister.of(
                SampleRegister.context().toBuilder()
                        .legalRegimes(List.of(new LegalRegime("eu-ai-act", "EU AI Act", "EU", null)))
                        .build(),
                SCORING));

        for (Dossier dossier : List.of(byAnswer, byLaw)) {
            assertThat(section(dossier).child(1).text()).startsWith("The class of 1 of 1 system can still change");
        }
    }

    @Test
    void from_when_obligations_will_bind_is_in_the_calendar_and_comes_up() throws IOException {
        Dossier dossier = dossier().withAiAct(survey()).asOf(LocalDate.of(2027, 11, 20));
        Dossier.Written written = dossier.writeTo(parent.resolve("dossier"));

        assertThat(written.agenda().upcoming())
                .filteredOn(entry -> entry.kind() == CalendarKind.OBLIGATION_START)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.date()).isEqualTo(LocalDate.of(2027, 12, 2));
                    assertThat(entry.subject()).isEqualTo(SCORING.id());
                    assertThat(entry.part()).isEqualTo("high-risk-annex-iii");
                    assertThat(entry.owner()).isEqualTo(SCORING.owner());
                    assertThat(entry.label())
                            .startsWith("EU AI Act, High-risk rules")
                            .endsWith(" obligations)");
                });
        assertThat(Pages.read(written.index()).getElementById("calendar").text())
                .contains("2027-12-02 in 12 days EU AI Act, High-risk rules");
        AiActOverview overview = survey().of(SampleRegister.of(SampleRegister.context(), SCORING), LATER.minusYears(1));
        assertThat(overview.systems().get(0).obligations().stream()
                        .filter(each -> each.status() == ApplicationStatus.NOT_YET)
                        .map(AiActObligation::application)
                        .distinct())
                .as("of one date some obligations are less sure")
                .hasSizeGreaterThan(1)
                .extracting(ApplicationDate::id)
                .containsOnly("high-risk-annex-iii");
        assertThat(Files.readString(written.directory().resolve("calendar.ics")))
                .contains("DTSTART;VALUE=DATE:20271202");
        assertThat(dossier.asOf(LocalDate.of(2027, 12, 3))
                        .agenda()
                        .calendar()
                        .ofKind(CalendarKind.OBLIGATION_START)
                        .entries())
                .isEmpty();
    }

    @Test
    void what_is_not_known_stands_first_and_no_system_of_which_nothing_is_known_is_said_to_be_outside()
            throws IOException {
        Document page = page(dossier().withAiAct(survey()));
        Element section = section(page);

        assertThat(section.child(1).text())
                .startsWith(
                        "The class of 1 of 2 systems can still change: what was not answered is a question here, and"
                                + " never a no.");
        Element row = summaryOf(page, "other");
        assertThat(row.child(1).text()).isEqualTo("open");
        assertThat(row.child(2).text()).isEqualTo("any class");
        assertThat(Integer.parseInt(row.child(5).text())).isGreaterThan(20);
        assertThat(page.getElementById("ai-act-other").text())
                .contains("The Act applies open", "Your roles none is established", "To be asked")
                .contains("Open traits machine learning, generative, personal data, safety relevant")
                .contains("more questions in ai-act-questions.csv")
                .doesNotContain("does not apply");
        assertThat(page.select("a.tile[href=#ai-act]").text())
                .isEqualTo("1 High-risk under the EU AI Act open for 1 of 2 systems");
    }

    @Test
    void a_class_is_told_with_its_articles_its_dates_and_what_makes_it_hold() throws IOException {
        Document page = page(dossier().withAiAct(survey()));
        Element row = Objects.requireNonNull(page.getElementById("ai-act-loan-scoring"));

        assertThat(summaryOf(page, "loan-scoring").child(1).text()).isEqualTo("high-risk");
        assertThat(row.text())
                .contains("Annex III, point 5(b)", "Art. 6(3)", "AnnexIII.5(b): yes (given)")
                .contains("Obligations as deployer")
                .contains("Art.26(2) Assign human oversight")
                .contains("not yet, from 2027-12-02 originally 2026-08-02, confidence medium")
                .contains("Usually shown by:");
        assertThat(section(page)
                        .select("h3:contains(From when) + .scroll tbody tr:contains(2027-12-02)")
                        .text())
                .contains("to come", "High-risk rules", "confidence medium");
        assertThat(page(dossier().withAiAct(survey()).asOf(LATER))
                        .getElementById("ai-act-loan-scoring")
                        .text())
                .contains("applies, from 2027-12-02");
    }

    @Test
    void a_reader_gets_from_the_class_to_the_evidence_and_from_the_system_to_its_class() throws IOException {
        Document page = page(dossier(report().build(), control("Art.26(2)").build(), SampleRegister.testing())
                .withAiAct(survey()));

        assertThat(Pages.links(page.getElementById("system-loan-scoring"))).contains("#ai-act-loan-scoring");
        assertThat(Pages.links(page.getElementById("ai-act-loan-scoring")))
                .contains("#system-loan-scoring", "#control-eu-ai-act:Art.26(2)", "#evidence-bias-report");
        assertThat(Pages.links(page.getElementById("control-eu-ai-act:Art.26(2)")))
                .contains("#evidence-bias-report");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void an_obligation_is_shown_only_by_what_is_recorded_under_it_works_on_the_system_and_counts() throws IOException {
        assertThat(stateWith()).isEqualTo("Nothing recorded");
        assertThat(stateWith(report().build(), control("Art.26(2)").build())).isEqualTo("Shown");
        assertThat(stateWith(control("Art.26(2)").evidence(Set.of()).build())).isEqualTo("Begun, not shown");
        assertThat(stateWith(
                        report().build(),
                        control("Art.26(2)")
                                .status(ImplementationStatus.IN_PROGRESS)
                                .build()))
                .isEqualTo("Begun, not shown");
        assertThat(stateWith(
                        report().validUntil(LATER.minusDays(1)).build(),
                        control("Art.26(2)").build()))
                .isEqualTo("Begun, not shown");
        assertThat(stateWith(
                        report().build(),
                        control("Art.26(2)").systems(Set.of(OTHER.id())).build()))
                .isEqualTo("Nothing recorded");
        assertThat(stateWith(linked().build())).isEqualTo("Shown");
        assertThat(stateWith(linked().validFrom(LATER.plusDays(1)).build())).isEqualTo("Begun, not shown");
    }

    @Test
    void evidence_about_another_system_shows_nothing_of_this_one() throws IOException {
        Evidence ofOther = report().systems(Set.of(OTHER.id())).build();
        Element cell = cell("Art.26(2)", ofOther, control("Art.26(2)").build());

        assertThat(cell.text()).startsWith("Begun, not shown").contains("without evidence in use about this system");
        assertThat(cell.select("a").eachAttr("href")).doesNotContain("#evidence-bias-report");
        assertThat(stateWith(linked().systems(Set.of(OTHER.id())).build())).isEqualTo("Nothing recorded");
        assertThat(stateWith(linked().systems(Set.of(OTHER.id(), SCORING.id())).build()))
                .isEqualTo("Shown");
        Document page = page(dossier(ofOther));
        assertThat(Pages.links(page.getElementById("evidence-bias-report"))).contains("#system-other");
        assertThat(Pages.links(page.getElementById("system-other"))).contains("#evidence-bias-report");
    }

    @Test
    void controls_of_another_standard_that_overlap_are_told_as_no_more_than_that() throws IOException {
        Element cell = cell("Art.26(2)", control("A.9.2").build(), report().build());

        assertThat(cell.text()).startsWith("Overlap only A.9.2 implemented: Bias report 2026");
        assertThat(cell.select("a").eachAttr("href")).contains("#control-A.9.2", "#evidence-bias-report");
        assertThat(cell("Art.26(2)").text()).contains("Would overlap, not in place:", "A.9.2");
    }

    @Test
    void duties_that_apply_and_are_not_shown_need_attention() {
        Dossier dossier =
                dossier(report().build(), control("Art.26(2)").build()).withAiAct(survey());

        assertThat(notShown(dossier).message()).contains("Art.4;").doesNotContain("Art.26(2)", "Art.26(6)");
        assertThat(notShown(dossier.asOf(LATER)).message())
                .contains("Art.4", "Art.26(6)", "record a control or evidence under each, such as eu-ai-act:Art.4")
                .doesNotContain("Art.26(2)", "Art.4a", "Art.26(7)");
    }

    @Test
    void a_duty_that_is_open_for_several_systems_is_told_once() {
        List<Entity> systems = IntStream.rangeClosed(1, 7)
                .<Entity>mapToObj(i ->
                        SCORING.toBuilder().id(AiSystemId.parse("scoring-" + i)).build())
                .toList();
        AiActSurvey survey = AiActSurvey.standard();
        for (Entity system : systems) {
            survey = survey.with(facts((AiSystem) system));
        }
        Dossier dossier = Dossier.of(SampleRegister.of(systems)).withAiAct(survey);

        assertThat(dossier.attention())
                .filteredOn(finding -> finding.code().equals("ai-act.duty-not-shown"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(Place.document(""));
                    assertThat(finding.message())
                            .startsWith("7 systems (scoring-1, scoring-2, scoring-3, scoring-4, scoring-5 and 2"
                                    + " more) have duties");
                });
    }

    private static Finding notShown(Dossier dossier) {
        return dossier.attention().stream()
                .filter(finding -> finding.code().equals("ai-act.duty-not-shown"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hostile_texts_stay_texts_on_the_page_and_in_the_tables() throws IOException {
        AiSystem named = SCORING.toBuilder().name(HOSTILE).build();
        AiActFacts facts = facts(named).with(CREDITWORTHINESS, Known.YES, HOSTILE);
        Path folder = Dossier.of(SampleRegister.of(
                        named,
                        report().title(HOSTILE).build(),
                        linked().title(HOSTILE).build(),
                        control("A.9.2").build()))
                .withAiAct(AiActSurvey.standard().with(facts))
                .writeTo(parent.resolve("dossier"))
                .directory();
        Document page = Pages.read(folder.resolve("index.html"));

        Pages.assertNothingWasInjected(page);
        assertThat(section(page).text()).contains("<img src=x onerror=alert(1)>");
        assertThat(Files.readAllLines(folder.resolve("ai-act-systems.csv")))
                .anyMatch(line -> line.startsWith("loan-scoring,\"'=1+1"));
        assertThat(Files.readString(folder.resolve("ai-act-facts.csv"))).contains(",yes,\"'=1+1");
    }

    @Test
    void the_tables_hold_every_system_obligation_question_and_fact_and_are_the_same_each_time() throws IOException {
        Dossier dossier =
                dossier(report().build(), control("Art.26(2)").build()).withAiAct(survey());
        Dossier.Written one = dossier.writeTo(parent.resolve("one"));
        Dossier.Written two = dossier.writeTo(parent.resolve("two"));

        assertThat(one.files())
                .extracting(Dossier.WrittenFile::name)
                .filteredOn(name -> name.startsWith("ai-act-"))
                .containsExactly(
                        "ai-act-facts.csv", "ai-act-obligations.csv", "ai-act-questions.csv", "ai-act-systems.csv");
        for (Dossier.WrittenFile file : one.files()) {
            assertThat(two.directory().resolve(file.name()))
                    .hasSameBinaryContentAs(one.directory().resolve(file.name()));
        }
        assertThat(Files.readAllLines(one.directory().resolve("ai-act-systems.csv")))
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith("loan-scoring,Retail loan scoring,classified,yes,high-risk,,deployer,"))
                .anyMatch(line -> line.startsWith("other,Another system,undetermined,open,,"));
        assertThat(Files.readAllLines(one.directory().resolve("ai-act-obligations.csv")))
                .anyMatch(line -> line.startsWith("loan-scoring,Art.26(2),Assign human oversight,deployer,yes,duty,yes,"
                        + "not-yet,2027-12-02,2026-08-02,medium,,shown,duty,,"));
        assertThat(Files.readAllLines(one.directory().resolve("ai-act-questions.csv")))
                .anyMatch(line -> line.startsWith("loan-scoring,eu-ai-act:public-body,"))
                .anyMatch(line -> line.startsWith("other,eu-ai-act:ai-system,"));
        assertThat(Files.readAllLines(one.directory().resolve("ai-act-facts.csv")))
                .anyMatch(line -> line.startsWith("loan-scoring,AnnexIII.5(b),") && line.endsWith(",yes,given"))
                .anyMatch(line -> line.equals("loan-scoring,placed-on-market,,,2027-12-15,given"));
    }

    @Test
    void of_many_systems_the_page_leaves_the_questions_to_the_table() throws IOException {
        Dossier.Written written = Dossier.of(SampleRegister.large(600))
                .withAiAct(AiActSurvey.standard())
                .writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());

        assertThat(section(page).select(".act > details")).hasSize(601);
        assertThat(section(page).select("h4:contains(To be asked) + ul > li")).hasSize(601);
        assertThat(section(page).select("h3:contains(Classes) + .scroll").text())
                .contains("601: ", "more in ai-act-systems.csv");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    private static EvidenceBuilder report() {
        return SampleRegister.report().toBuilder().validUntil(LATER.plusYears(1));
    }

    private static EvidenceBuilder linked() {
        return Evidence.builder("linked")
                .title("Roster of reviewers")
                .location("roster.pdf")
                .references(List.of(new ExternalReference("requirement", "eu-ai-act:Art.26(2)", null)));
    }

    private static ControlImplementationBuilder control(String entry) {
        return ControlImplementation.builder("duty")
                .control(ControlRef.parse((entry.startsWith("Art") ? "eu-ai-act:" : "iso-42001:") + entry))
                .systems(Set.of(AiSystemId.parse("loan-scoring")))
                .status(ImplementationStatus.IMPLEMENTED)
                .evidence(Set.of(EvidenceId.parse("bias-report")));
    }

    private String stateWith(Entity... more) throws IOException {
        return cell("Art.26(2)", more).child(0).text();
    }

    private Element cell(String obligation, Entity... more) throws IOException {
        List<Entity> entities = new ArrayList<>(List.of(more));
        if (entities.stream().noneMatch(Evidence.class::isInstance)
                && entities.stream()
                        .anyMatch(entity -> entity instanceof ControlImplementation control
                                && !control.evidence().isEmpty())) {
            entities.add(report().build());
        }
        Document page = page(
                dossier(entities.toArray(Entity[]::new)).withAiAct(survey()).asOf(LATER));
        return Objects.requireNonNull(page.getElementById("ai-act-loan-scoring"))
                .select("tr:has(> th:containsOwn("
                        + obligation.replace("(", "\\(").replace(")", "\\)") + " )) > td")
                .get(1);
    }

    private static Element summaryOf(Document page, String system) {
        return Objects.requireNonNull(Objects.requireNonNull(page.getElementById("ai-act-" + system))
                        .parent())
                .child(0);
    }

    private Element section(Dossier dossier) throws IOException {
        return section(page(dossier));
    }

    private static Element section(Document page) {
        return Objects.requireNonNull(page.getElementById("ai-act"));
    }

    private Document page(Dossier dossier) throws IOException {
        return Pages.write(dossier, parent);
    }
}
