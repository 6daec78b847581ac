package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.List;

/** Finds the law of each kind of distribution. */
final class Laws {
    private Laws() {}

    static Law of(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            return new ConstantLaw(constant.value());
        } else if (distribution instanceof Distribution.Uniform uniform) {
            return new UniformLaw(uniform);
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return new TriangularLaw(triangular);
        } else if (distribution instanceof Distribution.Pert pert) {
            return new PertLaw(pert);
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return new LognormalLaw(lognormal);
        } else if (distribution instanceof Distribution.Gamma gamma) {
            return new GammaLaw(gamma);
        } else if (distribution instanceof Distribution.Pareto pareto) {
            return new ParetoLaw(pareto);
        } else if (distribution instanceof Distribution.TailSpliced spliced) {
            return new TailSplicedLaw(spliced);
        } else if (distribution instanceof Distribution.Empirical empirical) {
            return new EmpiricalLaw(empirical);
        }
        List<Distribution.Mixture.Part> parts = ((Distribution.Mixture) distribution).parts();
        return MixtureLaw.of(
                parts.stream().map(Distribution.Mixture.Part::weight).toList(),
                parts.stream().map(part -> of(part.distribution())).toList());
    }

    static double requireProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1] but was " + probability);
        }
        return probability;
    }

    static int requireOrder(int order) {
        if (order < 1 || order > 3) {
            throw new IllegalArgumentException("order must be 1, 2 or 3 but was " + order);
        }
        return order;
    }

    /** The raw moment of {@code shift + scale * Y} from those of {@code Y}. */
    static double shifted(int order, double shift, double scale, double first, double second, double third) {
        double a = shift;
        double b = scale;
        return switch (requireOrder(order)) {
            case 1 -> a + b * first;
            case 2 -> a * a + 2 * a * b * first + b * b * second;
            default -> a * a * a + 3 * a * a * b * first + 3 * a * b * b * second + b * b * b * third;
        };
    }
}
