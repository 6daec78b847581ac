package dev.aims.risk.quantification.interchange;

import dev.aims.core.csv.CsvWriter;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.result.ExceedancePoint;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.result.Quantification;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.result.TreatmentComparison;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.sensitivity.TornadoBar;
import dev.aims.risk.quantification.tolerance.ToleranceComparison;
import dev.aims.risk.quantification.tolerance.ToleranceRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table, for spreadsheets, R and others: comma-separated values (RFC 4180) with a header. Numbers are written
 * in full, whatever the locale; an interval that is not bounded ends at {@code Infinity}. Names that a spreadsheet would
 * run get an apostrophe in front ({@link CsvWriter}). The last columns tell how the figures were made. Immutable.
 *
 * <pre>{@code
 * Files.writeString(folder.resolve("figures.csv"), LossTable.figures(result, 0.95, 0.99).toCsv());
 * }</pre>
 */
public final class LossTable {
    private static final List<String> PROVENANCE = List.of("engine", "engine_version", "model", "trials", "seed");
    private static final List<String> MEASURED = List.of("value", "standard_error", "low", "high");

    private final List<String> header;
    private final List<List<@Nullable Object>> rows;

    private LossTable(List<String> header, List<List<@Nullable Object>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * The figures of the total and of each risk: moments, the probability of no loss, values at risk and tail values at
     * risk. A figure that there is none of has empty cells and a note that says why.
     *
     * @param levels of values at risk and tail values at risk, each in (0, 1)
     */
    public static LossTable figures(Quantification result, double... levels) {
        requireLevels(levels);
        Rows rows = new Rows(result.provenance(), "scope", "risk", "figure", "level");
        addFigures(rows, "total", null, result.total(), levels);
        result.risks().forEach((risk, loss) -> addFigures(rows, "risk", risk, loss, levels));
        return rows.ofFigures("unit");
    }

    private static void requireLevels(double... levels) {
        for (double level : levels) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("levels must be in (0, 1) but one was " + level);
            }
        }
    }

    private static void addFigures(
            Rows rows, String scope, @Nullable RiskId risk, LossDistribution loss, double... levels) {
        String currency = loss.currency();
        rows.figure(loss::mean, currency, scope, risk, "mean", null);
        rows.figure(loss::standardDeviation, currency, scope, risk, "standard deviation", null);
        rows.figure(loss::skewness, "", scope, risk, "skewness", null);
        rows.figure(loss::probabilityOfNoLoss, "", scope, risk, "probability of no loss", null);
        for (double level : levels) {
            rows.figure(() -> loss.valueAtRisk(level), currency, scope, risk, "value at risk", level);
            rows.figure(() -> loss.tailValueAtRisk(level), currency, scope, risk, "tail value at risk", level);
        }
    }

    /**
     * The loss exceedance curves of the total and of each risk.
     *
     * @param points of each curve, 2 at least
     */
    public static LossTable exceedance(Quantification result, int points) {
        Rows rows = new Rows(result.provenance(), "scope", "risk", "probability_of_more");
        addCurve(rows, "total", null, result.total(), points);
        result.risks().forEach((risk, loss) -> addCurve(rows, "risk", risk, loss, points));
        return rows.ofFigures("unit");
    }

    private static void addCurve(Rows rows, String scope, @Nullable RiskId risk, LossDistribution loss, int points) {
        for (ExceedancePoint point : loss.exceedanceCurve(points)) {
            rows.figure(point::loss, loss.currency(), scope, risk, point.probability());
        }
    }

    /** Where losses stand in relation to a tolerance curve: a row a range of amounts. */
    public static LossTable tolerance(ToleranceComparison comparison, Provenance provenance) {
        Rows rows = new Rows(provenance, "verdict", "from", "to", "worst_amount", "tolerated_probability");
        for (ToleranceRange range : comparison.ranges()) {
            rows.figure(
                    range::probability,
                    comparison.currency(),
                    range.verdict().name(),
                    range.from(),
                    range.to(),
                    range.worst(),
                    range.tolerated());
        }
        return rows.ofFigures("unit_of_amounts");
    }

    /** What each risk contributes to the tail value at risk, the greatest first. */
    public static LossTable contributions(TailContributions contributions) {
        Rows rows = new Rows(contributions.provenance(), "scope", "risk", "level", "percent");
        rows.figure(
                contributions::tailValueAtRisk, contributions.currency(), "total", null, contributions.level(), 100.0);
        for (RiskId risk : contributions.ranked()) {
            rows.figure(
                    () -> contributions.amount(risk),
                    contributions.currency(),
                    "risk",
                    risk,
                    contributions.level(),
                    contributions.percent(risk));
        }
        return rows.ofFigures("unit");
    }

    /** How far the loss of each risk orders the years of the total. */
    public static LossTable rankCorrelations(Map<RiskId, Measured> correlations, Provenance provenance) {
        Rows rows = new Rows(provenance, "risk");
        correlations.forEach((risk, correlation) -> rows.figure(() -> correlation, "", risk));
        return rows.ofFigures("unit");
    }

    /**
     * What lies between two portfolios, as reductions; the provenance is that of the second, the first's model is {@code
     * model_before}.
     *
     * @param levels of values at risk and tail values at risk, each in (0, 1)
     */
    public static LossTable comparison(TreatmentComparison comparison, double... levels) {
        requireLevels(levels);
        String before = comparison.provenanceBefore().model();
        String currency = comparison.currency();
        Rows rows = new Rows(comparison.provenanceAfter(), "model_before", "figure", "level");
        rows.figure(comparison::meanReduction, currency, before, "reduction of the mean", null);
        for (double level : levels) {
            rows.figure(
                    () -> comparison.valueAtRiskReduction(level),
                    currency,
                    before,
                    "reduction of value at risk",
                    level);
            rows.figure(
                    () -> comparison.tailValueAtRiskReduction(level),
                    currency,
                    before,
                    "reduction of tail value at risk",
                    level);
        }
        return rows.ofFigures("unit");
    }

    /**
     * What a figure becomes when one input at a time is low, and when it is high; the longest bar first.
     *
     * @param figure that was worked out, such as {@code VaR 99 %}
     * @param currency of the portfolio
     */
    public static LossTable tornado(String figure, String currency, Tornado tornado) {
        Rows rows = new Rows(tornado.provenance());
        for (TornadoBar bar : tornado.bars()) {
            Measured change = bar.change();
            rows.row(
                    bar.name(),
                    bar.swing().toString(),
                    figure,
                    tornado.base().value(),
                    bar.low().value(),
                    bar.high().value(),
                    change.value(),
                    change.standardError(),
                    change.low(),
                    change.high(),
                    currency);
        }
        return rows.table(
                "input",
                "swing",
                "figure",
                "as_estimated",
                "input_low",
                "input_high",
                "change",
                "change_standard_error",
                "change_low",
                "change_high",
                "unit");
    }

    /** The same with one more column in front, which has this value in all rows. */
    public LossTable labelled(String column, String value) {
        List<String> names = new ArrayList<>(List.of(column));
        names.addAll(header);
        List<List<@Nullable Object>> labelled = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(Objects.requireNonNull(value, "value"));
            cells.addAll(row);
            labelled.add(cells);
        }
        return new LossTable(List.copyOf(names), labelled);
    }

    /**
     * The rows of this table and, below them, those of another.
     *
     * @throws IllegalArgumentException if it has other columns
     */
    public LossTable and(LossTable other) {
        if (!other.header.equals(header)) {
            throw new IllegalArgumentException("other must have the columns " + header + " but had " + other.header);
        }
        List<List<@Nullable Object>> both = new ArrayList<>(rows);
        both.addAll(other.rows);
        return new LossTable(header, both);
    }

    public List<String> header() {
        return header;
    }

    /** Without the header. */
    public int size() {
        return rows.size();
    }

    public String toCsv() {
        StringBuilder out = new StringBuilder();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    public void writeTo(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out, header.toArray(String[]::new));
        for (List<@Nullable Object> row : rows) {
            csv.row(row);
        }
    }

    /** A figure that may be refused. */
    private interface Figure {
        Measured measure();
    }

    private static final class Rows {
        private final Provenance provenance;
        private final List<String> names;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        Rows(Provenance provenance, String... names) {
            this.provenance = provenance;
            this.names = List.of(names);
        }

        /** @param cells one a name */
        void figure(Figure figure, String unit, @Nullable Object... cells) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cells));
            try {
                Measured measured = figure.measure();
                row.addAll(List.of(measured.value(), measured.standardError(), measured.low(), measured.high()));
                row.addAll(Arrays.asList(unit, null));
            } catch (UndefinedMomentException | IllegalArgumentException e) {
                row.addAll(Arrays.asList(null, null, null, null, unit, e.getMessage()));
            }
            row(row.toArray());
        }

        /** @param cells all but the provenance */
        void row(@Nullable Object... cells) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cells));
            row.addAll(Arrays.asList(
                    provenance.engine(),
                    provenance.version(),
                    provenance.model(),
                    provenance.trials(),
                    provenance.seed()));
            rows.add(row);
        }

        /** Their columns, then those of a figure. */
        LossTable ofFigures(String unit) {
            List<String> columns = new ArrayList<>(names);
            columns.addAll(MEASURED);
            columns.addAll(List.of(unit, "note"));
            return table(columns.toArray(String[]::new));
        }

        LossTable table(String... columns) {
            List<String> header = new ArrayList<>(List.of(columns));
            header.addAll(PROVENANCE);
            return new LossTable(List.copyOf(header), rows);
        }
    }
}
