package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * The distribution of an uncertain number, such as the loss of one event or a yearly rate: the data. What follows from
 * it (mean, quantiles, fits, draws) is worked out by the risk module.
 *
 * <p>In JSON it is an object of one property, which names the kind:
 * {@code {"lognormal": {"mu": 11.2, "sigma": 1.2}}}. Constructors refuse numbers that are NaN, infinite or out of range.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Distribution.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Distribution.Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Distribution.Triangular.class, name = "triangular"),
    @JsonSubTypes.Type(value = Distribution.Pert.class, name = "pert"),
    @JsonSubTypes.Type(value = Distribution.Lognormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = Distribution.Gamma.class, name = "gamma"),
    @JsonSubTypes.Type(value = Distribution.Pareto.class, name = "pareto"),
    @JsonSubTypes.Type(value = Distribution.TailSpliced.class, name = "tail-spliced"),
    @JsonSubTypes.Type(value = Distribution.Empirical.class, name = "empirical"),
    @JsonSubTypes.Type(value = Distribution.Mixture.class, name = "mixture")
})
public sealed interface Distribution {
    /** No value is below it; finite. */
    double lowest();

    /** No value is above it; may be positive infinity. */
    double highest();

    /** Always the same value. */
    record Constant(double value) implements Distribution {
        public Constant {
            value = Numbers.requireFinite(value, "value");
        }

        @Override
        public double lowest() {
            return value;
        }

        @Override
        public double highest() {
            return value;
        }
    }

    /** Each value between two bounds as likely as any other. */
    record Uniform(double min, double max) implements Distribution {
        public Uniform {
            min = Numbers.requireFinite(min, "min");
            max = Numbers.requireFinite(max, "max");
            Numbers.requireBelow(min, max, "min", "max");
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }
    }

    /** Density that rises in a line to the mode and falls in a line from it. */
    record Triangular(double min, double mode, double max) implements Distribution {
        public Triangular {
            Numbers.requireMode(min, mode, max);
            min += 0.0;
            mode += 0.0;
            max += 0.0;
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }
    }

    /**
     * PERT: a beta distribution between bounds, with mean {@code (min + shape * mode + max) / (shape + 2)}.
     *
     * @param shape the weight of the mode, above 0; 4 is usual, more means surer
     */
    record Pert(double min, double mode, double max, double shape) implements Distribution {
        public Pert {
            Numbers.requireMode(min, mode, max);
            Numbers.requirePositive(shape, "shape");
            min += 0.0;
            mode += 0.0;
            max += 0.0;
        }

        /** With the usual shape 4. */
        public Pert(double min, double mode, double max) {
            this(min, mode, max, 4);
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }
    }

    /** A value whose natural logarithm is normal with mean {@code mu} and standard deviation {@code sigma}, above 0. */
    record Lognormal(double mu, double sigma) implements Distribution {
        public Lognormal {
            mu = Numbers.requireFinite(mu, "mu");
            Numbers.requirePositive(sigma, "sigma");
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Gamma with mean {@code shape * scale} and variance {@code shape * scale^2}; shape 1 is the exponential. */
    record Gamma(double shape, double scale) implements Distribution {
        public Gamma {
            Numbers.requirePositive(shape, "shape");
            Numbers.requirePositive(scale, "scale");
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Pareto of the first kind: {@code P(X > x) = (min / x)^shape} from {@code min} on; no mean for shape 1 or less. */
    record Pareto(double min, double shape) implements Distribution {
        public Pareto {
            Numbers.requirePositive(min, "min");
            Numbers.requirePositive(shape, "shape");
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A body, cut at a threshold, and above it a generalized Pareto tail: {@code P(X > x) = tailProbability * (1 + shape
     * * (x - threshold) / scale)^(-1 / shape)}.
     *
     * @param threshold where the tail starts; the body must have values below it
     * @param tailProbability that a value is above the threshold, in (0, 1)
     * @param shape of the tail: 0 exponential, above 0 heavy (no mean from 1 on), below 0 bounded
     */
    record TailSpliced(Distribution body, double threshold, double tailProbability, double scale, double shape)
            implements Distribution {
        public TailSpliced {
            Objects.requireNonNull(body, "body");
            threshold = Numbers.requireFinite(threshold, "threshold");
            Numbers.requireInside(tailProbability, "tailProbability");
            Numbers.requirePositive(scale, "scale");
            shape = Numbers.requireFinite(shape, "shape");
            Numbers.requireBelow(body.lowest(), threshold, "lowest value of body", "threshold");
        }

        @Override
        public double lowest() {
            return body.lowest();
        }

        @Override
        public double highest() {
            return shape < 0 ? threshold - scale / shape : Double.POSITIVE_INFINITY;
        }
    }

    /** One of the values that were seen, each as likely as any other. */
    record Empirical(List<Double> values) implements Distribution {
        public Empirical {
            values = Copies.list(values, "values").stream()
                    .map(value -> Numbers.requireFinite(value, "each of values"))
                    .sorted()
                    .toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty");
            }
        }

        @Override
        public double lowest() {
            return values.get(0);
        }

        @Override
        public double highest() {
            return values.get(values.size() - 1);
        }
    }

    /** One of several distributions, picked by weight. */
    record Mixture(List<@Valid Part> parts) implements Distribution {
        public Mixture {
            parts = Copies.list(parts, "parts");
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts must not be empty");
            }
        }

        /** @param weight above 0; weights need not add up to 1, only their ratio counts */
        public record Part(double weight, Distribution distribution) {
            public Part {
                Numbers.requirePositive(weight, "weight");
                Objects.requireNonNull(distribution, "distribution");
            }
        }

        @Override
        public double lowest() {
            return parts.stream()
                    .mapToDouble(part -> part.distribution().lowest())
                    .min()
                    .orElseThrow();
        }

        @Override
        public double highest() {
            return parts.stream()
                    .mapToDouble(part -> part.distribution().highest())
                    .max()
                    .orElseThrow();
        }
    }
}
