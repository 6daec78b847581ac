package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.EntryRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rows in both directions, by the entry that they start from; entries are numbered in the order of their texts. */
final class Net {
    private final List<EntryRef> entries;
    private final Map<EntryRef, Integer> numbers = new HashMap<>();
    private final List<List<Link>> links = new ArrayList<>();

    Net(List<Link> forwards) {
        Set<EntryRef> ends = new TreeSet<>();
        forwards.forEach(link -> {
            ends.add(link.from());
            ends.add(link.to());
        });
        entries = List.copyOf(ends);
        for (int i = 0; i < entries.size(); i++) {
            numbers.put(entries.get(i), i);
            links.add(new ArrayList<>());
        }
        for (Link link : forwards) {
            add(link);
            add(Link.backwards(link.row(), link.crosswalk()));
        }
        // Stable, so that of two rows between the same entries the one given first stands first.
        links.forEach(each -> each.sort(Comparator.comparing(Link::to)));
    }

    Search search(Set<EntryRef> sources) {
        return new Search(this, sources);
    }

    int size() {
        return entries.size();
    }

    EntryRef entry(int number) {
        return entries.get(number);
    }

    /** The number of an entry, -1 if no row starts from or leads to it. */
    int number(EntryRef entry) {
        return numbers.getOrDefault(entry, -1);
    }

    List<Link> linksFrom(int number) {
        return links.get(number);
    }

    private void add(Link link) {
        links.get(number(link.from())).add(link);
    }
}
