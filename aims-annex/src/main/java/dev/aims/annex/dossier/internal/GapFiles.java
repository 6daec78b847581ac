package dev.aims.annex.dossier.internal;

import dev.aims.annex.gap.GapRow;
import dev.aims.annex.gap.HeldEvidence;
import dev.aims.core.csv.CsvWriter;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the gap assessment that lie beside the page. */
final class GapFiles {
    static final String EVIDENCE = "gap-evidence.csv";
    private static final String ASSESSMENT = "gap-assessment.csv";

    static final List<String> NAMES = List.of(ASSESSMENT, EVIDENCE);

    private final Facts facts;
    private final GapFacts gap;

    private GapFiles(Facts facts, GapFacts gap) {
        this.facts = facts;
        this.gap = gap;
    }

    /** None where there is nothing to judge. */
    static Map<String, Table> of(Facts facts) {
        return facts.gap()
                .map(gap -> new GapFiles(facts, gap))
                .map(files -> Map.<String, Table>of(ASSESSMENT, files::writeAssessment, EVIDENCE, files::writeEvidence))
                .orElse(Map.of());
    }

    private void writeAssessment(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(
                out, "requirement", "title", "verdict", "edition", "day", "why", "against", "to_close", "to_be_asked");
        for (GapFacts.Judged judged : gap.judged()) {
            for (GapRow row : judged.assessment().rows()) {
                csv.row(
                        row.requirement(),
                        row.title(),
                        GapWords.id(row.verdict()),
                        judged.catalog().edition(),
                        judged.assessment().asOf(),
                        String.join("; ", row.reasons()),
                        row.against().stream().map(Finding::code).distinct().collect(Collectors.joining("; ")),
                        String.join("; ", row.toClose()),
                        String.join("; ", row.questions()));
            }
        }
    }

    private void writeEvidence(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out, "requirement", "place", "title", "state", "counts");
        Places places = new Places(facts);
        for (GapFacts.Judged judged : gap.judged()) {
            for (GapRow row : judged.assessment().rows()) {
                for (HeldEvidence evidence : row.evidence()) {
                    Place place = evidence.place();
                    csv.row(
                            row.requirement(),
                            place,
                            places.title(place),
                            evidence.state(),
                            evidence.counts() ? "yes" : "no");
                }
                for (Finding finding : row.against()) {
                    csv.row(
                            row.requirement(),
                            finding.place(),
                            places.title(finding.place()),
                            "against: " + finding.message(),
                            "no");
                }
            }
        }
    }
}
