package dev.aims.annex.dossier.internal;

import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActFacts;
import dev.aims.annex.euaiact.AiActInput;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActOutcome;
import dev.aims.annex.euaiact.AiActQuestion;
import dev.aims.annex.euaiact.AiActReason;
import dev.aims.annex.euaiact.AiActRole;
import dev.aims.annex.euaiact.ApplicationDate;
import dev.aims.annex.euaiact.Confidence;
import dev.aims.annex.euaiact.Force;
import dev.aims.annex.euaiact.Known;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.EvidenceId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One system under the EU AI Act: its class and why, its obligations with what shows them, what is to be asked. */
final class ActSystem {
    private static final int INPUTS = 6;
    private static final int QUESTIONS = 15;

    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final ActFacts act;

    ActSystem(Markup markup, ActFacts act) {
        this.markup = markup;
        this.act = act;
        html = markup.html;
        facts = markup.facts;
    }

    void write(AiActClassification classification) {
        AiSystemId system = ActFacts.systemOf(classification);
        List<String> due =
                ActFacts.due(classification).map(AiActObligation::id).distinct().toList();
        long notShown = ActFacts.due(classification)
                .filter(obligation -> act.evidence(system, obligation).state() != ActEvidence.State.SHOWN)
                .map(AiActObligation::id)
                .distinct()
                .count();
        html.line().open("details").open("summary").tag("span", facts.nameOf(system));
        html.tag("span", ActWords.result(classification), "class", styleOf(classification));
        html.tag("span", ActWords.possible(classification));
        html.tag("span", Integer.toString(due.size()));
        html.tag("span", Long.toString(notShown));
        html.tag("span", Integer.toString(classification.openQuestions().size()))
                .close("summary");
        html.open("div", "id", ActWords.anchor(classification));
        writeResult(classification);
        writeReasons(
                "Why",
                classification.reasons().stream()
                        .filter(reason -> !reason.setAside())
                        .toList());
        writeReasons(
                "Would count as well, but is set aside",
                classification.reasons().stream().filter(AiActReason::setAside).toList());
        for (AiActRole role : AiActRole.values()) {
            writeObligations(classification, role);
        }
        writeQuestions(classification);
        writeFindings(classification);
        html.close("div").close("details");
    }

    private static @Nullable String styleOf(AiActClassification classification) {
        if (classification.isProhibited()) {
            return "above";
        }
        boolean isOpen = classification.outcome() == AiActOutcome.UNDETERMINED
                && classification.tiers().isEmpty();
        return isOpen ? "answer undecided" : "answer";
    }

    private void writeResult(AiActClassification classification) {
        AiActFacts given = classification.facts();
        markup.facts(() -> {
            markup.fact("System", () -> markup.system(ActFacts.systemOf(classification)));
            markup.fact("Class", ActWords.result(classification) + proviso(classification));
            markup.fact("Still possible", ActWords.possible(classification));
            markup.fact("The Act applies", applies(classification));
            markup.fact("Open traits", openTraits(classification));
            markup.fact(
                    "Your roles",
                    classification.roles().isEmpty()
                            ? "none is established"
                            : classification.roles().stream()
                                    .map(ActWords::title)
                                    .collect(Collectors.joining(", ")));
            markup.fact(
                    "On the market",
                    given.placedOnMarket() == null
                            ? null
                            : given.placedOnMarket().toString());
            markup.fact("Rests on", () -> {
                html.text(Markup.count(given.statements().size(), "fact") + " with their sources: ");
                html.tag("a", "ai-act-facts.csv", "href", "ai-act-facts.csv");
            });
        });
    }

    /** Traits of which the inventory knows nothing, and which would answer questions. */
    private String openTraits(AiActClassification classification) {
        return classification.outcome() != AiActOutcome.UNDETERMINED
                ? ""
                : facts.view().find(ActFacts.systemOf(classification)).stream()
                        .flatMap(system -> AiActFacts.tellingTraits().stream()
                                .filter(trait -> !system.traits().contains(trait)
                                        && !system.absentTraits().contains(trait)))
                        .map(trait -> Markup.words(trait.id()))
                        .collect(Collectors.joining(", "));
    }

    private static String proviso(AiActClassification classification) {
        boolean open = classification.inScope() == Known.OPEN
                && classification.tiers().stream().anyMatch(tier -> !tier.isModelTier());
        boolean modelOpen = classification.modelInScope() == Known.OPEN
                && classification.tiers().stream().anyMatch(tier -> tier.isModelTier());
        return open || modelOpen ? ", provided that the Act applies, which is open" : "";
    }

    private static String applies(AiActClassification classification) {
        String toSystem = known(classification.inScope());
        return classification.modelInScope() == Known.NO
                ? toSystem
                : toSystem + "; to it as a general-purpose model: " + known(classification.modelInScope());
    }

    private static String known(Known known) {
        return switch (known) {
            case YES -> "yes";
            case NO -> "no";
            case OPEN -> "open";
        };
    }

