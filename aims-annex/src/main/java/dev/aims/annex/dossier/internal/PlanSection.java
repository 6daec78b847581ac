package dev.aims.annex.dossier.internal;

import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The treatment plans with their actions. */
final class PlanSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    PlanSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        int count = facts.view().treatmentPlans().size();
        markup.openSection("plans", "Treatment plans", Integer.toString(count));
        if (count == 0) {
            html.tag("p", "The register holds no treatment plans in use.", "class", "empty");
        } else {
            html.open("div", "class", "rows plans", "data-noun", "plans").open("div", "class", "head");
            Markup.columns(html, "Plan", "Risks", "Actions done", "Owner", "Due", "Status");
            html.close("div");
            facts.view().treatmentPlans().forEach(this::writePlan);
            html.close("div");
        }
        markup.closeSection();
    }

    private void writePlan(TreatmentPlan plan) {
        html.line().open("details").open("summary");
        html.tag("span", plan.title());
        html.tag("span", Integer.toString(plan.risks().size()));
        html.tag("span", done(plan));
        html.tag("span", plan.owner() == null ? "none" : facts.nameOf(plan.owner()));
        html.open("span");
        writeDue(plan.due(), isOver(plan));
        html.close("span").tag("span", Markup.words(plan.status().id())).close("summary");
        html.open("div", "id", "plan-" + plan.id());
        markup.facts(() -> {
            markup.fact("Id", plan.id().value());
            markup.fact(
                    "Options",
                    plan.options().stream().map(TreatmentOption::title).collect(Collectors.joining(", ")));
            markup.fact("Explanation", plan.explanation());
            markup.facts("Risks", plan.risks(), markup::risk);
            plan.expectedResidual()
                    .forEach((risk, assessment) ->
                            markup.fact("Expected for " + risk, () -> markup.level(Optional.of(assessment))));
            markup.references(plan.references());
        });
        writeActions(plan);
        html.close("div").close("details");
    }

    private static String done(TreatmentPlan plan) {
        long done = plan.actions().stream()
                .filter(action -> action.status().id().equals("done"))
                .count();
        return done + " of " + plan.actions().size();
    }

    private static boolean isOver(TreatmentPlan plan) {
        return plan.status() == PlanStatus.COMPLETED || plan.status() == PlanStatus.CANCELLED;
    }

    private void writeDue(@Nullable LocalDate due, boolean over) {
        if (due == null) {
            html.tag("span", "no date", "class", "none");
        } else if (!over && due.isBefore(facts.asOf())) {
            html.tag("span", due + " overdue", "class", "above");
        } else {
            html.text(due.toString());
        }
    }

    private void writeActions(TreatmentPlan plan) {
        if (plan.actions().isEmpty()) {
            html.tag("p", "No actions.", "class", "none");
            return;
        }
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String title : new String[] {"Action", "Control", "Owner", "Due", "Status"}) {
            html.tag("th", title, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        plan.actions().forEach(action -> writeAction(action, isOver(plan)));
        html.close("tbody").close("table").close("div");
    }

    private void writeAction(TreatmentAction action, boolean planIsOver) {
        html.open("tr").tag("td", action.title()).open("td");
        if (action.control() != null) {
            markup.control(action.control());
        }
        html.close("td")
                .tag("td", action.owner() == null ? "" : facts.nameOf(action.owner()))
                .open("td");
        String status = action.status().id();
        if (action.due() != null) {
            writeDue(action.due(), planIsOver || status.equals("done") || status.equals("cancelled"));
        }
        String completed = action.completedOn() == null ? "" : " on " + action.completedOn();
        html.close("td").tag("td", Markup.words(status) + completed).close("tr");
    }
}
