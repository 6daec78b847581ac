package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one entry leads to another, link by link.
 *
 * @param links from the first entry to the last; none if the two are the same
 * @param relation what the relations of the links compose to
 */
public record CrosswalkPath(EntryRef from, List<Link> links, Relation relation) {
    public CrosswalkPath {
        Objects.requireNonNull(from, "from");
        links = List.copyOf(links);
        Objects.requireNonNull(relation, "relation");
    }

    /** Where the path ends. */
    public EntryRef to() {
        return links.isEmpty() ? from : links.get(links.size() - 1).to();
    }

    /** The weakest of its links, the first of them if several are; empty if there is no link. */
    public Optional<Link> weakest() {
        return links.stream().min(Comparator.comparing(Link::relation));
    }

    /** Official if a publisher pairs the entries of every link. */
    public Basis basis() {
        return links.stream().allMatch(link -> link.basis() == Basis.OFFICIAL) ? Basis.OFFICIAL : Basis.EXPERT;
    }

    /** As a person reads it: {@code iso-42001:A.2.2 intersects nist-ai-rmf:GOVERN-1.1}. */
    @Override
    public String toString() {
        return from
                + links.stream()
                        .map(link -> " " + link.relation().id() + " " + link.to())
                        .collect(Collectors.joining());
    }
}
