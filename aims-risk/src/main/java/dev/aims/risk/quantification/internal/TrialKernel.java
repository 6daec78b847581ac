package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;
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
    private final RateReduction[] thinning;
    private final double certainThinning;
    private final LossReduction[] lowering;
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
    private record YearlyDraw(long key, QuantileTable table) {
        static YearlyDraw of(String control, Law reduction, long seed) {
            return new YearlyDraw(Stream.key(seed, "control", control), new QuantileTable(reduction));
        }

        double at(long trial) {
            return table.at(Stream.uniform(key, trial, 0));
        }
    }

    private record RateReduction(YearlyDraw draw, double share) {
        double left(long trial) {
            return 1 - share * draw.at(trial);
        }
    }

    /** @param draw null where the reduction is always the same */
    private record LossReduction(@Nullable YearlyDraw draw, double constant, long eventKey, double applies) {
        static LossReduction of(RiskModel.SeverityReduction reduction, String id, long seed) {
            YearlyDraw draw =
                    reduction.isConstant() ? null : YearlyDraw.of(reduction.key(), reduction.reduction(), seed);
            long eventKey = Stream.key(seed, "lowering " + reduction.key(), id);
            return new LossReduction(draw, reduction.reduction().lowest(), eventKey, reduction.applies());
        }

        /** What the control leaves of an event's loss where it works. */
        double left(long trial) {
            return Math.max(0, 1 - (draw == null ? constant : draw.at(trial)));
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
                .map(factor -> new RateReduction(YearlyDraw.of(factor.key(), factor.law(), seed), factor.share()))
                .toArray(RateReduction[]::new);
        certainThinning = risk.reductions().stream()
                .filter(YearlyFactor::isConstant)
                .mapToDouble(YearlyFactor::constant)
                .reduce(1, (a, b) -> a * b);
        lowering = risk.severityReductions().stream()
                .map(reduction -> LossReduction.of(reduction, id, seed))
                .toArray(LossReduction[]::new);
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
        for (RateReduction each : thinning) {
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
        for (LossReduction each : lowering) {
            if (Stream.uniform(each.eventKey, trial, eventIndex) < each.applies) {
                left *= each.left(trial);
            }
        }
        return left;
    }
}
