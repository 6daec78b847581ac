package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.internal.Batches;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The returns on treatments, alone and in pairs: where two of them overlap, they are worth less together than the sum of
 * both; where one makes the other work, more.
 *
 * @param alone one a candidate, by name
 * @param pairs of all candidates, by name
 */
public record TreatmentReturns(List<Alone> alone, List<Pair> pairs) {
    /** So many candidates at most. */
    public static final int MAX_CANDIDATES = 200;

    public TreatmentReturns {
        alone = List.copyOf(alone);
        pairs = List.copyOf(pairs);
    }

    /**
     * A treatment without the others.
     *
     * @param meanReduction what it takes off the mean loss of a year
     * @param yearlyReturn that less the cost, in relation to the cost; absent where it costs nothing
     */
    public record Alone(
            TreatmentCandidate candidate,
            Measured meanReduction,
            @Nullable Measured yearlyReturn) {}

    /**
     * Two treatments without the others.
     *
     * @param meanReduction what both take off the mean loss of a year
     * @param interaction that less what each takes off alone: below 0 where they overlap, above 0 where they reinforce
     *     each other; exactly 0 where they act on no risk together
     * @param yearlyReturn the reduction less both costs, in relation to these; absent where both cost nothing
     */
    public record Pair(
            TreatmentCandidate first,
            TreatmentCandidate second,
            Measured meanReduction,
            Measured interaction,
            @Nullable Measured yearlyReturn) {
        /** Whether the interaction may be nothing but noise: its interval holds 0. */
        public boolean isWithinNoise() {
            return interaction.low() <= 0 && interaction.high() >= 0;
        }
    }

    /**
     * Simulates each risk without candidates, with each, and with each pair of those that act on it, all by the same random
     * numbers. Errors are those of the mean of 20 batches of trials.
     *
     * @param candidates with names of their own, from 1 to {@link #MAX_CANDIDATES}
     * @throws IllegalArgumentException as {@link TreatmentSelection#best}, or for fewer than 1,000 trials
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if there is no mean
     */
    public static TreatmentReturns of(
            Simulation simulation, Portfolio portfolio, Collection<TreatmentCandidate> candidates) {
        Field field = Field.of(portfolio, candidates, MAX_CANDIDATES);
        portfolio.tailShape().requireMean("return on a treatment");
        Reductions reductions = new Reductions(
                field, new BatchMeans(simulation, portfolio), portfolio.tailShape() == TailShape.FINITE_VARIANCE);
        List<Alone> alone =
                IntStream.range(0, field.size()).mapToObj(reductions::alone).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < field.size(); i++) {
            for (int j = i + 1; j < field.size(); j++) {
                pairs.add(reductions.pair(i, j));
            }
        }
        return new TreatmentReturns(alone, pairs);
    }

    /** Empty where there is no candidate of this name. */
    public Optional<Alone> findAlone(String name) {
        return alone.stream()
                .filter(each -> each.candidate().name().equals(name))
                .findFirst();
    }

    /** The two in any order; empty where there is no such pair. */
    public Optional<Pair> findPair(String one, String other) {
        String first = one.compareTo(other) < 0 ? one : other;
        String second = one.compareTo(other) < 0 ? other : one;
        return pairs.stream()
                .filter(pair -> pair.first().name().equals(first)
                        && pair.second().name().equals(second))
                .findFirst();
    }

    /** What sets of candidates take off the mean, by batch. */
    private record Reductions(Field field, BatchMeans means, boolean hasVariance) {
        Alone alone(int candidate) {
            TreatmentCandidate of = field.candidates().get(candidate);
            Measured reduction = measured(reduction(candidate));
            return new Alone(of, reduction, yearlyReturn(reduction, of.yearlyCost()));
        }

        Pair pair(int one, int other) {
            TreatmentCandidate first = field.candidates().get(one);
            TreatmentCandidate second = field.candidates().get(other);
            double[] both = reduction(one, other);
            double[] ofFirst = reduction(one);
            double[] ofSecond = reduction(other);
            boolean isApart = Collections.disjoint(
                    first.effects().keySet(), second.effects().keySet());
            double[] interaction = new double[both.length];
            for (int b = 0; b < both.length; b++) {
                interaction[b] = isApart ? 0 : both[b] - ofFirst[b] - ofSecond[b];
            }
            Measured reduction = measured(both);
            return new Pair(
                    first,
                    second,
                    reduction,
                    isApart ? new Measured(0, 0, 0, 0) : measured(interaction),
                    yearlyReturn(reduction, first.yearlyCost().plus(second.yearlyCost())));
        }

        private double[] reduction(int... candidates) {
            BitSet set = new BitSet();
            IntStream.of(candidates).forEach(set::set);
            double[] reduction = new double[Batches.NUMBER];
            for (int r = 0; r < field.risks().size(); r++) {
                long local = field.on(r, set);
                if (local != 0) {
                    double[] before = means.of(field.treated(r, 0));
                    double[] after = means.of(field.treated(r, local));
                    for (int b = 0; b < reduction.length; b++) {
                        reduction[b] += before[b] - after[b];
                    }
                }
            }
            return reduction;
        }

        private Measured measured(double[] ofBatches) {
            double mean = Batches.mean(ofBatches);
            return hasVariance ? Batches.measured(mean, ofBatches) : Batches.measured(mean, Double.NaN);
        }

        private static @Nullable Measured yearlyReturn(Measured reduction, Money cost) {
            double amount = cost.amount().doubleValue();
            return amount == 0
                    ? null
                    : new Measured(
                            reduction.value() / amount - 1,
                            reduction.standardError() / amount,
                            reduction.low() / amount - 1,
                            reduction.high() / amount - 1);
        }
    }
}
