package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.interchange.LossTable;
import dev.aims.risk.quantification.result.Quantification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a report, for spreadsheets, R and others. Each has the stage in its first column, and how it was made in
 * its last ones. Immutable.
 */
public final class LossTables {
    private static final int POINTS = 100;

    private final LossReport report;

    private LossTables(LossReport report) {
        this.report = report;
    }

    public static LossTables of(LossReport report) {
        return new LossTables(report);
    }

    /** The figures of the total and of each risk. */
    public LossTable figures() {
        return ofStages(stage -> LossTable.figures(stage.result(), 0.95, 0.99));
    }

    /** The loss exceedance curve of the total, 100 points; those of single risks would be most of a document. */
    public LossTable curve() {
        return ofStages(stage -> LossTable.exceedance(
                new Quantification(
                        stage.result().total(), Map.of(), stage.result().provenance()),
                POINTS));
    }

    /** What each risk contributes to the tail value at risk 99 %. A stage without contributions has no rows. */
    public Optional<LossTable> contributions() {
        return report.stages().stream()
                .flatMap(stage -> stage.findContributions().stream()
                        .map(LossTable::contributions)
                        .map(table -> labelled(stage, table)))
                .reduce(LossTable::and);
    }

    /** Where the total stands in relation to what is tolerated. */
    public Optional<LossTable> tolerance() {
        return report.tolerance()
                .map(curve -> ofStages(stage -> LossTable.tolerance(
                        curve.compare(stage.result().total()), stage.result().provenance())));
    }

    /** Which inputs move a figure of the total most. */
    public Optional<LossTable> tornado() {
        return report.tornado()
                .map(named -> LossTable.tornado(
                                named.figure(), report.portfolio().currency(), named.tornado())
                        .labelled("stage", named.stage().name().toLowerCase(Locale.ROOT)));
    }

    private LossTable ofStages(Function<StageLosses, LossTable> table) {
        List<StageLosses> stages = report.stages();
        return stages.stream()
                .map(stage -> labelled(stage, table.apply(stage)))
                .reduce(LossTable::and)
                .orElseThrow();
    }

    private static LossTable labelled(StageLosses stage, LossTable table) {
        return table.labelled("stage", stage.stage().name().toLowerCase(Locale.ROOT));
    }
}
