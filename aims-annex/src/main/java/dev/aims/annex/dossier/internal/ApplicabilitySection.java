package dev.aims.annex.dossier.internal;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.catalog.Control;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statement of applicability: each control with why, how far, and what shows it. */
final class ApplicabilitySection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final List<Finding> attention;

    ApplicabilitySection(Markup markup, List<Finding> attention) {
        this.markup = markup;
        this.attention = attention;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        List<ApplicabilityRow> rows = facts.statement().rows();
        markup.openSection("applicability", "Statement of Applicability", Integer.toString(rows.size()));
        html.tag(
                "p",
                "Derived from the register: a control is applicable if a plan treats a risk with it, if law or contract"
                        + " asks for it, or if it was adopted as good practice; not applicable only by a recorded"
                        + " exclusion; undecided otherwise.");
        markup.openBriefRows("controls", "controls", List.of("statement-of-applicability.csv", "register.json"));
        html.open("div", "class", "head");
        Markup.columns(html, "Control", "Applicable", "Basis", "Status", "Evidence that counts", "Risks");
        html.close("div");
        rows.forEach(this::writeRow);
        html.close("div");
        markup.closeSection();
    }

    private void writeRow(ApplicabilityRow row) {
        long evidence = facts.evidenceThatCounts(row.implementations().stream()
                .flatMap(control -> control.evidence().stream())
                .toList());
        html.line().open("details").open("summary");
        html.open("span")
                .tag("b", Tables.name(row.control()))
                .text(" " + row.title())
                .close("span");
        html.tag("span", Tables.answer(row.applicability()), "class", "answer " + Tables.answer(row.applicability()));
        html.tag("span", row.bases().stream().map(ApplicabilitySection::title).collect(Collectors.joining(", ")));
        html.tag(
                "span",
                row.status() == null ? "none" : Markup.words(row.status().id()));
        html.tag("span", Long.toString(evidence))
                .tag("span", Integer.toString(row.risks().size()));
        html.close("summary").open("div", "id", Markup.anchor(row.control()));
        writeContradictions(row);
        markup.facts(() -> {
            facts.catalogs()
                    .findControl(row.control())
                    .map(Control::summary)
                    .ifPresent(text -> markup.fact("About", text));
            markup.fact("Justification", row.justification());
            writeExclusion(row);
            markup.facts("Risks", row.risks(), markup::risk);
            markup.facts("Plans", row.plans(), plan -> {
                markup.plan(plan.id());
                html.text(" " + plan.title() + " (" + Markup.words(plan.status().id()) + ")");
            });
        });
        row.implementations().forEach(this::writeImplementation);
        if (row.implementations().isEmpty() && row.applicability() == ControlApplicability.APPLICABLE) {
            html.tag("p", "Nothing is recorded of how it is put to work.", "class", "none");
        }
        html.close("div").close("details");
    }

    private static String title(ApplicabilityBasis basis) {
        return switch (basis) {
            case RISK_TREATMENT -> "risk treatment";
            case LEGAL_OR_CONTRACTUAL -> "law or contract";
            case ADOPTED_PRACTICE -> "good practice";
        };
    }

    private void writeContradictions(ApplicabilityRow row) {
        Decision exclusion = row.exclusion();
        if (exclusion == null) {
            return;
        }
        Set<EntityId<?>> parties = new HashSet<>();
        parties.add(exclusion.id());
        row.plans().forEach(plan -> parties.add(plan.id()));
        row.implementations().forEach(control -> parties.add(control.id()));
        Set<String> places = parties.stream()
                .map(id -> EntityType.nameOf(id.type()) + " " + id.value())
                .collect(Collectors.toSet());
        String control = row.control().toString();
        attention.stream()
                .filter(finding -> finding.place() instanceof Place.Entity place
                        && places.contains(place.type() + " " + place.id())
                        && finding.message().contains(control))
                .forEach(finding ->
                        html.tag("p", "Contradiction: " + finding.place() + " " + finding.message(), "class", "warn"));
    }

    private void writeExclusion(ApplicabilityRow row) {
        Decision exclusion = row.exclusion();
        if (exclusion != null) {
            markup.fact("Excluded by", () -> {
                markup.decision(exclusion.id());
                html.text(" by " + facts.nameOf(exclusion.decidedBy()) + " on " + exclusion.decidedOn());
            });
        }
    }

    private void writeImplementation(ControlImplementation control) {
        html.open("div", "class", "sub");
        html.open("h4").text("Implementation ").tag("code", control.id().value());
        html.text(" " + Markup.words(control.status().id())).close("h4");
        if (control.description() != null) {
            html.tag("p", control.description(), "class", "long");
        }
        markup.facts(() -> {
            if (control.systems().isEmpty()) {
                markup.fact("Acts on", "the whole organization");
            }
            markup.facts("Acts on", control.systems(), markup::system);
            markup.fact(
                    "Effectiveness",
                    control.effectiveness() == null
                            ? "not reviewed"
                            : Markup.words(control.effectiveness().id()));
            markup.owner(control.owner());
            markup.fact(
                    "Next review",
                    control.nextReview() == null ? null : control.nextReview().toString());
            markup.references(control.references());
            if (control.evidence().isEmpty()) {
                markup.fact("Evidence", "none");
            } else {
                markup.fact("Evidence", () -> {
                    html.open("ul");
                    control.evidence().forEach(this::writeEvidence);
                    html.close("ul");
                });
            }
        });
        html.close("div");
    }

    private void writeEvidence(EvidenceId id) {
        Optional<Evidence> evidence = facts.view().find(id);
        html.open("li");
        markup.evidence(id);
        evidence.ifPresent(found -> {
            html.text(": ");
            markup.location(found.location(), null);
            html.text("; " + (facts.isRetired(id) ? "does not count" : standing(found)));
            facts.evidence(id)
                    .map(EvidenceCheck::file)
                    .ifPresent(file -> html.text(" ").tag("a", "copy", "href", file));
        });
        html.close("li");
    }

    private String standing(Evidence evidence) {
        return EvidenceSection.validity(facts, evidence) + "; " + EvidenceSection.outcome(facts, evidence);
    }
}
