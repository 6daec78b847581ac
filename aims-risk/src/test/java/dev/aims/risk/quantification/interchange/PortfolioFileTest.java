package dev.aims.risk.quantification.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Correlation;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.distribution.DistributionFit;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioFileTest {
    static final String YAML = """
            format: aims-portfolio
            version: 1
            title: Two risks
            currency: EUR
            exchangeRates: {USD: 0.9}
            stages: [residual, inherent]
            risks:
              - id: breach
                title: Training data leaks
                lossModel:
                  frequency: {poisson: {rate: 2}}
                  forms:
                    - severity: {lognormal: {p05: 10000, p95: 500000}}
                  contract:
                    year: {deductible: 50000 EUR, limit: 1000000.50 EUR}
                  effects:
                    - {control: own:review, target: frequency, reduction: {pert: {min: 0.2, mode: 0.5, max: 0.7}}}
              - id: outage
                title: Scoring is down
                lossModel:
                  frequency: {bernoulli: {probability: 0.3}}
                  forms:
                    - {currency: USD, severity: {uniform: {min: 1.5e+3, max: 90000}}}
            correlations:
              - {of: events, risks: [breach, outage], matrix: [[1, 0.3], [0.3, 1]]}
              - {of: severities, risks: [outage, breach], matrix: [[1, -0.2], [-0.2, 1]]}
            tolerance:
              - {amount: 100000, probability: 0.5}
              - {amount: 1000000, probability: 0.01}
            """;

    static final String JSON = """
            {"format": "aims-portfolio", "version": 1, "title": "Two risks", "currency": "EUR",
             "exchangeRates": {"USD": 0.90}, "stages": ["inherent", "residual"],
             "risks": [
              {"id": "outage", "title": "Scoring is down", "lossModel": {
                "currency": "EUR", "contractStage": "current",
                "frequency": {"bernoulli": {"probability": 3e-1}},
                "forms": [{"currency": "USD", "severity": {"distribution": {"uniform": {"min": 1500, "max": 90000}}}}]}},
              {"id": "breach", "title": "Training data leaks", "kind": "threat", "status": "identified", "lossModel": {
                "frequency": {"poisson": {"rate": 2.0}},
                "forms": [{"severity": {"lognormal": {"p95": 5e5, "p05": 1e4}}}],
                "contract": {"year": {"deductible": "50000 EUR", "limit": "1000000.50 EUR"}},
                "effects": [{"control": "own:review", "target": "frequency", "stage": "current", "coverage": 1.0,
                  "reliability": 1, "reduction": {"distribution": {"pert":
                    {"min": 0.2, "mode": 0.5, "max": 0.7, "shape": 4}}}}]}}],
             "correlations": [
              {"of": "severities", "risks": ["breach", "outage"], "matrix": [[1, -0.2], [-0.2, 1]]},
              {"of": "events", "risks": ["breach", "outage"], "matrix": [[1, 0.3], [0.3, 1]]}],
             "tolerance": [{"amount": 1e5, "probability": 0.5}, {"amount": 1e6, "probability": 0.01}]}
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PortfolioFile yaml(String text) throws IOException {
        return PortfolioFile.readYaml(bytes(text));
    }

    private static PortfolioFile json(String text) throws IOException {
        return PortfolioFile.readJson(bytes(text));
    }

    private static PortfolioFileException refused(String text) {
        return catchThrowableOfType(PortfolioFileException.class, () -> yaml(text));
    }

    @Test
    void a_file_says_what_could_be_built_in_code() throws Exception {
        Risk breach = Risk.builder("breach")
                .title("Training data leaks")
                .lossModel(
                        LossModel.of("EUR", new Frequency.Poisson(2), DistributionFit.lognormal(10_000, 500_000))
                                .toBuilder()
                                .contract(new LossContract(
                                        null,
                                        new LossContract.Terms(
                                                Money.of("50000", "EUR"), Money.of("1000000.50", "EUR"), null)))
                                .effects(List.of(ControlEffect.of(
                                        ControlRef.parse("own:review"),
                                        EffectTarget.FREQUENCY,
                                        new Distribution.Pert(0.2, 0.5, 0.7))))
                                .build())
                .build();
        Risk outage = Risk.builder("outage")
                .title("Scoring is down")
                .lossModel(
                        LossModel.of("USD", new Frequency.Bernoulli(0.3), new Distribution.Uniform(1_500, 90_000))
                                .toBuilder()
                                .currency("EUR")
                                .build())
                .build();
        Portfolio built = Portfolio.of("EUR", List.of(outage, breach))
                .exchanging("USD", 0.9)
                .correlated(Correlation.uniform(List.of(breach.id(), outage.id()), 0.3))
                .correlatedInSeverity(Correlation.uniform(List.of(breach.id(), outage.id()), -0.2))
                .at(LossStage.INHERENT);

        PortfolioFile file = yaml(YAML);

        assertThat(file.portfolio().hash()).isEqualTo(built.hash());
        assertThat(file.portfolio().risks()).containsExactly(breach, outage);
        assertThat(file.title()).isEqualTo("Two risks");
        assertThat(file.stages()).containsExactly(LossStage.INHERENT, LossStage.RESIDUAL);
        assertThat(file.tolerance())
                .isEqualTo(ToleranceCurve.of(
                        "EUR", new ToleranceCurve.Point(100_000, 0.5), new ToleranceCurve.Point(1_000_000, 0.01)));
    }

    @Test
    void json_and_yaml_of_the_same_content_give_the_same_portfolio() throws Exception {
        PortfolioFile ofJson = json(JSON);
        PortfolioFile ofYaml = yaml(YAML);

        assertThat(ofJson.portfolio().hash()).isEqualTo(ofYaml.portfolio().hash());
        assertThat(ofJson.stages()).isEqualTo(ofYaml.stages());
        assertThat(ofJson.tolerance()).isEqualTo(ofYaml.tolerance());
    }

    @Test
    void stage_and_tolerance_may_be_left_out() throws Exception {
        PortfolioFile file =
                yaml(YAML.replaceAll("(?m)^(stages|title): .*\n", "").replaceAll("(?s)tolerance:.*", ""));

        assertThat(file.stages()).containsExactly(LossStage.CURRENT);
        assertThat(file.portfolio().stage()).isEqualTo(LossStage.CURRENT);
        assertThat(file.tolerance()).isNull();
        assertThat(file.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: aims-portfolio      | format: aims-register       | /format                          | aims-portfolio
            version: 1                  | version: 2                  | /version                         | must be 1
            version: 1                  | version: one                | /version                         | must be a number but was "one"
            currency: EUR               | currency: euro              | ''                               | currency
            currency: EUR               | colour: EUR                 | /colour                          | is not known here; known are correlations, currency
            USD: 0.9                    | USD: 0                      | /exchangeRates/USD               | rate must be finite and above 0
            USD: 0.9                    | EUR: 0.9                    | /exchangeRates/EUR               | other than EUR
            [residual, inherent]        | [residual, now]             | /stages/1                        | must be one of [inherent, current, residual] but was "now"
            [residual, inherent]        | []                          | /stages                          | must not be empty
            id: breach                  | id: Breach                  | /risks/0/id                      | RiskId
            id: breach                  | id: outage                  | ''                               | ids of their own
            title: Training data leaks  | title: ""                   | /risks/0                         | title
            title: Training data leaks  | name: x                     | /risks/0                         | is
            {rate: 2}                   | {rate: -2}                  | /risks/0/lossModel/frequency     | rate
            {rate: 2}                   | {rate: .nan}                | ''                               | line 11, column 39
            {rate: 2}                   | {rate: 2, per: year}        | /risks/0/lossModel/frequency     | per
            {rate: 2}                   | {rate: "2"}                 | /risks/0/lossModel/frequency     | must be a number
            p05: 10000, p95             | p05: 600000, p95            | /risks/0                         | low
            p05: 10000, p95             | mu: 10000, p95              | /risks/0                         | either mu and sigma or the numbers p05 and p95
            50000 EUR                   | 50000 USD                   | /risks/0/lossModel               | contract must be in
            own:review                  | review                      | /risks/0/lossModel/effects/0     | ControlRef
            of: events                  | of: losses                  | /correlations/0/of               | must be one of [events, severities]
            of: severities              | of: events                  | /correlations/1/of               | twice
            [breach, outage]            | [breach, breakage]          | /correlations/0                  | breakage
            [0.3, 1]]                   | [0.4, 1]]                   | /correlations/0                  | matrix[1][0] must be the same
            [[1, 0.3], [0.3, 1]]        | [[1, x], [0.3, 1]]          | /correlations/0/matrix/0/1       | must be a number but was "x"
            probability: 0.01           | probability: 0.6            | /tolerance                       | points[1] has 0.6 after 0.5
            probability: 0.01           | probability: 1.01           | /tolerance/1                     | (0, 1]
            - {amount: 100000,          | - {sum: 100000,             | /tolerance/0/sum                 | is not known here
            """)
    void what_is_wrong_is_one_error_that_names_its_place(String right, String wrong, String pointer, String message) {
        assertThat(YAML).contains(right);

        PortfolioFileException refused = refused(YAML.replace(right, wrong));

        assertThat(refused).as(wrong).isNotNull();
        assertThat(refused.pointer()).as(refused.getMessage()).startsWith(pointer);
        assertThat(refused.getMessage()).contains(message).doesNotContain("\n").startsWith(pointer);
    }

    @Test
    void a_property_that_stands_twice_is_refused_with_its_line() {
        assertThat(refused(YAML.replace("version: 1\n", "version: 1\nversion: 1\n")))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> json("{\"format\": \"aims-portfolio\", \"format\": \"aims-portfolio\"}"))
                .isInstanceOf(PortfolioFileException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void hostile_documents_are_refused_in_one_line() {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "text",
                "{",
                "{}",
                "{} {}",
                "\u0000",
                "[".repeat(100_000),
                "{\"a\":".repeat(40),
                "1".repeat(10_000),
                "\"" + "x".repeat(200_000) + "\"")) {
            String shown = text.substring(0, Math.min(20, text.length()));
            for (Throwable thrown : List.of(
                    catchThrowableOfType(PortfolioFileException.class, () -> json(text)),
                    catchThrowableOfType(PortfolioFileException.class, () -> yaml(text)))) {
                assertThat(thrown.getMessage()).as(shown).isNotBlank().doesNotContain("\n");
                assertThat(thrown.getMessage().length()).as(shown).isLessThan(500);
            }
        }
    }

    @Test
    void aliases_that_would_grow_without_end_are_refused() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        assertThat(refused(bomb)).hasMessageContaining("alias");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_before_it_is_parsed() {
        InputStream tooLong = new ByteArrayInputStream(new byte[PortfolioFile.MAX_BYTES + 1]);

        assertThatThrownBy(() -> PortfolioFile.readJson(tooLong))
                .isInstanceOf(PortfolioFileException.class)
                .hasMessageContaining("more than 16777216 bytes");
    }

    @Test
    void a_stream_that_breaks_is_no_bad_file() {
        InputStream broken = new SequenceInputStream(bytes("format: "), InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };

        assertThatThrownBy(() -> PortfolioFile.readYaml(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cut");
    }

    @Test
    void without_what_reads_yaml_the_error_says_what_to_add() throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("jackson-dataformat-yaml") && !entry.contains("snakeyaml"))
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        WithoutYaml.class.getName(),
                        JSON)
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed)
                .contains("Two risks")
                .contains("reading YAML needs tools.jackson.dataformat:jackson-dataformat-yaml");
    }

    @Test
    void every_kind_of_distribution_may_be_written_short() throws Exception {
        String severity = "{mixture: {parts: [{weight: 1, distribution: {pert: {min: 1, mode: 2, max: 3}}},"
                + " {weight: 2, distribution: {tail-spliced: {body: {lognormal: {p05: 1, p95: 9}}, threshold: 10,"
                + " tailProbability: 0.1, scale: 5, shape: 0.2}}}]}}";

        Risk risk = yaml(YAML.replace("{lognormal: {p05: 10000, p95: 500000}}", severity)).portfolio().risks().stream()
                .findFirst()
                .orElseThrow();

        assertThat(risk.lossModel().forms().get(0).severity().distribution())
                .isEqualTo(new Distribution.Mixture(List.of(
                        new Distribution.Mixture.Part(1, new Distribution.Pert(1, 2, 3)),
                        new Distribution.Mixture.Part(
                                2, new Distribution.TailSpliced(DistributionFit.lognormal(1, 9), 10, 0.1, 5, 0.2)))));
    }
}
