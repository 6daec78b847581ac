package dev.aims.risk.quantification.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampledLossTest {
    private static final SampledLoss TEN = SampledLoss.of("EUR", new double[] {0, 5, 0, 10, 1, 0, 3, 0, 20, 2});

    @Test
    void figures_of_a_small_sample_are_those_worked_out_by_hand() {
        assertThat(TEN.mean().value()).isCloseTo(4.1, within(1e-12));
        assertThat(TEN.standardDeviation().value()).isCloseTo(Math.sqrt(370.9 / 9), within(1e-12));
        assertThat(TEN.probabilityOfNoLoss().value()).isEqualTo(0.4);
        assertThat(TEN.probabilityAbove(3).value()).isEqualTo(0.3);
        assertThat(TEN.valueAtRisk(0.4).value()).isZero();
        assertThat(TEN.valueAtRisk(0.5).value()).isEqualTo(1);
        assertThat(TEN.valueAtRisk(0.9).value()).isEqualTo(10);
        assertThat(TEN.tailValueAtRisk(0.9).value()).isCloseTo(20, within(1e-12));
        // the worst 15 %: all of 20 and half of 10
        assertThat(TEN.tailValueAtRisk(0.85).value()).isCloseTo((20 + 5) / 1.5, within(1e-12));
    }

    @Test
    void an_exceedance_curve_falls_to_the_last_trial() {
        assertThat(TEN.exceedanceCurve(5))
                .first()
                .satisfies(point -> assertThat(point.probability()).isCloseTo(0.6, within(1e-12)));
        assertThat(TEN.exceedanceCurve(5)).last().satisfies(point -> {
            assertThat(point.probability()).isCloseTo(0.1, within(1e-12));
            assertThat(point.loss().value()).isEqualTo(10);
        });
    }

    @Test
    void the_95_percent_interval_of_a_quantile_holds_it_in_95_of_100_samples() {
        int hits = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            double[] losses = random.doubles(2_000).map(u -> -Math.log(1 - u)).toArray();
            Measured quantile = SampledLoss.of("EUR", losses).valueAtRisk(0.99);
            double exact = -Math.log(0.01);
            hits += quantile.low() <= exact && exact <= quantile.high() ? 1 : 0;
        }
        assertThat(hits).isBetween(930, 970);
    }

    @Property(tries = 30)
    void own_sorting_is_that_of_the_platform(@ForAll long seed, @ForAll @IntRange(max = 20_000) int size) {
        double[] values = new Random(seed)
                .doubles(size)
                .map(u -> u < 0.2 ? 0 : Math.exp(40 * u - 20))
                .toArray();
        double[] expected = values.clone();
        Arrays.sort(expected);

        assertThat(RadixSort.sorted(values)).isEqualTo(expected);
    }

    @Property(tries = 30)
    void sketches_of_parts_add_up_to_that_of_the_whole(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 999) int cut) {
        double[] losses = new Random(seed)
                .doubles(1_000)
                .map(u -> u < 0.3 ? 0 : Math.exp(20 * u))
                .toArray();
        LossSketch whole = new LossSketch(8);
        whole.addAll(losses, 0, 1_000);
        LossSketch first = new LossSketch(8);
        LossSketch second = first.empty();
        first.addAll(losses, 0, cut);
        second.addAll(losses, cut, 1_000);
        second.merge(first);
        Arrays.sort(losses);

        for (int rank = 0; rank < 1_000; rank++) {
            assertThat(second.loss(rank)).isEqualTo(whole.loss(rank));
            assertThat(whole.loss(rank)).isCloseTo(losses[rank], within(losses[rank] * whole.relativeError() * 1.001));
        }
    }
}
