package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.RiskSource;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The risk register: each risk with where it comes from, its levels, its treatment and the decision on it. */
final class RiskSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    RiskSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        int count = facts.view().risks().size();
        markup.openSection("risks", "Risk register", Integer.toString(count));
        if (count == 0) {
            html.tag("p", "The register holds no risks in use.", "class", "empty");
        } else {
            markup.notices(markup.mappingNotices());
            html.open("div", "class", "rows risks", "data-noun", "risks").open("div", "class", "head");
            Markup.columns(html, "Risk", "Sources", "Inherent", "Today", "Tolerance", "Status");
            html.close("div");
            facts.view().risks().forEach(this::writeRisk);
            html.close("div");
        }
        markup.closeSection();
    }

    private void writeRisk(Risk risk) {
        Optional<Assessment> today = AssessmentStage.today(risk);
        boolean above = facts.isAboveTolerance(risk);
        html.line()
                .open(
                        "details",
                        "data-rank",
                        Integer.toString(today.map(Assessment::rank).orElse(0)));
        html.open("summary").tag("span", risk.title());
        html.tag("span", risk.sources().stream().map(RiskSourceRef::source).collect(Collectors.joining(", ")));
        html.open("span");
        markup.level(AssessmentStage.INHERENT.of(risk));
        html.close("span").open("span");
        markup.level(today);
        html.close("span").tag("span", tolerance(today, above), "class", above ? "above" : null);
        html.tag("span", Markup.words(risk.status().id())).close("summary");
        html.open("div", "id", Markup.anchor(risk.id()));
        markup.facts(() -> {
            writeDescription(risk);
            writeAssessments(risk);
            facts.losses().filter(losses -> losses.counts(risk)).ifPresent(losses -> writeLoss(losses, risk));
            writeTreatment(risk);
        });
        html.close("div").close("details");
    }

    private String tolerance(Optional<Assessment> today, boolean above) {
        return above ? "above" : today.flatMap(facts.levels()::matrixOf).isPresent() ? "within" : "unknown";
    }

    private void writeDescription(Risk risk) {
        markup.fact("Id", risk.id().value());
        markup.facts("Systems", risk.systems(), markup::system);
        markup.facts("Components", risk.components(), markup::component);
        for (RiskSourceRef source : risk.sources()) {
            markup.fact("Source", () -> {
                markup.source(source);
                html.text(reasons(risk, source));
            });
        }
        markup.facts(
                "Objectives",
                risk.objectives(),
                objective -> html.text(facts.catalogs()
                        .findObjective(objective)
                        .map(found -> facts.isLarge() ? found.id() : found.title())
                        .orElseGet(objective::toString)));
        markup.fact("Cause", risk.cause());
        markup.fact("Event", risk.event());
        markup.fact("Consequence", risk.consequence());
        markup.fact("Kind", risk.kind() == RiskKind.THREAT ? null : risk.kind().id());
        markup.fact(
                "Knowledge",
                risk.strengthOfKnowledge() == null
                        ? null
                        : risk.strengthOfKnowledge().id());
        markup.owner(risk.owner());
        markup.fact(
                "Next review",
                risk.nextReview() == null ? null : risk.nextReview().toString());
        markup.references(risk.references());
    }

    /** Which traits of the risk's systems point to the source. */
    private String reasons(Risk risk, RiskSourceRef ref) {
        Optional<RiskSource> source = facts.catalogs().findSource(ref);
        List<AiSystem> systems = risk.systems().stream()
                .flatMap(id -> facts.view().find(id).stream())
                .toList();
        String traits = source.stream()
                .flatMap(found -> found.traits().stream())
                .filter(trait -> systems.stream().anyMatch(system -> system.has(trait)))
                .map(trait -> Markup.words(trait.id()))
                .collect(Collectors.joining(", "));
        return traits.isEmpty() ? "" : ", to which point: " + traits;
    }

    private void writeAssessments(Risk risk) {
        for (AssessmentStage stage : AssessmentStage.values()) {
            stage.of(risk)
                    .ifPresent(assessment -> markup.fact(titleOf(stage), () -> {
                        markup.level(Optional.of(assessment));
                        html.text(" " + described(assessment));
                    }));
        }
    }

    private void writeLoss(LossFacts losses, Risk risk) {
        LossDistribution year =
                Objects.requireNonNull(losses.report().losses().result().risks().get(risk.id()));
        markup.fact("Loss of a year", () -> {
            html.text(LossFacts.nameOf(losses.report().portfolio().stage()) + ": "
                    + (year.tailShape() == TailShape.NO_MEAN ? "" : Amounts.value(year.mean()) + " on average, ")
                    + "one year in 100 more than " + Amounts.value(year.valueAtRisk(0.99)) + " " + losses.currency()
                    + "; ");
            html.tag("a", "losses of all risks", "href", "#losses");
            if (losses.isOutOfDate(risk.id())) {
                html.text(" ").tag("span", "out of date", "class", "above");
            }
        });
    }

    private static String titleOf(AssessmentStage stage) {
        String name = stage.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private String described(Assessment assessment) {
        List<String> parts = new ArrayList<>();
        Optional<RiskMatrix> matrix = facts.levels().matrixOf(assessment);
        parts.add((assessment.likelihood() == null ? "" : title(matrix, assessment.likelihood()) + " \u00D7 ")
                + assessment.consequences().values().stream()
                        .map(level -> title(matrix, level))
                        .collect(Collectors.joining(", ")));
        if (assessment.rationale() != null) {
            parts.add(assessment.rationale());
        }
        if (assessment.assessedOn() != null) {
            parts.add("assessed on " + assessment.assessedOn());
        }
        if (assessment.assessedBy() != null) {
            parts.add("by " + facts.nameOf(assessment.assessedBy()));
        }
        return String.join("; ", parts);
    }

    private static String title(Optional<RiskMatrix> matrix, String level) {
        return matrix.stream()
                .map(RiskMatrix::criteria)
                .flatMap(criteria -> Stream.concat(Stream.of(criteria.likelihood()), criteria.consequences().stream()))
                .map(Scale::levels)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(level))
                .map(ScaleLevel::title)
                .findFirst()
                .orElse(level);
    }

    private void writeTreatment(Risk risk) {
        markup.facts("Treatment", facts.plansFor(risk.id()), this::writePlan);
        markup.facts("Controls", facts.controlsFor(risk.id()), markup::control);
        markup.facts("Decisions", facts.acceptancesOf(risk.id()), this::writeAcceptance);
    }

    private void writePlan(TreatmentPlan plan) {
        markup.plan(plan.id());
        html.text(" " + plan.title() + " (" + Markup.words(plan.status().id())
                + (plan.due() == null ? "" : ", due " + plan.due()) + ")");
    }

    private void writeAcceptance(Decision decision) {
        markup.decision(decision.id());
        html.text(" " + decision.kind().id() + " by " + facts.nameOf(decision.decidedBy()) + ", "
                + DecisionSection.standing(facts, decision));
    }
}
