package dev.aims.annex.dossier.internal;

import dev.aims.core.validation.Finding;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.quantification.levels.EventProfile;
import dev.aims.risk.quantification.levels.LevelComparison;
import dev.aims.risk.quantification.levels.LevelReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The levels that risks were given beside what their loss models say. */
final class LossLevels {
    private final Markup markup;
    private final Html html;
    private final LossFacts losses;

    LossLevels(Markup markup, LossFacts losses) {
        this.markup = markup;
        this.losses = losses;
        html = markup.html;
    }

    void write() {
        Optional<LevelReport> levels = losses.report().levels();
        if (levels.isEmpty()) {
            return;
        }
        List<LevelComparison> comparisons = levels.get().comparisons();
        html.line().tag("h3", "Levels beside losses");
        if (comparisons.isEmpty()) {
            html.tag("p", "No assessment could be compared with a loss model of the same stage.", "class", "empty");
        } else {
            html.open("p")
                    .text("Neither is taken for the truth: where they disagree, there is reason to look at both."
                            + " Why they do stands under ");
            html.tag("a", "what needs attention", "href", "#attention");
            html.text(". Amounts are in " + losses.currency() + ".").close("p");
            openTable();
            List<LevelComparison> shown = comparisons.subList(0, Math.min(Markup.MOST_ROWS, comparisons.size()));
            for (int i = 0; i < shown.size(); i++) {
                boolean isFirst =
                        i == 0 || !shown.get(i - 1).risk().equals(shown.get(i).risk());
                write(shown.get(i), isFirst ? sameFrom(shown, i) : 0);
            }
            markup.closeTable();
            html.open("p", "class", "notice")
                    .text("Usual is the median, bad is what one event in ten exceeds; a year is"
                            + " its mean. Numbers: ");
            html.tag("a", "loss-levels.csv", "href", "loss-levels.csv")
                    .text(".")
                    .close("p");
        }
    }

    private void openTable() {
        html.open("div", "class", "scroll")
                .open("table", "class", "levels")
                .open("thead")
                .open("tr");
        for (String title : List.of("Risk", "Stage", "Level")) {
            html.tag("th", title, "scope", "col");
        }
        for (String title : List.of("Events a year", "One event, usual", "One event, bad", "A year, mean")) {
            html.tag("th", title, "scope", "col", "class", "n");
        }
        html.tag("th", "Disagreement", "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
    }

    /** How many comparisons in a row are of the same risk. */
    private static int sameFrom(List<LevelComparison> comparisons, int first) {
        int end = first + 1;
        while (end < comparisons.size()
                && comparisons.get(end).risk().equals(comparisons.get(first).risk())) {
            end++;
        }
        return end - first;
    }

    /** @param rows that the risk stands for; 0 if it stands above already */
    private void write(LevelComparison comparison, int rows) {
        EventProfile profile = comparison.profile();
        html.line().open("tr");
        if (rows > 0) {
            html.open("th", "scope", "rowgroup", "rowspan", Integer.toString(rows));
            markup.risk(losses, comparison.risk());
            html.close("th");
        }
        html.tag("td", nameOf(comparison.stage())).open("td");
        markup.level(Optional.of(comparison.assessment()));
        if (!losses.isHeld(comparison)) {
            html.text(" ").tag("span", "no longer in the register", "class", "above");
        }
        html.close("td");
        html.tag("td", Amounts.plain(profile.frequency()), "class", "n");
        html.tag("td", Amounts.plain(profile.event().median()), "class", "n");
        html.tag("td", Amounts.plain(profile.event().high()), "class", "n");
        html.tag("td", meanOf(profile), "class", "n");
        html.open("td", "class", "why");
        writeFindings(comparison);
        html.close("td").close("tr");
    }

    private static String meanOf(EventProfile profile) {
        return profile.yearMean() == Double.POSITIVE_INFINITY ? "no mean" : Amounts.plain(profile.yearMean());
    }

    private void writeFindings(LevelComparison comparison) {
        List<Finding> own = losses.findingsOf(comparison);
        html.text(
                own.isEmpty()
                        ? "none"
                        : own.stream().map(LossLevels::kindOf).distinct().collect(Collectors.joining(", ")));
    }

    /** Such as {@code likelihood understated}; the whole is among what needs attention. */
    private static String kindOf(Finding finding) {
        return finding.code().substring(finding.code().lastIndexOf('.') + 1).replace('-', ' ');
    }

    static String nameOf(AssessmentStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
