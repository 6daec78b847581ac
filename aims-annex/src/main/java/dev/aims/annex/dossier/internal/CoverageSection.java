package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogStatus;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Contribution;
import dev.aims.annex.crosswalk.Coverage;
import dev.aims.annex.crosswalk.CoverageRow;
import dev.aims.annex.crosswalk.CrosswalkPath;
import dev.aims.annex.crosswalk.Link;
import dev.aims.annex.crosswalk.NextStep;
import dev.aims.annex.crosswalk.Verdict;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far what is in place covers each framework: what does not count first, then the whole, systems and requirements. */
final class CoverageSection {
    private static final int STEPS = 10;
    private static final int NOT_COUNTED = 10;

    private final Markup markup;
    private final Html html;
    private final Facts facts;

    CoverageSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    /** Nothing if nothing is in place. */
    void write() {
        facts.coverage().filter(coverage -> !coverage.frameworks().isEmpty()).ifPresent(coverage -> {
            markup.openSection("coverage", "Coverage across frameworks", null);
            writeInPlace(coverage);
            html.open("p", "class", "notice")
                    .text("Covered: something in place includes all of it. Partly: something in place lies within it or"
                            + " overlaps with it; how much is not known, and parts never add up to the whole. Related: it"
                            + " has to do with something in place and no more. Most pairings are the judgement of this"
                            + " project, and none says that meeting a standard meets a law. Tables: ");
            markup.each(CoverageFiles.NAMES, name -> html.tag("a", name, "href", name));
            html.text(".").close("p");
            writeFrameworks(coverage.frameworks());
            writeSystems(coverage);
            writeContributions(coverage.once().contributions());
            writeSteps(coverage.steps());
            html.line().tag("h3", "Requirements by framework");
            markup.openBriefRows("plain", "frameworks", CoverageFiles.NAMES);
            coverage.frameworks().forEach(this::writeRequirements);
            html.close("div");
            markup.closeSection();
        });
    }

    private void writeInPlace(CoverageFacts coverage) {
        html.open("p");
        html.tag(
                "strong",
                Markup.count(coverage.controlsInPlace(), "control") + " and "
                        + Markup.count(coverage.clausesInPlace(), "clause") + " count as in place.");
        html.text(" A control does if it is implemented, was not found to be ineffective, and works for the whole"
                + " organization or for each of its systems; whether evidence shows it stands with the control. A clause"
                + " does if the gap assessment finds it met.");
        html.close("p");
        List<Finding> not = coverage.notCounted();
        List<Finding> unusable = coverage.unusable();
        if (not.size() + unusable.size() > 0) {
            html.open("ul");
            writeNotCounted(not);
            writeNotCounted(unusable);
            html.close("ul");
        }
    }

