package dev.aims.risk.quantification.internal;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.Law;
import java.util.List;

/** Draws from a distribution. What it needs is worked out once; draws use no {@code Math} whose bits Java leaves open. */
interface Sampler {
    double sample(Stream stream);

    static Sampler of(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            double value = constant.value();
            return stream -> value;
        } else if (distribution instanceof Distribution.Uniform uniform) {
            double min = uniform.min();
            double width = uniform.max() - min;
            return stream -> min + width * stream.uniform();
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return triangular(triangular);
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            double mu = lognormal.mu();
            double sigma = lognormal.sigma();
            return stream -> Exponential.of(mu + sigma * stream.gaussian());
        } else if (distribution instanceof Distribution.Pareto pareto) {
            double min = pareto.min();
            double power = -1 / pareto.shape();
            return stream -> min * Exponential.of(power * StrictMath.log(stream.uniform()));
        } else if (distribution instanceof Distribution.Empirical empirical) {
            double[] values =
                    empirical.values().stream().mapToDouble(Double::doubleValue).toArray();
            return stream -> values[(int) (stream.uniform() * values.length)];
        } else if (distribution instanceof Distribution.TailSpliced spliced) {
            return spliced(spliced);
        } else if (distribution instanceof Distribution.Mixture mixture) {
            return mixture(mixture.parts());
        }
        QuantileTable table = new QuantileTable(Law.of(distribution));
        return stream -> table.at(stream.uniform());
    }

    private static Sampler triangular(Distribution.Triangular triangular) {
        double min = triangular.min();
        double max = triangular.max();
        double up = (max - min) * (triangular.mode() - min);
        double down = (max - min) * (max - triangular.mode());
        double atMode = (triangular.mode() - min) / (max - min);
        return stream -> {
            double u = stream.uniform();
            return u < atMode ? min + Math.sqrt(u * up) : max - Math.sqrt((1 - u) * down);
        };
    }

    private static Sampler spliced(Distribution.TailSpliced spliced) {
        double threshold = spliced.threshold();
        double scale = spliced.scale();
        double shape = spliced.shape();
        double tail = spliced.tailProbability();
        Law body = Law.of(spliced.body());
        double below = body.cdf(threshold);
        return stream -> {
            double u = stream.uniform();
            if (u >= tail) {
                double probability = (u - tail) / (1 - tail) * below;
                return Math.min(threshold, Rounding.shortened(body.quantile(probability)));
            }
            double log = -StrictMath.log(u / tail);
            return threshold + (shape == 0 ? scale * log : scale * StrictMath.expm1(shape * log) / shape);
        };
    }

    private static Sampler mixture(List<Distribution.Mixture.Part> parts) {
        double sum =
                parts.stream().mapToDouble(Distribution.Mixture.Part::weight).sum();
        double[] upTo = new double[parts.size()];
        Sampler[] samplers = new Sampler[parts.size()];
        double weight = 0;
        for (int i = 0; i < upTo.length; i++) {
            weight += parts.get(i).weight();
            upTo[i] = weight / sum;
            samplers[i] = of(parts.get(i).distribution());
        }
        return stream -> {
            double u = stream.uniform();
            int i = 0;
            while (i < upTo.length - 1 && upTo[i] <= u) {
                i++;
            }
            return samplers[i].sample(stream);
        };
    }
}
