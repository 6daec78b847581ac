package dev.aims.examples.quickstart;

import dev.aims.annex.agenda.Agenda;
import dev.aims.annex.agenda.AgendaItem;
import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.identification.RiskIdentification;
import dev.aims.annex.interchange.inventory.ColumnUse;
import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.register.AssessedAt;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.assessment.HeatMap;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.staleness.Urgency;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person reads at the end of a run. */
final class Summary {
    private static final int SHOWN = 5;

    private final PrintStream out;
    private final Catalogs catalogs;

    Summary(PrintStream out, Catalogs catalogs) {
        this.out = out;
        this.catalogs = catalogs;
    }

    void print(RegisterView view, Agenda agenda) {
        line(
                "Register",
                view.context().map(AimsContext::organization).orElse("no context recorded") + ", " + agenda.day());
        line("Systems", count(view.systems().size()));
        printSources(view);
        printLevels(view);
        printControls(view, agenda.day());
        printPoints(agenda);
        printToDo(agenda);
    }

    /** The figure never without what it leaves out. */
    void printLosses(RegisterView view, LossReport losses) {
        double bad = losses.losses().result().total().valueAtRisk(0.99).value();
        LossCoverage coverage = LossCoverage.of(losses.portfolio(), view);
        line(
                "Losses",
                "one year in 100 above "
                        + count(new BigDecimal(bad).round(new MathContext(2)).longValue()) + " "
                        + losses.portfolio().currency() + ", from " + coverage.openThreatsInTotal() + " of "
                        + count(coverage.openThreats(), "open threat"));
    }

    void printDossier(Path index) {
        Path here = Path.of("").toAbsolutePath();
        line("Dossier", (index.startsWith(here) ? here.relativize(index) : index).toString());
    }

    void printImport(InventoryImport read) {
        line(
                "Rows",
                count(read.rows()) + ": " + count(read.systems().size()) + " systems, " + count(read.rejectedRows())
                        + " rejected");
        Map<String, Long> byCode =
                read.findings().stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
        line("Findings", count(read.findings().size()));
        byCode.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> line("", right(count(entry.getValue())) + "  " + entry.getKey()));
        line(
                "Cells",
                count(read.columns().stream().mapToLong(ColumnUse::filled).sum()) + " filled, "
                        + count(read.droppedCells()) + " not carried over");
    }

    private void printSources(RegisterView view) {
        List<RiskIdentification> identified = view.systems().stream()
                .map(system -> RiskIdentification.of(system, catalogs))
                .toList();
        Map<RiskSourceRef, Long> systems = identified.stream()
                .flatMap(found -> found.suggestions().stream())
                .collect(Collectors.groupingBy(suggestion -> suggestion.source().ref(), Collectors.counting()));
        line("Sources", "systems for which a risk source of Annex C is relevant");
        catalogs.sources().stream()
                .sorted(Comparator.comparing((RiskSource source) -> systems.getOrDefault(source.ref(), 0L))
                        .reversed())
                .forEach(source -> line(
                        "",
                        right(count(systems.getOrDefault(source.ref(), 0L))) + "  " + source.id() + " "
                                + source.title()));
        long without = identified.stream()
                .filter(found -> found.suggestions().isEmpty())
                .count();
        line("", right(count(without)) + "  systems without any, by what is known of them");
    }

    private void printLevels(RegisterView view) {
        RiskMatrix matrix = view.context()
                .map(AimsContext::criteria)
                .flatMap(view::find)
                .map(RiskMatrix::of)
                .orElseGet(RiskMatrix::standard);
        HeatMap map = HeatMap.of(view, matrix, AssessedAt.Stage.TODAY);
        List<RiskLevel> levels = new ArrayList<>(matrix.criteria().levels());
        Collections.reverse(levels);
        Map<String, Integer> risks = map.countByLevel();
        String byLevel = levels.stream()
                .map(level -> count(risks.getOrDefault(level.id(), 0)) + " "
                        + level.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        line("Risks", count(view.risks().size()) + ": " + byLevel + ", " + count(map.unplaced()) + " without a level");
    }

    private void printControls(RegisterView view, LocalDate today) {
        StatementOfApplicability statement = StatementOfApplicability.derive(view, catalogs, today);
        line(
                "Controls",
                count(statement.count(ControlApplicability.APPLICABLE)) + " applicable, "
                        + count(statement.count(ControlApplicability.NOT_APPLICABLE)) + " not applicable, "
                        + count(statement.count(ControlApplicability.UNDECIDED)) + " undecided");
    }

    /** The same numbers as on the page of the dossier. */
    private void printPoints(Agenda agenda) {
        line("Tolerance", count(agenda.aboveTolerance().size(), "open risk") + " above it today");
        long now = agenda.stale().stream()
                .filter(stale -> stale.urgency() == Urgency.NOW)
                .count();
        line("Stale", count(agenda.stale().size()) + ", of which " + count(now) + " to be looked at now");
        line(
                "Overdue",
                count(agenda.overdue().size()) + ", and "
                        + count(agenda.upcoming().size()) + " more within " + Agenda.DAYS_AHEAD + " days");
        Stream.of(agenda.concentration().components(), agenda.concentration().suppliers())
                .flatMap(List::stream)
                .max(Comparator.comparingInt(shared -> shared.risks().size()))
                .ifPresent(shared -> line(
                        "Shared",
                        count(shared.risks().size(), "risk") + " hang on " + shared.name() + ", "
                                + count(shared.aboveTolerance()) + " of them above tolerance"));
        int pressing = agenda.pressing().size();
        line(
                "Attention",
                count(pressing, "point") + ", and " + count(agenda.findings().size() - pressing, "note"));
    }

    private void printToDo(Agenda agenda) {
        List<AgendaItem> items = agenda.items();
        line("To do", items.isEmpty() ? "nothing that presses" : "first");
        for (int i = 0; i < Math.min(SHOWN, items.size()); i++) {
            AgendaItem item = items.get(i);
            line("", (i + 1) + ". " + item.title());
            line("", "   " + item.kind().title().toLowerCase(Locale.ROOT) + ": " + item.reason());
        }
        if (items.size() > SHOWN) {
            line("", "and " + count(items.size() - SHOWN) + " more in the dossier");
        }
    }

    private void line(String label, String text) {
        out.println(String.format(Locale.ROOT, "%-10s %s", label, text));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String right(String number) {
        return String.format(Locale.ROOT, "%6s", number);
    }
}
