package dev.aims.annex.identification;

import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Objective;
import dev.aims.annex.catalog.Requirement;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskSourceRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An entry of a taxonomy of risks, or a safeguard, that is worth a look for a system. That it is proposed follows from
 * expert judgement of this project, not from its publisher.
 *
 * @param through the relevant risk sources, or where the entry names none, the relevant objectives, that it has to do
 *     with; empty for an entry that has to do with neither
 * @param reasons one or more, one for each trait, the sharpest first
 */
public record ProposedEntry(AiSystem system, Requirement entry, List<CatalogEntry> through, List<Reason> reasons) {
    public ProposedEntry {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(entry, "entry");
        through = List.copyOf(through);
        reasons = List.copyOf(reasons);
    }

    /** The sum of how sharply the reasons point. */
    public double strength() {
        return Reason.strength(reasons);
    }

    /** Starts a risk from this entry: a title, the system, the sources and objectives behind it, and where it is from. */
    public RiskBuilder toRisk(String riskId) {
        return Risk.builder(riskId)
                .title(entry.title() + ": " + system.name())
                .systems(Set.of(system.id()))
                .sources(sources())
                .objectives(objectives())
                .references(
                        List.of(new ExternalReference("taxonomy", entry.ref().toString(), entry.title())));
    }

    private Set<RiskSourceRef> sources() {
        return through.stream()
                .filter(RiskSource.class::isInstance)
                .map(source -> ((RiskSource) source).ref())
                .collect(Collectors.toSet());
    }

    private Set<ObjectiveRef> objectives() {
        return through.stream()
                .filter(Objective.class::isInstance)
                .map(objective -> ((Objective) objective).ref())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return entry.title() + " because " + reasons;
    }
}
