package dev.aims.risk.quantification.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.ExceedancePoint;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Quantification;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.sensitivity.ModelInput;
import dev.aims.risk.quantification.sensitivity.Swing;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.sensitivity.TornadoBar;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossTableTest {
    private static final Risk BREACH = risk("breach", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000));
    private static final Risk OUTAGE = risk("outage", new Frequency.Bernoulli(0.3), new Distribution.Uniform(1, 9));
    private static final Portfolio PORTFOLIO = Portfolio.of("EUR", List.of(BREACH, OUTAGE));
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(2_000).seed(-5);
    private static final Quantification SIMULATED = SIMULATION.run(PORTFOLIO);

    private static Risk risk(String id, Frequency frequency, Distribution severity) {
        return Risk.builder(id)
                .title(id)
                .lossModel(LossModel.of("EUR", frequency, severity))
                .build();
    }

    @Test
    void a_skewness_that_there_is_none_of_has_empty_cells_and_a_note() {
        Portfolio portfolio =
                Portfolio.of("EUR", List.of(risk("never", new Frequency.Bernoulli(0), new Distribution.Constant(5))));

        for (Quantification result :
                List.of(SIMULATION.run(portfolio), ExactEngine.withDefaults().run(portfolio))) {
            LossTable table = LossTable.figures(result, 0.99);
            assertThat(table.toCsv()).doesNotContain("NaN");
            assertThat(rows(table))
                    .filteredOn(row -> row.get("figure").equals("skewness"))
                    .hasSize(2)
                    .allSatisfy(row -> {
                        assertThat(row).containsEntry("value", "").containsEntry("high", "");
                        assertThat(row.get("note")).contains("the loss is the same in all years");
                    });
        }
    }

    /** By the header; no cell of these tables has a quote but notes. */
    private static List<Map<String, String>> rows(LossTable table) {
        List<String> lines = table.toCsv().lines().toList();
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            assertThat(cells).as(line).hasSameSizeAs(header);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        assertThat(rows).hasSize(table.size());
        return rows;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String risk, String figure, String level) {
        return rows.stream()
                .filter(row -> row.get("risk").equals(risk))
                .filter(row ->
                        row.get("figure").equals(figure) && row.get("level").equals(level))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figures_are_read_back_as_the_very_same_doubles() {
        List<Map<String, String>> rows = rows(LossTable.figures(SIMULATED, 0.95, 0.99));

        var atRisk = SIMULATED.total().valueAtRisk(0.99);
        Map<String, String> total = row(rows, "", "value at risk", "0.99");
        assertThat(number(total, "value")).isEqualTo(atRisk.value());
        assertThat(number(total, "standard_error")).isEqualTo(atRisk.standardError());
        assertThat(number(total, "low")).isEqualTo(atRisk.low());
        assertThat(number(total, "high")).isEqualTo(atRisk.high());
        assertThat(total).containsEntry("scope", "total").containsEntry("unit", "EUR");
        assertThat(number(row(rows, "breach", "probability of no loss", ""), "value"))
                .isEqualTo(SIMULATED.risk("breach").probabilityOfNoLoss().value());
        assertThat(rows).hasSize(3 * (4 + 2 * 2));
    }

    @Test
    void each_row_tells_how_it_was_made() {
        assertThat(rows(LossTable.figures(SIMULATED, 0.9)))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("engine", "simulation")
                        .containsEntry("model", PORTFOLIO.hash())
                        .containsEntry("trials", "2000")
                        .containsEntry("seed", "-5"));
        assertThat(rows(LossTable.figures(ExactEngine.withDefaults().run(PORTFOLIO), 0.9)))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("engine", "exact")
                        .containsEntry("trials", "")
                        .containsEntry("seed", ""));
    }

    @Test
    void a_figure_that_does_not_exist_says_why() {
        Portfolio heavy = Portfolio.of(risk("heavy", new Frequency.Poisson(1), new Distribution.Pareto(1_000, 0.9)));

        List<Map<String, String>> rows = rows(LossTable.figures(SIMULATION.run(heavy), 0.99));

        assertThat(row(rows, "", "mean", "")).containsEntry("value", "");
        assertThat(row(rows, "", "mean", "").get("note")).contains("does not exist");
        assertThat(row(rows, "", "value at risk", "0.99").get("note")).isEmpty();
    }

    @Test
    void an_interval_without_an_upper_end_ends_at_infinity() {
        List<Map<String, String>> rows = rows(LossTable.figures(SIMULATED, 0.9999));

        assertThat(row(rows, "", "value at risk", "0.9999")).containsEntry("high", "Infinity");
    }

    @Test
    void a_level_outside_of_its_range_is_refused() {
        assertThatThrownBy(() -> LossTable.figures(SIMULATED, 0.9, 1)).hasMessageContaining("levels must be in (0, 1)");
        assertThatThrownBy(() -> LossTable.figures(SIMULATED, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void a_curve_has_the_points_of_the_distribution() {
        List<Map<String, String>> rows = rows(LossTable.exceedance(SIMULATED, 10));
        List<ExceedancePoint> curve = SIMULATED.total().exceedanceCurve(10);

        for (int i = 0; i < curve.size(); i++) {
            assertThat(number(rows.get(i), "probability_of_more"))
                    .isEqualTo(curve.get(i).probability());
            assertThat(number(rows.get(i), "value"))
                    .isEqualTo(curve.get(i).loss().value());
        }
    }

    @Test
    void contributions_add_up_to_their_total() {
        TailContributions tail = SIMULATION.tailContributions(PORTFOLIO, 0.95);

        List<Map<String, String>> rows = rows(LossTable.contributions(tail));

        assertThat(rows).extracting(row -> row.get("risk")).containsExactly("", "breach", "outage");
        assertThat(number(rows.get(1), "value") + number(rows.get(2), "value"))
                .isCloseTo(number(rows.get(0), "value"), within(1e-6));
        assertThat(number(rows.get(1), "percent") + number(rows.get(2), "percent"))
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void negative_numbers_are_numbers_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de-CH"));
            Portfolio more = Portfolio.of(
                    "EUR", List.of(risk("breach", new Frequency.Poisson(3), new Distribution.Gamma(1, 1e5)), OUTAGE));

            List<Map<String, String>> rows = rows(LossTable.comparison(SIMULATION.compare(PORTFOLIO, more), 0.95));

            assertThat(rows.get(0).get("value")).matches("-[0-9]+(\\.[0-9]+)?");
            assertThat(rows.get(0)).containsEntry("model_before", PORTFOLIO.hash());
            assertThat(rows.get(0)).containsEntry("model", more.hash());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tolerance_and_rank_correlations_have_a_row_each() {
        ToleranceCurve curve =
                ToleranceCurve.of("EUR", new ToleranceCurve.Point(1e5, 0.05), new ToleranceCurve.Point(2e6, 0.05));
        var comparison = curve.compare(SIMULATED.total());

        List<Map<String, String>> ranges = rows(LossTable.tolerance(comparison, SIMULATED.provenance()));
        List<Map<String, String>> correlations = rows(LossTable.rankCorrelations(
                SIMULATION.rankCorrelations(PORTFOLIO.at(LossStage.INHERENT)), SIMULATED.provenance()));

        assertThat(ranges).extracting(row -> row.get("verdict")).containsExactly("EXCEEDED", "UNDECIDED", "WITHIN");
        assertThat(number(ranges.get(0), "from")).isEqualTo(1e5);
        assertThat(correlations).extracting(row -> row.get("risk")).containsExactly("breach", "outage");
        assertThat(number(correlations.get(0), "value")).isBetween(0.9, 1.0);
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_defused_and_its_numbers_are_not() {
        Measured base = new Measured(-1.5, 0, -1.5, -1.5);
        TornadoBar bar = new TornadoBar(
                new ModelInput.OfCause("supplier"),
                new Swing(Swing.Kind.FACTORS, 0.9, 1.1),
                new Measured(-2, 0, -2, -2),
                new Measured(0.1, 0, 0.1, 0.1),
                new Measured(2.1, 0, 1.6, 2.6));
        LossTable table =
                LossTable.tornado("=HYPERLINK(A1)", "EUR", new Tornado(base, List.of(bar), SIMULATED.provenance()));

        assertThat(rows(table))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("input", "cause supplier / rate")
                        .containsEntry("swing", "x 0.9 to x 1.1")
                        .containsEntry("figure", "'=HYPERLINK(A1)")
                        .containsEntry("as_estimated", "-1.5")
                        .containsEntry("input_low", "-2")
                        .containsEntry("input_high", "0.1")
                        .containsEntry("change", "2.1")
                        .containsEntry("engine", "simulation"));
    }

    @Test
    void tables_of_the_same_columns_are_put_below_each_other_each_row_with_its_label() {
        LossTable figures = LossTable.figures(SIMULATED, 0.95);
        LossTable both = figures.labelled("stage", "=current").and(figures.labelled("stage", "residual"));

        assertThat(both.size()).isEqualTo(2 * figures.size());
        assertThat(both.header()).startsWith("stage", "scope");
        assertThat(rows(both)).extracting(row -> row.get("stage")).containsOnly("'=current", "residual");
        assertThatThrownBy(() -> both.and(figures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("other must have the columns [stage, scope");
    }
}
