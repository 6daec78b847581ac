package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;
import java.util.List;

/** Whether a risk loses the same in all years, which no number of trials can tell. */
final class Certainty {
    private final RiskModel risk;

    private Certainty(RiskModel risk) {
        this.risk = risk;
    }

    static boolean isCertain(RiskModel risk) {
        return new Certainty(risk).isCertain();
    }

    private boolean isCertain() {
        boolean isOnce = risk.base() instanceof RiskModel.Base.Bernoulli always && always.probability() == 1;
        return isWithoutEvents()
                || Math.min(mostOfEvent(), risk.year().most()) == 0
                || (isOnce && risk.causeRate() == 0 && areAllLeft() && leastOfOne() == mostOfOne());
    }

    private boolean isWithoutEvents() {
        boolean isPrevented = risk.reductions().stream().anyMatch(each -> each.isConstant() && each.constant() == 0);
        return isPrevented || (rate() == 0 && risk.causeRate() == 0);
    }

    private double rate() {
        if (risk.base() instanceof RiskModel.Base.Bernoulli bernoulli) {
            return bernoulli.probability();
        } else if (risk.base() instanceof RiskModel.Base.NegativeBinomial negative) {
            return negative.mean();
        }
        return ((RiskModel.Base.Poisson) risk.base()).rate();
    }

    private boolean areAllLeft() {
        return risk.reductions().stream().allMatch(each -> each.isConstant() && each.constant() == 1);
    }

    private double leastOfOne() {
        double gross = sum(risk.forms(), false) + (risk.secondaryProbability() == 1 ? sum(risk.secondary(), false) : 0);
        return risk.year().retained(risk.event().retained(gross * leastShare()));
    }

    private double mostOfOne() {
        return retained(risk.year(), mostOfEvent());
    }

    private double mostOfEvent() {
        double gross = sum(risk.forms(), true) + (risk.secondaryProbability() > 0 ? sum(risk.secondary(), true) : 0);
        double share = mostShare();
        return retained(risk.event(), share == 0 ? 0 : gross * share);
    }

    private static double retained(RiskModel.Terms terms, double loss) {
        return loss == Double.POSITIVE_INFINITY ? terms.most() : terms.retained(loss);
    }

    private static double sum(List<RiskModel.Form> forms, boolean isMost) {
        return forms.stream()
                .map(RiskModel.Form::law)
                .mapToDouble(isMost ? Law::highest : Law::lowest)
                .sum();
    }

    private double leastShare() {
        return risk.severityReductions().stream()
                .mapToDouble(each ->
                        each.applies() > 0 ? Math.max(0, 1 - each.reduction().highest()) : 1)
                .reduce(1, (a, b) -> a * b);
    }

    private double mostShare() {
        return risk.severityReductions().stream()
                .mapToDouble(each ->
                        each.applies() == 1 ? Math.max(0, 1 - each.reduction().lowest()) : 1)
                .reduce(1, (a, b) -> a * b);
    }
}
