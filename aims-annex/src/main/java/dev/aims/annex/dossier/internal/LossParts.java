package dev.aims.annex.dossier.internal;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.plot.Plot;
import dev.aims.risk.quantification.report.NamedTornado;
import dev.aims.risk.quantification.report.StageLosses;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.sensitivity.TornadoBar;
import dev.aims.risk.quantification.tolerance.ToleranceComparison;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import dev.aims.risk.quantification.tolerance.ToleranceRange;
import dev.aims.risk.quantification.tolerance.ToleranceVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes bad years, whether they are tolerated, and which inputs decide on it. */
final class LossParts {
    private static final int BAR = 110;
    private static final int BARS = 20;

    private final Markup markup;
    private final Html html;
    private final LossFacts losses;

    LossParts(Markup markup, LossFacts losses) {
        this.markup = markup;
        this.losses = losses;
        html = markup.html;
    }

    void writeContributions() {
        List<StageLosses> stages = losses.report().stages();
        html.line().tag("h3", "Which risks make bad years");
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (StageLosses stage : stages) {
            if (stage.noContributions() != null) {
                reasons.computeIfAbsent(stage.noContributions(), reason -> new ArrayList<>())
                        .add(LossFacts.nameOf(stage.stage()));
            }
        }
        reasons.forEach((reason, names) -> html.tag(
                "p",
                Markup.capital(String.join(", ", names)) + ": contributions cannot be told, because " + reason + "."));
        List<TailContributions> known = stages.stream()
                .flatMap(stage -> stage.findContributions().stream())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        html.tag(
                "p",
                "What each risk loses, on average, in the worst year in 100 of all risks together. The parts add up to"
                        + " the TVaR 99 %.");
        html.open("div", "class", "scroll")
                .open("table", "class", "figures bars")
                .open("thead")
                .open("tr");
        html.tag("th", "Risk", "scope", "col");
        for (StageLosses stage : stages) {
            if (stage.contributions() != null) {
                html.tag(
                        "th",
                        LossFacts.titleOf(stage.stage()) + ", in " + losses.currency(),
                        "scope",
                        "col",
                        "class",
                        "n");
                html.tag("th", "Share", "scope", "col");
            }
        }
        html.close("tr").close("thead").open("tbody");
        List<RiskId> ranked = losses.report()
                .losses()
                .findContributions()
                .orElse(known.get(0))
                .ranked();
        ranked.stream().limit(Markup.MOST_ROWS).forEach(risk -> writeRow(risk, known));
        markup.closeTable();
        markup.rest(ranked.size(), "loss-contributions.csv");
    }

    private void writeRow(RiskId risk, List<TailContributions> known) {
        html.line().open("tr").open("th", "scope", "row");
        markup.risk(losses, risk);
        html.close("th");
        for (TailContributions each : known) {
            Measured amount = Amounts.atLeastZero(each.amount(risk));
            html.open("td", "class", "n").text(Amounts.value(amount));
            html.text(" ")
                    .tag("small", Amounts.interval(amount), "class", "note")
                    .close("td");
            double percent = each.percent(risk);
            html.open("td", "class", "share").text(Amounts.plainPercent(Math.round(percent * 10) / 1000.0));
            bar(percent);
            html.close("td");
        }
        html.close("tr");
    }

    private void bar(double percent) {
        String width = Long.toString(Math.round(BAR * percent / 100));
        if (!width.equals("0")) {
            html.open("svg", "class", "bar", "width", width, "height", "8", "aria-hidden", "true");
            html.open("rect", "width", width, "height", "8", "rx", "2")
                    .close("rect")
                    .close("svg");
        }
    }

    void writeTolerance() {
        Optional<ToleranceCurve> curve = losses.report().tolerance();
        if (curve.isEmpty()) {
            return;
        }
        html.line().tag("h3", "What is tolerated");
        List<StageLosses> stages = losses.report().stages();
        List<ToleranceComparison> comparisons = stages.stream()
                .map(stage -> curve.get().compare(stage.result().total()))
                .toList();
        html.open("ul");
        for (int i = 0; i < stages.size(); i++) {
            boolean isExceeded = comparisons.get(i).verdict() == ToleranceVerdict.EXCEEDED;
            html.open("li").text(LossFacts.titleOf(stages.get(i).stage()) + ": ");
            html.tag("span", verdict(comparisons.get(i)), "class", isExceeded ? "above" : null)
                    .close("li");
        }
        html.close("ul");
        markup.openTable(
                "Stage",
                "Yearly loss, in " + losses.currency(),
                "Verdict",
                "Worst at",
                "Probability of more",
                "Highest acceptable");
        for (int i = 0; i < stages.size(); i++) {
            for (ToleranceRange range : comparisons.get(i).ranges()) {
                writeRange(LossFacts.titleOf(stages.get(i).stage()), range);
            }
        }
        markup.closeTable();
        html.open("p", "class", "notice").text("The curve says nothing of losses below ");
        html.text(Amounts.plain(curve.get().first()) + "; beyond "
                + Amounts.plain(curve.get().last()) + " its last probability holds. Numbers: ");
        html.tag("a", "loss-tolerance.csv", "href", "loss-tolerance.csv")
                .text(".")
                .close("p");
    }

