package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.dossier.internal.GapFacts.Judged;
import dev.aims.annex.gap.Aspect;
import dev.aims.annex.gap.GapAssessment;
import dev.aims.annex.gap.GapRow;
import dev.aims.annex.gap.HeldEvidence;
import dev.aims.annex.gap.Verdict;
import dev.aims.core.model.ControlRef;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How far the register shows that requirements are met: what it cannot tell first, then chapters, then each of them. */
final class GapSection {
    private static final int MOST = 20;

    /** How a question begins that goes on with what the requirement is about, which stands above it on the page. */
    private static final String BEYOND = "Beyond what a register holds, who can show this: ";

    private final Markup markup;
    private final Html html;
    private final Facts facts;

    GapSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    /** Nothing if there is nothing to judge. */
    void write() {
        facts.gap().ifPresent(gap -> {
            markup.openSection("gap", "Gap assessment", null);
            html.open("p", "class", "notice")
                    .text(
                            "How far this register shows that requirements are met. Nothing here says that the organization"
                                    + " conforms to a standard; an auditor does. \"Who can show this?\" asks for what goes"
                                    + " beyond what a register holds. Tables: ");
            markup.each(GapFiles.NAMES, name -> html.tag("a", name, "href", name));
            html.text(".").close("p");
            gap.judged().forEach(this::write);
            markup.closeSection();
        });
    }

    private void write(Judged judged) {
        GapAssessment assessment = judged.assessment();
        html.line().tag("h3", judged.catalog().standard());
        writeUnknown(assessment);
        assessment
                .findings()
                .forEach(finding -> html.tag("p", finding.place() + ": " + finding.message() + ".", "class", "warn"));
        writeChapters(judged);
        markup.openBriefRows("gaps", "requirements", GapFiles.NAMES);
        html.open("div", "class", "head");
        Markup.columns(
                html, "Requirement", "Verdict", "Evidence that counts", "Speaks against", "To close", "To be asked");
        html.close("div");
        assessment.rows().forEach(row -> writeRow(judged, row));
        html.close("div");
    }

    private void writeUnknown(GapAssessment assessment) {
        long unknown = assessment.count(Verdict.UNKNOWN);
        long asked = assessment.rows().stream()
                .filter(row -> !row.questions().isEmpty())
                .count();
        int all = assessment.rows().size();
        html.open("p");
        if (unknown + asked == 0) {
            html.text("The register tells of all " + Markup.count(all, "requirement") + " how they stand.");
        } else {
            html.tag(
                    "strong",
                    "Of " + unknown + " of " + Markup.count(all, "requirement") + " the register cannot tell, and of "
                            + asked + " it leaves something to be asked;");
            html.text(" what is unknown is neither met nor missing, and only a recorded exclusion makes a control not"
                    + " applicable.");
        }
        html.close("p");
    }

    private void writeChapters(Judged judged) {
        ShareTable table = new ShareTable(
                markup,
                GapWords.ORDER.stream()
                        .map(verdict -> new ShareTable.Kind(GapWords.title(verdict), GapWords.style(verdict)))
                        .toList());
        table.open("Chapter");
        judged.byChapter().forEach((title, rows) -> writeChapter(table, title, rows));
        writeChapter(table, "All", judged.assessment().rows());
        table.close();
    }

    private void writeChapter(ShareTable table, String title, List<GapRow> rows) {
        List<Long> counts = GapWords.ORDER.stream()
                .map(verdict ->
                        rows.stream().filter(row -> row.verdict() == verdict).count())
                .toList();
        table.row(() -> html.text(title.isEmpty() ? "Requirements" : title), counts);
    }

    private void writeRow(Judged judged, GapRow row) {
        CatalogEntry entry = judged.catalog().find(row.requirement().entry()).orElseThrow();
        html.line().open("details").open("summary").open("span");
        html.tag("b", GapFacts.name(row.requirement())).text(" " + row.title()).close("span");
        html.tag("span", GapWords.title(row.verdict()), "class", "verdict " + GapWords.style(row.verdict()));
        html.tag(
                "span",
                Long.toString(
                        row.evidence().stream().filter(HeldEvidence::counts).count()));
        html.tag("span", Integer.toString(row.against().size()));
        html.tag("span", Integer.toString(row.toClose().size()));
        html.tag("span", Integer.toString(row.questions().size())).close("summary");
        html.open("div", "id", GapFacts.anchor(row.requirement()));
        markup.facts(() -> {
            markup.fact("About", entry.summary());
            if (entry instanceof Control) {
                markup.fact(
                        "Control",
                        () -> markup.control(new ControlRef(
                                row.requirement().catalog(), row.requirement().entry())));
            }
            list("Why", row.reasons(), reason -> html.text(reason(row, reason)));
            list("Evidence", row.evidence(), this::writeEvidence);
            list("Speaks against", row.against(), this::writeAgainst);
            list("To close", row.toClose(), html::text);
            list("To be asked", row.questions(), question -> html.text(asked(entry, question)));
        });
        html.close("div").close("details");
    }

    private <T> void list(String term, List<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            markup.fact(term, () -> {
                html.open("ul");
                items.subList(0, Math.min(MOST, items.size())).forEach(each -> {
                    html.open("li");
                    item.accept(each);
                    html.close("li");
                });
                if (items.size() > MOST) {
                    html.open("li").text(Markup.count(items.size() - MOST, "more row") + " in ");
                    html.tag("a", GapFiles.EVIDENCE, "href", GapFiles.EVIDENCE).close("li");
                }
                html.close("ul");
            });
        }
    }

    private static String asked(CatalogEntry entry, String question) {
        return question.equals(BEYOND + entry.summary()) ? "Who can show this?" : question;
    }

    /** With the kind of evidence in words. */
    private static String reason(GapRow row, String reason) {
        return row.aspects().stream()
                .map(Aspect::kind)
                .filter(kind -> reason.startsWith(kind + ": ") || reason.startsWith(kind + " ("))
                .findFirst()
                .map(kind -> words(kind) + reason.substring(kind.length()))
                .orElse(reason);
    }

    private static String words(String kind) {
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.startsWith("ai ") ? "AI " + words.substring(3) : Markup.capital(words);
    }

    private void writeEvidence(HeldEvidence evidence) {
        markup.place(evidence.place());
        html.text(": " + evidence.state());
        if (!evidence.counts()) {
            html.text(", ").tag("strong", "does not count");
        }
    }

    private void writeAgainst(Finding finding) {
        markup.place(finding.place());
        html.text(": " + finding.message());
    }
}
