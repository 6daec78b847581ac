package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best paths from a set of entries to all others.
 *
 * <p>What follows from a path depends only on the entry where it has come to and what it has composed to there. So the
 * search goes in layers, one link at a time, and keeps for each entry and relation the first path that gets there: the
 * shortest, and within a layer the one with fewest expert links, then the one whose entries come first. A stronger
 * relation at an entry does not make a weaker one there useless: superset then subset is intersects, subset then subset
 * is subset.
 */
final class Search {
    private static final Comparator<Step> WITHIN_LAYER = Comparator.<Step>comparingInt(step -> step.rankBefore)
            .thenComparingInt(step -> step.entry)
            .thenComparingInt(step -> step.order)
            .thenComparing(step -> step.relation, Comparator.reverseOrder());

    private final Net net;
    private final Set<EntryRef> sources;
    private final List<Map<Relation, Step>> reached;

    Search(Net net, Set<EntryRef> sources) {
        this.net = net;
        this.sources = Set.copyOf(sources);
        this.reached = new ArrayList<>(net.size());
        for (int i = 0; i < net.size(); i++) {
            reached.add(Map.of());
        }
        run();
    }

    /** The best path to an entry, null if none leads there. */
    @Nullable
    CrosswalkPath path(EntryRef to) {
        if (sources.contains(to)) {
            return new CrosswalkPath(to, List.of(), Relation.EQUIVALENT);
        }
        int number = net.number(to);
        return number < 0 || reached.get(number).isEmpty() ? null : path(number);
    }

    /** The best path to each entry that is reached, by the texts of the references. */
    Map<EntryRef, CrosswalkPath> paths() {
        Map<EntryRef, CrosswalkPath> paths = new LinkedHashMap<>();
        for (int i = 0; i < net.size(); i++) {
            if (!reached.get(i).isEmpty()) {
                paths.put(net.entry(i), path(i));
            }
        }
        return paths;
    }

    private void run() {
        List<Step> layer = new ArrayList<>();
        for (EntryRef source : sources) {
            int number = net.number(source);
            if (number >= 0) {
                layer.add(new Step(number));
            }
        }
        while (!layer.isEmpty()) {
            layer.sort(WITHIN_LAYER);
            rank(layer);
            layer.forEach(this::keep);
            layer = next(layer);
        }
    }

    /** Paths over the same entries rank the same, by whichever rows they go. */
    private static void rank(List<Step> layer) {
        for (int i = 1; i < layer.size(); i++) {
            Step step = layer.get(i);
            Step before = layer.get(i - 1);
            boolean sameEntries = step.rankBefore == before.rankBefore && step.entry == before.entry;
            step.rank = sameEntries ? before.rank : i;
        }
    }

    private List<Step> next(List<Step> layer) {
        Map<Integer, Map<Relation, Step>> best = new HashMap<>();
        for (Step step : layer) {
            if (step.relation == Relation.RELATED) {
                continue;
            }
            List<Link> links = net.linksFrom(step.entry);
            for (int order = 0; order < links.size(); order++) {
                Link link = links.get(order);
                int entry = net.number(link.to());
                Relation relation = step.relation.then(link.relation());
                if (!reached.get(entry).containsKey(relation)) {
                    Step candidate = new Step(step, link, entry, relation, order);
                    best.computeIfAbsent(entry, key -> new EnumMap<>(Relation.class))
                            .merge(relation, candidate, Search::better);
                }
            }
        }
        List<Step> next = new ArrayList<>();
        best.values().forEach(steps -> next.addAll(steps.values()));
        return next;
    }

    private static Step better(Step left, Step right) {
        int byExperts = Integer.compare(left.experts, right.experts);
        return (byExperts != 0 ? byExperts : WITHIN_LAYER.compare(left, right)) <= 0 ? left : right;
    }

    private void keep(Step step) {
        Map<Relation, Step> steps = reached.get(step.entry);
        if (steps.isEmpty()) {
            steps = new EnumMap<>(Relation.class);
            reached.set(step.entry, steps);
        }
        steps.put(step.relation, step);
    }

    private CrosswalkPath path(int entry) {
        Map<Relation, Step> steps = reached.get(entry);
        Step last = steps.values().stream()
                .max(Comparator.comparing(step -> step.relation))
                .orElseThrow();
        Deque<Link> links = new ArrayDeque<>();
        Step step = last;
        while (step.link != null && step.before != null) {
            links.addFirst(step.link);
            step = step.before;
        }
        return new CrosswalkPath(net.entry(step.entry), List.copyOf(links), last.relation);
    }

    /** Where a path has come to. */
    private static final class Step {
        final @Nullable Step before;
        final @Nullable Link link;
        final int entry;
        final Relation relation;
        final int experts;
        final int rankBefore;
        final int order;

        /** The place among the paths of the same length, by their entries. */
        int rank;

        Step(int entry) {
            this.before = null;
            this.link = null;
            this.entry = entry;
            this.relation = Relation.EQUIVALENT;
            this.experts = 0;
            this.rankBefore = 0;
            this.order = 0;
        }

        Step(Step before, Link link, int entry, Relation relation, int order) {
            this.before = before;
            this.link = link;
            this.entry = entry;
            this.relation = relation;
            this.experts = before.experts + (link.basis() == Basis.OFFICIAL ? 0 : 1);
            this.rankBefore = before.rank;
            this.order = order;
        }
    }
}
