package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.euaiact.AiActOverview;
import dev.aims.annex.euaiact.AiActTier;
import dev.aims.annex.euaiact.Known;
import dev.aims.annex.gap.GapAssessment;
import dev.aims.annex.gap.Verdict;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.validation.Severity;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.staleness.Urgency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose dossier it is, and the numbers that matter. */
final class SummarySection {
    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final Agenda agenda;

    SummarySection(Markup markup, Agenda agenda) {
        this.markup = markup;
        this.agenda = agenda;
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
        link("to-do", "To do");
        link("above-tolerance", "Tolerance");
        link("stale", "Stale");
        link("calendar", "Calendar");
        link("concentration", "Shared");
        link("attention", "Attention");
        link("heat-map", "Heat map");
        if (facts.losses().isPresent()) {
            link("losses", "Losses");
        }
        link("sources", "Sources");
        link("systems", "Systems");
        if (facts.act().isPresent()) {
            link("ai-act", "AI Act");
        }
        link("risks", "Risks");
        link("plans", "Plans");
        link("applicability", "Controls");
        if (facts.gap().isPresent()) {
            link("gap", "Gap");
        }
        if (facts.coverage()
                .filter(coverage -> !coverage.frameworks().isEmpty())
                .isPresent()) {
            link("coverage", "Coverage");
        }
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
        tile(
                "#above-tolerance",
                agenda.aboveTolerance().size(),
                "Above tolerance today",
                "of " + Markup.count(open, "open risk"));
        if (agenda.isStalenessKnown()) {
            tile("#stale", agenda.stale().size(), "Stale", urgent());
        }
        tile(
                "#calendar",
                agenda.overdue().size(),
                "Overdue",
                agenda.upcoming().size() + " more within " + Agenda.DAYS_AHEAD + " days");
        tile("#attention", agenda.pressing().size(), "Points that need attention", severities());
        tile("#systems", facts.view().systems().size(), "AI systems", null);
        tile(
                "#risks",
                facts.view().risks().size(),
                "Risks",
                unassessed + " not assessed" + (closed == 0 ? "" : ", " + closed + " closed"));
        tile("#applicability", count(ControlApplicability.APPLICABLE), "Controls applicable", controls());
        tile("#plans", facts.view().treatmentPlans().size(), "Treatment plans", null);
        facts.losses().ifPresent(this::lossTile);
        facts.act().ifPresent(act -> actTile(act.overview()));
        facts.gap().ifPresent(gap -> gapTile(gap.judged().get(0).assessment()));
        html.close("div");
        markup.closeSection();
    }

    private String urgent() {
        return agenda.stale().stream()
                        .filter(stale -> stale.urgency() == Urgency.NOW)
                        .count()
                + " to be looked at now";
    }

    private long count(ControlApplicability applicability) {
        return facts.statement().count(applicability);
    }

    private String controls() {
        return count(ControlApplicability.NOT_APPLICABLE) + " not applicable, " + count(ControlApplicability.UNDECIDED)
                + " undecided";
    }

    private String severities() {
        long errors = agenda.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long notes = agenda.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .count();
        return errors + " urgent, " + Markup.count(notes, "note");
    }

    /** Never without how many systems it may grow by. */
    private void actTile(AiActOverview overview) {
        int prohibited = overview.systems(AiActTier.PROHIBITED, Known.YES).size();
        int possible = overview.systems(AiActTier.HIGH_RISK, Known.OPEN).size();
        tile(
                "#ai-act",
                overview.systems(AiActTier.HIGH_RISK, Known.YES).size(),
                "High-risk under the EU AI Act",
                (prohibited == 0 ? "" : prohibited + " prohibited; ") + "open for " + possible + " of "
                        + Markup.count(overview.systems().size(), "system"));
    }

    /** Of how many risks goes with the number, and whether it still holds. */
    private void lossTile(LossFacts losses) {
        Measured atRisk = losses.report().losses().result().total().valueAtRisk(0.99);
        LossCoverage coverage = losses.coverage();
        tile(
                "tile wide",
                "#losses",
                Amounts.value(atRisk) + " " + losses.currency(),
                "Exceeded by the loss of one year in 100, "
                        + LossFacts.describe(losses.report().portfolio().stage()),
                "from " + coverage.openThreatsInTotal() + " of " + Markup.count(coverage.openThreats(), "open threat")
                        + (coverage.isOutOfDate() ? "; out of date" : ""));
    }

    private void gapTile(GapAssessment gap) {
        tile(
                "#gap",
                gap.count(Verdict.MET),
                "Requirements shown to be met",
                gap.count(Verdict.PARTLY) + " partly, " + gap.count(Verdict.MISSING) + " missing, "
                        + gap.count(Verdict.UNKNOWN) + " unknown of "
                        + gap.rows().size());
    }

    private void tile(String link, long number, String title, @Nullable String note) {
        tile("tile", link, String.format(Locale.ROOT, "%,d", number), title, note);
    }

    private void tile(String style, String link, String number, String title, @Nullable String note) {
        html.open("a", "class", style, "href", link);
        html.tag("span", number, "class", "number").text(" ");
        html.tag("span", title, "class", "what");
        if (note != null) {
            html.text(" ").tag("span", note, "class", "note");
        }
        html.close("a");
    }
}
