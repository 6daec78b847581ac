package dev.aims.annex.interchange.inventory;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The header row of a file, and which column a selector means. */
final class Header {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> occurrences = new ArrayList<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Header(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            names.add(CellText.oneLine(CellText.carried(cells.get(column))));
            List<Integer> same =
                    byName.computeIfAbsent(CellText.normalised(cells.get(column)), key -> new ArrayList<>());
            same.add(column);
            occurrences.add(same.size());
        }
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    int occurrence(int column) {
        return occurrences.get(column);
    }

    /** The name as findings show it; it tells columns of the same header apart. */
    String label(int column) {
        String name = names.get(column).isEmpty() ? "position " + (column + 1) : names.get(column);
        return occurrences.get(column) > 1 ? name + " #" + occurrences.get(column) : name;
    }

    /**
     * The index of the column that each selector means.
     *
     * @throws InventoryException if a selector means no column or more than one
     */
    Map<ColumnSelector, Integer> resolve(List<ColumnSelector> selectors, String file) {
        Map<ColumnSelector, Integer> columns = new HashMap<>();
        List<Finding> problems = new ArrayList<>();
        for (ColumnSelector selector : selectors) {
            if (selector.header() == null) {
                resolvePosition(selector, columns, problems);
            } else {
                resolveHeader(selector, selector.header(), columns, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw InventoryException.of("the mapping does not fit " + file, problems);
        }
        return columns;
    }

    private void resolvePosition(
            ColumnSelector selector, Map<ColumnSelector, Integer> columns, List<Finding> problems) {
        if (selector.position() > names.size()) {
            problems.add(problem(
                    "absent-column",
                    selector,
                    "the file has " + names.size() + " columns but the mapping names position " + selector.position()
                            + "; correct the mapping"));
        } else {
            columns.put(selector, selector.position() - 1);
        }
    }

    private void resolveHeader(
            ColumnSelector selector, String header, Map<ColumnSelector, Integer> columns, List<Finding> problems) {
        List<Integer> found = byName.getOrDefault(CellText.normalised(header), List.of());
        if (found.isEmpty()) {
            problems.add(problem(
                    "absent-column",
                    selector,
                    "the file has no column " + selector + "; correct the mapping (nearest header: \"" + nearest(header)
                            + "\")"));
        } else if (selector.occurrence() > found.size()) {
            problems.add(problem(
                    "absent-column",
                    selector,
                    "the file has column \"" + header + "\" " + found.size()
                            + " times but the mapping names occurrence " + selector.occurrence()
                            + "; correct the mapping"));
        } else if (selector.occurrence() == 0 && found.size() > 1) {
            problems.add(problem(
                    "ambiguous-column",
                    selector,
                    "the file has column \"" + header + "\" " + found.size()
                            + " times; add an \"occurrence\" from 1 to " + found.size()));
        } else {
            columns.put(selector, found.get(Math.max(selector.occurrence(), 1) - 1));
        }
    }

    private static Finding problem(String code, ColumnSelector selector, String message) {
        return Finding.error("inventory." + code, Place.document(selector.pointer()), message);
    }

    private String nearest(String header) {
        String wanted = CellText.normalised(header);
        String nearest = "";
        double smallest = Double.POSITIVE_INFINITY;
        for (String name : names) {
            String candidate = CellText.normalised(name);
            double distance = distance(wanted, candidate) - (candidate.contains(wanted) ? candidate.length() : 0);
            if (distance < smallest) {
                smallest = distance;
                nearest = name;
            }
        }
        return CellText.excerpt(nearest);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
