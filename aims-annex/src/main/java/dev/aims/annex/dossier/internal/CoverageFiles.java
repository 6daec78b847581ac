package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Contribution;
import dev.aims.annex.crosswalk.Coverage;
import dev.aims.annex.crosswalk.CoverageRow;
import dev.aims.annex.crosswalk.CrosswalkPath;
import dev.aims.annex.crosswalk.NextStep;
import dev.aims.annex.crosswalk.Verdict;
import dev.aims.core.csv.CsvWriter;
import dev.aims.core.model.AiSystemId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables on coverage that lie beside the page. */
final class CoverageFiles {
    static final String CONTROLS = "coverage-controls.csv";
    static final String NEXT = "coverage-next.csv";
    static final String SYSTEMS = "coverage-systems.csv";
    private static final String REQUIREMENTS = "coverage-requirements.csv";

    static final List<String> NAMES = List.of(REQUIREMENTS, SYSTEMS, CONTROLS, NEXT);

    private final CoverageFacts coverage;

    private CoverageFiles(CoverageFacts coverage) {
        this.coverage = coverage;
    }

    /** None where nothing is in place. */
    static Map<String, Table> of(Facts facts) {
        return facts.coverage()
                .filter(coverage -> !coverage.frameworks().isEmpty())
                .map(CoverageFiles::new)
                .map(files -> Map.<String, Table>of(
                        REQUIREMENTS, files::writeRequirements,
                        SYSTEMS, files::writeSystems,
                        CONTROLS, files::writeControls,
                        NEXT, files::writeNext))
                .orElse(Map.of());
    }

    private void writeRequirements(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "framework", "edition", "requirement", "title", "verdict", "from", "path", "basis", "rationale");
        for (Coverage framework : coverage.frameworks()) {
            for (CoverageRow row : framework.rows()) {
                CrosswalkPath path = row.path();
                csv.row(
                        framework.framework().id(),
                        framework.framework().edition(),
                        row.ref().entry(),
                        row.entry().title(),
                        CoverageWords.id(row.verdict()),
                        path == null ? null : path.from(),
                        path,
                        path == null || path.links().isEmpty()
                                ? null
                                : path.basis().name().toLowerCase(Locale.ROOT),
                        path == null
                                ? null
                                : path.links().stream()
                                        .map(link -> link.row().rationale())
                                        .filter(rationale -> rationale != null)
                                        .collect(Collectors.joining("; ")));
            }
        }
    }

    private void writeSystems(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "system", "controls_in_place", "framework", "covered", "partly", "related", "not_covered");
        for (Map.Entry<AiSystemId, CoverageFacts.OfSystem> system :
                coverage.bySystem().entrySet()) {
            for (Coverage framework : system.getValue().frameworks()) {
                csv.row(
                        system.getKey(),
                        system.getValue().inPlace(),
                        framework.framework().id(),
                        framework.count(Verdict.COVERED),
                        framework.count(Verdict.PARTLY),
                        framework.count(Verdict.RELATED),
                        framework.count(Verdict.NOT_COVERED));
            }
        }
    }

    private void writeControls(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out, "in_place", "framework", "covered", "partly", "related");
        for (Contribution contribution : coverage.once().contributions()) {
            for (Contribution.InFramework in : contribution.frameworks()) {
                csv.row(contribution.entry(), in.framework(), in.covered(), in.partly(), in.related());
            }
        }
    }

    private void writeNext(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out, "requirement", "title", "would_cover", "would_cover_in_part", "closes");
        for (NextStep step : coverage.steps()) {
            csv.row(
                    step.ref(),
                    step.entry().title(),
                    step.covers(),
                    step.coversInPart(),
                    step.closes().stream()
                            .map(NextStep.Gain::requirement)
                            .map(EntryRef::toString)
                            .collect(Collectors.joining("; ")));
        }
    }
}
