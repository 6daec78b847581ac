package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.annex.agenda.AgendaItem;
import dev.aims.annex.agenda.AgendaReason;
import java.util.List;
import java.util.Locale;

/** What to do first: the head of the agenda, each item with its reasons. */
final class AgendaSection {
    private static final int SHOWN = 10;
    private static final int REASONS = 3;

    private final Markup markup;
    private final Html html;
    private final Agenda agenda;

    AgendaSection(Markup markup, Agenda agenda) {
        this.markup = markup;
        this.agenda = agenda;
        html = markup.html;
    }

    void write() {
        List<AgendaItem> items = agenda.items();
        markup.openSection("to-do", "What to do first", null);
        if (items.isEmpty()) {
            html.tag("p", "Nothing presses: no rule found a point, and nothing is overdue.", "class", "empty");
        } else {
            html.open("ol", "class", "agenda");
            items.stream().limit(SHOWN).forEach(this::write);
            html.close("ol");
            writeRest(items.size() - SHOWN);
            html.tag(
                    "p",
                    "One entry for each thing. First what has happened, then what contradicts the standard, what is"
                            + " overdue, what has changed, what is to be checked; of the same kind what is about a risk"
                            + " above tolerance comes first. The order is the library's own.",
                    "class",
                    "notice");
        }
        markup.closeSection();
    }

    private void writeRest(int more) {
        if (more > 0) {
            html.open("p").text("And " + Markup.count(more, "thing") + " more; all reasons are below, under ");
            html.tag("a", "what needs attention", "href", "#attention").text(", ");
            html.tag("a", "what is stale", "href", "#stale").text(" and ");
            html.tag("a", "what is overdue", "href", "#calendar").text(".").close("p");
        }
    }

    private void write(AgendaItem item) {
        html.line()
                .open("li")
                .tag(
                        "span",
                        item.kind().title(),
                        "class",
                        "severity " + item.kind().name().toLowerCase(Locale.ROOT));
        html.text(" ").open("b");
        markup.place(item.place());
        html.close("b");
        if (item.aboveTolerance()) {
            html.text(" ").tag("span", "above tolerance", "class", "above");
        }
        if (item.owner() != null) {
            html.text(" ").tag("span", markup.facts.nameOf(item.owner()), "class", "note");
        }
        html.open("ul");
        item.reasons().stream().limit(REASONS).forEach(this::write);
        int more = item.reasons().size() - REASONS;
        if (more > 0) {
            html.tag("li", "and " + Markup.count(more, "more reason"), "class", "note");
        }
        html.close("ul").close("li");
    }

    private void write(AgendaReason reason) {
        html.open("li").text(reason.text());
        markup.basis(reason.basis());
        html.close("li");
    }
}
