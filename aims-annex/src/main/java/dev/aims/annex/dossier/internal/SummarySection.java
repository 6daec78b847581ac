package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Catalog;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import dev.aims.risk.assessment.AssessmentStage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose dossier it is, and the numbers that matter. */
final class SummarySection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final List<Finding> attention;

    SummarySection(Markup markup, List<Finding> attention) {
        this.markup = markup;
        this.attention = attention;
        html = markup.html;
        facts = markup.facts;
    }

    void writeHeader(boolean withImport) {
        Optional<AimsContext> context = facts.view().context();
        html.open("header").tag("p", "AI risk dossier", "class", "kind");
        html.tag("h1", context.map(AimsContext::organization).orElse("Organization not recorded"));
        context.map(AimsContext::scope).ifPresent(scope -> html.tag("p", scope, "class", "scope"));
        markup.facts(() -> {
            markup.fact("As of", facts.asOf().toString());
            markup.fact("Register revision", Long.toString(facts.view().revision()));
            markup.fact(
                    "Roles",
                    context.map(AimsContext::roles).stream()
                            .flatMap(roles -> roles.stream().map(AiRole::title))
                            .collect(Collectors.joining(", ")));
            markup.fact(
                    "Judged by",
                    facts.catalogs().scope().stream().map(Catalog::standard).collect(Collectors.joining(", ")));
        });
        html.close("header").line();
        writeNavigation(withImport);
    }

    private void writeNavigation(boolean withImport) {
        html.open("nav", "aria-label", "Sections");
        link("summary", "Summary");
        link("attention", "Attention");
        link("heat-map", "Heat map");
        link("sources", "Sources");
        link("systems", "Systems");
        link("risks", "Risks");
        link("plans", "Plans");
        link("applicability", "Applicability");
        link("evidence", "Evidence");
        link("decisions", "Decisions");
        if (withImport) {
            link("import", "Import");
        }
        link("notices", "Notices");
        html.close("nav").line();
    }

    private void link(String section, String title) {
        html.tag("a", title, "href", "#" + section);
    }

    void write() {
        markup.openSection("summary", "Summary", null);
        html.open("div", "class", "tiles");
        long above =
                facts.view().risks().stream().filter(facts::isAboveTolerance).count();
        long open = facts.view()
                .risks()
                .where(risk -> risk.status() != RiskStatus.CLOSED)
                .size();
        long closed = facts.view()
                .risks()
                .where(risk -> risk.status() == RiskStatus.CLOSED)
                .size();
        long unassessed = facts.view()
                .risks()
                .where(risk -> risk.status() != RiskStatus.CLOSED)
                .where(risk -> AssessmentStage.today(risk).isEmpty())
                .size();
        tile("#systems", facts.view().systems().size(), "AI systems", null);
        tile(
                "#risks",
                facts.view().risks().size(),
                "Risks",
                unassessed + " not assessed" + (closed == 0 ? "" : ", " + closed + " closed"));
        tile("#risks", above, "Above tolerance today", "of " + Markup.count(open, "open risk"));
        tile("#applicability", count(ControlApplicability.APPLICABLE), "Controls applicable", controls());
        tile("#plans", facts.view().treatmentPlans().size(), "Treatment plans", null);
        tile(
                "#attention",
                attention.stream().filter(FindingSections::isPressing).count(),
                "Points that need attention",
                severities());
        html.close("div");
        markup.closeSection();
    }

    private long count(ControlApplicability applicability) {
        return facts.statement().count(applicability);
    }

    private String controls() {
        return count(ControlApplicability.NOT_APPLICABLE) + " not applicable, " + count(ControlApplicability.UNDECIDED)
                + " undecided";
    }

    private String severities() {
        long errors = attention.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long notes = attention.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .count();
        return errors + " urgent, " + Markup.count(notes, "note");
    }

    private void tile(String link, long number, String title, @Nullable String note) {
        html.open("a", "class", "tile", "href", link);
        html.tag("span", String.format(Locale.ROOT, "%,d", number), "class", "number")
                .text(" ");
        html.tag("span", title, "class", "what");
        if (note != null) {
            html.text(" ").tag("span", note, "class", "note");
        }
        html.close("a");
    }
}
