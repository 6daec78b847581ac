package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an input can be multiplied where causes are shared: as their events are part of a risk's frequency, they can
 * not become more than all, nor all become fewer than they are.
 */
record CauseLimits(double least, double most) {
    private static final CauseLimits NONE = new CauseLimits(0, Double.POSITIVE_INFINITY);

    static CauseLimits of(Portfolio portfolio, ModelInput place) {
        CauseLimits limits = NONE;
        for (Risk risk : portfolio.risks()) {
            LossModel model = Objects.requireNonNull(risk.lossModel());
            double all = rate(model.frequency());
            if (!model.causes().isEmpty() && all > 0) {
                limits = limits.and(of(risk, model, all, place));
            }
        }
        return limits;
    }

    private static CauseLimits of(Risk risk, LossModel model, double all, ModelInput place) {
        double caused = caused(model, null);
        String struck = cause(risk, place);
        if (struck != null) {
            double own = caused(model, struck);
            return own == 0 ? NONE : new CauseLimits(0, Math.max(1, (all - caused + own) / own));
        }
        boolean isRate = place.equals(ModelInput.OfRisk.of(risk.id(), ModelInput.Node.RATE));
        return isRate ? new CauseLimits(Math.min(1, caused / all), Double.POSITIVE_INFINITY) : NONE;
    }

    /** The cause of which the input makes a risk have more or fewer events. */
    private static @Nullable String cause(Risk risk, ModelInput place) {
        if (place instanceof ModelInput.OfHit of && of.risk().equals(risk.id())) {
            return of.cause();
        }
        return place instanceof ModelInput.OfCause of ? of.cause() : null;
    }

    private static double caused(LossModel model, @Nullable String only) {
        return model.causes().stream()
                .filter(cause -> only == null || cause.cause().equals(only))
                .mapToDouble(cause -> cause.rate() * cause.hitProbability())
                .sum();
    }

    /** 0 where it is not one number. */
    private static double rate(Frequency frequency) {
        if (frequency instanceof Frequency.Poisson poisson) {
            return poisson.rate();
        }
        return frequency instanceof Frequency.UncertainPoisson uncertain ? constant(uncertain.rate()) : 0;
    }

    private static double constant(Estimate estimate) {
        return estimate.distribution() instanceof Distribution.Constant constant ? constant.value() : 0;
    }

    private CauseLimits and(CauseLimits other) {
        return new CauseLimits(Math.max(least, other.least), Math.min(most, other.most));
    }
}
