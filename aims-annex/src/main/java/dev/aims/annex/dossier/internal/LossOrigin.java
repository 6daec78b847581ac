package dev.aims.annex.dossier.internal;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Dependence;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.report.EstimateDate;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.StageLosses;
import dev.aims.risk.quantification.result.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How losses were worked out, so that they can be worked out again: dependence, rates, age of estimates, provenance. */
final class LossOrigin {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final LossFacts losses;
    private final LossReport report;

    LossOrigin(Markup markup, LossFacts losses) {
        this.markup = markup;
        this.losses = losses;
        html = markup.html;
        facts = markup.facts;
        report = losses.report();
    }

    void write() {
        html.line().tag("h3", "How these losses were worked out");
        markup.facts(() -> {
            Provenance provenance = report.losses().result().provenance();
            markup.fact("Engine", engine(provenance));
            markup.fact("Register revision", this::writeRevision);
            markup.fact("Models", this::writeHashes);
            markup.fact("Dependence", this::writeDependencies);
            markup.fact("Exchange rates", this::writeRates);
            markup.fact("Estimates", this::writeEstimates);
        });
    }

    private static String engine(Provenance provenance) {
        return provenance.engine() + ", version " + provenance.version()
                + (provenance.trials() == null ? "" : ", " + Markup.count(provenance.trials(), "year"))
                + (provenance.seed() == null ? "" : ", seed " + provenance.seed());
    }

    private void writeRevision() {
        long now = facts.view().revision();
        if (report.revision().isEmpty()) {
            html.text("not told; models were compared with those of revision " + now);
            return;
        }
        long then = report.revision().getAsLong();
        html.text(Long.toString(then));
        if (then != now) {
            html.text("; this dossier is of revision " + now + ", in which "
                    + (losses.coverage().isOutOfDate()
                            ? "models of these losses have changed"
                            : "no model of these losses has changed"));
        }
    }

    private void writeHashes() {
        boolean first = true;
        for (StageLosses stage : report.stages()) {
            html.text((first ? "" : ", ") + LossFacts.nameOf(stage.stage()) + " SHA-256 ");
            html.tag("code", stage.result().provenance().model());
            first = false;
        }
    }

    private void writeDependencies() {
        List<Dependence> reasons = report.stages().stream()
                .flatMap(stage -> stage.portfolio().dependencies().stream())
                .distinct()
                .toList();
        if (reasons.isEmpty()) {
            html.text(
                    report.portfolio().risks().size() == 1
                            ? "one risk alone"
                            : "risks are taken as independent of each other, which makes bad years look rarer if they are not");
        } else {
            html.open("ul");
            reasons.forEach(this::writeDependence);
            html.close("ul");
        }
    }

    private void writeDependence(Dependence reason) {
        html.open("li").text(Markup.capital(reason.before()) + " ");
        markup.some(reason.risks(), risk -> markup.risk(losses, risk), "loss-coverage.csv");
        html.text(reason.after().isEmpty() ? "" : " " + reason.after()).close("li");
    }

    private void writeRates() {
        Portfolio portfolio = report.portfolio();
        Map<String, Double> rates = portfolio.exchangeRates();
        if (rates.isEmpty()) {
            html.text("none; all amounts are in " + portfolio.currency());
            return;
        }
        html.text(rates.entrySet().stream()
                .map(rate -> "1 " + rate.getKey() + " = " + rate.getValue() + " " + portfolio.currency())
                .collect(Collectors.joining(", ")));
        html.text(report.ratesDay().map(day -> ", of " + day).orElse(", of a day that is not told"));
        if (report.areRatesOld(facts.asOf())) {
            html.text(" ").tag("span", "older than " + LossFacts.words(report.ratesHold()), "class", "above");
        }
    }

    private void writeEstimates() {
        List<EstimateDate> all = report.estimates();
        List<EstimateDate> old = report.oldEstimates(facts.asOf());
        List<EstimateDate> undated =
                all.stream().filter(estimate -> estimate.day() == null).toList();
        html.text(Markup.count(all.size(), "input"));
        all.stream()
                .map(EstimateDate::day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .ifPresent(day -> html.text(", the oldest estimated on " + day));
        html.text(".");
        if (!old.isEmpty()) {
            html.open("p", "class", "above").text("Older than " + LossFacts.words(report.estimatesHold()) + ": ");
            write(old);
            html.text(".").close("p");
        }
        if (!undated.isEmpty()) {
            html.open("p").text("Without a day: ");
            write(undated);
            html.text(".").close("p");
        }
    }

    private void write(List<EstimateDate> estimates) {
        Map<RiskId, List<EstimateDate>> byRisk = estimates.stream()
                .collect(Collectors.groupingBy(EstimateDate::risk, TreeMap::new, Collectors.toList()));
        markup.some(
                List.copyOf(byRisk.entrySet()),
                entry -> {
                    markup.risk(losses, entry.getKey());
                    html.text(entry.getValue().stream()
                            .map(LossOrigin::text)
                            .collect(Collectors.joining(", ", " (", ")")));
                },
                "loss-coverage.csv");
    }

    private static String text(EstimateDate estimate) {
        return estimate.day() == null ? estimate.input() : estimate.input() + " of " + estimate.day();
    }
}
