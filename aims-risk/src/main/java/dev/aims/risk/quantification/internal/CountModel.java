package dev.aims.risk.quantification.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The number of events of one risk: its probabilities, mixed over what is drawn once a year.
 */
final class CountModel {
    private final double[] counts;
    private final double error;

    private CountModel(double[] counts, double error) {
        this.counts = counts;
        this.error = error;
    }

    double[] counts() {
        return counts;
    }

    /** By how much probabilities may be off, as a number of nodes stands for each uncertain factor. */
    double error() {
        return error;
    }

    /** The inherent events of the risk itself, which the simulation thins afterwards. */
    static CountModel own(RiskModel risk) {
        return of(risk, () -> of(risk.base(), new RateFactors(risk.rates()), 0));
    }

    /** All events that are left at the stage, those of shared causes too. */
    static CountModel all(RiskModel risk) {
        return of(risk, () -> of(risk.base(), factors(risk), risk.causeRate()));
    }

    private static CountModel of(RiskModel risk, Supplier<CountModel> model) {
        try {
            return model.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("risk " + risk.id() + ": " + e.getMessage(), e);
        }
    }

    /** What multiplies the rate of all events that are left at the stage. */
    static RateFactors factors(RiskModel risk) {
        List<YearlyFactor> factors = new ArrayList<>(risk.rates());
        factors.addAll(risk.reductions());
        return new RateFactors(factors);
    }

    private static CountModel of(RiskModel.Base base, RateFactors factors, double more) {
        double[] counts = mixed(base, more, factors, factors.nodes());
        if (factors.areConstant()) {
            return new CountModel(counts, 0);
        }
        double[] fewer = mixed(base, more, factors, (factors.nodes() + 1) / 2);
        double error = 0;
        for (int n = 0; n < counts.length; n++) {
            error += Math.abs(counts[n] - (n < fewer.length ? fewer[n] : 0));
        }
        return new CountModel(counts, error);
    }

    private static double[] mixed(RiskModel.Base base, double more, RateFactors factors, int nodes) {
        Mixture mixture = new Mixture();
        factors.forEach(nodes, (factor, weight) -> mixture.add(weight, counts(base, more, factor)));
        return mixture.result();
    }

    private static double[] counts(RiskModel.Base base, double more, double factor) {
        if (base instanceof RiskModel.Base.Bernoulli bernoulli) {
            return Counts.bernoulli(bernoulli.probability() * factor);
        } else if (base instanceof RiskModel.Base.NegativeBinomial negative) {
            return Counts.negativeBinomial(negative.mean() * factor, negative.size());
        }
        return Counts.poisson((((RiskModel.Base.Poisson) base).rate() + more) * factor);
    }

    private static final class Mixture {
        private double[] sum = new double[64];
        private int length = 1;

        void add(double weight, double[] counts) {
            if (counts.length > sum.length) {
                sum = Arrays.copyOf(sum, Math.max(counts.length, 2 * sum.length));
            }
            length = Math.max(length, counts.length);
            for (int n = 0; n < counts.length; n++) {
                sum[n] += weight * counts[n];
            }
        }

        double[] result() {
            return Arrays.copyOf(sum, length);
        }
    }
}
