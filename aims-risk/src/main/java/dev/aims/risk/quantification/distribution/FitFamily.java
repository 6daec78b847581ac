package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** The families of losses that are fitted to data by maximum likelihood. All take values above 0. */
public enum FitFamily {
    /** {@link Distribution.Lognormal}: in closed form. */
    LOGNORMAL(2) {
        @Override
        Distribution fit(Sample data) {
            double mu = data.mean(Math::log);
            double variance = data.mean(x -> (Math.log(x) - mu) * (Math.log(x) - mu));
            return new Distribution.Lognormal(mu, Math.sqrt(variance));
        }
    },

    /** {@link Distribution.Gamma}: the shape by Newton's method (Minka: Estimating a gamma distribution, 2002). */
    GAMMA(2) {
        @Override
        Distribution fit(Sample data) {
            double mean = data.mean();
            // Of ratios to the mean, so that the logarithm of the mean does not cancel what matters.
            double gap = -data.mean(x -> Math.log(x / mean));
            if (!(gap > LEAST_GAP)) {
                throw new IllegalArgumentException("data must differ by more than rounding for a gamma but lie between "
                        + data.min() + " and " + data.max());
            }
            double shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
            for (int i = 0; i < NEWTON_STEPS; i++) {
                double miss = Math.log(shape) - Digamma.value(shape) - gap;
                shape = 1 / (1 / shape + miss / (shape * shape * (1 / shape - Trigamma.value(shape))));
            }
            return new Distribution.Gamma(shape, mean / shape);
        }
    },

    /** The {@link Distribution.Gamma} of shape 1: in closed form. */
    EXPONENTIAL(1) {
        @Override
        Distribution fit(Sample data) {
            return new Distribution.Gamma(1, data.mean());
        }
    },

    /** {@link Distribution.Pareto} from the least value on: in closed form. */
    PARETO(2) {
        @Override
        Distribution fit(Sample data) {
            double min = data.min();
            return new Distribution.Pareto(min, 1 / data.mean(x -> Math.log(x / min)));
        }

        /** Without the least value, which the fit meets by definition. */
        @Override
        Sample tested(Sample data) {
            return data.withoutLeast();
        }
    };

    /** Of the logarithms of the means: what is less, rounding makes. */
    private static final double LEAST_GAP = 1e-13;

    private static final int NEWTON_STEPS = 10;

    private final int parameters;

    FitFamily(int parameters) {
        this.parameters = parameters;
    }

    abstract Distribution fit(Sample data);

    /** The data whose distance from the fit tells how good it is. */
    Sample tested(Sample data) {
        return data;
    }

    /** How many numbers are fitted, which Akaike's criterion charges for. */
    public int parameters() {
        return parameters;
    }

    /**
     * The member of the family under which the data are most likely.
     *
     * @param data two values at least that differ, all above 0
     */
    public FittedDistribution fit(double... data) {
        Sample sample = Sample.ofLosses(data);
        return FittedDistribution.of(fit(sample), this, sample);
    }
}
