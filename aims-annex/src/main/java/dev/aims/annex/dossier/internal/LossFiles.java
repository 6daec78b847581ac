package dev.aims.annex.dossier.internal;

import dev.aims.core.csv.CsvWriter;
import dev.aims.core.validation.Finding;
import dev.aims.risk.quantification.interchange.LossTable;
import dev.aims.risk.quantification.levels.EventProfile;
import dev.aims.risk.quantification.levels.LevelComparison;
import dev.aims.risk.quantification.levels.LevelReport;
import dev.aims.risk.quantification.report.EstimateDate;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.LossTables;
import dev.aims.risk.quantification.report.RiskCoverage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables of losses that lie beside the page, by the name of their file. */
final class LossFiles {
    private final LossFacts losses;

    private LossFiles(LossFacts losses) {
        this.losses = losses;
    }

    /** Those that there are; none where nobody has worked out losses. */
    static Map<String, Table> of(Facts facts) {
        return facts.losses().map(losses -> new LossFiles(losses).tables()).orElse(Map.of());
    }

    private Map<String, Table> tables() {
        LossReport report = losses.report();
        LossTables tables = LossTables.of(report);
        Map<String, Table> files = new LinkedHashMap<>();
        files.put("loss-coverage.csv", this::writeCoverage);
        files.put("loss-figures.csv", tables.figures()::writeTo);
        files.put("loss-curve.csv", tables.curve()::writeTo);
        tables.contributions().map(LossFiles::table).ifPresent(table -> files.put("loss-contributions.csv", table));
        tables.tolerance().map(LossFiles::table).ifPresent(table -> files.put("loss-tolerance.csv", table));
        tables.tornado().map(LossFiles::table).ifPresent(table -> files.put("loss-tornado.csv", table));
        report.levels().ifPresent(levels -> files.put("loss-levels.csv", out -> writeLevels(out, levels)));
        return files;
    }

    private static Table table(LossTable table) {
        return table::writeTo;
    }

    private void writeCoverage(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "risk", "title", "state", "in_total", "out_of_date", "inputs", "oldest_estimate", "without_day");
        Map<String, List<EstimateDate>> estimates = losses.report().estimates().stream()
                .collect(Collectors.groupingBy(estimate -> estimate.risk().value()));
        for (RiskCoverage risk : losses.coverage().risks()) {
            List<EstimateDate> own = estimates.getOrDefault(risk.risk().value(), List.of());
            csv.row(
                    risk.risk(),
                    risk.title(),
                    risk.state().name().toLowerCase(Locale.ROOT),
                    risk.state().isInTotal() ? "yes" : "no",
                    risk.state().isOutOfDate() ? "yes" : "no",
                    own.size(),
                    own.stream()
                            .map(EstimateDate::day)
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null),
                    own.stream().filter(estimate -> estimate.day() == null).count());
        }
    }

    private void writeLevels(Appendable out, LevelReport levels) throws IOException {
        CsvWriter csv = new CsvWriter(
                out,
                "risk",
                "title",
                "stage",
                "criteria",
                "likelihood",
                "level",
                "events_a_year",
                "probability_of_an_event",
                "event_median",
                "event_90",
                "year_mean",
                "unit",
                "disagreement");
        for (LevelComparison comparison : levels.comparisons()) {
            EventProfile profile = comparison.profile();
            csv.row(
                    comparison.risk(),
                    losses.titleOf(comparison.risk()),
                    LossLevels.nameOf(comparison.stage()),
                    comparison.assessment().criteria(),
                    comparison.assessment().likelihood(),
                    comparison.assessment().level(),
                    profile.frequency(),
                    profile.probability(),
                    profile.event().median(),
                    profile.event().high(),
                    profile.yearMean() == Double.POSITIVE_INFINITY ? null : profile.yearMean(),
                    profile.currency(),
                    losses.findingsOf(comparison).stream().map(Finding::message).collect(Collectors.joining("; ")));
        }
    }
}
