package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.Distribution;

/** The distribution of a multiple, of the same kind, so that it is drawn with the same random numbers. */
final class Scaling {
    private Scaling() {}

    /** @param factor above 0 */
    static Distribution scaled(Distribution distribution, double factor) {
        if (distribution instanceof Distribution.Constant constant) {
            return new Distribution.Constant(factor * constant.value());
        } else if (distribution instanceof Distribution.Uniform uniform) {
            return new Distribution.Uniform(factor * uniform.min(), factor * uniform.max());
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return new Distribution.Triangular(
                    factor * triangular.min(), factor * triangular.mode(), factor * triangular.max());
        } else if (distribution instanceof Distribution.Pert pert) {
            return new Distribution.Pert(factor * pert.min(), factor * pert.mode(), factor * pert.max(), pert.shape());
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return new Distribution.Lognormal(lognormal.mu() + StrictMath.log(factor), lognormal.sigma());
        } else if (distribution instanceof Distribution.Gamma gamma) {
            return new Distribution.Gamma(gamma.shape(), factor * gamma.scale());
        } else if (distribution instanceof Distribution.Pareto pareto) {
            return new Distribution.Pareto(factor * pareto.min(), pareto.shape());
        } else if (distribution instanceof Distribution.TailSpliced spliced) {
            return new Distribution.TailSpliced(
                    scaled(spliced.body(), factor),
                    factor * spliced.threshold(),
                    spliced.tailProbability(),
                    factor * spliced.scale(),
                    spliced.shape());
        } else if (distribution instanceof Distribution.Empirical empirical) {
            return new Distribution.Empirical(
                    empirical.values().stream().map(value -> factor * value).toList());
        }
        return new Distribution.Mixture(((Distribution.Mixture) distribution)
                .parts().stream()
                        .map(part -> new Distribution.Mixture.Part(part.weight(), scaled(part.distribution(), factor)))
                        .toList());
    }
}
