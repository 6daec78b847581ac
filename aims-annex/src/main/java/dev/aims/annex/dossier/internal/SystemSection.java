package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.TraitDefinition;
import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.identification.RiskIdentification;
import dev.aims.annex.identification.Suggestion;
import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import dev.aims.risk.assessment.AssessmentStage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inventory: each system with what is known of it, what follows from that, and what is still open. */
final class SystemSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    SystemSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        int count = facts.view().systems().size();
        markup.openSection("systems", "AI systems", Integer.toString(count));
        if (count == 0) {
            html.tag("p", "The register holds no systems in use.", "class", "empty");
        } else {
            markup.notices(markup.mappingNotices());
            if (facts.isLarge()) {
                html.tag(
                        "p",
                        "The register is large: here and among the risks, sources and objectives go by their number and"
                                + " long names are cut in links.",
                        "class",
                        "notice");
            }
            html.open("div", "class", "rows systems", "data-noun", "systems").open("div", "class", "head");
            Markup.columns(html, "System", "Stage", "Traits", "Risks", "Highest today", "Open questions");
            html.close("div");
            facts.view().systems().forEach(this::writeSystem);
            html.close("div");
        }
        markup.closeSection();
    }

    private void writeSystem(AiSystem system) {
        RiskIdentification found = RiskIdentification.of(system, facts.catalogs());
        List<Risk> risks = facts.risksOf(system.id());
        Optional<Assessment> highest = highestToday(risks);
        html.line()
                .open(
                        "details",
                        "data-rank",
                        Integer.toString(highest.map(Assessment::rank).orElse(0)));
        html.open("summary").tag("span", system.name());
        html.tag("span", system.stage() == null ? "open" : system.stage().title());
        html.tag("span", Integer.toString(system.traits().size()));
        html.tag("span", Integer.toString(risks.size())).open("span");
        markup.level(highest);
        html.close("span").tag("span", Integer.toString(openQuestions(found))).close("summary");
        html.open("div", "id", Markup.anchor(system.id()));
        writeWhatIsKnown(system);
        writeWhatFollows(system, found, risks);
        html.close("div").close("details");
    }

    /** Traits of which nothing is known, and questions on the relevant sources that nothing answers. */
    private static int openQuestions(RiskIdentification found) {
        return found.openTraits().size()
                + found.suggestions().stream()
                        .mapToInt(suggestion -> suggestion.openQuestions().size())
                        .sum();
    }

    private Optional<Assessment> highestToday(List<Risk> risks) {
        return risks.stream()
                .flatMap(risk -> AssessmentStage.today(risk).stream())
                .filter(assessment -> facts.levels().matrixOf(assessment).isPresent())
                .max(Comparator.comparingInt(Assessment::rank));
    }

    private void writeWhatIsKnown(AiSystem system) {
        paragraph(system.description());
        markup.facts(() -> {
            markup.fact("Id", system.id().value());
            markup.fact("Intended use", system.intendedUse());
            markup.facts("Users", system.users(), html::text);
            markup.facts("People affected", system.affectedPeople(), html::text);
            markup.fact("Roles", system.roles().stream().map(AiRole::title).collect(Collectors.joining(", ")));
            markup.fact(
                    "Automation",
                    system.automation() == null
                            ? null
                            : Markup.words(system.automation().id()));
            markup.fact("Deployed", String.join(", ", system.deployments()));
            markup.facts("Components", system.components(), this::writeComponent);
            markup.facts("Suppliers", system.suppliers(), markup::party);
            markup.owner(system.owner());
            markup.fact(
                    "Next review",
                    system.nextReview() == null ? null : system.nextReview().toString());
            markup.fact("Traits", words(system.traits()));
            markup.fact("Ruled out", words(system.absentTraits()));
            markup.references(system.references());
            markup.fact("Tags", String.join(", ", system.tags()));
            int attributes = system.attributes().size();
            markup.fact(
                    "More",
                    attributes == 0 ? null : Markup.count(attributes, "further attribute") + " in register.json");
        });
    }

    private void paragraph(@Nullable String text) {
        if (text != null) {
            html.tag("p", text, "class", "long");
        }
    }

    private void writeComponent(ComponentUse use) {
        markup.component(use.component());
        facts.view().find(use.component()).map(AiComponent::version).ifPresent(version -> html.text(" " + version));
        html.text(" (" + use.role() + ")");
    }

    private void writeWhatFollows(AiSystem system, RiskIdentification found, List<Risk> risks) {
        markup.facts(() -> {
            if (!found.suggestions().isEmpty()) {
                markup.fact("Relevant sources", () -> {
                    html.open("ul");
                    found.suggestions().forEach(this::writeSuggestion);
                    html.close("ul");
                });
            }
            markup.facts("Undecided sources", found.undecided(), source -> markup.sourceNumber(source.ref()));
            markup.fact("Open traits", openTraits(found));
            facts.act().flatMap(act -> act.find(system.id())).ifPresent(this::writeAct);
            markup.facts("Risks", risks, this::writeRisk);
            markup.facts("Controls", facts.controlsOn(system.id()), this::writeControl);
            markup.facts("Evidence", facts.evidenceOn(system.id()), markup::evidence);
        });
    }

    private void writeAct(AiActClassification classification) {
        markup.fact("EU AI Act", () -> {
            html.tag("a", ActWords.result(classification), "href", "#" + ActWords.anchor(classification));
            int open = classification.openQuestions().size();
            html.text(open == 0 ? "" : "; " + Markup.count(open, "open question"));
        });
    }

    private String openTraits(RiskIdentification found) {
        int open = found.openTraits().size();
        return facts.isLarge() && open > 0
                ? open + " of " + facts.catalogs().traits().size() + ", all but those above"
                : words(found.openTraits().stream().map(TraitDefinition::trait).toList());
    }

    private void writeRisk(Risk risk) {
        if (facts.isLarge()) {
            String source = risk.sources().stream()
                    .map(RiskSourceRef::source)
                    .findFirst()
                    .orElse("risk");
            html.tag("a", source, "href", "#" + Markup.anchor(risk.id()));
        } else {
            markup.risk(risk.id());
        }
    }

    private void writeSuggestion(Suggestion suggestion) {
        html.open("li");
        markup.source(suggestion.source().ref());
        html.text(" because of ");
        html.text(words(
                suggestion.reasons().stream().map(reason -> reason.trait()).toList()));
        if (!suggestion.openQuestions().isEmpty()) {
            html.text("; still to ask: "
                    + SourceSection.questionNumbers(suggestion.openQuestions(), suggestion.source()));
        }
        html.close("li");
    }

    private void writeControl(ControlImplementation control) {
        markup.control(control.control());
        html.text(" (" + Markup.words(control.status().id()) + ")");
    }

    private static String words(Collection<Trait> traits) {
        return traits.stream().map(trait -> Markup.words(trait.id())).collect(Collectors.joining(", "));
    }
}
