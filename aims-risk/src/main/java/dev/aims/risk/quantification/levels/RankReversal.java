package dev.aims.risk.quantification.levels;

import dev.aims.core.model.EntityType;
import dev.aims.core.model.Risk;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds risks that cost more than risks of a higher level, at one stage and by one version of criteria. */
final class RankReversal {
    private static final double BAD_YEAR = 0.95;

    private RankReversal() {}

    static List<Finding> find(List<LevelComparison> comparisons, String currency, double factor) {
        List<Finding> findings = new ArrayList<>();
        for (LevelComparison lower : comparisons) {
            List<LevelComparison> higher = comparisons.stream()
                    .filter(other ->
                            other.assessment().rank() > lower.assessment().rank() && mean(lower) > factor * mean(other))
                    .sorted(Comparator.comparing(RankReversal::mean).thenComparing(LevelComparison::risk))
                    .toList();
            if (!higher.isEmpty()) {
                findings.add(finding(lower, higher, currency));
            }
        }
        return findings;
    }

    private static Finding finding(LevelComparison lower, List<LevelComparison> higher, String currency) {
        LevelComparison least = higher.get(0);
        boolean inMoney = lower.inMoney() && least.inMoney();
        String others = higher.size() == 1 ? "" : " (and " + (higher.size() - 1) + " more of a higher level)";
        return new Finding(
                "levels.rank-reversed",
                inMoney ? Severity.WARNING : Severity.INFO,
                new Place.Entity(
                        EntityType.nameOf(Risk.class),
                        lower.risk().value(),
                        lower.stage().name().toLowerCase(Locale.ROOT)),
                "is " + lower.assessment().level() + " and loses " + describe(lower, currency) + "; " + least.risk()
                        + others + " is " + least.assessment().level() + " and loses " + describe(least, currency)
                        + "; see whether " + (inMoney ? "both levels" : "what is not money") + " can explain that",
                "ISO/IEC 42001, 6.1.2");
    }

    private static String describe(LevelComparison comparison, String currency) {
        double mean = mean(comparison);
        return (mean == Double.POSITIVE_INFINITY
                        ? "without a finite mean"
                        : BandedScale.shown(mean) + " " + currency + " a year on average")
                + ", "
                + BandedScale.shown(
                        comparison.profile().year().valueAtRisk(BAD_YEAR).value()) + " in one year of twenty";
    }

    private static double mean(LevelComparison comparison) {
        LossDistribution year = comparison.profile().year();
        return year.tailShape() == TailShape.NO_MEAN
                ? Double.POSITIVE_INFINITY
                : year.mean().value();
    }
}
