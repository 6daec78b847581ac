package dev.aims.risk.quantification.internal;

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
    private final EventDraws draws;
    private final long key;
    private final long thinningKey;
    private final Cause[] causes;
    private final YearlyReduction[] thinning;
    private final double certainThinning;
    private final EventReduction[] lowering;
    private final @Nullable Sampler plain;

    /** @param index among the causes of all risks */
    private record Cause(int index, long hitsKey, double hitProbability) {
        int hits(int strikes, long trial) {
            int hits = 0;
            for (int k = 0; k < strikes; k++) {
                hits += Stream.uniform(hitsKey, trial, k) < hitProbability ? 1 : 0;
            }
            return hits;
        }
    }

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

    /** @param severityDraws that its losses follow; null where they are independent of those of other risks */
    TrialKernel(RiskModel risk, @Nullable SeverityDraws severityDraws, Strikes strikes, long seed) {
        String id = risk.id().value();
        event = risk.event();
        year = risk.year();
        counts = new CountTable(CountModel.own(risk).counts());
        draws = new EventDraws(risk, severityDraws);
        key = Stream.key(seed, "risk", id);
        thinningKey = Stream.key(seed, "thinning", id);
        causes = risk.causes().stream()
                .map(cause -> new Cause(
                        strikes.indexOf(cause), Stream.key(seed, "hits " + cause.cause(), id), cause.hitProbability()))
                .toArray(Cause[]::new);
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
        boolean isPlain = severityDraws == null && isPlain(risk);
        plain = isPlain ? Sampler.of(risk.forms().get(0).distribution()) : null;
    }

    /** One form of loss, and nothing that lowers it: most risks are, and drawn in a shorter loop. */
    private static boolean isPlain(RiskModel risk) {
        return risk.forms().size() == 1
                && risk.forms().get(0).exchangeRate() == 1
                && risk.secondaryProbability() == 0
                && risk.reductions().isEmpty()
                && risk.severityReductions().isEmpty()
                && risk.event().isNone()
                && risk.year().isNone();
    }

    /**
     * The losses of some trials.
     *
     * @param normals for each trial the normal draw that its number of events follows; null where it is drawn here
     * @param strikes of each cause in each trial
     */
    void losses(
            long firstTrial,
            int trials,
            double[] losses,
            double @Nullable [] normals,
            int[][] strikes,
            EventDraws.Streams streams) {
        Stream stream = streams.inTurn();
        double ofNone = year.retained(0);
        for (int t = 0; t < trials; t++) {
            long trial = firstTrial + t;
            stream.start(key, trial);
            double u =
                    stream.uniform(); // drawn in any case, so that severities are the same with and without dependence
            int events = normals == null ? counts.atUniform(u) : counts.atNormal(normals[t]);
            for (Cause cause : causes) {
                events += cause.hits(strikes[cause.index][t], trial);
            }
            if (events == 0) {
                losses[t] = ofNone;
            } else {
                losses[t] = plain != null ? sum(plain, events, stream) : year.retained(sum(events, trial, streams));
            }
        }
    }

    private static double sum(Sampler form, int events, Stream stream) {
        double sum = 0;
        for (int i = 0; i < events; i++) {
            sum += form.sample(stream);
        }
        return sum;
    }

    private double sum(int events, long trial, EventDraws.Streams streams) {
        double stays = certainThinning;
        for (YearlyReduction each : thinning) {
            stays *= each.left(trial);
        }
        double sum = 0;
        for (int i = 0; i < events; i++) {
            double loss = draws.sample(trial, i, streams);
            if (stays == 1 || Stream.uniform(thinningKey, trial, i) < stays) {
                sum += event.retained(lowered(loss, trial, i));
            }
        }
        return sum;
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