    private void writeReasons(String title, List<AiActReason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        html.tag("h4", title).open("ul");
        for (AiActReason reason : reasons) {
            html.open("li").tag("strong", reason.article()).text(" " + reason.says());
            if (reason.confidence() != Confidence.HIGH) {
                html.text(" (confidence " + reason.confidence().id() + ")");
            }
            List<AiActInput> inputs = reason.inputs();
            html.open("div", "class", "why").text("because ");
            html.text(inputs.stream().limit(INPUTS).map(AiActInput::toString).collect(Collectors.joining("; ")));
            html.text(inputs.size() > INPUTS ? "; and " + (inputs.size() - INPUTS) + " more of the kind" : "");
            html.close("div").close("li");
        }
        html.close("ul");
    }

    private void writeObligations(AiActClassification classification, AiActRole role) {
        List<AiActObligation> obligations = classification.obligations(role);
        if (obligations.isEmpty()) {
            return;
        }
        if (!classification.roles().contains(role)) {
            html.tag("h4", "Obligations as " + ActWords.title(role) + ", should that be your role");
            html.tag(
                    "p",
                    obligations.stream().map(AiActObligation::id).collect(Collectors.joining(", "))
                            + ": which role you have hangs on the questions below.");
            return;
        }
        html.tag("h4", "Obligations as " + ActWords.title(role));
        markup.openTable("Obligation", "From when", "In the register");
        for (AiActObligation obligation : obligations) {
            html.line().open("tr").open("th", "scope", "row").text(obligation.id() + " " + obligation.title());
            html.text(
                    obligation.force() == Force.DUTY
                            ? ""
                            : " (" + obligation.force().id() + ")");
            note(facts.isLarge() ? null : obligation.summary());
            html.close("th").open("td");
            writeApplication(obligation);
            ApplicationDate date = obligation.application();
            note(date == null ? null : ActWords.doubts(date));
            note(obligation.note());
            note(obligation.dateNote());
            html.close("td").open("td");
            writeEvidence(act.evidence(ActFacts.systemOf(classification), obligation), obligation);
            html.close("td").close("tr");
        }
        markup.closeTable();
    }

    private void writeApplication(AiActObligation obligation) {
        html.text(ActWords.status(obligation));
        ActWords.from(obligation).ifPresent(day -> writeDay(", from ", day));
        if (obligation.formal() != null) {
            writeDay(", formally from ", obligation.formal());
        }
        html.text(obligation.binds() == Known.OPEN ? "; whether it binds is open" : "");
    }

    private void writeDay(String before, LocalDate day) {
        html.text(before).tag("span", day.toString(), "class", "whole");
    }

    private void note(@Nullable String note) {
        if (note != null && !note.isEmpty()) {
            html.text(" ").tag("small", note, "class", "note line");
        }
    }

    private void writeEvidence(ActEvidence found, AiActObligation obligation) {
        boolean open = found.state() != ActEvidence.State.SHOWN;
        boolean isDue = obligation.force() == Force.DUTY && obligation.isDue();
        String style = !open ? "answer" : isDue ? "answer undecided" : "none";
        html.tag("span", Markup.capital(found.state().title()), "class", style);
        html.open("ul", "class", "held");
        found.own().forEach(control -> writeControl(control, found));
        found.linked().forEach(evidence -> {
            html.open("li");
            markup.evidence(evidence.id());
            html.text(" (linked, " + EvidenceSection.validity(facts, evidence) + ")")
                    .close("li");
        });
        found.overlapping().forEach(control -> writeControl(control, found));
        html.close("ul");
        if (!found.missing().isEmpty() && open) {
            html.open("small", "class", "note line").text("Would overlap, not in place: ");
            markup.each(found.missing(), markup::controlNumber);
            html.close("small");
        }
        if (open && !obligation.evidence().isEmpty()) {
            note("Usually shown by: " + String.join(", ", obligation.evidence()));
        }
    }

    private void writeControl(ControlImplementation control, ActEvidence found) {
        html.open("li");
        markup.controlNumber(control.control());
        html.text(" " + Markup.words(control.status().id()));
        List<EvidenceId> evidence = found.evidenceOf(control);
        if (evidence.isEmpty()) {
            html.text(
                    control.evidence().isEmpty()
                            ? ", without evidence"
                            : ", without evidence in use about this system");
        } else {
            html.text(": ");
            markup.each(evidence, markup::evidence);
        }
        html.close("li");
    }

    private void writeQuestions(AiActClassification classification) {
        List<AiActQuestion> questions = classification.openQuestions();
        if (questions.isEmpty()) {
            return;
        }
        html.tag("h4", "To be asked");
        int shown = facts.isLarge() ? 0 : Math.min(QUESTIONS, questions.size());
        html.open("ul");
        for (AiActQuestion question : questions.subList(0, shown)) {
            html.open("li").text(question.asks() + " ");
            html.tag("small", question.article(), "class", "basis");
            html.open("div", "class", "why").text("decides " + ActWords.bearing(question) + "; answer it under ");
            html.tag("code", question.ref().toString()).close("div").close("li");
        }
        if (shown < questions.size()) {
            html.open("li").text(Markup.count(questions.size() - shown, shown == 0 ? "question" : "more question"));
            html.text(" in ")
                    .tag("a", "ai-act-questions.csv", "href", "ai-act-questions.csv")
                    .close("li");
        }
        html.close("ul");
    }

    private void writeFindings(AiActClassification classification) {
        if (!classification.findings().isEmpty()) {
            html.tag("h4", "To be checked").open("ul");
            classification.findings().forEach(finding -> html.tag("li", finding.message()));
            html.close("ul");
        }
    }
}
