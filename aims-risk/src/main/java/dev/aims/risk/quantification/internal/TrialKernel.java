package dev.aims.risk.quantification.internal;

import dev.aims.core.model.SharedCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the losses of one risk, trial by trial. Immutable; each thread brings its own stream.
 *
 * <p>All stages draw the same inherent events. What a control does is to remove some of them, each by a draw of its own,
 * or to lower their loss; so the years of two stages, or of two alternatives, differ by nothing but the controls.
 */
final class TrialKernel {
    private final RiskModel.Terms event;
    private final RiskModel.Terms year;
    private final CountTable counts;
    private final Sampler[] forms;
    private final double[] formRates;
    private final double secondaryProbability;
    private final Sampler[] secondary;
    private final double[] secondaryRates;
    private final long key;
    private final long thinningKey;
    private final Cause[] causes;
    private final YearlyReduction[] thinning;
    private final double certainThinning;
    private final EventReduction[] lowering;
    private final boolean isPlain;

    private record Cause(long strikesKey, CountTable strikes, long hitsKey, double hitProbability) {}

    /** What is drawn once a year for a control: the same for all risks on which it acts. */
    private record YearlyReduction(long key, YearlyFactor factor) {
        double left(long trial) {
            return factor.atUpper(Rounding.shortened(1 - Stream.uniform(key, trial, 0)));
        }
    }

    private record EventReduction(long yearKey, long eventKey, RiskModel.SeverityReduction reduction) {
        /** What the control leaves of an event's loss where it works. */
        double left(long trial) {
            return 1
                    - (reduction.isConstant()
                            ? reduction.reduction().lowest()
                            : Rounding.shortened(reduction.reduction().quantile(Stream.uniform(yearKey, trial, 0))));
        }
    }

    TrialKernel(RiskModel risk, long seed) {
        String id = risk.id().value();
        event = risk.event();
        year = risk.year();
        counts = new CountTable(CountModel.own(risk).counts());
        forms = samplers(risk.forms());
        formRates = rates(risk.forms());
        secondaryProbability = risk.secondaryProbability();
        secondary = samplers(risk.secondary());
        secondaryRates = rates(risk.secondary());
        key = Stream.key(seed, "risk", id);
        thinningKey = Stream.key(seed, "thinning", id);
        causes = risk.causes().stream().map(cause -> cause(cause, id, seed)).toArray(Cause[]::new);
        thinning = risk.reductions().stream()
                .filter(factor -> !factor.isConstant())
                .map(factor -> new YearlyReduction(Stream.key(seed, "control", factor.key()), factor))
                .toArray(YearlyReduction[]::new);
        certainThinning = risk.reductions().stream()
                .filter(YearlyFactor::isConstant)
                .mapToDouble(YearlyFactor::constant)
                .reduce(1, (a, b) -> a * b);
        lowering = risk.severityReductions().stream()
                .map(reduction -> new EventReduction(
                        Stream.key(seed, "control", reduction.key()),
                        Stream.key(seed, "lowering " + reduction.key(), id),
                        reduction))
                .toArray(EventReduction[]::new);
        isPlain = forms.length == 1
                && formRates[0] == 1
                && secondaryProbability == 0
                && causes.length == 0
                && risk.reductions().isEmpty()
                && lowering.length == 0
                && event.isNone()
                && year.isNone();
    }

    private static Sampler[] samplers(List<RiskModel.Form> forms) {
        return forms.stream().map(form -> Sampler.of(form.distribution())).toArray(Sampler[]::new);
    }

    private static double[] rates(List<RiskModel.Form> forms) {
        return forms.stream().mapToDouble(RiskModel.Form::exchangeRate).toArray();
    }

    private static Cause cause(SharedCause cause, String id, long seed) {
        return new Cause(
                Stream.key(seed, "cause", cause.cause()),
                new CountTable(Counts.poisson(cause.rate())),
                Stream.key(seed, "hits " + cause.cause(), id),
                cause.hitProbability());
    }

    /**
     * The losses of some trials.
     *
     * @param normals for each trial the normal draw that its number of events follows; null where it is drawn here
     */
    void losses(long firstTrial, int trials, double[] losses, double @Nullable [] normals, Stream stream) {
        if (isPlain && normals == null) {
            plainLosses(firstTrial, trials, losses, stream);
            return;
        }
        for (int t = 0; t < trials; t++) {
            long trial = firstTrial + t;
            stream.start(key, trial);
            double u =
                    stream.uniform(); // drawn in any case, so that severities are the same with and without dependence
            int events = normals == null ? counts.atUniform(u) : counts.atNormal(normals[t]);
            for (Cause cause : causes) {
                events += hits(cause, trial);
            }
            losses[t] = events == 0 ? year.retained(0) : year.retained(sum(events, trial, stream));
        }
    }

    private void plainLosses(long firstTrial, int trials, double[] losses, Stream stream) {
        Sampler form = forms[0];
        for (int t = 0; t < trials; t++) {
            stream.start(key, firstTrial + t);
            int events = counts.atUniform(stream.uniform());
            double sum = 0;
            for (int i = 0; i < events; i++) {
                sum += form.sample(stream);
            }
            losses[t] = sum;
        }
    }

    private static int hits(Cause cause, long trial) {
        int strikes = cause.strikes.atUniform(Stream.uniform(cause.strikesKey, trial, 0));
        int hits = 0;
        for (int k = 0; k < strikes; k++) {
            hits += Stream.uniform(cause.hitsKey, trial, k) < cause.hitProbability ? 1 : 0;
        }
        return hits;
    }

    private double sum(int events, long trial, Stream stream) {
        double stays = certainThinning;
        for (YearlyReduction each : thinning) {
            stays *= each.left(trial);
        }
        double sum = 0;
        for (int i = 0; i < events; i++) {
            double loss = gross(stream);
            if (stays == 1 || Stream.uniform(thinningKey, trial, i) < stays) {
                sum += event.retained(lowered(loss, trial, i));
            }
        }
        return sum;
    }

    private double gross(Stream stream) {
        double loss = 0;
        for (int i = 0; i < forms.length; i++) {
            loss += formRates[i] * forms[i].sample(stream);
        }
        if (secondaryProbability > 0 && stream.uniform() < secondaryProbability) {
            for (int i = 0; i < secondary.length; i++) {
                loss += secondaryRates[i] * secondary[i].sample(stream);
            }
        }
        return loss;
    }

    private double lowered(double loss, long trial, int eventIndex) {
        double left = loss;
        for (EventReduction each : lowering) {
            if (Stream.uniform(each.eventKey, trial, eventIndex) < each.reduction.applies()) {
                left *= each.left(trial);
            }
        }
        return left;
    }
}
