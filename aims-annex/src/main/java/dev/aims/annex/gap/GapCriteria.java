package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.consistency.RiskConsistency;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** By what gaps are found: kinds of evidence, and rules whose findings speak against a requirement. Immutable. */
public final class GapCriteria {
    private final Map<String, EvidenceKind> kinds;
    private final ConsistencyRules rules;

    private GapCriteria(Map<String, EvidenceKind> kinds, ConsistencyRules rules) {
        this.kinds = Collections.unmodifiableMap(kinds);
        this.rules = rules;
    }

    /** The kinds that the catalogs of this library name, and all consistency rules of this library. */
    public static GapCriteria standard() {
        Map<String, EvidenceKind> kinds = new LinkedHashMap<>();
        Stream.of(ContextKinds.all(), SupportKinds.all(), RiskKinds.all(), OperationKinds.all(), PerformanceKinds.all())
                .flatMap(List::stream)
                .forEach(kind -> kinds.put(kind.name(), kind));
        return new GapCriteria(kinds, RiskConsistency.standard());
    }

    /** With one more kind, or with another in the place of the one that has its name. */
    public GapCriteria with(EvidenceKind kind) {
        Map<String, EvidenceKind> more = new LinkedHashMap<>(kinds);
        more.put(kind.name(), kind);
        return new GapCriteria(more, rules);
    }

    /**
     * With other rules. Their findings of an error or a warning speak against the requirement that their basis names: the
     * catalog's standard without its year, a comma, and the id of an entry, such as {@code ISO/IEC 42001, 6.1.3}.
     */
    public GapCriteria with(ConsistencyRules otherRules) {
        return new GapCriteria(kinds, Objects.requireNonNull(otherRules, "otherRules"));
    }

    /** In the order of the clauses of ISO/IEC 42001, then those that were added. */
    public Collection<EvidenceKind> kinds() {
        return kinds.values();
    }

    /** The kind that catalogs write like this. */
    public Optional<EvidenceKind> find(String name) {
        return Optional.ofNullable(kinds.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Judges a register by a catalog.
     *
     * @param today the day in the zone of the register's context
     * @return with an error {@code gap.unknown-evidence-kind} for each requirement whose catalog names a kind of evidence
     *     that is not among these, and a warning {@code gap.other-catalog} if the register's context pins another edition
     *     or content of the catalog
     */
    public GapAssessment assess(RegisterView view, Catalog catalog, LocalDate today) {
        return new Assessor(view, catalog, today, this, rules.check(view, today)).assessment();
    }
}
