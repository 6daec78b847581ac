package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.ContentKind;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.catalog.Notice;
import dev.aims.annex.iso42001.Iso42001;
import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.validation.Place;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.plot.Plot;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sections of the page share: levels, links from entity to entity, facts in pairs. */
final class Markup {
    /** Rows of a table on the page; the file that goes with it has them all. */
    static final int MOST_ROWS = 100;

    private static final int SHORT = 40;
    private static final int SOME = 20;
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    final Html html;
    final Facts facts;
    private final Places places;
    private boolean factsOpen;

    Markup(Html html, Facts facts) {
        this.html = html;
        this.facts = facts;
        places = new Places(facts);
    }

    void openSection(String id, String title, @Nullable String count) {
        html.line().open("section", "id", id, "aria-labelledby", id + "-title");
        html.open("h2", "id", id + "-title").text(title);
        if (count != null) {
            html.text(" ").tag("span", count, "class", "count");
        }
        html.close("h2");
    }

    void closeSection() {
        html.close("section");
    }

    void openTable(String... titles) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String title : titles) {
            html.tag("th", title, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    void closeTable() {
        html.close("tbody").close("table").close("div");
    }

    /**
     * Opens a list of rows that stay closed on paper, but for those that the reader has opened, and says so there.
     *
     * @param style class of the rows
     * @param noun what the rows are called, in the plural
     * @param files what holds all of it
     */
    void openBriefRows(String style, String noun, List<String> files) {
        html.open("p", "class", "notice printed")
                .text(
                        "Rows that are closed are printed with their heads alone;"
                                + " what is opened on the page is printed whole. What all of them hold is in the files beside it: ");
        each(files, file -> html.tag("a", file, "href", file));
        html.text(".").close("p");
        html.open("div", "class", "rows " + style, "data-noun", noun, "data-print", "brief");
    }

    /** Where the rows are that did not find room on the page. */
    void rest(int rows, String file) {
        if (rows > MOST_ROWS) {
            html.open("p").text(count(rows - MOST_ROWS, "more row") + ": ");
            html.tag("a", file, "href", file).text(".").close("p");
        }
    }

    /** A clause, behind what stems from it. */
    void basis(@Nullable String basis) {
        if (basis != null) {
            html.text(" ").tag("span", basis, "class", "basis");
        }
    }

    /** A place by its title, as a link if it is on the page, and what kind of thing it is. */
    void place(Place place) {
        link(places.title(place), places.anchor(place));
        String kind = places.kind(place);
        if (!kind.isEmpty()) {
            html.text(" ").tag("small", kind, "class", "note");
        }
    }

    /** What a reader has to know about what follows. */
    void notices(Collection<Notice> notices) {
        notices.stream().distinct().forEach(notice -> html.tag("p", notice.text(), "class", "notice"));
    }

    /** The notices of the catalogs on how systems, risk sources and controls relate. */
    List<Notice> mappingNotices() {
        return facts.catalogs().sources().stream()
                .flatMap(source -> source.notices().stream())
                .filter(notice -> notice.covers().contains(ContentKind.TRAIT)
                        || notice.covers().contains(ContentKind.RELATION))
                .distinct()
                .toList();
    }

    /** Facts in pairs; nothing if there are none. */
    void facts(Runnable content) {
        factsOpen = false;
        content.run();
        if (factsOpen) {
            html.close("dl");
        }
        factsOpen = false;
    }

    /** A term and its text; nothing if there is no text. */
    void fact(String term, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fact(term, () -> html.text(text));
        }
    }

    void fact(String term, Runnable content) {
        if (!factsOpen) {
            html.open("dl");
            factsOpen = true;
        }
        html.tag("dt", term).open("dd");
        content.run();
        html.close("dd");
    }

    /** A term and several items; nothing if there are none. */
    <T> void facts(String term, Collection<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            fact(term, () -> each(items, item));
        }
    }

    /** Items with commas between. */
    <T> void each(Collection<T> items, Consumer<T> item) {
        boolean first = true;
        for (T each : items) {
            if (!first) {
                html.text(", ");
            }
            item.accept(each);
            first = false;
        }
    }

    /** The first items with commas between; how many more there are, and the file that has them. */
    <T> void some(List<T> items, Consumer<T> item, String file) {
        each(items.subList(0, Math.min(SOME, items.size())), item);
        if (items.size() > SOME) {
            html.text(String.format(Locale.ROOT, " and %,d more in ", items.size() - SOME));
            html.tag("a", file, "href", file);
        }
    }

    /** A picture, as wide as there is room for. */
    void picture(Plot plot) {
        html.line().open("div", "class", "plot").picture(plot).close("div");
    }

    void level(Optional<Assessment> assessment) {
        assessment.ifPresentOrElse(this::level, () -> html.tag("span", "none", "class", "none"));
    }

    private void level(Assessment assessment) {
        Optional<RiskMatrix> matrix = facts.levels().matrixOf(assessment);
        if (matrix.isEmpty()) {
            html.tag("span", assessment.level() + " (other criteria)", "class", "none");
        } else {
            level(matrix.get(), assessment.level());
        }
    }

    void level(RiskMatrix matrix, String level) {
        html.tag("b", matrix.level(level).title(), "class", LevelStyle.classOf(facts, matrix, level));
    }

    /** An entity by this name: a link if it is on the page, and marked if it was taken out of use. */
    private void entity(EntityId<?> id, String name) {
        link(name, places.anchor(Places.of(id)));
        html.text(facts.retired(id));
    }

    private void link(String text, Optional<String> anchor) {
        anchor.ifPresentOrElse(found -> html.tag("a", text, "href", "#" + found), () -> html.text(text));
    }

    void system(AiSystemId id) {
        entity(id, cut(facts.nameOf(id)));
    }

    void risk(RiskId id) {
        entity(id, facts.view().find(id).map(Risk::title).orElseGet(id::value));
    }

    void component(AiComponentId id) {
        entity(id, facts.view().find(id).map(AiComponent::name).orElseGet(id::value));
    }

    /** A risk of a portfolio, which need not be on the page. */
    void risk(LossFacts losses, RiskId id) {
        if (losses.isInUse(id)) {
            risk(id);
        } else {
            html.text(losses.titleOf(id) + facts.retired(id));
        }
    }

    void sourceNumber(RiskSourceRef ref) {
        link(ref.source(), Optional.of(ref).filter(facts::isSourceInScope).map(Markup::anchor));
    }

    void control(ControlRef ref) {
        controlNumber(ref);
        facts.catalogs().findControl(ref).ifPresent(control -> html.text(" " + control.title()));
    }

    void controlNumber(ControlRef ref) {
        link(Tables.name(ref), Optional.of(ref).filter(facts::isInStatement).map(Markup::anchor));
    }

    /** Any entry of a catalog by its name and title, as a link if it is on the page. */
    void entry(EntryRef ref) {
        link(GapFacts.name(ref), findAnchor(ref));
        facts.catalogs().find(ref).ifPresent(entry -> html.text(" " + entry.title()));
    }

    private Optional<String> findAnchor(EntryRef ref) {
        ControlRef control = new ControlRef(ref.catalog(), ref.entry());
        return facts.isInStatement(control)
                ? Optional.of(anchor(control))
                : facts.gap().flatMap(gap -> gap.findAnchor(ref.toString()));
    }

    void plan(TreatmentPlanId id) {
        entity(id, id.value());
    }

    void decision(DecisionId id) {
        entity(id, id.value());
    }

    void evidence(EvidenceId id) {
        entity(id, facts.view().find(id).map(Evidence::title).orElseGet(id::value));
    }

    void source(RiskSourceRef ref) {
        facts.catalogs()
                .findSource(ref)
                .ifPresentOrElse(
                        source -> {
                            sourceNumber(ref);
                            html.text(facts.isLarge() ? "" : " " + source.title());
                        },
                        () -> html.text(ref.toString()));
    }

    void party(PartyId id) {
        html.text(facts.nameOf(id));
    }

    void owner(@Nullable PartyId owner) {
        fact("Owner", owner == null ? null : facts.nameOf(owner));
    }

    void references(Collection<ExternalReference> references) {
        facts("References", references, reference -> {
            html.text(reference.type() + ": ");
            location(reference.location(), reference.title());
        });
    }

    /** A location, as a link if it is a web address. */
    void location(String location, @Nullable String title) {
        String text = title == null ? location : title;
        if (WEB.matcher(location).matches()) {
            html.tag("a", text, "href", location, "rel", "noopener noreferrer");
        } else {
            html.text(title == null ? location : title + " (" + location + ")");
        }
    }

    /** Titles of the columns of rows that can be opened. */
    static void columns(Html html, String... titles) {
        for (String title : titles) {
            html.tag("span", title);
        }
    }

    /** The name, or its beginning where there are so many that each has to be short; the whole stands with the entity. */
    private String cut(String name) {
        return facts.isLarge() && name.length() > SHORT
                ? name.substring(0, SHORT).strip() + "\u2026"
                : name;
    }

    /** A number and its noun, such as {@code 1 risk} and {@code 2 risks}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A term of a closed vocabulary in words. */
    static String words(String id) {
        return id.replace('_', ' ');
    }

    static String anchor(AiSystemId id) {
        return "system-" + id;
    }

    static String anchor(RiskId id) {
        return "risk-" + id;
    }

    static String anchor(EvidenceId id) {
        return "evidence-" + id;
    }

    static String anchor(ControlRef ref) {
        return "control-" + Tables.name(ref);
    }

    static String anchor(RiskSourceRef ref) {
        return "source-" + (ref.catalog().equals(Iso42001.CATALOG) ? ref.source() : ref);
    }
}
