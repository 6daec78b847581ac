package dev.aims.annex.dossier.internal;

import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.risk.decision.RiskAcceptance;

/** Who decided what, why, and whether it still counts. */
final class DecisionSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    DecisionSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        int count = facts.view().decisions().size();
        markup.openSection("decisions", "Decisions", Integer.toString(count));
        if (count == 0) {
            html.tag("p", "The register holds no decisions in use.", "class", "empty");
        } else {
            html.open("div", "class", "scroll").open("table").open("thead").open("tr");
            for (String title : new String[] {"Decision", "On", "By", "Reason", "Standing"}) {
                html.tag("th", title, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody");
            facts.view().decisions().forEach(this::writeDecision);
            html.close("tbody").close("table").close("div");
        }
        markup.closeSection();
    }

    private void writeDecision(Decision decision) {
        html.line().open("tr", "id", "decision-" + decision.id());
        html.open("th", "scope", "row").text(decision.kind().id() + " ");
        html.tag("code", decision.id().value()).close("th").open("td");
        writeSubject(decision.subject());
        html.close("td");
        html.tag("td", deciding(facts, decision));
        html.tag("td", decision.reason());
        String standing = standing(facts, decision);
        html.tag("td", standing, "class", standing.startsWith("counts") ? null : "above")
                .close("tr");
    }

    private void writeSubject(DecisionSubject subject) {
        if (subject instanceof DecisionSubject.OfRisk risk) {
            markup.risk(risk.risk());
        } else if (subject instanceof DecisionSubject.OfPlan plan) {
            markup.plan(plan.plan());
        } else if (subject instanceof DecisionSubject.OfStatement statement) {
            html.text(facts.view()
                            .find(statement.statement())
                            .map(ApplicabilityStatement::label)
                            .orElse(statement.toString())
                    + facts.retired(statement.statement()));
        } else if (subject instanceof DecisionSubject.OfControl control) {
            markup.control(control.control());
        }
    }

    private static String deciding(Facts facts, Decision decision) {
        String by = facts.nameOf(decision.decidedBy());
        return decision.decidedOn() == null ? "to be decided by " + by : by + ", " + decision.decidedOn();
    }

    /** Whether a decision counts on the day of the dossier, and if not, why. */
    static String standing(Facts facts, Decision decision) {
        if (decision.status() != DecisionStatus.APPROVED) {
            return decision.status().id();
        } else if (!decision.isApprovedBy(facts.asOf())) {
            return "from " + decision.decidedOn();
        }
        String stale = String.join("; ", RiskAcceptance.staleness(decision, facts.view(), facts.asOf()));
        if (!stale.isEmpty()) {
            return "stale: " + stale;
        }
        return decision.validUntil() == null ? "counts" : "counts until " + decision.validUntil();
    }
}
