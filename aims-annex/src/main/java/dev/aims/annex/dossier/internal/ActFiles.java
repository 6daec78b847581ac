package dev.aims.annex.dossier.internal;

import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActFacts;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActQuestion;
import dev.aims.annex.euaiact.AiActRole;
import dev.aims.annex.euaiact.AiActStatement;
import dev.aims.annex.euaiact.AiActTier;
import dev.aims.annex.euaiact.ApplicationDate;
import dev.aims.annex.euaiact.Given;
import dev.aims.core.csv.CsvWriter;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EvidenceId;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables on the EU AI Act that lie beside the page. */
final class ActFiles {
    private static final String SYSTEMS = "ai-act-systems.csv";
    private static final String OBLIGATIONS = "ai-act-obligations.csv";
    private static final String QUESTIONS = "ai-act-questions.csv";
    private static final String FACTS = "ai-act-facts.csv";

    static final List<String> NAMES = List.of(SYSTEMS, OBLIGATIONS, QUESTIONS, FACTS);

    private final Facts facts;
    private final ActFacts act;

    private ActFiles(Facts facts, ActFacts act) {
        this.facts = facts;
        this.act = act;
    }

    /** None where nobody has asked for it. */
    static Map<String, Table> of(Facts facts) {
        return facts.act().map(act -> new ActFiles(facts, act).tables()).orElse(Map.of());
    }

    private Map<String, Table> tables() {
        Map<String, Table> files = new LinkedHashMap<>();
        files.put(SYSTEMS, this::writeSystems);
        files.put(OBLIGATIONS, this::writeObligations);
        files.put(QUESTIONS, this::writeQuestions);
        files.put(FACTS, this::writeFacts);
        return files;
    }

    private void writeSystems(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out,
                "system",
                "name",
                "outcome",
                "in_scope",
                "classes",
                "still_possible",
                "roles",
                "articles",
                "duties_today",
                "open_questions",
                "rules",
                "law_as_of",
                "day");
        for (AiActClassification each : act.overview().systems()) {
            csv.row(
                    ActFacts.systemOf(each),
                    facts.nameOf(ActFacts.systemOf(each)),
                    each.outcome().id(),
                    each.inScope().id(),
                    joined(each.tiers(), AiActTier::id),
                    joined(each.stillPossible(), AiActTier::id),
                    joined(each.roles(), AiActRole::id),
                    String.join("; ", each.articles()),
                    ActFacts.due(each).map(AiActObligation::id).distinct().count(),
                    each.openQuestions().size(),
                    each.edition(),
                    each.rulesAsOf(),
                    each.date());
        }
    }

    private void writeObligations(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out,
                "system",
                "obligation",
                "title",
                "role",
                "role_established",
                "force",
                "binds",
                "status",
                "from",
                "originally",
                "confidence",
                "formally_from",
                "in_register",
                "controls",
                "linked_evidence",
                "overlapping_controls",
                "evidence_of_these",
                "overlapping_not_in_place",
                "note");
        for (AiActClassification each : act.overview().systems()) {
            AiSystemId system = ActFacts.systemOf(each);
            for (AiActObligation obligation : each.obligations()) {
                ActEvidence found = act.evidence(system, obligation);
                ApplicationDate date = obligation.application();
                csv.row(
                        system,
                        obligation.id(),
                        obligation.title(),
                        obligation.role().id(),
                        each.roles().contains(obligation.role()) ? "yes" : "no",
                        obligation.force().id(),
                        obligation.binds().id(),
                        obligation.status().id(),
                        date == null ? null : date.current(),
                        date == null ? null : date.original(),
                        date == null ? null : date.confidence().id(),
                        obligation.formal(),
                        found.state().title(),
                        joined(found.own(), control -> control.id().value()),
                        joined(found.linked(), evidence -> evidence.id().value()),
                        joined(found.overlapping(), control -> Tables.name(control.control())),
                        joined(evidenceOf(found), EvidenceId::value),
                        joined(found.missing(), Tables::name),
                        Stream.of(obligation.note(), obligation.dateNote())
                                .filter(note -> note != null)
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    private static List<EvidenceId> evidenceOf(ActEvidence found) {
        return Stream.concat(found.own().stream(), found.overlapping().stream())
                .flatMap(control -> found.evidenceOf(control).stream())
                .distinct()
                .toList();
    }

    private void writeQuestions(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "system", "question", "asks", "article", "expects", "decides_scope", "classes", "obligations");
        for (AiActClassification each : act.overview().systems()) {
            for (AiActQuestion question : each.openQuestions()) {
                csv.row(
                        ActFacts.systemOf(each),
                        question.ref(),
                        question.asks(),
                        question.article(),
                        question.expects().id(),
                        question.bearsOnScope() ? "yes" : "no",
                        joined(question.tiers(), AiActTier::id),
                        String.join("; ", question.obligations()));
            }
        }
    }

    private void writeFacts(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out, "system", "fact", "asks", "article", "value", "source");
        for (AiActClassification each : act.overview().systems()) {
            AiActFacts given = each.facts();
            AiSystemId system = ActFacts.systemOf(each);
            for (AiActStatement statement : given.statements()) {
                csv.row(
                        system,
                        statement.fact().id(),
                        act.rules().asks(statement.fact()),
                        act.rules().article(statement.fact()),
                        statement.known().id(),
                        statement.source());
            }
            writeValue(csv, system, "placed-on-market", given.placedOnMarket());
            writeValue(csv, system, "model-placed-on-market", given.modelPlacedOnMarket());
            writeValue(csv, system, "training-compute", given.trainingCompute());
        }
    }

    private static void writeValue(CsvWriter csv, AiSystemId system, String id, @Nullable Given<?> given)
            throws IOException {
        if (given != null) {
            csv.row(system, id, null, null, given.value(), given.source());
        }
    }

    private static <T> String joined(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining("; "));
    }
}
