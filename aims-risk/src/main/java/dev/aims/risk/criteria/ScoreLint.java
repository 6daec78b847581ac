package dev.aims.risk.criteria;

import static dev.aims.core.validation.Severity.ERROR;
import static dev.aims.core.validation.Severity.INFO;
import static dev.aims.core.validation.Severity.WARNING;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import java.math.BigDecimal;

/** Scores, the levels that follow from them, and weights. */
final class ScoreLint {
    private final RiskCriteria criteria;
    private final MatrixLint.Report report;

    ScoreLint(RiskCriteria criteria, MatrixLint.Report report) {
        this.criteria = criteria;
        this.report = report;
    }

    void check() {
        checkScores("likelihood", criteria.likelihood());
        for (int i = 0; i < criteria.consequences().size(); i++) {
            checkScores("consequences[" + i + "]", criteria.consequences().get(i));
        }
        checkFromScores();
        if (!criteria.weights().isEmpty() && criteria.aggregation() != Aggregation.WEIGHTED_MEAN) {
            report.add(
                    INFO,
                    "weights-unused",
                    "weights",
                    "are given, and the aggregation " + criteria.aggregation().id()
                            + " uses none; take them out, or aggregate by weighted_mean");
        }
    }

    private void checkScores(String path, Scale scale) {
        if (scale.levels().stream().allMatch(level -> level.score() == null)) {
            return;
        }
        BigDecimal before = null;
        for (int i = 0; i < scale.levels().size(); i++) {
            BigDecimal score = Scores.of(scale, i);
            String place = path + ".levels[" + i + "].score";
            if (score.signum() < 0) {
                report.add(
                        ERROR,
                        "score-negative",
                        place,
                        "is " + score + ", so that a product with it falls where it should rise; use 0 or more");
            }
            if (before != null && score.compareTo(before) <= 0) {
                report.add(
                        ERROR,
                        "scores-not-ascending",
                        place,
                        scale.levels().get(i).id() + " counts " + score + " and "
                                + scale.levels().get(i - 1).id() + ", which is lower, " + before
                                + "; scores must rise with the levels (a level without one counts its place)");
            }
            before = score;
        }
    }

    private void checkFromScores() {
        long scored = criteria.levels().stream()
                .filter(level -> level.fromScore() != null)
                .count();
        if (scored == 0) {
            return;
        }
        Decimal before = null;
        for (int i = 0; i < criteria.levels().size(); i++) {
            RiskLevel level = criteria.levels().get(i);
            Decimal from = level.fromScore();
            String place = "levels[" + i + "].fromScore";
            if (from == null) {
                report.add(
                        WARNING,
                        "from-score-missing",
                        place,
                        level.id() + " has no lowest score and others do, so that no score leads to it; give it one");
                continue;
            }
            if (before != null && from.compareTo(before) <= 0) {
                report.add(
                        ERROR,
                        "from-scores-not-ascending",
                        place,
                        level.id() + " begins at " + from + " and a lower level at " + before
                                + "; the scores must rise with the levels");
            }
            before = from;
        }
    }
}
