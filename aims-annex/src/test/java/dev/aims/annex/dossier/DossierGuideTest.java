package dev.aims.annex.dossier;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AnnexIIIUse.CREDITWORTHINESS;
import static dev.aims.annex.euaiact.Circumstance.FRAUD_DETECTION;
import static dev.aims.annex.euaiact.Circumstance.PROFILING;
import static dev.aims.annex.euaiact.Circumstance.UNION_ESTABLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActFacts;
import dev.aims.annex.euaiact.AiActOverview;
import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.annex.euaiact.AiActTier;
import dev.aims.annex.euaiact.Known;
import dev.aims.annex.euaiact.ProhibitedPractice;
import dev.aims.annex.gap.GapCriteria;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Severity;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.levels.LevelCheck;
import dev.aims.risk.quantification.report.CoverageState;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.RiskCoverage;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/dossier.md says and shows. */
class DossierGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "dossier.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "dev", "aims", "annex", "dossier", "DossierGuideTest.java");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\|$");

    @TempDir
    Path parent;

    @Test
    void the_example_writes_the_files_that_the_guide_lists_and_describes() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Path folder = parent.resolve("dossier");
        write(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));

        String guide = Files.readString(GUIDE);
        String listed = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(blocks(guide, "text")).containsExactly(listed);
        listed.lines()
                .map(file -> file.startsWith("evidence/") ? "evidence/" : file)
                .forEach(file -> assertThat(guide).contains("`" + file + "`"));
    }

    @Test
    void the_guide_names_the_sections_of_the_page_in_their_order() throws IOException {
        Path folder = parent.resolve("dossier");
        write(folder, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        Document page = Pages.read(folder.resolve("index.html"));
        page.select("h2 .count").remove();

        String guide = Files.readString(GUIDE);
        String table = guide.substring(guide.indexOf("## The page"), guide.indexOf("## Evidence"));
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            rows.add(row.group(1));
        }
        assertThat(rows.subList(2, rows.size()))
                .isEqualTo(page.select("section > h2").eachText());
    }

    @Test
    void the_guide_names_every_finding_about_losses_with_its_severity() throws IOException {
        List<RiskCoverage> all = Stream.of(CoverageState.values())
                .map(state -> new RiskCoverage(RiskId.parse("risk"), "Risk", state))
                .toList();

        String guide = Files.readString(GUIDE);
        assertThat(new LossCoverage(1, all).findings())
                .hasSize(6)
                .allSatisfy(finding -> assertThat(guide)
                        .contains("| `" + finding.code() + "` | "
                                + (finding.severity() == Severity.WARNING ? "warning" : "note") + " |"));
    }

    @Test
    void the_code_in_the_guide_is_that_of_this_test() throws IOException {
        String here = lines(Files.readString(THIS)).replace("out.println", "System.out.println");

        assertThat(blocks(Files.readString(GUIDE), "java"))
                .hasSize(8)
                .allSatisfy(block -> assertThat(here).contains(lines(block)));
    }

    private void write(Path folder, PrintStream out) throws IOException {
        Register register = register();
        Instant now = SampleRegister.NOW;
        Path documents = parent.resolve("documents");
        Files.createDirectories(documents.resolve("reports"));
        Files.writeString(documents.resolve("reports/bias 2026.txt"), SampleRegister.REPORT);

        List<Risk> modelled = register.view().risks().stream()
                .filter(risk -> risk.lossModel() != null)
                .toList();
        Portfolio portfolio = Portfolio.of("EUR", modelled);
        Simulation simulation = Simulation.withDefaults().trials(20_000).seed(42);
        ToleranceCurve appetite = ToleranceCurve.of(
                "EUR", new ToleranceCurve.Point(50_000, 0.5), new ToleranceCurve.Point(500_000, 0.05));

        LossReport losses = LossReport.of(portfolio, simulation)
                .atRevision(register.view().revision())
                .beside(LossStage.RESIDUAL)
                .tolerance(appetite)
                .levels(LevelCheck.in("EUR").check(register.view()))
                .tornado("VaR 99 % of a year", Tornado.of(simulation, portfolio, loss -> loss.valueAtRisk(0.99)));

        AiSystem system = SampleRegister.scoring();
        AiActSurvey survey = AiActSurvey.standard()
                .with(AiActFacts.from(system)
                        .yes(DEPLOYER, UNION_ESTABLISHED, CREDITWORTHINESS, PROFILING)
                        .no(FRAUD_DETECTION)
                        .noOther(ProhibitedPractice.class));

        Dossier.Written written = Dossier.of(register, now)
                .withEvidence(EvidenceResolver.inFolder(documents))
                .withLosses(losses)
                .withAiAct(survey)
                .writeTo(folder);
        written.files().forEach(file -> out.println(file.name()));
        assertThat(written.findings()).isEmpty();
    }

    @Test
    void content_can_come_from_any_store() throws IOException {
        Map<String, byte[]> stored =
                Map.of(SampleRegister.report().location(), SampleRegister.REPORT.getBytes(StandardCharsets.UTF_8));
        EvidenceResolver archive = evidence -> Optional.ofNullable(stored.get(evidence.location()))
                .map(content -> () -> new ByteArrayInputStream(content));

        Dossier.Written written =
                Dossier.of(register(), SampleRegister.NOW).withEvidence(archive).writeTo(parent.resolve("dossier"));

        assertThat(written.findings()).isEmpty();
        assertThat(written.files())
                .extracting(Dossier.WrittenFile::name)
                .contains("evidence/bias-report/bias-2026.txt");
    }

    @Test
    void a_program_can_ask_for_the_same() {
        Register register = register();
        Portfolio portfolio = Portfolio.of(
                "EUR", List.of(register.view().get(SampleRegister.opacity().id())));
        LossCoverage coverage = LossCoverage.of(portfolio, register.view());
        boolean again = coverage.isOutOfDate();
        List<RiskCoverage> missing = coverage.risks(CoverageState.WITHOUT_MODEL, CoverageState.LEFT_OUT);

        assertThat(again).isFalse();
        assertThat(missing).isEmpty();
    }

    @Test
    void a_program_can_ask_what_the_ai_act_makes_of_the_systems() {
        Register register = register();
        AiActSurvey survey = AiActSurvey.standard();
        AiActOverview overview = survey.of(register.view(), LocalDate.of(2028, 1, 1));
        List<AiActClassification> highRisk = overview.systems(AiActTier.HIGH_RISK, Known.YES);
        List<AiActClassification> perhaps = overview.systems(AiActTier.HIGH_RISK, Known.OPEN);

        assertThat(highRisk).isEmpty();
        assertThat(perhaps).hasSize(1);
    }

    @Test
    void a_host_chooses_by_what_gaps_are_found() throws IOException {
        Register register = register();
        Instant now = SampleRegister.NOW;
        ConsistencyRules ourRules = ConsistencyRules.of();
        Dossier ours = Dossier.of(register, now).withGap(GapCriteria.standard().with(ourRules));

        assertThat(ours.writeTo(parent.resolve("dossier")).files())
                .extracting(Dossier.WrittenFile::name)
                .contains("gap-assessment.csv");
    }

    @Test
    void a_host_brings_crosswalks_of_its_own() throws IOException {
        Register register = register();
        Instant now = SampleRegister.NOW;
        Crosswalks crosswalks = Crosswalks.of();
        Dossier ours = Dossier.of(register, now).withCrosswalks(crosswalks);

        assertThat(ours.writeTo(parent.resolve("dossier")).files())
                .extracting(Dossier.WrittenFile::name)
                .noneMatch(name -> name.startsWith("coverage-"));
    }

    private static Register register() {
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(0.5), new Distribution.Lognormal(11, 1)).toBuilder()
                .effects(List.of(new ControlEffect(
                        ControlRef.parse("iso-42001:A.8.2"),
                        EffectStage.RESIDUAL,
                        EffectTarget.FREQUENCY,
                        Estimate.of(new Distribution.Uniform(0.2, 0.6)),
                        1,
                        1)))
                .build();
        return SampleRegister.register(List.of(
                SampleRegister.context(),
                SampleRegister.scoring(),
                SampleRegister.opacity().toBuilder().lossModel(model).build(),
                SampleRegister.plan(),
                SampleRegister.report(),
                SampleRegister.testing(),
                SampleRegister.exclusion()));
    }

    private static List<String> blocks(String guide, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    /** Without breaks and spaces between tokens, which the formatter decides on. */
    private static String lines(String text) {
        return text.replaceAll("\\s+", "");
    }
}
