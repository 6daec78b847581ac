package dev.aims.risk.criteria;

import static dev.aims.core.validation.Severity.ERROR;
import static dev.aims.core.validation.Severity.INFO;
import static dev.aims.core.validation.Severity.WARNING;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.ToleranceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the lines of tolerance run through the matrix. Only for criteria whose parts fit each other. */
final class ToleranceLint {
    private final RiskCriteria criteria;
    private final Map<String, Integer> ranks;
    private final MatrixLint.Report report;
    private final int lowest;
    private final int highest;

    ToleranceLint(RiskCriteria criteria, Map<String, Integer> ranks, MatrixLint.Report report) {
        this.criteria = criteria;
        this.ranks = ranks;
        this.report = report;
        List<Integer> cells = Stream.concat(criteria.matrix().stream(), Stream.of(criteria.withoutLikelihood()))
                .flatMap(List::stream)
                .map(this::rank)
                .toList();
        lowest = cells.stream().mapToInt(Integer::intValue).min().orElse(0);
        highest = cells.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    void check() {
        checkLine("tolerance", criteria.tolerance(), "appetite", criteria.appetite());
        Map<String, Integer> firstBySubject = new HashMap<>();
        for (int i = 0; i < criteria.lines().size(); i++) {
            ToleranceLine line = criteria.lines().get(i);
            String place = "lines[" + i + "]";
            checkLine(place + ".tolerance", line.tolerance(), place + ".appetite", line.appetite());
            Integer first = firstBySubject.putIfAbsent(subject(line), i);
            if (first != null) {
                checkPair(criteria.lines().get(first), first, line, place);
            }
            checkEffect(line, place);
        }
    }

    private static String subject(ToleranceLine line) {
        return line.dimension() == null ? "objective " + line.objective() : "dimension " + line.dimension();
    }

    private void checkLine(String place, String tolerance, String appetitePlace, @Nullable String appetite) {
        if (rank(tolerance) >= highest) {
            report.add(
                    WARNING,
                    "tolerance-never-exceeded",
                    place,
                    tolerance + " is as high as any cell, so that everything can be borne; lower it, or put a higher"
                            + " level in the matrix");
        } else if (rank(tolerance) < lowest) {
            report.add(
                    WARNING,
                    "tolerance-always-exceeded",
                    place,
                    tolerance + " is lower than every cell, so that every risk needs a decision; raise it, or put it in"
                            + " the matrix");
        }
        if (appetite == null) {
            return;
        }
        if (rank(appetite) > rank(tolerance)) {
            report.add(
                    ERROR,
                    "appetite-above-tolerance",
                    appetitePlace,
                    appetite + " is above the tolerance " + tolerance
                            + ", so that more is sought than can be borne; lower the one or raise the other");
        } else if (rank(appetite) < lowest) {
            report.add(
                    INFO,
                    "appetite-never-met",
                    appetitePlace,
                    appetite
                            + " is lower than every cell, so that no risk is within appetite; raise it, or leave it out");
        }
    }

    private void checkPair(ToleranceLine first, int firstIndex, ToleranceLine line, String place) {
        boolean same = first.tolerance().equals(line.tolerance()) && Objects.equals(first.appetite(), line.appetite());
        report.add(
                same ? WARNING : ERROR,
                same ? "lines-repeated" : "lines-contradict",
                place,
                "is for " + subject(line) + " as lines[" + firstIndex + "] is, and says "
                        + (same ? "the same" : line.tolerance() + " where that says " + first.tolerance())
                        + "; keep one of them");
    }

    /** A risk has to keep to the general line as well. */
    private void checkEffect(ToleranceLine line, String place) {
        boolean judgesTheWhole = line.dimension() == null || criteria.aggregation() != Aggregation.WEIGHTED_MEAN;
        if (judgesTheWhole && line.appetite() == null && rank(line.tolerance()) >= rank(criteria.tolerance())) {
            report.add(
                    WARNING,
                    "line-without-effect",
                    place,
                    "bears " + line.tolerance() + " for " + subject(line) + " and the general line no more than "
                            + criteria.tolerance()
                            + ", to which every risk has to keep as well; lower it, or take it out");
        }
    }

    private int rank(String level) {
        return ranks.getOrDefault(level, 0);
    }
}
