package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Objective;
import dev.aims.annex.catalog.Question;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskSourceRef;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The risks by where they come from; each source with its questions and with the controls that help. */
final class SourceSection {
    private static final int BAR = 200;

    private final Markup markup;
    private final Html html;
    private final Facts facts;

    SourceSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        List<RiskSource> sources = facts.catalogs().sources();
        markup.openSection("sources", "Risks by source", null);
        markup.notices(markup.mappingNotices());
        int most = sources.stream()
                .mapToInt(source -> facts.risksFrom(source.ref()).size())
                .max()
                .orElse(0);
        html.open("div", "class", "scroll").open("table", "class", "bars");
        html.open("thead").open("tr");
        header("Source", "Risks", "", "Above tolerance", "Systems");
        html.close("tr").close("thead").open("tbody");
        sources.forEach(source -> writeRow(source, most));
        writeRisksWithoutSource();
        html.close("tbody").close("table").close("div");
        writeForeignSources();
        html.tag("h3", "Questions and controls by source").open("div", "class", "rows plain");
        sources.forEach(this::writeDetails);
        html.close("div");
        markup.closeSection();
    }

    private void header(String... titles) {
        for (String title : titles) {
            if (title.isEmpty()) {
                html.open("td").close("td");
            } else {
                html.tag("th", title, "scope", "col");
            }
        }
    }

    private void writeRow(RiskSource source, int most) {
        List<Risk> risks = facts.risksFrom(source.ref());
        html.line().open("tr").open("th", "scope", "row");
        markup.sourceNumber(source.ref());
        html.text(" " + source.title())
                .close("th")
                .tag("td", Integer.toString(risks.size()), "class", "n")
                .open("td");
        bar(risks.size(), most);
        html.close("td");
        html.tag(
                "td",
                Long.toString(risks.stream().filter(facts::isAboveTolerance).count()),
                "class",
                "n");
        long systems = risks.stream()
                .flatMap(risk -> risk.systems().stream())
                .distinct()
                .filter(system -> !facts.isRetired(system))
                .count();
        html.tag("td", Long.toString(systems), "class", "n").close("tr");
    }

    private void bar(int value, int most) {
        if (value == 0) {
            return;
        }
        String width = Integer.toString(Math.max(2, Math.round((float) BAR * value / most)));
        html.open("svg", "class", "bar", "width", width, "height", "12", "aria-hidden", "true");
        html.open("rect", "width", width, "height", "12", "rx", "2")
                .close("rect")
                .close("svg");
    }

    private void writeRisksWithoutSource() {
        int count = facts.view().risks().where(risk -> risk.sources().isEmpty()).size();
        if (count > 0) {
            html.open("tr").tag("th", "No source recorded", "scope", "row");
            html.tag("td", Integer.toString(count), "class", "n")
                    .open("td", "colspan", "3")
                    .close("td");
            html.close("tr");
        }
    }

    private void writeForeignSources() {
        Set<RiskSourceRef> foreign = facts.view().risks().stream()
                .flatMap(risk -> risk.sources().stream())
                .filter(source -> facts.catalogs().findSource(source).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            html.open("p", "class", "notice").text("Sources that no catalog of this dossier lists: ");
            markup.each(
                    foreign,
                    source -> html.text(
                            source + " (" + Markup.count(facts.risksFrom(source).size(), "risk") + ")"));
            html.close("p");
        }
    }

    private void writeDetails(RiskSource source) {
        html.line().open("details").open("summary");
        html.tag("b", source.id()).text(" " + source.title()).close("summary");
        html.open("div", "id", Markup.anchor(source.ref()));
        html.tag("p", source.summary());
        markup.facts(() -> {
            markup.facts("Traits that point to it", source.traits(), trait -> html.text(Markup.words(trait.id())));
            markup.facts("Objectives at stake", source.objectives(), related -> {
                html.text(facts.catalogs()
                        .findObjective(related.ref())
                        .map(Objective::title)
                        .orElseGet(() -> related.ref().toString()));
                html.text(" (" + related.rationale() + ")");
            });
            markup.facts("Controls that help", source.controls(), related -> {
                markup.control(related.ref());
                html.text(" (" + related.rationale() + ")");
            });
        });
        html.tag("h4", "Questions that show whether it matters").open("ul");
        for (Question question : source.questions()) {
            html.tag("li", questionNumber(question) + ": " + question.text());
        }
        html.close("ul").close("div").close("details");
    }

    /** The last part of the question's id: {@code q2} of {@code C.3.2.q2}. */
    static String questionNumber(Question question) {
        String id = question.ref().question();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** The last parts of the questions' ids; only first and last where all of a topic's questions are meant. */
    static String questionNumbers(List<Question> questions, RiskSource source) {
        List<String> numbers =
                questions.stream().map(SourceSection::questionNumber).toList();
        return questions.size() > 2 && questions.size() == source.questions().size()
                ? numbers.get(0) + " to " + numbers.get(numbers.size() - 1)
                : String.join(", ", numbers);
    }
}
