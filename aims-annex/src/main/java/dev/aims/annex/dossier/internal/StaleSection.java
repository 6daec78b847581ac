package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.risk.staleness.Stale;
import dev.aims.risk.staleness.StaleReason;
import dev.aims.risk.staleness.Urgency;
import java.util.List;

/** What must be looked at again, by urgency, each with its reasons. */
final class StaleSection {
    private final Markup markup;
    private final Html html;
    private final Agenda agenda;

    StaleSection(Markup markup, Agenda agenda) {
        this.markup = markup;
        this.agenda = agenda;
        html = markup.html;
    }

    void write() {
        List<Stale> stale = agenda.stale();
        boolean known = agenda.isStalenessKnown();
        markup.openSection("stale", "Stale", known ? Integer.toString(stale.size()) : null);
        if (!known) {
            html.tag(
                    "p",
                    "Not looked at: what is stale follows from the history, and this dossier was made of a view without it.",
                    "class",
                    "notice");
        } else if (stale.isEmpty()) {
            html.tag("p", "Nothing: all that was judged is as it was when it was judged.", "class", "empty");
        } else {
            markup.openTable("Look at", "Urgency", "Because", "Since");
            stale.stream().limit(Markup.MOST_ROWS).forEach(this::write);
            markup.closeTable();
            markup.rest(stale.size(), "stale.csv");
        }
        markup.closeSection();
    }

    private void write(Stale stale) {
        html.line().open("tr").open("th", "scope", "row");
        markup.place(Places.of(stale.subject()));
        html.close("th").tag("td", titleOf(stale.urgency()), "class", stale.urgency() == Urgency.NOW ? "above" : null);
        html.open("td").open("ul", "class", "reasons");
        stale.reasons().forEach(this::write);
        html.close("ul").close("td");
        html.tag("td", stale.since() == null ? "" : stale.since().toString(), "class", "day")
                .close("tr");
    }

    private void write(StaleReason reason) {
        html.open("li").text(reason.message());
        if (reason.cause() != null) {
            html.text(": ");
            markup.place(Places.of(reason.cause()));
        }
        markup.basis(reason.clause());
        html.close("li");
    }

    private static String titleOf(Urgency urgency) {
        return switch (urgency) {
            case NOW -> "now";
            case SOON -> "soon";
            case ROUTINE -> "routine";
        };
    }
}
