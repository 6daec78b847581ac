package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.ReferenceCheck;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Evidence;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person must look at: what the consistency rules find, and what only a dossier can see, which is where the
 * register disagrees with the catalogs, with the content of its evidence with losses that were worked out, and with the EU AI Act.
 */
public final class Attention {
    private static final String CONTROL_OF_DOCUMENTS = "ISO/IEC 42001, 7.5.3";

    private Attention() {}

    /** What needs attention, the most severe first. */
    public static List<Finding> of(Facts facts, ConsistencyRules rules) {
        return Stream.of(
                        ofEvidence(facts).stream(),
                        facts.levels().findings().stream(),
                        rules.check(facts.view(), facts.asOf()).stream(),
                        facts.statement().findings().stream(),
                        ReferenceCheck.of(facts.view(), facts.catalogs()).stream(),
                        ofLosses(facts),
                        facts.act().stream().flatMap(act -> act.findings().stream()),
                        facts.gap().stream().flatMap(GapFacts::findings))
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Where losses are out of date, and where they and the levels of the same risks disagree. */
    private static Stream<Finding> ofLosses(Facts facts) {
        return facts.losses().stream()
                .flatMap(losses ->
                        Stream.concat(losses.coverage().findings().stream(), losses.levelFindings().stream()));
    }

    /** What came of looking for evidence, for those who only want to know that. */
    public static List<Finding> ofEvidence(Facts facts) {
        return facts.view().evidence().stream()
                .flatMap(evidence ->
                        facts.evidence(evidence.id()).stream().flatMap(check -> problem(evidence, check).stream()))
                .sorted(Comparator.comparing(Finding::code))
                .toList();
    }

    private static Optional<Finding> problem(Evidence evidence, EvidenceCheck check) {
        return switch (check.outcome()) {
            case ALTERED ->
                finding(
                        evidence,
                        "evidence.altered",
                        "has SHA-256 " + check.sha256() + " but " + evidence.sha256()
                                + " was recorded; find out what changed, then record what is right");
            case UNREADABLE ->
                finding(
                        evidence,
                        "evidence.unreadable",
                        "at " + evidence.location() + " could not be read (" + check.problem()
                                + "); see to it that it can be read");
            case NOT_FOUND ->
                finding(
                        evidence,
                        "evidence.not-found",
                        "is not at " + evidence.location() + "; bring it back or correct the location");
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> finding(Evidence evidence, String code, String problem) {
        Place place =
                Place.entity(EntityType.nameOf(Evidence.class), evidence.id().value());
        return Optional.of(Finding.error(code, place, "\"" + evidence.title() + "\" " + problem)
                .withBasis(CONTROL_OF_DOCUMENTS));
    }
}
