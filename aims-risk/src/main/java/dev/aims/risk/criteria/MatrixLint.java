package dev.aims.risk.criteria;

import dev.aims.core.model.EntityType;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with risk criteria, before anybody is judged by them: each finding with its place, such as {@code
 * matrix[2][3]} (rows are levels of likelihood, both counted from 0), and what to fix.
 *
 * <p>An error makes levels wrong: criteria without one never give a lower level for a higher likelihood or consequence.
 * A warning makes criteria hard to use or to explain; an info is worth a look. Criteria whose parts do not fit each other
 * are checked as far as that goes.
 */
public final class MatrixLint {
    private final RiskCriteria criteria;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    private MatrixLint(RiskCriteria criteria) {
        this.criteria = criteria;
        criteria.levels().forEach(level -> ranks.put(level.id(), ranks.size() + 1));
    }

    /** Everything that is found; empty for criteria that can be put in force. */
    public static List<Finding> check(RiskCriteria criteria) {
        MatrixLint lint = new MatrixLint(criteria);
        lint.checkShape();
        if (lint.findings.isEmpty()) {
            lint.checkOrder();
            lint.checkLevels();
            new ToleranceLint(criteria, lint.ranks, lint::add).check();
        }
        lint.checkColours();
        ScaleLint.ofLikelihood(criteria.likelihood(), lint::add);
        for (int i = 0; i < criteria.consequences().size(); i++) {
            ScaleLint.ofConsequence(i, criteria.consequences().get(i), lint::add);
        }
        new ScoreLint(criteria, lint::add).check();
        return List.copyOf(lint.findings);
    }

    /** Whether levels follow from the criteria as they should: whether {@link #check} finds no error. */
    public static boolean isSound(RiskCriteria criteria) {
        return check(criteria).stream().noneMatch(Finding::isError);
    }

    /** Where findings go. */
    @FunctionalInterface
    interface Report {
        void add(Severity severity, String code, String place, String message);
    }

    private void add(Severity severity, String code, String place, String message) {
        findings.add(new Finding(
                "criteria." + code,
                severity,
                new Place.Entity(
                        EntityType.nameOf(RiskCriteria.class), criteria.id().value(), place),
                message,
                null));
    }

    private void error(String code, String place, String message) {
        add(Severity.ERROR, code, place, message);
    }

    private void warning(String code, String place, String message) {
        add(Severity.WARNING, code, place, message);
    }

    private void checkShape() {
        int steps = steps();
        int rows = criteria.likelihood().levels().size();
        if (criteria.matrix().size() != rows) {
            error(
                    "matrix-incomplete",
                    "matrix",
                    "has " + criteria.matrix().size() + " rows for " + rows
                            + " levels of likelihood; give each level one");
        }
        for (int row = 0; row < criteria.matrix().size(); row++) {
            checkRow("matrix[" + row + "]", criteria.matrix().get(row), steps);
        }
        if (!criteria.withoutLikelihood().isEmpty()) {
            checkRow("withoutLikelihood", criteria.withoutLikelihood(), steps);
        }
        criteria.misfits().forEach((misfit, component) -> {
            if (!component.equals("matrix") && !component.equals("withoutLikelihood")) {
                error("misfit", component, misfit);
            }
        });
        if (steps == 0 || rows == 0) {
            error("matrix-incomplete", "matrix", "needs a level of likelihood and a step of consequence at least");
        }
    }

    private int steps() {
        return criteria.consequences().stream()
                .map(Scale::levels)
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }

    private void checkRow(String place, List<String> row, int steps) {
        if (row.size() != steps) {
            error(
                    "matrix-incomplete",
                    place,
                    "has " + row.size() + " cells for " + steps + " steps of consequence; give each step one");
        }
        for (int column = 0; column < row.size(); column++) {
            if (!ranks.containsKey(row.get(column))) {
                error(
                        "unknown-level",
                        place + "[" + column + "]",
                        "names " + row.get(column) + ", which is none of the levels " + String.join(", ", levelIds())
                                + "; name one of them");
            }
        }
    }

    private List<String> levelIds() {
        return criteria.levels().stream().map(RiskLevel::id).toList();
    }

    private void checkOrder() {
        List<List<String>> matrix = criteria.matrix();
        for (int row = 0; row < matrix.size(); row++) {
            for (int column = 0; column < matrix.get(row).size(); column++) {
                String here = cell(row, column);
                if (row > 0) {
                    compare(cell(row - 1, column), level(row - 1, column), here, level(row, column), "likelihood");
                }
                if (column > 0) {
                    compare(cell(row, column - 1), level(row, column - 1), here, level(row, column), "consequence");
                }
            }
        }
        List<String> without = criteria.withoutLikelihood();
        for (int column = 1; column < without.size(); column++) {
            compare(
                    "withoutLikelihood[" + (column - 1) + "]",
                    without.get(column - 1),
                    "withoutLikelihood[" + column + "]",
                    without.get(column),
                    "consequence");
        }
    }

    private static String cell(int row, int column) {
        return "matrix[" + row + "][" + column + "]";
    }

    private String level(int row, int column) {
        return criteria.matrix().get(row).get(column);
    }

    /** Two cells of which the second is one step higher along an axis. */
    private void compare(String lower, String lowerLevel, String higher, String higherLevel, String axis) {
        int rise = rank(higherLevel) - rank(lowerLevel);
        if (rise < 0) {
            error(
                    "not-monotone",
                    higher,
                    "is " + higherLevel + " and so below " + lowerLevel + " in " + lower + ", though its " + axis
                            + " is higher; raise it to " + lowerLevel + " at least, or lower " + lower);
        } else if (rise > 1) {
            add(
                    Severity.INFO,
                    "level-skipped",
                    higher,
                    "is " + higherLevel + " one step of " + axis + " above " + lowerLevel + " in " + lower
                            + ", so that a small difference in judgement makes a large one in level; see whether a level"
                            + " between belongs there");
        }
    }

    private int rank(String level) {
        return ranks.getOrDefault(level, 0);
    }

    private void checkLevels() {
        List<String> used = new ArrayList<>(criteria.withoutLikelihood());
        criteria.matrix().forEach(used::addAll);
        for (int i = 0; i < criteria.levels().size(); i++) {
            String level = criteria.levels().get(i).id();
            if (!used.contains(level)) {
                warning(
                        "level-unreachable",
                        "levels[" + i + "]",
                        level + " stands in no cell, so that no risk can have it; give it a cell, or take it out");
            }
        }
    }

    private void checkColours() {
        Map<String, List<String>> byColour = criteria.levels().stream()
                .collect(Collectors.groupingBy(
                        RiskLevel::colour, Collectors.mapping(RiskLevel::id, Collectors.toList())));
        for (int i = 0; i < criteria.levels().size(); i++) {
            RiskLevel level = criteria.levels().get(i);
            String first = firstWith(byColour, level);
            if (first != null) {
                warning(
                        "colour-repeated",
                        "levels[" + i + "].colour",
                        level.id() + " has the colour of " + first + ", " + level.colour()
                                + "; give it one of its own");
            }
        }
    }

    private static @Nullable String firstWith(Map<String, List<String>> byColour, RiskLevel level) {
        String first =
                byColour.getOrDefault(level.colour(), List.of(level.id())).get(0);
        return first.equals(level.id()) ? null : first;
    }
}
