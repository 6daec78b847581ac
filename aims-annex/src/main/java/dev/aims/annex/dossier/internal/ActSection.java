package dev.aims.annex.dossier.internal;

import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActOutcome;
import dev.aims.annex.euaiact.AiActOverview;
import dev.aims.annex.euaiact.AiActTier;
import dev.aims.annex.euaiact.ApplicationDate;
import dev.aims.annex.euaiact.Known;
import dev.aims.core.model.AiSystemId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the EU AI Act makes of the systems: what is not known first, then classes, dates, and each system. */
final class ActSection {
    private static final Comparator<ApplicationDate> BY_DAY =
            Comparator.comparing(ApplicationDate::current).thenComparing(ApplicationDate::id);

    private final Markup markup;
    private final Html html;
    private final Facts facts;

    ActSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    /** Nothing if nobody has asked for it. */
    void write() {
        facts.act().ifPresent(act -> {
            AiActOverview overview = act.overview();
            markup.openSection(
                    "ai-act", "EU AI Act", Integer.toString(overview.systems().size()));
            writeOpen(overview);
            html.tag("p", overview.notice() + " " + aboutRules(overview), "class", "notice");
            if (!overview.systems().isEmpty()) {
                writeClasses(overview);
                writeDates(overview);
                writeSystems(act);
            }
            markup.closeSection();
        });
    }

    private static String aboutRules(AiActOverview overview) {
        return "By the rule set " + overview.edition() + ", which reads the law as of " + overview.rulesAsOf()
                + ", on the day " + overview.date() + ".";
    }

    private void writeOpen(AiActOverview overview) {
        long all = overview.systems().size();
        long open = overview.count(AiActOutcome.UNDETERMINED);
        html.line().open("p");
        if (all == 0) {
            html.text("The register holds no systems.");
        } else if (open == 0) {
            html.text("All " + Markup.count(all, "system")
                    + " of the register are classified: no open question can change" + " a class.");
        } else {
            html.tag(
                    "strong",
                    "The class of " + open + " of " + Markup.count(all, "system") + " can still change: what was not"
                            + " answered is a question here, and never a no.");
            html.text(" All questions: ")
                    .tag("a", "ai-act-questions.csv", "href", "ai-act-questions.csv")
                    .text(".");
        }
        html.close("p");
    }

    private void writeClasses(AiActOverview overview) {
        html.line().tag("h3", "Classes");
        markup.openTable("Class", "Established", "Still possible", "Ruled out");
        for (AiActTier tier : AiActTier.values()) {
            html.line().open("tr").open("th", "scope", "row").text(Markup.capital(ActWords.title(tier)));
            html.text(" ").tag("small", article(tier), "class", "note").close("th");
            writeSystemsOf(overview.systems(tier, Known.YES));
            writeSystemsOf(overview.systems(tier, Known.OPEN));
            int out = overview.systems(tier, Known.NO).size();
            html.tag("td", Integer.toString(out)).close("tr");
        }
        markup.closeTable();
        long outside = overview.count(AiActOutcome.OUT_OF_SCOPE);
        html.tag(
                "p",
                "A system can be in several classes; those of models are an axis of their own. \"Minimal\" is this library's"
                        + " word for what is left."
                        + (outside == 0 ? "" : " To " + Markup.count(outside, "system") + " the Act does not apply."),
                "class",
                "notice");
    }

    private static String article(AiActTier tier) {
        return switch (tier) {
            case PROHIBITED -> "Art. 5";
            case HIGH_RISK -> "Art. 6";
            case LIMITED_TRANSPARENCY -> "Art. 50";
            case MINIMAL -> "the rest";
            case GPAI -> "Art. 3(63)";
            case GPAI_SYSTEMIC_RISK -> "Art. 51";
        };
    }

    private void writeSystemsOf(List<AiActClassification> systems) {
        html.open("td");
        if (systems.isEmpty()) {
            html.tag("span", "none", "class", "none");
        } else if (systems.size() == 1) {
            link(systems.get(0));
        } else {
            html.text(systems.size() + ": ");
            markup.some(systems, this::link, "ai-act-systems.csv");
        }
        html.close("td");
    }

    private void link(AiActClassification classification) {
        html.tag("a", facts.nameOf(ActFacts.systemOf(classification)), "href", "#" + ActWords.anchor(classification));
    }

    /** From when what applies to these systems; each date with what moved it. */
    private void writeDates(AiActOverview overview) {
        Map<ApplicationDate, Reach> dates = new TreeMap<>(BY_DAY);
        for (AiActClassification classification : overview.systems()) {
            for (AiActObligation obligation : classification.obligations()) {
                ApplicationDate date = obligation.application();
                if (date != null) {
                    Reach reach = dates.computeIfAbsent(date, any -> new Reach(new HashSet<>(), new HashSet<>()));
                    reach.obligations().add(obligation.id());
                    reach.systems().add(ActFacts.systemOf(classification));
                }
            }
        }
        if (dates.isEmpty()) {
            return;
        }
        html.line().tag("h3", "From when");
        markup.openTable("Day", "What applies", "Obligations", "Systems");
        dates.forEach((date, reach) -> {
            html.line().open("tr").open("th", "scope", "row", "class", "day");
            html.text(date.current().toString());
            html.tag("span", date.hasCome(overview.date()) ? "applies" : "to come")
                    .close("th");
            html.open("td").text(date.what());
            String doubts = ActWords.doubts(date);
            if (!doubts.isEmpty()) {
                html.text(" ").tag("small", doubts, "class", "note");
            }
            html.close("td").tag("td", Integer.toString(reach.obligations().size()), "class", "n");
            html.tag("td", Integer.toString(reach.systems().size()), "class", "n")
                    .close("tr");
        });
        markup.closeTable();
    }

    private record Reach(Set<String> obligations, Set<AiSystemId> systems) {}

    private void writeSystems(ActFacts act) {
        html.line().tag("h3", "Systems");
        html.open("p").text("All of it, as tables: ");
        markup.each(ActFiles.NAMES, name -> html.tag("a", name, "href", name));
        html.text(".").close("p");
        html.tag(
                "p",
                "\"Shown\" means that a control or evidence is recorded under the obligation itself and counts; \"overlap"
                        + " only\", that controls of another standard overlap with it by a crosswalk. Which do is the"
                        + " judgement of this project. Neither says that an obligation is met.",
                "class",
                "notice");
        markup.openBriefRows("act", "systems", ActFiles.NAMES);
        html.open("div", "class", "head");
        Markup.columns(html, "System", "Class", "Still possible", "Duties today", "Not shown", "Open questions");
        html.close("div");
        ActSystem row = new ActSystem(markup, act);
        act.overview().systems().forEach(row::write);
        html.close("div");
    }
}