    private static String verdict(ToleranceComparison comparison) {
        ToleranceRange worst = comparison.worst();
        return switch (comparison.verdict()) {
            case EXCEEDED ->
                "exceeds what is tolerated; a loss above " + Amounts.plain(worst.worst()) + " is "
                        + times(worst.ratio()) + " times as probable as acceptable.";
            case UNDECIDED -> "cannot be told from this number of simulated years; simulate more.";
            case WITHIN -> "within what is tolerated, at all amounts of the curve.";
        };
    }

    /** To one decimal; to more where that would make an excess look like none. */
    private static String times(double ratio) {
        double tenths = Math.round(ratio * 10) / 10.0;
        return Amounts.plain(tenths > 1 ? tenths : ratio);
    }

    private void writeRange(String stage, ToleranceRange range) {
        html.line().open("tr").tag("th", stage, "scope", "row");
        html.tag("td", Amounts.plain(range.from()) + " to " + Amounts.plain(range.to()));
        html.tag(
                "td", verdict(range.verdict()), "class", range.verdict() == ToleranceVerdict.EXCEEDED ? "above" : null);
        html.tag("td", Amounts.plain(range.worst()));
        html.open("td").text(Amounts.percent(range.probability()));
        html.text(" ")
                .tag("small", Amounts.percentInterval(range.probability()), "class", "note")
                .close("td");
        html.tag("td", Amounts.plainPercent(range.tolerated())).close("tr");
    }

    private static String verdict(ToleranceVerdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> "exceeded";
            case UNDECIDED -> "cannot be told";
            case WITHIN -> "within";
        };
    }

    void writeTornado() {
        Optional<NamedTornado> tornado = losses.report().tornado();
        if (tornado.isEmpty()) {
            return;
        }
        html.line().tag("h3", "Which inputs move it most");
        Optional<Plot> plot = losses.report().tornadoPlot();
        if (plot.isEmpty()) {
            html.tag("p", "The models have no input that could be swung.", "class", "empty");
            return;
        }
        html.tag(
                "p",
                "Each input in turn is set low and high, all others as they are. An estimate swings between two of its"
                        + " quantiles, a number that is given as certain by a factor: bars of one kind compare with each"
                        + " other.");
        markup.picture(plot.get());
        List<TornadoBar> bars = tornado.get().tornado().bars();
        html.line().open("details", "class", "notes").tag("summary", "The longest bars as a table");
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.tag("th", "Input", "scope", "col").tag("th", "Swing", "scope", "col");
        for (String title : List.of("Low", "High", "Change")) {
            html.tag("th", title + ", in " + losses.currency(), "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        bars.stream().limit(BARS).forEach(this::writeBar);
        markup.closeTable();
        html.open("p").text("All " + Markup.count(bars.size(), "input") + ": ");
        html.tag("a", "loss-tornado.csv", "href", "loss-tornado.csv").text(".").close("p");
        html.close("details");
    }

    private void writeBar(TornadoBar bar) {
        html.line().open("tr").open("th", "scope", "row");
        bar.input()
                .findRisk()
                .ifPresentOrElse(
                        risk -> {
                            markup.risk(losses, risk);
                            html.text(", " + bar.input().part());
                        },
                        () -> html.text(bar.name()));
        html.close("th").tag("td", bar.swing().toString(), "class", "day");
        html.tag("td", Amounts.plain(bar.low().value()), "class", "n");
        html.tag("td", Amounts.plain(bar.high().value()), "class", "n");
        html.open("td", "class", "n").text(Amounts.value(bar.change()));
        html.text(" ")
                .tag(
                        "small",
                        Amounts.interval(bar.change()) + (bar.isWithinNoise() ? ", within noise" : ""),
                        "class",
                        "note");
        html.close("td").close("tr");
    }
}
