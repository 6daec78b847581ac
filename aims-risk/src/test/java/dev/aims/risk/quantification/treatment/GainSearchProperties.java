package dev.aims.risk.quantification.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Money;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GainSearchProperties {
    @Property(tries = 150)
    void branch_and_bound_finds_what_looking_at_all_sets_finds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int candidates,
            @ForAll @IntRange(min = 1, max = 4) int risks) {
        Case one = new Case(seed, candidates, risks);

        for (int costWeight = 0; costWeight <= 1; costWeight++) {
            GainSearch.Found found = new GainSearch(one.field, one, costWeight, one.budget()).best();
            double best = one.mostOfAllSets(costWeight);
            assertThat(found.isBest()).isTrue();
            assertThat(found.value()).isCloseTo(best, within(1e-6));
            assertThat(one.value(found.set(), costWeight)).isCloseTo(found.value(), within(1e-9));
            assertThat(one.field.cost(found.set()).compareTo(one.budget())).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 100)
    void the_bound_is_never_below_the_best_however_early_the_search_stops(
            @ForAll long seed,
            @ForAll @IntRange(min = 9, max = 12) int candidates,
            @ForAll @IntRange(min = 1, max = 3) int risks,
            @ForAll @IntRange(min = 1, max = 20) int nodes) {
        Case one = new Case(seed, candidates, risks);
        GainSearch.Found found = new GainSearch(one.field, one, 1, one.budget()).best(nodes);
        double best = one.mostOfAllSets(1);

        assertThat(found.bound()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(found.value()).isLessThanOrEqualTo(best + 1e-6);
    }

    /** Candidates that act on risks at random, with any gains that never fall with more candidates. */
    private static final class Case implements Gains {
        private final Random random;
        private final Field field;
        private final List<double[]> gains = new ArrayList<>();
        private final int share;

        Case(long seed, int candidates, int risks) {
            random = new Random(seed);
            List<TreatmentCandidate> all = IntStream.range(0, candidates)
                    .mapToObj(i -> candidate("candidate-" + i, risks))
                    .toList();
            Portfolio portfolio = Portfolio.of(
                    "EUR",
                    IntStream.range(0, risks)
                            .mapToObj(r -> Cases.certain("risk-" + r, 100))
                            .toList());
            field = Field.of(portfolio, all, 20);
            share = random.nextInt(120);
            for (int r = 0; r < field.risks().size(); r++) {
                gains.add(gains(field.acting(r).length));
            }
        }

        private TreatmentCandidate candidate(String name, int risks) {
            Map<RiskId, List<ControlEffect>> effects = new TreeMap<>();
            ControlEffect effect = Cases.effect(name, EffectTarget.SEVERITY, new Distribution.Constant(0.5));
            effects.put(RiskId.parse("risk-" + random.nextInt(risks)), List.of(effect));
            if (random.nextInt(3) == 0) {
                effects.put(RiskId.parse("risk-" + random.nextInt(risks)), List.of(effect));
            }
            return new TreatmentCandidate(name, Cases.euros(Integer.toString(random.nextInt(40))), effects);
        }

        private double[] gains(int candidates) {
            double[] gains = new double[1 << candidates];
            double scale = 60.0 / gains.length;
            for (int set = 1; set < gains.length; set++) {
                gains[set] = random.nextDouble() * scale * set;
                for (int i = 0; i < candidates; i++) {
                    gains[set] = Math.max(gains[set], gains[set & ~(1 << i)]);
                }
            }
            return gains;
        }

        @Override
        public double of(int risk, long local) {
            return gains.get(risk)[(int) local];
        }

        Money budget() {
            double all = field.cost(field.all()).amount().doubleValue();
            return Cases.euros(Long.toString((long) (all * share / 100)));
        }

        double value(BitSet set, double costWeight) {
            return of(field, set) - costWeight * field.cost(set).amount().doubleValue();
        }

        double mostOfAllSets(double costWeight) {
            double most = 0;
            for (long bits = 1; bits < 1L << field.size(); bits++) {
                BitSet set = BitSet.valueOf(new long[] {bits});
                if (field.cost(set).compareTo(budget()) <= 0) {
                    most = Math.max(most, value(set, costWeight));
                }
            }
            return most;
        }
    }
}
