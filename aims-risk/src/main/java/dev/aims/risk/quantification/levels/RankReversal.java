package dev.aims.risk.quantification.levels;

import dev.aims.core.model.EntityType;
import dev.aims.core.model.Risk;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds risks that cost more than risks of a higher level, at one stage and by one version of criteria. */
final class RankReversal {
    private static final Comparator<LevelComparison> BY_MEAN =
            Comparator.comparingDouble(RankReversal::mean).thenComparing(LevelComparison::risk);

    private final BadYears badYears;
    private final String currency;
    private final double factor;

    RankReversal(BadYears badYears, String currency, double factor) {
        this.badYears = badYears;
        this.currency = currency;
        this.factor = factor;
    }

    List<Finding> find(List<LevelComparison> comparisons) {
        List<LevelComparison> byMean = comparisons.stream().sorted(BY_MEAN).toList();
        List<Finding> findings = new ArrayList<>();
        for (LevelComparison lower : comparisons) {
            List<LevelComparison> higher = byMean.stream()
                    .takeWhile(other -> mean(lower) > factor * mean(other))
                    .filter(other ->
                            other.assessment().rank() > lower.assessment().rank())
                    .toList();
            if (!higher.isEmpty()) {
                findings.add(finding(lower, higher.get(0), higher.size() - 1));
            }
        }
        return findings;
    }

    private Finding finding(LevelComparison lower, LevelComparison least, int more) {
        boolean inMoney = lower.inMoney() && least.inMoney();
        String others = more == 0 ? "" : " (and " + more + " more of a higher level)";
        return new Finding(
                "levels.rank-reversed",
                inMoney ? Severity.WARNING : Severity.INFO,
                new Place.Entity(
                        EntityType.nameOf(Risk.class),
                        lower.risk().value(),
                        lower.stage().name().toLowerCase(Locale.ROOT)),
                "is " + lower.assessment().level() + " and loses " + describe(lower) + "; " + least.risk() + others
                        + " is " + least.assessment().level() + " and loses " + describe(least) + "; see whether "
                        + (inMoney ? "both levels" : "what is not money") + " can explain that",
                "ISO/IEC 42001, 6.1.2");
    }

    private String describe(LevelComparison comparison) {
        double mean = mean(comparison);
        return (mean == Double.POSITIVE_INFINITY
                        ? "without a finite mean"
                        : BandedScale.shown(mean) + " " + currency + " a year on average")
                + ", " + BandedScale.shown(badYears.of(comparison.profile())) + " in one year of twenty";
    }

    private static double mean(LevelComparison comparison) {
        return comparison.profile().yearMean();
    }
}
