package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.SharedCause;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.levels.LevelCheck;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierLossesTest {
    private static final String HOSTILE =
            "=1+1</script></style><svg onload=alert(1)><img src=x onerror=alert(1)>\"' \u202Egnp.exe &amp;";

    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(5_000).seed(3);

    /** One year in two costs 80,000; one in four, once the check is there. */
    private static final Risk LEAK = risk(
            "leak",
            LossModel.of("EUR", new Frequency.Bernoulli(0.5), new Distribution.Constant(80_000)).toBuilder()
                    .effects(List.of(new ControlEffect(
                            ControlRef.parse("own:check"),
                            EffectStage.RESIDUAL,
                            EffectTarget.FREQUENCY,
                            Estimate.of(new Distribution.Constant(0.5)),
                            1,
                            1)))
                    .build());

    private static final Risk OUTAGE =
            risk("outage", LossModel.of("EUR", new Frequency.Poisson(0.2), new Distribution.Uniform(1_000, 9_000)));

    private static final Risk UNKNOWN_COST =
            Risk.builder("harm").title("Somebody comes to harm").build();

    @TempDir
    Path parent;

    private static Risk risk(String id, LossModel model) {
        return SampleRegister.opacity().toBuilder()
                .id(RiskId.parse(id))
                .title("Risk " + id)
                .lossModel(model)
                .build();
    }

    private static RegisterView view(Risk... risks) {
        List<Entity> entities = new ArrayList<>(List.of(SampleRegister.context(), SampleRegister.scoring()));
        entities.addAll(List.of(risks));
        return SampleRegister.of(entities);
    }

    private static LossReport losses(Risk... risks) {
        return LossReport.of(Portfolio.of("EUR", List.of(risks)), SIMULATION);
    }

    @Test
    void without_losses_there_is_no_section_no_link_and_no_table() throws IOException {
        Dossier.Written written = Dossier.of(view(LEAK)).writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());

        assertThat(page.getElementById("losses")).isNull();
        assertThat(page.select("a[href=#losses]")).isEmpty();
        assertThat(written.files()).extracting(Dossier.WrittenFile::name).noneMatch(name -> name.startsWith("loss-"));
    }

    @Test
    void what_the_total_leaves_out_stands_before_any_figure() throws IOException {
        Element section = section(Dossier.of(view(LEAK, OUTAGE, UNKNOWN_COST)).withLosses(losses(LEAK)));
        List<Element> parts = section.children();

        assertThat(parts.get(0).text()).isEqualTo("Losses");
        assertThat(parts.get(1).text())
                .isEqualTo("These figures are of 1 of 3 open threats; what the other 2 may cost is not in them.");
        assertThat(parts.get(2).text())
                .contains("Without a loss model: Somebody comes to harm.")
                .contains("With a loss model, but not among those that were worked out: Risk outage.");
        assertThat(parts.get(2).select("a").eachAttr("href")).containsExactly("#risk-harm", "#risk-outage");
        assertThat(parts.subList(0, 3)).noneMatch(part -> part.text().contains("80,000"));
    }

    @Test
    void where_all_threats_are_in_the_total_it_says_so() throws IOException {
        Element section = section(Dossier.of(view(LEAK, OUTAGE)).withLosses(losses(LEAK, OUTAGE)));

        assertThat(section.child(1).text()).isEqualTo("These figures are of all 2 open threats of the register.");
        assertThat(section.select(".alert")).isEmpty();
    }

    @Test
    void figures_are_those_of_the_closed_form() throws IOException {
        Element section = section(Dossier.of(view(LEAK)).withLosses(losses(LEAK).beside(LossStage.RESIDUAL)));
        Element table = section.select("table.figures").get(0);

        assertThat(table.select("thead th").eachText())
                .containsExactly(
                        "In EUR",
                        "Current with the controls of today",
                        "Residual with the controls that are planned, too");
        // A year in two, or in four, is bad: 0.95 and 0.99 are quantiles of bad years, whose loss is always the same.
        assertThat(table.select("tbody tr").get(3).select("td").eachText())
                .containsExactly("80,000 80,000 to 80,000", "80,000 80,000 to 80,000");
        // Four standard errors of a share of one half of 5,000 years are 2.8 %.
        assertThat(number(table.select("tbody tr").get(0).select("td").get(0))).isBetween(37_700.0, 42_300.0);
        assertThat(number(table.select("tbody tr").get(0).select("td").get(1))).isBetween(18_000.0, 22_000.0);
        assertThat(section.text()).contains("Current to residual").contains("5,000 simulated years");
    }

    private static double number(Element cell) {
        return Double.parseDouble(cell.ownText().replace(",", ""));
    }

    @Test
    void a_figure_that_does_not_exist_says_why_and_by_which_model() throws IOException {
        Risk heavy =
                risk("heavy", LossModel.of("EUR", new Frequency.Bernoulli(0.5), new Distribution.Pareto(100, 0.9)));
        Element section = section(Dossier.of(view(LEAK, heavy)).withLosses(losses(LEAK, heavy)));

        assertThat(section.select("td:contains(does not exist)")).hasSize(2);
        assertThat(section.text())
                .contains("do not exist, because the tail of a severity is so heavy that it has no mean")
                .contains("It is the loss model of Risk heavy.")
                .contains("contributions cannot be told, because the tail");
    }

    @Test
    void stages_of_which_figures_lack_for_the_same_reason_are_told_together() throws IOException {
        Risk heavy =
                risk("heavy", LossModel.of("EUR", new Frequency.Bernoulli(0.5), new Distribution.Pareto(100, 1.5)));
        Element section =
                section(Dossier.of(view(heavy)).withLosses(losses(heavy).beside(LossStage.INHERENT)));

        assertThat(section.select("p:contains(Inherent, current: means have no interval)")
                        .text())
                .contains("it has no variance")
                .endsWith("It is the loss model of Risk heavy.");
        assertThat(section.select("table.figures").get(0).text()).contains("not bounded", "at least");
    }

    @Test
    void a_model_whose_losses_exceed_all_numbers_does_not_keep_the_dossier_from_being_written() throws IOException {
        Risk endless =
                risk("endless", LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Pareto(9, 0.002)));
        LossReport report = losses(endless)
                .beside(LossStage.RESIDUAL)
                .tolerance(ToleranceCurve.of("EUR", new ToleranceCurve.Point(100, 0.2)));
        String text = section(Dossier.of(view(endless)).withLosses(report)).text();

        assertThat(text).contains("infinite", "does not exist").doesNotContain("NaN");
    }

    @Test
    void losses_too_rare_for_the_simulated_years_are_none_and_say_so() throws IOException {
        Risk never = risk("never", LossModel.of("EUR", new Frequency.Bernoulli(0), new Distribution.Constant(9)));
        String text = section(Dossier.of(view(never)).withLosses(losses(never))).text();

        assertThat(text).contains("No simulated year has a loss, so there is no curve to show.", "100.000 %");
    }

    @Test
    void losses_of_other_models_than_those_of_the_register_are_out_of_date_by_risk() throws IOException {
        Risk gone = risk("gone", Objects.requireNonNull(OUTAGE.lossModel()));
        Risk closed = risk("closed", Objects.requireNonNull(OUTAGE.lossModel()));
        Dossier dossier = Dossier.of(view(
                        LEAK.toBuilder().lossModel(OUTAGE.lossModel()).build(),
                        OUTAGE,
                        closed.toBuilder().status(RiskStatus.CLOSED).build()))
                .withLosses(losses(LEAK, OUTAGE, gone, closed).atRevision(0));
        Document page = page(dossier);
        Element alert = page.select("#losses .alert").get(0);

        assertThat(page.getElementById("losses").child(1)).isEqualTo(alert);
        assertThat(alert.text())
                .startsWith("Out of date: these losses were worked out from revision 0; what the register holds at"
                        + " revision 1 is something else.")
                .contains("The loss model has changed: Risk leak.")
                .contains("Closed or retired, and still counted: Risk closed.")
                .contains("Not in the register, and still counted: Risk gone.")
                .doesNotContain("Risk outage");
        assertThat(page.select("a.tile[href=#losses]").text()).contains("from 2 of 2 open threats; out of date");
        assertThat(page.getElementById("risk-leak").text())
                .contains("Loss of a year")
                .contains("out of date");
        assertThat(dossier.attention())
                .extracting(Finding::code)
                .contains("losses.model-changed", "losses.closed-risk", "losses.unknown-risk");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void a_risk_that_was_retired_is_named_and_leads_nowhere() throws IOException {
        Register register = SampleRegister.register(List.of(LEAK, OUTAGE, SampleRegister.scoring()));
        RegisterView before = register.view();
        LossReport report = losses(LEAK, OUTAGE).levels(LevelCheck.in("EUR").check(before));
        register.commit(Actor.of("risk-office"), "out of use", change -> change.retire(LEAK.id(), 1));
        Dossier dossier = Dossier.of(register.view()).withLosses(report);
        Document page = page(dossier);

        assertThat(page.select("#losses .alert").text())
                .contains("Closed or retired, and still counted: Risk leak (retired).");
        assertThat(page.getElementById("losses").text()).contains("of the one open threat of the register");
        assertThat(dossier.attention())
                .filteredOn(finding -> finding.code().startsWith("levels."))
                .noneMatch(finding -> finding.place().toString().contains("leak"))
                .anyMatch(finding -> finding.place().toString().contains("outage"));
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void what_levels_were_found_to_be_before_they_were_assessed_anew_needs_no_attention() throws IOException {
        RegisterView before = view(LEAK);
        LossReport report = losses(LEAK).levels(LevelCheck.in("EUR").check(before));
        Risk anew = LEAK.toBuilder().inherent(null).current(null).residual(null).build();

        assertThat(Dossier.of(before).withLosses(report).attention())
                .extracting(Finding::code)
                .anyMatch(DossierLossesTest::isDisagreement);
        Dossier dossier = Dossier.of(view(anew)).withLosses(report);
        assertThat(dossier.attention()).extracting(Finding::code).noneMatch(DossierLossesTest::isDisagreement);
        assertThat(section(dossier).select("table.levels tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains("no longer in the register"));
    }

    @Test
    void the_tile_of_the_summary_tells_of_which_stage_its_number_is() throws IOException {
        LossReport inherent = LossReport.of(Portfolio.of(LEAK).at(LossStage.INHERENT), SIMULATION);

        assertThat(page(Dossier.of(view(LEAK)).withLosses(inherent))
                        .select("a.tile[href=#losses]")
                        .text())
                .isEqualTo("80,000 EUR Exceeded by the loss of one year in 100, before any control from 1 of 1 open"
                        + " threat");
    }

    private static boolean isDisagreement(String code) {
        return code.startsWith("levels.") && !code.equals("levels.not-comparable");
    }

    @Test
    void where_there_are_no_open_threats_it_says_so() throws IOException {
        Element section = section(Dossier.of(view()).withLosses(losses(LEAK)));

        assertThat(section.text())
                .contains("The register holds no open threats.")
                .contains("Not in the register, and still counted: Risk leak.");
    }

    @Test
    void an_excess_of_a_few_percent_is_told_as_one() throws IOException {
        Risk rare = risk("rare", LossModel.of("EUR", new Frequency.Bernoulli(0.205), new Distribution.Constant(90)));
        LossReport report = LossReport.of(
                        Portfolio.of(rare),
                        Simulation.withDefaults().trials(1_000_000).seed(1))
                .tolerance(ToleranceCurve.of("EUR", new ToleranceCurve.Point(50, 0.2)));

        assertThat(section(Dossier.of(view(rare)).withLosses(report)).text())
                .containsPattern("a loss above 50 is 1\\.0[12]\\d* times as probable");
    }

    @Test
    void losses_of_an_earlier_revision_hold_as_long_as_no_model_has_changed() throws IOException {
        Element section = section(Dossier.of(view(LEAK)).withLosses(losses(LEAK).atRevision(0)));

        assertThat(section.select(".alert")).isEmpty();
        assertThat(section.text())
                .contains("0; this dossier is of revision 1, in which no model of these losses has changed");
    }

    @Test
    void losses_of_a_later_revision_are_refused() {
        Dossier dossier = Dossier.of(view(LEAK));

        assertThatThrownBy(() -> dossier.withLosses(losses(LEAK).atRevision(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report must be of revision 1 or an earlier one but was of 2");
    }

    @Test
    void contributions_lead_to_the_risks_and_back() throws IOException {
        Document page = page(Dossier.of(view(LEAK, OUTAGE)).withLosses(losses(LEAK, OUTAGE)));
        Element section = page.getElementById("losses");

        assertThat(section.select("table.bars tbody th a").eachAttr("href"))
                .containsExactly("#risk-leak", "#risk-outage");
        assertThat(page.getElementById("risk-outage").select("a").eachAttr("href"))
                .contains("#losses");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void the_curve_is_a_picture_with_words_for_those_who_do_not_see_it() throws IOException {
        Document page = page(Dossier.of(view(LEAK)).withLosses(all(LEAK, view(LEAK))));

        assertThat(page.select("#losses .plot > svg")).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.attr("role")).isEqualTo("img");
            for (String id : picture.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.getElementById(id).text()).isNotBlank();
            }
        });
        assertThat(page.select("#losses svg desc").text()).contains("a year with loss has a probability of");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void tolerance_tornado_levels_and_origin_are_told() throws IOException {
        RegisterView view = view(LEAK, OUTAGE);
        String text = section(Dossier.of(view).withLosses(all(LEAK, view))).text();

        assertThat(text)
                .contains("Current: exceeds what is tolerated; a loss above")
                .contains("What moves mean of a year, current")
                .contains("Levels beside losses")
                .contains("seed 3")
                .contains(Portfolio.of(LEAK).hash())
                .contains(Portfolio.of(LEAK).at(LossStage.RESIDUAL).hash())
                .contains("one risk alone")
                .contains("none; all amounts are in EUR");
    }

    @Test
    void what_risks_share_is_told_with_their_titles() throws IOException {
        LossModel shared = LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Constant(10)).toBuilder()
                .causes(List.of(new SharedCause("supplier", 1, 0.5)))
                .build();
        Risk one = risk("one", shared);
        Risk other = risk("other", shared);
        Element section = section(Dossier.of(view(one, other)).withLosses(losses(one, other)));

        assertThat(section.text()).contains("The cause supplier is shared by Risk one, Risk other");
    }

    @Test
    void old_estimates_and_rates_are_told_first_and_by_input() throws IOException {
        Elicitation old = Elicitation.builder(ElicitationMethod.INTERVAL)
                .elicitedOn(SampleRegister.TODAY.minusYears(2))
                .build();
        Risk dated = risk(
                "dated",
                LossModel.builder("EUR")
                        .frequency(new Frequency.Poisson(1))
                        .forms(List.of(
                                new LossForm(null, "USD", new Estimate(new Distribution.Uniform(100, 200), old))))
                        .build());
        LossReport report = LossReport.of(Portfolio.of(dated).exchanging("USD", 0.9), SIMULATION)
                .ratesOf(SampleRegister.TODAY.minusYears(1));
        Element section = section(Dossier.of(view(dated)).withLosses(report));

        assertThat(section.child(2).text())
                .contains("With estimates older than 1 year: Risk dated.")
                .contains("The rates of exchange are older than 3 months.");
        assertThat(section.text())
                .contains("1 USD = 0.9 EUR, of 2025-11-20 older than 3 months")
                .contains("Older than 1 year: Risk dated (severity[0] of 2024-11-20).")
                .contains("Without a day: Risk dated (frequency).");
    }

    @Test
    void hostile_texts_stay_texts_on_the_page_and_in_the_tables() throws IOException {
        Risk leak = LEAK.toBuilder().title(HOSTILE).build();
        Risk gone = risk("gone", Objects.requireNonNull(OUTAGE.lossModel())).toBuilder()
                .title(HOSTILE)
                .build();
        Portfolio portfolio = Portfolio.of("EUR", List.of(leak, gone));
        LossReport report = LossReport.of(portfolio, SIMULATION)
                .tornado(HOSTILE, Tornado.of(SIMULATION, portfolio, loss -> loss.mean()));
        Path folder = Dossier.of(view(leak))
                .withLosses(report)
                .writeTo(parent.resolve("dossier"))
                .directory();
        Document page = Pages.read(folder.resolve("index.html"));

        Pages.assertNothingWasInjected(page);
        assertThat(page.getElementById("losses").text()).contains("<img src=x onerror=alert(1)>");
        assertThat(Files.readAllLines(folder.resolve("loss-coverage.csv")))
                .anyMatch(line -> line.startsWith("gone,\"'=1+1"))
                .anyMatch(line -> line.startsWith("leak,\"'=1+1"));
        assertThat(Files.readString(folder.resolve("loss-tornado.csv"))).contains(",\"'=1+1");
    }

    @Test
    void the_tables_are_listed_and_the_same_losses_give_the_same_bytes() throws IOException {
        RegisterView view = view(LEAK, OUTAGE, UNKNOWN_COST);
        Dossier.Written one = Dossier.of(view).withLosses(all(LEAK, view)).writeTo(parent.resolve("one"));
        Dossier.Written two = Dossier.of(view).withLosses(all(LEAK, view)).writeTo(parent.resolve("two"));

        assertThat(one.files())
                .extracting(Dossier.WrittenFile::name)
                .filteredOn(name -> name.startsWith("loss-"))
                .containsExactly(
                        "loss-contributions.csv",
                        "loss-coverage.csv",
                        "loss-curve.csv",
                        "loss-figures.csv",
                        "loss-levels.csv",
                        "loss-tolerance.csv",
                        "loss-tornado.csv");
        for (Dossier.WrittenFile file : one.files()) {
            assertThat(two.directory().resolve(file.name()))
                    .hasSameBinaryContentAs(one.directory().resolve(file.name()));
        }
        assertThat(Files.readAllLines(one.directory().resolve("loss-coverage.csv")))
                .containsExactly(
                        "risk,title,state,in_total,out_of_date,inputs,oldest_estimate,without_day",
                        "harm,Somebody comes to harm,without_model,no,no,0,,0",
                        "leak,Risk leak,covered,yes,no,3,,3",
                        "outage,Risk outage,left_out,no,no,0,,0");
        assertThat(Files.readAllLines(one.directory().resolve("loss-figures.csv")))
                .anyMatch(line -> line.startsWith("current,total,,value at risk,0.99,80000,"))
                .anyMatch(line -> line.startsWith("residual,risk,leak,value at risk,0.99,80000,"));
    }

    @Test
    void of_many_risks_without_a_model_the_page_names_some_and_the_table_all() throws IOException {
        List<Risk> risks = new ArrayList<>(List.of(LEAK));
        for (int i = 0; i < 150; i++) {
            risks.add(Risk.builder("r" + i).title("Risk " + i).build());
        }
        Path folder = Dossier.of(view(risks.toArray(Risk[]::new)))
                .withLosses(losses(LEAK))
                .writeTo(parent.resolve("dossier"))
                .directory();
        Element section = Pages.read(folder.resolve("index.html")).getElementById("losses");

        assertThat(section.child(2).text()).endsWith(" and 130 more in loss-coverage.csv.");
        assertThat(Files.readAllLines(folder.resolve("loss-coverage.csv"))).hasSize(152);
    }

    private static LossReport all(Risk risk, RegisterView view) {
        Portfolio portfolio = Portfolio.of(risk);
        return LossReport.of(portfolio, SIMULATION)
                .atRevision(view.revision())
                .beside(LossStage.RESIDUAL)
                .tolerance(ToleranceCurve.of(
                        "EUR", new ToleranceCurve.Point(1_000, 0.4), new ToleranceCurve.Point(100_000, 0.1)))
                .levels(LevelCheck.in("EUR").check(view))
                .tornado("mean of a year", Tornado.of(SIMULATION, portfolio, loss -> loss.mean()));
    }

    private Element section(Dossier dossier) throws IOException {
        return Objects.requireNonNull(page(dossier).getElementById("losses"));
    }

    private Document page(Dossier dossier) throws IOException {
        return Pages.write(dossier, parent);
    }
}
