package dev.aims.annex.dossier.internal;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.plot.Plot;
import dev.aims.risk.quantification.report.LossFigure;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.StageLosses;
import dev.aims.risk.quantification.report.StageReduction;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the risks may cost in a year: what the total leaves out first, then the curve and the figures. */
final class LossSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    LossSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    /** Nothing if nobody has worked out losses. */
    void write() {
        facts.losses().ifPresent(losses -> {
            markup.openSection("losses", "Losses", null);
            new LossCoverageText(markup, losses).write();
            writeCurve(losses.report());
            writeFigures(losses);
            writeReductions(losses.report());
            LossParts parts = new LossParts(markup, losses);
            parts.writeContributions();
            parts.writeTolerance();
            parts.writeTornado();
            new LossLevels(markup, losses).write();
            new LossOrigin(markup, losses).write();
            markup.closeSection();
        });
    }

    private void writeCurve(LossReport report) {
        Optional<Plot> plot = report.exceedancePlot();
        html.line().tag("h3", "How probable a greater loss is");
        if (plot.isEmpty()) {
            boolean isNeverLost = report.stages().stream()
                    .allMatch(stage ->
                            stage.result().total().probabilityOfNoLoss().value() == 1);
            html.tag(
                    "p",
                    isNeverLost
                            ? "No simulated year has a loss, so there is no curve to show."
                            : "The curve cannot be drawn: too few simulated years have a loss that has a place on its axis.",
                    "class",
                    "empty");
            return;
        }
        html.open("p").text("To each amount along the bottom, the curve tells how probable a year is that loses more.");
        html.text(" Numbers: ")
                .tag("a", "loss-curve.csv", "href", "loss-curve.csv")
                .text(".")
                .close("p");
        markup.picture(plot.get());
    }

    private void writeFigures(LossFacts losses) {
        LossReport report = losses.report();
        List<StageLosses> stages = report.stages();
        html.line().tag("h3", "Figures of a year");
        html.open("div", "class", "scroll")
                .open("table", "class", "figures short")
                .open("thead")
                .open("tr");
        html.tag("th", "In " + losses.currency(), "scope", "col");
        for (StageLosses stage : stages) {
            html.open("th", "scope", "col", "class", "n").text(LossFacts.titleOf(stage.stage()));
            html.text(" ")
                    .tag("small", LossFacts.describe(stage.stage()), "class", "note")
                    .close("th");
        }
        html.close("tr").close("thead").open("tbody");
        int rows = stages.get(0).figures().size();
        List<List<LossFigure>> columns =
                stages.stream().map(StageLosses::figures).toList();
        for (int row = 0; row < rows; row++) {
            html.line().open("tr").tag("th", nameOf(columns.get(0).get(row)), "scope", "row");
            for (List<LossFigure> column : columns) {
                writeCell(column.get(row), column.get(row).findMeasured().map(Amounts::atLeastZero));
            }
            html.close("tr");
        }
        markup.closeTable();
        writeReasons(losses, stages);
        html.open("p", "class", "notice").text(aboutIntervals(report));
        html.text(" Figures of each risk: ").tag("a", "loss-figures.csv", "href", "loss-figures.csv");
        html.text(".").close("p");
    }

    private static String aboutIntervals(LossReport report) {
        Long trials = report.losses().result().provenance().trials();
        return "Below each figure stands its interval of 95 % confidence. It tells the noise of "
                + Markup.count(trials == null ? 0 : trials, "simulated year")
                + ", not how well the estimates behind the models are known.";
    }

    static String nameOf(LossFigure figure) {
        return switch (figure.kind()) {
            case MEAN -> "Loss on average (mean)";
            case NO_LOSS -> "Years without loss";
            case VALUE_AT_RISK -> "One year in " + years(figure) + " loses more than (VaR " + level(figure) + ")";
            case TAIL_VALUE_AT_RISK ->
                "The worst year in " + years(figure) + ", on average (TVaR " + level(figure) + ")";
        };
    }

    private static long years(LossFigure figure) {
        return Math.round(1 / (1 - Objects.requireNonNull(figure.level())));
    }

    private static String level(LossFigure figure) {
        return Math.round(100 * Objects.requireNonNull(figure.level())) + " %";
    }

    private void writeCell(LossFigure figure, Optional<Measured> measured) {
        if (measured.isEmpty()) {
            html.tag("td", "does not exist", "class", "n none");
            return;
        }
        boolean isProbability = figure.kind() == LossFigure.Kind.NO_LOSS;
        html.open("td", "class", "n");
        html.text(isProbability ? Amounts.percent(measured.get()) : Amounts.value(measured.get()));
        html.text(" ")
                .tag(
                        "small",
                        isProbability ? Amounts.percentInterval(measured.get()) : Amounts.interval(measured.get()),
                        "class",
                        "note");
        html.close("td");
    }

    /** Why figures do not exist, or have no interval, and by whose models; stages of the same reason together. */
    private void writeReasons(LossFacts losses, List<StageLosses> stages) {
        Map<Reason, List<String>> reasons = new LinkedHashMap<>();
        for (StageLosses stage : stages) {
            reasonOf(stage)
                    .ifPresent(reason -> reasons.computeIfAbsent(reason, any -> new ArrayList<>())
                            .add(LossFacts.nameOf(stage.stage())));
        }
        reasons.forEach((reason, names) -> {
            html.open("p").tag("strong", Markup.capital(String.join(", ", names)) + ": ");
            html.text(reason.text() + ". It is the loss model of ");
            writeRisks(losses, reason.risks());
            html.text(".").close("p");
        });
    }

    /** In words, and whose models it is. */
    private record Reason(String text, List<RiskId> risks) {}

    private static Optional<Reason> reasonOf(StageLosses stage) {
        List<LossFigure> missing = stage.figures().stream()
                .filter(figure -> figure.reason() != null)
                .toList();
        if (!missing.isEmpty()) {
            String names =
                    missing.stream().map(LossSection::nameOf).collect(Collectors.joining("\" and \"", "\"", "\""));
            String reasons = missing.stream()
                    .map(figure -> Objects.requireNonNull(figure.reason()))
                    .distinct()
                    .collect(Collectors.joining("; "));
            return Optional.of(new Reason(
                    names + (missing.size() == 1 ? " does" : " do") + " not exist, because " + reasons,
                    stage.withHeaviestTail()));
        }
        return stage.result().total().tailShape() == TailShape.FINITE_MEAN
                ? Optional.of(new Reason(
                        "means have no interval, because the tail of a severity is so heavy that it has no variance:"
                                + " they settle slowly, and mostly lie too low",
                        stage.withHeaviestTail()))
                : Optional.empty();
    }

    private void writeRisks(LossFacts losses, List<RiskId> risks) {
        markup.some(risks, risk -> markup.risk(losses, risk), "loss-figures.csv");
    }

    private void writeReductions(LossReport report) {
        if (report.reductions().isEmpty()) {
            return;
        }
        html.line().tag("h3", "What lies between the stages");
        html.tag(
                "p",
                "What losses fall by from one stage to the next, measured in the same simulated years, which takes most"
                        + " of the noise out of the difference.");
        html.open("div", "class", "scroll")
                .open("table", "class", "figures short")
                .open("thead")
                .open("tr");
        html.tag("th", "Lower by, in " + report.portfolio().currency(), "scope", "col");
        for (StageReduction reduction : report.reductions()) {
            html.tag("th", between(reduction.from(), reduction.to()), "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        List<StageReduction> compared = report.reductions().stream()
                .filter(reduction -> !reduction.figures().isEmpty())
                .toList();
        int rows = compared.isEmpty() ? 0 : compared.get(0).figures().size();
        for (int row = 0; row < rows; row++) {
            html.line().open("tr");
            html.tag("th", nameOf(compared.get(0).figures().get(row)), "scope", "row");
            for (StageReduction reduction : report.reductions()) {
                if (reduction.figures().isEmpty()) {
                    html.tag("td", "not compared", "class", "n none");
                } else {
                    LossFigure figure = reduction.figures().get(row);
                    writeCell(figure, figure.findMeasured());
                }
            }
            html.close("tr");
        }
        markup.closeTable();
        for (StageReduction reduction : report.reductions()) {
            if (reduction.reason() != null) {
                html.tag(
                        "p",
                        between(reduction.from(), reduction.to()) + ": not compared, because " + reduction.reason()
                                + ".");
            }
        }
    }

    private static String between(LossStage from, LossStage to) {
        return LossFacts.titleOf(from) + " to " + LossFacts.nameOf(to);
    }
}
