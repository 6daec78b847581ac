package dev.aims.annex.dossier.internal;

import java.util.List;

/** A table of how many there are of each kind, with a bar in each row whose parts are as long as they are many. */
final class ShareTable {
    private static final int BAR = 200;

    private final Markup markup;
    private final Html html;
    private final List<Kind> kinds;

    ShareTable(Markup markup, List<Kind> kinds) {
        this.markup = markup;
        this.kinds = kinds;
        html = markup.html;
    }

    /** @param style of its part of the bar */
    record Kind(String title, String style) {}

    void open(String heading) {
        html.open("div", "class", "scroll")
                .open("table", "class", "bars short")
                .open("thead")
                .open("tr");
        html.tag("th", heading, "scope", "col");
        for (Kind kind : kinds) {
            html.open("th", "scope", "col", "class", "n");
            writeKey(kind);
            html.text(" " + Markup.capital(kind.title())).close("th");
        }
        html.open("td").close("td").close("tr").close("thead").open("tbody");
    }

    /**
     * @param heading writes the content of the first cell
     * @param counts in the order of the kinds
     */
    void row(Runnable heading, List<Long> counts) {
        html.line().open("tr").open("th", "scope", "row");
        heading.run();
        html.close("th");
        counts.forEach(count -> html.tag("td", count.toString(), "class", "n"));
        html.open("td");
        writeBar(counts);
        html.close("td").close("tr");
    }

    void close() {
        markup.closeTable();
    }

    private void writeKey(Kind kind) {
        html.open("svg", "width", "10", "height", "10", "aria-hidden", "true");
        html.open("rect", "class", kind.style(), "width", "10", "height", "10")
                .close("rect")
                .close("svg");
    }

    private void writeBar(List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return;
        }
        html.open("svg", "class", "shares", "width", Integer.toString(BAR), "height", "12", "aria-hidden", "true");
        long before = 0;
        for (int i = 0; i < counts.size(); i++) {
            long start = before * BAR / all;
            before += counts.get(i);
            writePart(kinds.get(i).style(), start, before * BAR / all - start);
        }
        html.close("svg");
    }

    private void writePart(String style, long start, long width) {
        if (width > 0) {
            String x = Long.toString(start);
            html.open("rect", "class", style, "x", x, "width", Long.toString(width), "height", "12")
                    .close("rect");
        }
    }
}
