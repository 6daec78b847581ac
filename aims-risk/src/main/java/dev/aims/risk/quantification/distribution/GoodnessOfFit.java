package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;

/**
 * How likely data would depart as far from a fit if it were right. A small value, such as below 0.05, speaks against the
 * fit; a large one does not prove it, least of all with few data.
 *
 * @param samples how many were drawn from the fit, each fitted anew
 * @param kolmogorovSmirnov in (0, 1]: by the greatest distance
 * @param andersonDarling in (0, 1]: by the distance that weighs the tails
 */
public record GoodnessOfFit(int samples, double kolmogorovSmirnov, double andersonDarling) {
    private static final int LEAST = 100;

    static GoodnessOfFit of(FittedDistribution fit, int samples, long seed) {
        FitFamily family = fit.family();
        if (family == null) {
            throw new IllegalStateException("the distribution does not come from the data, so its p-value is"
                    + " kolmogorovSmirnovPValue, and there is nothing to fit anew");
        }
        SplittableRandom random = new SplittableRandom(seed);
        UniformRandomProvider source = random::nextLong;
        ContinuousDistribution.Sampler sampler = standard(fit.distribution()).createSampler(source);
        return of(samples, new Distances(fit.kolmogorovSmirnov(), fit.andersonDarling()), () -> {
            FittedDistribution other = family.fit(sampler.samples(fit.size())
                    .map(GoodnessOfFit::representable)
                    .toArray());
            return new Distances(other.kolmogorovSmirnov(), other.andersonDarling());
        });
    }

    /** @param redrawn the distances of a sample drawn from the fit, and fitted anew */
    static GoodnessOfFit of(int samples, Distances seen, Supplier<Distances> redrawn) {
        if (samples < LEAST) {
            throw new IllegalArgumentException("samples must be " + LEAST + " at least but was " + samples);
        }
        int farther = 0;
        int heavier = 0;
        for (int i = 0; i < samples; i++) {
            Distances other = redrawn.get();
            farther += other.kolmogorovSmirnov() >= seen.kolmogorovSmirnov() ? 1 : 0;
            heavier += other.andersonDarling() >= seen.andersonDarling() ? 1 : 0;
        }
        return new GoodnessOfFit(samples, (farther + 1.0) / (samples + 1), (heavier + 1.0) / (samples + 1));
    }

    /** Keeps draws from the ends of very wide fits apart from 0 and infinity. */
    static double representable(double draw) {
        return Math.min(Math.max(draw, Double.MIN_NORMAL), Double.MAX_VALUE);
    }

    private static ContinuousDistribution standard(Distribution fitted) {
        if (fitted instanceof Distribution.Lognormal lognormal) {
            return LogNormalDistribution.of(lognormal.mu(), lognormal.sigma());
        } else if (fitted instanceof Distribution.Gamma gamma) {
            return GammaDistribution.of(gamma.shape(), gamma.scale());
        }
        Distribution.Pareto pareto = (Distribution.Pareto) fitted;
        return ParetoDistribution.of(pareto.min(), pareto.shape());
    }
}