    private void writeNotCounted(List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(NOT_COUNTED, findings.size()))) {
            html.open("li").text("Not counted: ");
            writePlace(finding.place());
            html.text(" " + told(finding)).close("li");
        }
        if (findings.size() > NOT_COUNTED) {
            html.tag("li", "and " + (findings.size() - NOT_COUNTED) + " more that do not count");
        }
    }

    /** What a program would have to ask for is on the page. */
    private static String told(Finding finding) {
        String message = finding.message();
        int advice = message.indexOf("; ask for one");
        return advice < 0 ? message : message.substring(0, advice) + "; see by system";
    }

    /** Findings on coverage name what they are about by its reference. */
    private void writePlace(Place place) {
        if (place instanceof Place.Entity entity && Set.of("control", "entry").contains(entity.type())) {
            markup.entry(EntryRef.parse(entity.id()));
        } else {
            markup.place(place);
        }
    }

    private void writeFrameworks(List<Coverage> frameworks) {
        ShareTable table = new ShareTable(
                markup,
                CoverageWords.ORDER.stream()
                        .map(verdict -> new ShareTable.Kind(CoverageWords.title(verdict), CoverageWords.style(verdict)))
                        .toList());
        table.open("Framework");
        for (Coverage coverage : frameworks) {
            Catalog framework = coverage.framework();
            table.row(
                    () -> html.text(framework.standard() + " ").tag("small", note(framework), "class", "note"),
                    CoverageWords.ORDER.stream().map(coverage::count).toList());
        }
        table.close();
    }

    private String note(Catalog catalog) {
        boolean own =
                facts.catalogs().scope().stream().anyMatch(each -> each.id().equals(catalog.id()));
        String status = catalog.status() == CatalogStatus.IN_FORCE
                ? ""
                : Markup.words(catalog.status().name().toLowerCase(Locale.ROOT));
        return own ? "judged by itself" + (status.isEmpty() ? "" : ", " + status) : status;
    }

    /** What works on some systems only shows here and not in the whole. */
    private void writeSystems(CoverageFacts coverage) {
        Map<AiSystemId, CoverageFacts.OfSystem> systems = coverage.bySystem();
        if (systems.isEmpty()) {
            return;
        }
        html.line().tag("h3", "By system");
        html.tag(
                "p",
                "Requirements covered, and covered at least in part, by what is in place for each system by name or for the"
                        + " whole organization.");
        html.open("div", "class", "scroll")
                .open("table", "class", "levels")
                .open("thead")
                .open("tr");
        html.tag("th", "System", "scope", "col").tag("th", "Controls in place", "scope", "col", "class", "n");
        coverage.frameworks()
                .forEach(each -> html.tag("th", each.framework().standard(), "scope", "col", "class", "n"));
        html.close("tr").close("thead").open("tbody");
        systems.entrySet().stream().limit(Markup.MOST_ROWS).forEach(entry -> {
            html.line().open("tr").open("th", "scope", "row");
            markup.system(entry.getKey());
            html.close("th").tag("td", Integer.toString(entry.getValue().inPlace()), "class", "n");
            for (Coverage each : entry.getValue().frameworks()) {
                long covered = each.count(Verdict.COVERED);
                html.tag(
                        "td",
                        covered + ", " + (covered + each.count(Verdict.PARTLY)) + " of "
                                + each.rows().size(),
                        "class",
                        "n");
            }
            html.close("tr");
        });
        markup.closeTable();
        markup.rest(systems.size(), CoverageFiles.SYSTEMS);
    }

    private void writeContributions(List<Contribution> contributions) {
        List<Contribution> telling = contributions.stream()
                .filter(each -> !each.frameworks().isEmpty())
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        html.line().tag("h3", "What each does in other frameworks");
        markup.openTable("In place", "Covers", "In part", "Where");
        telling.stream().limit(Markup.MOST_ROWS).forEach(each -> {
            html.line().open("tr").open("th", "scope", "row");
            markup.entry(each.entry());
            html.close("th").tag("td", Long.toString(each.covered()), "class", "n");
            html.tag("td", Long.toString(each.partly()), "class", "n");
            html.tag(
                            "td",
                            each.frameworks().stream()
                                    .filter(in -> in.covered() + in.partly() > 0)
                                    .map(in -> nameOf(in.framework()) + " " + (in.covered() + in.partly()))
                                    .collect(Collectors.joining(", ")))
                    .close("tr");
        });
        markup.closeTable();
        markup.rest(telling.size(), CoverageFiles.CONTROLS);
    }

    private void writeSteps(List<NextStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        html.line().tag("h3", "What would cover most next");
        html.tag(
                "p",
                "Requirements of the catalogs in scope that are not covered yet, by how many requirements of all frameworks"
                        + " each would cover, or cover in part for the first time. How much work it is, and whether it"
                        + " applies, is not looked at.");
        markup.openTable("To put in place", "Would cover", "In part", "Where");
        for (NextStep step : steps.subList(0, Math.min(STEPS, steps.size()))) {
            html.line().open("tr").open("th", "scope", "row");
            markup.entry(step.ref());
            html.close("th").tag("td", Long.toString(step.covers()), "class", "n");
            html.tag("td", Long.toString(step.coversInPart()), "class", "n");
            Map<String, Long> where = step.closes().stream()
                    .map(gain -> gain.requirement().catalog())
                    .collect(Collectors.groupingBy(this::nameOf, TreeMap::new, Collectors.counting()));
            html.tag(
                            "td",
                            where.entrySet().stream()
                                    .map(each -> each.getKey() + " " + each.getValue())
                                    .collect(Collectors.joining(", ")))
                    .close("tr");
        }
        markup.closeTable();
        if (steps.size() > STEPS) {
            html.open("p").text(Markup.count(steps.size() - STEPS, "more row") + ": ");
            html.tag("a", CoverageFiles.NEXT, "href", CoverageFiles.NEXT)
                    .text(".")
                    .close("p");
        }
    }

    private String nameOf(String catalog) {
        return facts.catalogs().get(catalog).standard();
    }

    private void writeRequirements(Coverage coverage) {
        html.line()
                .open("details")
                .open("summary")
                .tag("b", coverage.framework().standard());
        html.text(" "
                        + CoverageWords.ORDER.stream()
                                .map(verdict -> coverage.count(verdict) + " " + CoverageWords.title(verdict))
                                .collect(Collectors.joining(", ")))
                .close("summary");
        html.open("div", "id", "coverage-" + coverage.framework().id());
        List<CoverageRow> covered = coverage.rows().stream()
                .filter(row -> row.verdict().compareTo(Verdict.PARTLY) >= 0)
                .toList();
        if (!covered.isEmpty()) {
            markup.openTable("Requirement", "Covered", "By what is in place");
            covered.forEach(this::writeCovered);
            markup.closeTable();
        }
        writeNames(coverage, Verdict.RELATED, "Related to something in place and no more: ");
        writeNames(coverage, Verdict.NOT_COVERED, "Nothing that is in place leads to: ");
        html.close("div").close("details");
    }

    private void writeNames(Coverage coverage, Verdict verdict, String title) {
        List<CoverageRow> rows =
                coverage.rows().stream().filter(row -> row.verdict() == verdict).toList();
        if (!rows.isEmpty()) {
            html.tag("h4", title + Markup.count(rows.size(), "requirement"));
            html.tag("p", names(rows));
        }
    }

    private static String names(Collection<CoverageRow> rows) {
        return rows.stream()
                .map(row -> row.ref().entry() + " " + row.entry().title())
                .collect(Collectors.joining("; "));
    }

    private void writeCovered(CoverageRow row) {
        html.line().open("tr").tag("th", row.ref().entry() + " " + row.entry().title(), "scope", "row");
        html.tag("td", CoverageWords.title(row.verdict()), "class", "answer");
        html.open("td");
        if (row.path() != null) {
            writePath(row.path());
        }
        html.close("td").close("tr");
    }

    private void writePath(CrosswalkPath path) {
        markup.entry(path.from());
        if (path.links().isEmpty()) {
            html.text(", which is this requirement itself");
            return;
        }
        boolean isFirst = true;
        for (Link link : path.links()) {
            html.text((isFirst ? " " : ", which ") + CoverageWords.verb(link.relation()) + " ");
            html.text(link.to().equals(path.to()) ? "it" : link.to().toString());
            html.text(link.basis() == Basis.OFFICIAL ? " (paired by the publisher)" : "");
            isFirst = false;
        }
        String rationale = path.links().get(0).row().rationale();
        if (path.links().size() == 1 && rationale != null) {
            html.text(" ").tag("small", rationale, "class", "note line");
        }
    }
}
