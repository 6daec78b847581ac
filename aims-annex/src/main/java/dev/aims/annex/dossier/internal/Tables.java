package dev.aims.annex.dossier.internal;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.iso42001.Iso42001;
import dev.aims.core.csv.CsvWriter;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Risk;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.calendar.CalendarEntry;
import dev.aims.risk.calendar.RegisterCalendar;
import dev.aims.risk.staleness.Stale;
import dev.aims.risk.staleness.StaleReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a dossier. Cells with several ids hold them separated by a semicolon and a space. */
public final class Tables {
    private final Facts facts;

    public Tables(Facts facts) {
        this.facts = facts;
    }

    /** The statement of applicability. */
    public void writeStatement(Appendable out) throws IOException {
        CsvWriter csv =
                new CsvWriter(out, "control", "title", "applicable", "basis", "justification", "status", "risks");
        for (ApplicabilityRow row : facts.statement().rows()) {
            csv.row(
                    name(row.control()),
                    row.title(),
                    answer(row.applicability()),
                    row.bases().stream().map(ApplicabilityBasis::id).collect(Collectors.joining("; ")),
                    row.justification(),
                    row.status() == null ? "none" : row.status().id(),
                    joined(row.risks()));
        }
    }

    static String answer(ControlApplicability applicability) {
        return switch (applicability) {
            case APPLICABLE -> "yes";
            case NOT_APPLICABLE -> "no";
            case UNDECIDED -> "undecided";
        };
    }

    /** Controls of ISO/IEC 42001 go by their number, those of other catalogs by catalog and number. */
    static String name(ControlRef control) {
        return control.catalog().equals(Iso42001.CATALOG) ? control.control() : control.toString();
    }

    /** All risks with the levels of every stage. */
    public void writeRisks(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                "id",
                "title",
                "kind",
                "status",
                "systems",
                "components",
                "sources",
                "objectives",
                "cause",
                "event",
                "consequence"));
        for (AssessmentStage stage : AssessmentStage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT);
            header.addAll(List.of(name + "_likelihood", name + "_consequence", name + "_level"));
        }
        header.addAll(List.of(
                "above_tolerance_today",
                "strength_of_knowledge",
                "treatment_plans",
                "acceptance",
                "owner",
                "next_review"));
        CsvWriter csv = new CsvWriter(out, header.toArray(String[]::new));
        for (Risk risk : facts.view().risks()) {
            csv.row(cells(risk));
        }
    }

    private List<@Nullable Object> cells(Risk risk) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(risk.id());
        cells.add(risk.title());
        cells.add(risk.kind().id());
        cells.add(risk.status().id());
        cells.add(joined(risk.systems()));
        cells.add(joined(risk.components()));
        cells.add(joined(risk.sources()));
        cells.add(joined(risk.objectives()));
        cells.add(risk.cause());
        cells.add(risk.event());
        cells.add(risk.consequence());
        for (AssessmentStage stage : AssessmentStage.values()) {
            addAssessment(cells, stage.of(risk));
        }
        cells.add(aboveTolerance(risk));
        StrengthOfKnowledge strength = risk.strengthOfKnowledge();
        cells.add(strength == null ? null : strength.id());
        cells.add(facts.plansFor(risk.id()).stream()
                .map(Entity::id)
                .map(Object::toString)
                .collect(Collectors.joining("; ")));
        cells.add(facts.findValidAcceptance(risk.id()).map(Decision::id).orElse(null));
        cells.add(risk.owner());
        cells.add(risk.nextReview());
        return cells;
    }

    private static void addAssessment(List<@Nullable Object> cells, Optional<Assessment> assessment) {
        cells.add(assessment.map(Assessment::likelihood).orElse(null));
        cells.add(assessment.map(Tables::consequences).orElse(null));
        cells.add(assessment.map(Assessment::level).orElse(null));
    }

    /** The level alone where there is one dimension, else each with its dimension. */
    private static String consequences(Assessment assessment) {
        return assessment.consequences().size() == 1
                ? assessment.consequences().values().iterator().next()
                : assessment.consequences().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
    }

    private String aboveTolerance(Risk risk) {
        Optional<Assessment> today = AssessmentStage.today(risk);
        if (today.flatMap(facts.levels()::matrixOf).isEmpty()) {
            return "unknown";
        }
        return facts.isAboveTolerance(risk) ? "yes" : "no";
    }

    /** Findings in the order given. */
    public static void writeFindings(Appendable out, Iterable<Finding> findings) throws IOException {
        CsvWriter csv = new CsvWriter(out, "severity", "code", "place", "row", "column", "value", "message", "basis");
        for (Finding finding : findings) {
            Place.Cell cell = finding.place() instanceof Place.Cell inTable ? inTable : null;
            csv.row(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    cell == null ? finding.place() : cell.row() == 0 ? "table" : "row",
                    cell == null || cell.row() == 0 ? null : cell.row(),
                    cell == null ? null : cell.column(),
                    cell == null ? null : cell.value(),
                    finding.message(),
                    finding.basis());
        }
    }

    /** What is stale, one row for each reason. */
    public void writeStale(Appendable out, List<Stale> items) throws IOException {
        CsvWriter csv =
                new CsvWriter(out, "type", "id", "title", "urgency", "kind", "reason", "since", "basis", "cause");
        Places places = new Places(facts);
        for (Stale stale : items) {
            for (StaleReason reason : stale.reasons()) {
                csv.row(
                        EntityType.nameOf(stale.subject().type()),
                        stale.subject(),
                        places.title(Places.of(stale.subject())),
                        stale.urgency().name().toLowerCase(Locale.ROOT),
                        reason.kind().id(),
                        reason.message(),
                        reason.since(),
                        reason.clause(),
                        reason.cause() == null ? null : Places.of(reason.cause()));
            }
        }
    }

    /** Everything with a date, in order. */
    public void writeCalendar(Appendable out, RegisterCalendar calendar) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "date", "kind", "what", "type", "id", "part", "owner", "systems", "basis", "state", "overdue");
        Set<CalendarEntry> overdue = Set.copyOf(calendar.overdueAt(facts.asOf()));
        for (CalendarEntry entry : calendar.entries()) {
            csv.row(
                    entry.date(),
                    entry.kind().id(),
                    entry.title(),
                    EntityType.nameOf(entry.subject().type()),
                    entry.subject(),
                    entry.part(),
                    entry.owner(),
                    joined(entry.systems()),
                    entry.basis(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    overdue.contains(entry) ? "yes" : "no");
        }
    }

    private static String joined(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
