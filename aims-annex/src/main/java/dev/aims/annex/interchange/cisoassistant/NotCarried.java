package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the properties of a library that nothing is made of, so that each is told once and none is passed over. */
final class NotCarried {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> first = new TreeMap<>();

    /** Counts every property of the object but these. */
    void allBut(DocumentNode node, String... carried) {
        Set<String> known = Set.of(carried);
        for (String name : node.names()) {
            if (!known.contains(name)) {
                counts.merge(name, 1, Integer::sum);
                first.putIfAbsent(name, node.pointer() + "/" + name);
            }
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        counts.forEach((name, count) -> findings.add(Finding.info(
                "ciso.not-carried",
                Place.document(first.getOrDefault(name, "")),
                "\"" + name + "\" is not carried over; it stands here first, " + count + " times in all")));
        return findings;
    }
}
