package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.risk.rollup.Concentration;
import dev.aims.risk.rollup.Concentration.Hanging;
import dev.aims.risk.rollup.Concentration.Shared;
import java.util.ArrayList;
import java.util.List;

/** What several risks hang on: components and suppliers that would take them along if they failed. */
final class ConcentrationSection {
    private static final int RISKS = 20;

    private final Markup markup;
    private final Html html;
    private final Concentration concentration;

    ConcentrationSection(Markup markup, Agenda agenda) {
        this.markup = markup;
        concentration = agenda.concentration();
        html = markup.html;
    }

    void write() {
        List<Shared> shared = new ArrayList<>(concentration.components());
        shared.addAll(concentration.suppliers());
        markup.openSection("concentration", "Concentration", Integer.toString(shared.size()));
        if (shared.isEmpty()) {
            html.tag("p", "No component and no supplier has more than one open risk hanging on it.", "class", "empty");
        } else {
            markup.openTable("Shared", "Open risks", "Above tolerance", "Which");
            shared.stream().limit(Markup.MOST_ROWS).forEach(this::write);
            markup.closeTable();
        }
        markup.closeSection();
    }

    private void write(Shared shared) {
        int above = shared.aboveTolerance();
        html.line().open("tr").open("th", "scope", "row");
        markup.place(Places.of(shared.id()));
        html.close("th").tag("td", Markup.count(shared.risks().size(), "risk") + " of " + concentration.risks());
        html.tag("td", above + " of " + concentration.aboveTolerance(), "class", above == 0 ? null : "above");
        html.open("td");
        markup.each(
                shared.risks().stream().limit(RISKS).toList(),
                (Hanging hanging) -> markup.risk(hanging.risk().id()));
        if (shared.risks().size() > RISKS) {
            html.text(" and " + (shared.risks().size() - RISKS) + " more");
        }
        html.close("td").close("tr");
    }
}
