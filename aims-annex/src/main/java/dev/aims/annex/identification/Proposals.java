package dev.aims.annex.identification;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.catalog.Requirement;
import dev.aims.core.model.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which entries of a catalog are worth a look, by what was identified. */
final class Proposals {
    /** The property of an entry that names traits of which a system must have one. */
    private static final String TRAIT = "trait";

    private final RiskIdentification identification;
    private final Map<EntryRef, Relevant> sources = new LinkedHashMap<>();
    private final Map<EntryRef, Relevant> objectives = new LinkedHashMap<>();
    private final Set<EntryRef> allSources;
    private final Set<EntryRef> allObjectives;

    Proposals(RiskIdentification identification) {
        this.identification = identification;
        allSources = identification.catalogs().sources().stream()
                .map(source -> EntryRef.from(source.ref()))
                .collect(Collectors.toSet());
        allObjectives = identification.catalogs().objectives().stream()
                .map(objective -> EntryRef.from(objective.ref()))
                .collect(Collectors.toSet());
        identification
                .suggestions()
                .forEach(found -> sources.put(
                        EntryRef.from(found.source().ref()), new Relevant(found.source(), found.reasons())));
        identification
                .objectives()
                .forEach(found -> objectives.put(
                        EntryRef.from(found.objective().ref()), new Relevant(found.objective(), found.reasons())));
    }

    private record Relevant(CatalogEntry topic, List<Reason> reasons) {}

    List<ProposedEntry> of(Catalog catalog) {
        List<ProposedEntry> proposals = new ArrayList<>();
        for (Requirement entry : catalog.requirements()) {
            boolean namesSource = entry.relatesTo().stream().anyMatch(allSources::contains);
            List<Relevant> through = relevant(entry, namesSource ? sources : objectives);
            List<Reason> named = named(entry);
            if (isMet(entry, named, through)) {
                proposals.add(new ProposedEntry(
                        identification.system(),
                        entry,
                        through.stream().map(Relevant::topic).toList(),
                        reasons(named, through)));
            }
        }
        proposals.sort(Comparator.comparingInt(
                        (ProposedEntry proposal) -> -proposal.reasons().size())
                .thenComparing(
                        Comparator.comparingDouble(ProposedEntry::strength).reversed()));
        return proposals;
    }

    private List<Relevant> relevant(Requirement entry, Map<EntryRef, Relevant> topics) {
        return entry.relatesTo().stream()
                .filter(topics::containsKey)
                .map(topics::get)
                .toList();
    }

    private List<Reason> named(Requirement entry) {
        return entry.property(TRAIT).stream()
                .map(Trait::new)
                .filter(identification.system()::has)
                .map(trait -> new Reason(trait, entry.ref() + " names the trait", 1))
                .toList();
    }

    /** One of the traits that the entry names, and one of the sources or objectives, as far as it names any. */
    private boolean isMet(Requirement entry, List<Reason> named, List<Relevant> through) {
        boolean hasTrait = entry.property(TRAIT).isEmpty() || !named.isEmpty();
        boolean namesTopic =
                entry.relatesTo().stream().anyMatch(ref -> allSources.contains(ref) || allObjectives.contains(ref));
        return hasTrait && (namesTopic ? !through.isEmpty() : !named.isEmpty());
    }

    /** One for each trait: the sharpest. */
    private static List<Reason> reasons(List<Reason> named, List<Relevant> through) {
        Map<Trait, Reason> byTrait = new LinkedHashMap<>();
        named.forEach(reason -> byTrait.put(reason.trait(), reason));
        through.forEach(relevant -> relevant.reasons()
                .forEach(reason -> byTrait.merge(
                        reason.trait(), reason, (one, other) -> other.sharedBy() < one.sharedBy() ? other : one)));
        return byTrait.values().stream()
                .sorted(Comparator.comparingInt(Reason::sharedBy))
                .toList();
    }
}
