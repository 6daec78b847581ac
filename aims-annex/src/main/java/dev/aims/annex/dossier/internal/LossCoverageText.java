package dev.aims.annex.dossier.internal;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.report.CoverageState;
import dev.aims.risk.quantification.report.EstimateDate;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.RiskCoverage;
import java.util.List;
import java.util.OptionalLong;

/** What the total leaves out and whether it is out of date: what a reader must know before any figure. */
final class LossCoverageText {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final LossFacts losses;
    private final LossCoverage coverage;

    LossCoverageText(Markup markup, LossFacts losses) {
        this.markup = markup;
        this.losses = losses;
        html = markup.html;
        facts = markup.facts;
        coverage = losses.coverage();
    }

    void write() {
        writeOutOfDate();
        long open = coverage.openThreats();
        long counted = coverage.openThreatsInTotal();
        html.line().open("p");
        if (open == 0) {
            html.text("The register holds no open threats.");
        } else if (counted == open) {
            html.text(
                    open == 1
                            ? "These figures are of the one open threat of the register."
                            : "These figures are of all " + Markup.count(open, "open threat") + " of the register.");
        } else {
            html.tag(
                    "strong",
                    "These figures are of " + counted + " of " + Markup.count(open, "open threat") + "; what the other "
                            + (open - counted) + " may cost is not in them.");
        }
        html.close("p");
        List<RiskCoverage> without = coverage.risks(CoverageState.WITHOUT_MODEL);
        List<RiskCoverage> leftOut = coverage.risks(CoverageState.LEFT_OUT);
        List<RiskCoverage> opportunities = coverage.risks(CoverageState.OPPORTUNITY);
        List<RiskId> old = losses.report().oldEstimates(facts.asOf()).stream()
                .map(EstimateDate::risk)
                .distinct()
                .toList();
        boolean areRatesOld = losses.report().areRatesOld(facts.asOf());
        if (without.size() + leftOut.size() + opportunities.size() + old.size() > 0 || areRatesOld) {
            html.open("ul");
            writeItem("Without a loss model: ", without);
            writeItem("With a loss model, but not among those that were worked out: ", leftOut);
            writeItem("An opportunity, and counted like a threat: ", opportunities);
            writeAges(old, areRatesOld);
            html.close("ul");
        }
    }

    private void writeAges(List<RiskId> old, boolean areRatesOld) {
        if (!old.isEmpty()) {
            html.open("li")
                    .text("With estimates older than "
                            + LossFacts.words(losses.report().estimatesHold()) + ": ");
            markup.some(old, risk -> markup.risk(losses, risk), "loss-coverage.csv");
            html.text(".").close("li");
        }
        if (areRatesOld) {
            html.tag(
                    "li",
                    "The rates of exchange are older than "
                            + LossFacts.words(losses.report().ratesHold()) + ".");
        }
    }

    private void writeItem(String what, List<RiskCoverage> risks) {
        if (!risks.isEmpty()) {
            html.open("li").text(what);
            writeRisks(risks);
            html.text(".").close("li");
        }
    }

    private void writeRisks(List<RiskCoverage> risks) {
        markup.some(risks, risk -> markup.risk(losses, risk.risk()), "loss-coverage.csv");
    }

    private void writeOutOfDate() {
        if (coverage.isOutOfDate()) {
            html.line().open("div", "class", "alert", "role", "note").open("p");
            html.tag("strong", "Out of date: ", "class", "above");
            html.text(difference() + " Work them out anew.");
            html.close("p").open("ul");
            writeItem("The loss model has changed: ", coverage.risks(CoverageState.MODEL_CHANGED));
            writeItem("The loss model was removed: ", coverage.risks(CoverageState.MODEL_REMOVED));
            writeItem("Closed or retired, and still counted: ", coverage.risks(CoverageState.CLOSED));
            writeItem("Not in the register, and still counted: ", coverage.risks(CoverageState.UNKNOWN));
            html.close("ul").close("div");
        }
    }

    private String difference() {
        long now = facts.view().revision();
        OptionalLong then = losses.report().revision();
        return then.isPresent() && then.getAsLong() < now
                ? "these losses were worked out from revision " + then.getAsLong()
                        + "; what the register holds at revision " + now + " is something else."
                : "these losses were not worked out from what the register holds at revision " + now + ".";
    }
}
