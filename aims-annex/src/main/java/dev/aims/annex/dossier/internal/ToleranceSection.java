package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.core.model.Decision;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.RiskRanking.Ranked;
import java.util.List;
import java.util.Optional;

/** The risks above tolerance: what is done about each, and whether somebody has accepted it. */
final class ToleranceSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final Agenda agenda;

    ToleranceSection(Markup markup, Agenda agenda) {
        this.markup = markup;
        this.agenda = agenda;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        List<Ranked> risks = agenda.aboveTolerance();
        markup.openSection("above-tolerance", "Above tolerance", Integer.toString(risks.size()));
        if (risks.isEmpty()) {
            html.tag("p", "No open risk stands above the line of tolerance today.", "class", "empty");
        } else {
            markup.openTable("Risk", "Today", "Why", "Treatment", "Acceptance", "Owner");
            risks.stream().limit(Markup.MOST_ROWS).forEach(this::write);
            markup.closeTable();
            markup.rest(risks.size(), "risk-register.csv");
        }
        markup.closeSection();
    }

    private void write(Ranked ranked) {
        Risk risk = ranked.risk();
        html.line().open("tr").open("th", "scope", "row");
        markup.risk(risk.id());
        html.close("th").open("td");
        markup.level(AssessmentStage.today(risk));
        html.close("td")
                .tag("td", String.join("; ", ranked.reasons()), "class", "why")
                .open("td");
        writeTreatment(risk);
        html.close("td").open("td");
        writeAcceptance(risk);
        html.close("td").tag("td", risk.owner() == null ? "nobody" : facts.nameOf(risk.owner()));
        html.close("tr");
    }

    private void writeTreatment(Risk risk) {
        List<TreatmentPlan> plans = facts.plansFor(risk.id()).stream()
                .filter(plan -> plan.status() != PlanStatus.CANCELLED)
                .toList();
        if (plans.isEmpty()) {
            html.tag("span", "no plan", "class", "above");
        }
        markup.each(plans, plan -> {
            html.tag("a", plan.title(), "href", "#plan-" + plan.id());
            html.text(
                    " (" + Markup.words(plan.status().id()) + (plan.due() == null ? "" : ", due " + plan.due()) + ")");
        });
    }

    private void writeAcceptance(Risk risk) {
        Optional<Decision> decision = facts.findValidAcceptance(risk.id())
                .or(() -> facts.acceptancesOf(risk.id()).stream().findFirst());
        if (decision.isEmpty()) {
            html.text("not accepted");
            return;
        }
        boolean counts = facts.findValidAcceptance(risk.id()).isPresent();
        html.tag(
                "a",
                counts ? "accepted" : "acceptance",
                "href",
                "#decision-" + decision.get().id());
        html.text(" ").tag("span", DecisionSection.standing(facts, decision.get()), "class", counts ? null : "above");
    }
}
