package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Distribution;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Weighted products of densities that stay in their family (Genest and Zidek: Combining probability distributions, 1986). */
final class LogarithmicPool {
    private final List<Distribution> opinions;
    private final double[] weights;

    private LogarithmicPool(List<Distribution> opinions, double[] weights) {
        this.opinions = opinions;
        this.weights = weights;
    }

    /** @param weights adding up to 1 */
    static Distribution of(List<Distribution> opinions, double[] weights) {
        LogarithmicPool pool = new LogarithmicPool(opinions, weights);
        Distribution first = opinions.get(0);
        if (opinions.stream().anyMatch(each -> each.getClass() != first.getClass())) {
            throw new IllegalArgumentException("opinions must be of one kind for a logarithmic pool but are "
                    + opinions.stream()
                            .map(each -> each.getClass().getSimpleName())
                            .distinct()
                            .toList()
                    + ": the product of their densities is no distribution of the model");
        } else if (first instanceof Distribution.Lognormal) {
            return pool.lognormal();
        } else if (first instanceof Distribution.Gamma) {
            return pool.gamma();
        } else if (first instanceof Distribution.Pareto) {
            return pool.pareto();
        } else if (first instanceof Distribution.Uniform) {
            return pool.uniform();
        } else if (first instanceof Distribution.Pert) {
            return pool.pert();
        }
        throw new IllegalArgumentException(
                "opinions must be lognormal, gamma, Pareto, uniform or PERT for a logarithmic" + " pool but are "
                        + first.getClass().getSimpleName());
    }

    /** Precisions add up. */
    private Distribution lognormal() {
        double precision = sum(Distribution.Lognormal.class, each -> 1 / (each.sigma() * each.sigma()));
        double mu = sum(Distribution.Lognormal.class, each -> each.mu() / (each.sigma() * each.sigma())) / precision;
        return new Distribution.Lognormal(mu, 1 / Math.sqrt(precision));
    }

    /** Exponents of the value, and rates, add up. */
    private Distribution gamma() {
        return new Distribution.Gamma(
                sum(Distribution.Gamma.class, Distribution.Gamma::shape),
                1 / sum(Distribution.Gamma.class, each -> 1 / each.scale()));
    }

    /** Exponents add up, above the greatest of the least values. */
    private Distribution pareto() {
        return new Distribution.Pareto(lowest(), sum(Distribution.Pareto.class, Distribution.Pareto::shape));
    }

    /** Between the bounds that all share. */
    private Distribution uniform() {
        double highest =
                opinions.stream().mapToDouble(Distribution::highest).min().orElseThrow();
        if (!(lowest() < highest)) {
            throw new IllegalArgumentException("opinions must share values for a logarithmic pool but one begins at "
                    + lowest() + " and another ends at " + highest);
        }
        return new Distribution.Uniform(lowest(), highest);
    }

    /** Exponents add up where bounds are the same. */
    private Distribution pert() {
        Distribution first = opinions.get(0);
        if (opinions.stream().anyMatch(each -> each.lowest() != first.lowest() || each.highest() != first.highest())) {
            throw new IllegalArgumentException(
                    "opinions must have the same bounds for a logarithmic pool of PERT: between"
                            + " different ones the product of their densities is no distribution of the model");
        }
        double shape = sum(Distribution.Pert.class, Distribution.Pert::shape);
        double mode = sum(Distribution.Pert.class, each -> each.shape() * each.mode()) / shape;
        return new Distribution.Pert(
                first.lowest(), Math.min(Math.max(mode, first.lowest()), first.highest()), first.highest(), shape);
    }

    private double lowest() {
        return opinions.stream().mapToDouble(Distribution::lowest).max().orElseThrow();
    }

    private <T extends Distribution> double sum(Class<T> kind, ToDoubleFunction<T> parameter) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * parameter.applyAsDouble(kind.cast(opinions.get(i)));
        }
        return sum;
    }
}
