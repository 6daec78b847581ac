package dev.aims.risk.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaBuilder;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import dev.aims.core.model.ToleranceLine;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixLintTest {
    private static final ObjectiveRef SAFETY = ObjectiveRef.parse("iso-42001:C.2.10");

    @Test
    void nothing_is_found_in_the_criteria_that_come_with_the_library() {
        assertThat(MatrixLint.check(StandardCriteria.fiveByFive())).isEmpty();
        assertThat(MatrixLint.check(StandardCriteria.byAffected())).isEmpty();
    }

    @Test
    void a_level_that_falls_is_found_with_both_cells_and_what_to_do() {
        RiskCriteria falling = small().matrix(List.of(List.of("low", "mid"), List.of("mid", "low")))
                .levels(levels("low", "mid"))
                .build();

        assertThat(MatrixLint.check(falling).stream()
                        .filter(Finding::isError)
                        .map(Finding::toString)
                        .toList())
                .containsExactly(
                        "error criteria.not-monotone: risk-criteria small, matrix[1][1]: is low and so below mid in"
                                + " matrix[0][1], though its likelihood is higher; raise it to mid at least, or lower"
                                + " matrix[0][1]",
                        "error criteria.not-monotone: risk-criteria small, matrix[1][1]: is low and so below mid in"
                                + " matrix[1][0], though its consequence is higher; raise it to mid at least, or lower"
                                + " matrix[1][0]");
    }

    @Test
    void a_fall_without_likelihood_is_found_too() {
        assertThat(found(small().withoutLikelihood(List.of("high", "mid"))))
                .contains("criteria.not-monotone withoutLikelihood[1]");
    }

    @Test
    void a_row_or_cell_that_is_missing_is_found() {
        assertThat(found(small().matrix(List.of(List.of("low", "mid"))))).contains("criteria.matrix-incomplete matrix");
        assertThat(found(small().matrix(List.of(List.of("low", "mid"), List.of("mid")))))
                .contains("criteria.matrix-incomplete matrix[1]");
        assertThat(found(small().withoutLikelihood(List.of("low"))))
                .contains("criteria.matrix-incomplete withoutLikelihood");
    }

    @Test
    void a_cell_that_names_no_level_is_found() {
        assertThat(found(small().matrix(List.of(List.of("low", "mid"), List.of("mid", "huge")))))
                .contains("criteria.unknown-level matrix[1][1]");
    }

    @Test
    void what_else_does_not_fit_is_found() {
        assertThat(found(small().tolerance("huge"))).contains("criteria.misfit tolerance");
        assertThat(found(small().weights(Map.of("nobody", Decimal.parse("1"))))).contains("criteria.misfit weights");
    }

    @Test
    void a_level_that_no_risk_can_have_is_found() {
        assertThat(found(small().levels(levels("low", "mid", "high", "beyond"))))
                .contains("criteria.level-unreachable levels[3]");
    }

    @Test
    void a_neighbour_that_is_two_levels_higher_is_worth_a_look() {
        assertThat(found(small().matrix(List.of(List.of("low", "mid"), List.of("high", "high")))))
                .contains("criteria.level-skipped matrix[1][0]");
    }

    @Test
    void a_line_that_nothing_or_everything_is_above_is_found() {
        assertThat(found(small().tolerance("high"))).contains("criteria.tolerance-never-exceeded tolerance");
        assertThat(found(small().tolerance("low").matrix(List.of(List.of("mid", "mid"), List.of("mid", "high")))))
                .contains("criteria.tolerance-always-exceeded tolerance");
        assertThat(found(small().lines(List.of(ToleranceLine.forObjective("safety", SAFETY, "high")))))
                .contains("criteria.tolerance-never-exceeded lines[0].tolerance");
    }

    @Test
    void an_appetite_above_the_tolerance_is_found() {
        assertThat(found(small().appetite("high"))).contains("criteria.appetite-above-tolerance appetite");
        assertThat(found(small().lines(List.of(new ToleranceLine("safety", SAFETY, null, "low", "mid")))))
                .contains("criteria.appetite-above-tolerance lines[0].appetite");
    }

    @Test
    void two_lines_for_the_same_are_found() {
        ToleranceLine first = ToleranceLine.forObjective("a", SAFETY, "low");

        assertThat(found(small().lines(List.of(first, ToleranceLine.forObjective("b", SAFETY, "mid")))))
                .contains("criteria.lines-contradict lines[1]");
        assertThat(found(small().lines(List.of(first, ToleranceLine.forObjective("b", SAFETY, "low")))))
                .contains("criteria.lines-repeated lines[1]");
    }

    @Test
    void a_line_that_asks_for_no_more_than_the_general_one_is_found() {
        assertThat(found(small().lines(List.of(ToleranceLine.forDimension("a", "overall", "mid")))))
                .contains("criteria.line-without-effect lines[0]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',    1, 2,   '',  criteria.band-gap,          likelihood.levels[1].band
                    '',    2, 1,   '',  criteria.band-overlap,      likelihood.levels[1].band
                    '',   '', 1,   '',  criteria.band-overlap,      likelihood.levels[1].band
                    1,     2, 0,    1,  criteria.band-descending,   likelihood.levels[1].band
                    '',    1, 1,    1,  criteria.band-empty,        likelihood.levels[1].band
                    -1,    1, 1,   '',  criteria.band-out-of-range, likelihood.levels[0].band
                    0.5,   1, 1,   '',  criteria.band-gap,          likelihood.levels[0].band
                    '',    1, 1,    5,  criteria.band-gap,          likelihood.levels[1].band
                    """)
    void bands_that_do_not_cover_each_frequency_once_are_found(
            String from1, String to1, String from2, String to2, String code, String place) {
        assertThat(found(small().likelihood(bands(ScaleMeasure.FREQUENCY, from1, to1, from2, to2))))
                .contains(code + " " + place);
    }

    @Test
    void bands_that_cover_each_value_once_are_fine() {
        assertThat(MatrixLint.check(small().likelihood(bands(ScaleMeasure.FREQUENCY, "0", "1", "1", ""))
                        .build()))
                .isEmpty();
        assertThat(MatrixLint.check(small().likelihood(bands(ScaleMeasure.PROBABILITY, "", "0.5", "0.5", ""))
                        .build()))
                .isEmpty();
    }

    @Test
    void a_probability_above_one_is_found() {
        assertThat(found(small().likelihood(bands(ScaleMeasure.PROBABILITY, "0", "2", "2", ""))))
                .contains("criteria.band-out-of-range likelihood.levels[0].band");
    }

    @Test
    void bands_of_some_levels_only_or_of_no_measure_are_found() {
        Scale half = new Scale(
                "likelihood",
                "Likelihood",
                ScaleMeasure.FREQUENCY,
                null,
                List.of(
                        ScaleLevel.of("seldom", "Seldom"),
                        ScaleLevel.of("often", "Often").withBand("1", null)));
        Scale ofNothing = new Scale(
                "likelihood",
                "Likelihood",
                null,
                null,
                bands(ScaleMeasure.FREQUENCY, "0", "1", "1", "").levels());

        assertThat(found(small().likelihood(half))).contains("criteria.band-missing likelihood.levels[0].band");
        assertThat(found(small().likelihood(ofNothing))).contains("criteria.band-without-measure likelihood");
    }

    @Test
    void a_measure_on_the_wrong_axis_is_found() {
        Scale amount = new Scale(
                "likelihood",
                "Likelihood",
                ScaleMeasure.AMOUNT,
                null,
                small().build().likelihood().levels());
        Scale frequency = new Scale(
                "overall",
                "Consequence",
                ScaleMeasure.FREQUENCY,
                null,
                small().build().consequences().get(0).levels());

        assertThat(found(small().likelihood(amount)))
                .contains("criteria.measure-unfit likelihood.measure", "criteria.amount-without-unit likelihood");
        assertThat(found(small().consequences(List.of(frequency))))
                .contains("criteria.measure-unfit consequences[0].measure");
    }

    @Test
    void scores_that_do_not_rise_are_found() {
        Scale flat = Scale.of("likelihood", "Likelihood", scored("seldom", "3"), scored("often", "3"));
        Scale negative = Scale.of("likelihood", "Likelihood", scored("seldom", "-1"), scored("often", "3"));
        Scale byPlace = Scale.of("likelihood", "Likelihood", scored("seldom", "5"), ScaleLevel.of("often", "Often"));

        assertThat(found(small().likelihood(flat)))
                .contains("criteria.scores-not-ascending likelihood.levels[1].score");
        assertThat(found(small().likelihood(negative))).contains("criteria.score-negative likelihood.levels[0].score");
        assertThat(found(small().likelihood(byPlace)))
                .contains("criteria.scores-not-ascending likelihood.levels[1].score");
    }

    @Test
    void levels_whose_scores_do_not_rise_are_found() {
        assertThat(found(small().levels(List.of(from("low", "1"), from("mid", "4"), from("high", "4")))))
                .contains("criteria.from-scores-not-ascending levels[2].fromScore");
        assertThat(found(small().levels(
                                List.of(from("low", "1"), RiskLevel.of("mid", "Mid", "#000002"), from("high", "4")))))
                .contains("criteria.from-score-missing levels[1].fromScore");
    }

    @Test
    void a_colour_of_two_levels_is_found() {
        assertThat(found(small().levels(List.of(
                        RiskLevel.of("low", "Low", "#000001"),
                        RiskLevel.of("mid", "Mid", "#000002"),
                        RiskLevel.of("high", "High", "#000001")))))
                .contains("criteria.colour-repeated levels[2].colour");
    }

    @Test
    void weights_that_nothing_uses_are_found() {
        assertThat(found(small().weights(Map.of("overall", Decimal.parse("2")))))
                .contains("criteria.weights-unused weights");
    }

    private static List<String> found(RiskCriteriaBuilder criteria) {
        return MatrixLint.check(criteria.build()).stream()
                .map(finding ->
                        finding.code() + " " + finding.place().toString().replace("risk-criteria small, ", ""))
                .toList();
    }

    private static RiskCriteriaBuilder small() {
        return RiskCriteria.builder("small")
                .title("Two by two")
                .likelihood(Scale.of(
                        "likelihood", "Likelihood", ScaleLevel.of("seldom", "Seldom"), ScaleLevel.of("often", "Often")))
                .consequences(List.of(Scale.of(
                        "overall", "Consequence", ScaleLevel.of("mild", "Mild"), ScaleLevel.of("grave", "Grave"))))
                .levels(levels("low", "mid", "high"))
                .matrix(List.of(List.of("low", "mid"), List.of("mid", "high")))
                .tolerance("mid");
    }

    private static List<RiskLevel> levels(String... ids) {
        return Stream.of(ids)
                .map(id -> RiskLevel.of(id, id, "#00000" + List.of(ids).indexOf(id)))
                .toList();
    }

    private static Scale bands(ScaleMeasure measure, String from1, String to1, String from2, String to2) {
        return new Scale(
                "likelihood",
                "Likelihood",
                measure,
                null,
                List.of(
                        ScaleLevel.of("seldom", "Seldom").withBand(bound(from1), bound(to1)),
                        ScaleLevel.of("often", "Often").withBand(bound(from2), bound(to2))));
    }

    private static String bound(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ScaleLevel scored(String id, String score) {
        return new ScaleLevel(id, id, null, null, Decimal.parse(score));
    }

    private static RiskLevel from(String id, String score) {
        return new RiskLevel(id, id, "#000000", null, Decimal.parse(score));
    }
}
