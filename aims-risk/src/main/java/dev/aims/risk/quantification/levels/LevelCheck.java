package dev.aims.risk.quantification.levels;

import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Compares the levels that threats were given with their loss models (ISO/IEC 42001, 6.1.2: assessments are to be
 * consistent and comparable). Neither is taken for the truth: each finding is a reason to look at both.
 *
 * <table>
 * <caption>The findings</caption>
 * <tr><th>code</th><th>what it finds</th></tr>
 * <tr><td>{@code levels.likelihood-understated}, {@code -overstated}</td><td>the level of likelihood is below or above the
 * one whose band holds the expected events a year, or the probability of one</td></tr>
 * <tr><td>{@code levels.consequence-understated}, {@code -overstated}</td><td>the level of consequence is below that of the
 * median loss of an event, or above that of its 90 % quantile; between the two, it is right for the usual or for a bad
 * event</td></tr>
 * <tr><td>{@code levels.rank-reversed}</td><td>a risk of a lower level costs more, on average, than one of a higher
 * level</td></tr>
 * <tr><td>{@code levels.not-comparable}</td><td>a scale has no bands, or none that money can be held against, or several
 * count money; a model or an assessment is not complete</td></tr>
 * </table>
 *
 * <p>A level one step off is an info, more steps are a warning. A reversed rank is a warning where all consequences were
 * judged in money, else an info: harm to people is no loss of the organization, and rightly ranks above one.
 *
 * <p>This is a call of its own and no rule of {@link dev.aims.risk.consistency.RiskConsistency}, as it runs an engine for
 * some models and for each reversed rank, and needs rates of exchange that only the host knows.
 */
public final class LevelCheck {
    private final EventProfiles profiles;
    private final double factor;

    private LevelCheck(EventProfiles profiles, double factor) {
        this.profiles = profiles;
        this.factor = factor;
    }

    /**
     * With ranks that count as reversed from twice the mean loss on.
     *
     * @param currency in which losses are compared, a code of ISO 4217
     */
    public static LevelCheck in(String currency) {
        return new LevelCheck(EventProfiles.in(currency), 2);
    }

    /**
     * With a rate of exchange, for loss models and for scales in that currency.
     *
     * @param rate how much of this check's currency one unit of the foreign one is worth, above 0
     */
    public LevelCheck exchanging(String foreign, double rate) {
        return new LevelCheck(profiles.exchanging(foreign, rate), factor);
    }

    /** @param times how much greater a mean has to be for ranks to count as reversed, 1 at least */
    public LevelCheck reversedFrom(double times) {
        if (!(times >= 1 && times < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("times must be finite and at least 1 but was " + times);
        }
        return new LevelCheck(profiles, times);
    }

    /** Checks all threats of a view that have a loss model, each by the criteria that its assessments name. */
    public LevelReport check(RegisterView view) {
        List<LevelComparison> comparisons = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Risk> threats = view.risks().stream().toList();
        view.criteria().forEach(criteria -> {
            LevelReport report = check(threats, criteria);
            comparisons.addAll(report.comparisons());
            findings.addAll(report.findings());
        });
        return new LevelReport(comparisons, findings);
    }

    /**
     * Checks those of the risks that are threats, have a loss model, and were assessed by these criteria.
     *
     * @throws IllegalArgumentException if the parts of the criteria do not fit together
     */
    public LevelReport check(Collection<Risk> risks, RiskCriteria criteria) {
        Comparing comparing = new Comparing(RiskMatrix.of(criteria), profiles);
        for (Risk risk : risks) {
            LossModel model = risk.lossModel();
            if (risk.kind() == RiskKind.THREAT && model != null) {
                comparing.add(risk, model);
            }
        }
        return comparing.report(factor);
    }
}
