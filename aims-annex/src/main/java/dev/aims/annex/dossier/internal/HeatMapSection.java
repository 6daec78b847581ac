package dev.aims.annex.dossier.internal;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.register.RiskSelection;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.HeatMap;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many risks stand where, before any control and today. */
final class HeatMapSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    HeatMapSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        markup.openSection("heat-map", "Heat map", null);
        Optional<RiskMatrix> matrix = facts.levels().inForce();
        if (matrix.isEmpty()) {
            html.tag("p", "The register holds no risk criteria, so no risk has a level.", "class", "empty");
        } else {
            write(matrix.get());
        }
        markup.closeSection();
    }

    private void write(RiskMatrix matrix) {
        RiskCriteria criteria = matrix.criteria();
        String tolerance = Levels.titleOf(criteria, criteria.tolerance());
        html.tag(
                "p",
                "Open risks by criteria \"" + criteria.title() + "\", version " + criteria.version()
                        + ". The heavy line is the line of tolerance: what lies beyond it is above " + tolerance + ".");
        html.open("div", "class", "maps");
        writeMap("Inherent, before any control", matrix, AssessmentStage.INHERENT::of);
        writeMap("Today, with the controls that work", matrix, AssessmentStage::today);
        html.close("div");
    }

    private void writeMap(String title, RiskMatrix matrix, Function<Risk, Optional<Assessment>> assessment) {
        RiskSelection risks = facts.view().risks().where(risk -> risk.status() != RiskStatus.CLOSED);
        HeatMap map = HeatMap.of(risks, matrix, assessment);
        html.line().open("figure").tag("figcaption", title).open("table", "class", "map");
        Scale likelihood = matrix.criteria().likelihood();
        for (int row = likelihood.levels().size() - 1; row >= 0; row--) {
            html.open("tr");
            writeRowTitle(likelihood.levels().get(row));
            for (int column = 0; column < columns(matrix); column++) {
                writeCell(map, row, column);
            }
            html.close("tr");
        }
        html.open("tr")
                .tag(
                        "td",
                        likelihood.title() + " by " + consequenceTitle(matrix).toLowerCase(java.util.Locale.ROOT),
                        "class",
                        "axes");
        for (int column = 0; column < columns(matrix); column++) {
            html.tag("th", consequence(matrix, column), "scope", "col");
        }
        html.close("tr").close("table");
        writeLegend(map);
        html.close("figure");
    }

    private void writeRowTitle(ScaleLevel level) {
        html.tag("th", level.title(), "scope", "row");
    }

    private void writeCell(HeatMap map, int row, int column) {
        RiskMatrix matrix = map.matrix();
        String level = matrix.levelAt(row, column).id();
        boolean above = isAbove(matrix, row, column);
        String line = (above && column > 0 && !isAbove(matrix, row, column - 1) ? " line-left" : "")
                + (above && row > 0 && !isAbove(matrix, row - 1, column) ? " line-below" : "");
        int count = map.count(row, column);
        html.open("td", "class", LevelStyle.classOf(facts, matrix, level) + line + (count == 0 ? " zero" : ""));
        html.tag("b", Integer.toString(count)).text(" ");
        html.tag("small", matrix.levelAt(row, column).title()).close("td");
    }

    private static boolean isAbove(RiskMatrix matrix, int row, int column) {
        List<String> levels =
                matrix.criteria().levels().stream().map(level -> level.id()).toList();
        return levels.indexOf(matrix.levelAt(row, column).id())
                > levels.indexOf(matrix.criteria().tolerance());
    }

    private void writeLegend(HeatMap map) {
        html.open("p", "class", "legend");
        map.countByLevel().forEach((level, count) -> {
            markup.level(map.matrix(), level);
            html.text(" " + count + " ");
        });
        html.tag("span", "without a cell " + map.unplaced(), "class", "none").close("p");
    }

    private static int columns(RiskMatrix matrix) {
        return matrix.criteria().matrix().get(0).size();
    }

    private static String consequenceTitle(RiskMatrix matrix) {
        List<Scale> scales = matrix.criteria().consequences();
        return scales.size() == 1 ? scales.get(0).title() : "highest consequence";
    }

    /** One dimension names the column; several have their own words for it, so that a number has to do. */
    private static String consequence(RiskMatrix matrix, int column) {
        List<Scale> scales = matrix.criteria().consequences();
        return scales.size() == 1 ? scales.get(0).levels().get(column).title() : Integer.toString(column + 1);
    }
}
