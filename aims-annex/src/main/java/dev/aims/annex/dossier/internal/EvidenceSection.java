package dev.aims.annex.dossier.internal;

import dev.aims.annex.gap.GapAssessment;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The evidence: where it is, whether it is what was recorded, how long it counts, which controls rest on it. */
final class EvidenceSection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;

    EvidenceSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
        facts = markup.facts;
    }

    void write() {
        int count = facts.view().evidence().size();
        markup.openSection("evidence", "Evidence", Integer.toString(count));
        if (count == 0) {
            html.tag("p", "The register holds no evidence in use.", "class", "empty");
        } else {
            html.open("div", "class", "scroll").open("table").open("thead").open("tr");
            for (String title : new String[] {"Evidence", "Location", "Content", "Counts", "Shows"}) {
                html.tag("th", title, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody");
            facts.view().evidence().forEach(this::writeEvidence);
            html.close("tbody").close("table").close("div");
        }
        markup.closeSection();
    }

    private void writeEvidence(Evidence evidence) {
        html.line().open("tr", "id", Markup.anchor(evidence.id()));
        html.open("th", "scope", "row").text(evidence.title());
        if (!evidence.systems().isEmpty()) {
            html.open("small", "class", "note line").text("about ");
            markup.each(evidence.systems(), markup::system);
            html.close("small");
        }
        html.close("th").open("td");
        markup.location(evidence.location(), null);
        html.close("td").open("td");
        writeContent(evidence);
        html.close("td").tag("td", validity(facts, evidence), "class", isExpired(facts, evidence) ? "above" : null);
        html.open("td");
        markup.each(
                facts.controlsWith(evidence.id()).stream()
                        .map(control -> control.control())
                        .distinct()
                        .toList(),
                markup::controlNumber);
        writeRequirements(evidence);
        html.close("td").close("tr");
    }

    /** What somebody linked it to. */
    private void writeRequirements(Evidence evidence) {
        List<String> linked = evidence.references().stream()
                .filter(reference -> reference.type().equals(GapAssessment.LINK))
                .map(ExternalReference::location)
                .toList();
        if (!linked.isEmpty()) {
            html.open("div").text("linked to ");
            markup.each(linked, this::writeRequirement);
            html.close("div");
        }
    }

    private void writeRequirement(String requirement) {
        facts.gap()
                .flatMap(gap -> gap.findAnchor(requirement))
                .ifPresentOrElse(
                        anchor -> html.tag("a", requirement, "href", "#" + anchor), () -> html.text(requirement));
    }

    private void writeContent(Evidence evidence) {
        Optional<EvidenceCheck> check = facts.evidence(evidence.id());
        boolean bad = check.filter(found -> found.outcome() != EvidenceCheck.Outcome.MATCHES)
                .filter(found -> found.outcome() != EvidenceCheck.Outcome.NO_HASH)
                .isPresent();
        html.tag("span", outcome(facts, evidence), "class", bad ? "above" : null);
        check.map(EvidenceCheck::file).ifPresent(file -> html.text(" ").tag("a", "copy", "href", file));
        if (evidence.sha256() != null) {
            html.text(" ").tag("code", "SHA-256 " + evidence.sha256(), "class", "hash");
        }
    }

    static String outcome(Facts facts, Evidence evidence) {
        return facts.evidence(evidence.id())
                .map(check -> check.outcome().title())
                .orElse("content not looked at");
    }

    static String validity(Facts facts, Evidence evidence) {
        LocalDate from = evidence.validFrom();
        LocalDate until = evidence.validUntil();
        String begin = from == null ? "" : "from " + from + " ";
        String end = until == null ? "without end" : "until " + until;
        return begin + end + (isExpired(facts, evidence) ? ", expired" : "");
    }

    /** Whether the day lies within the time that it counts for. */
    static boolean counts(Evidence evidence, LocalDate day) {
        LocalDate from = evidence.validFrom();
        LocalDate until = evidence.validUntil();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    static boolean isExpired(Facts facts, Evidence evidence) {
        LocalDate until = evidence.validUntil();
        return until != null && until.isBefore(facts.asOf());
    }
}
