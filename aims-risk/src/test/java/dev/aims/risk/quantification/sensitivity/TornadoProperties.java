package dev.aims.risk.quantification.sensitivity;

import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TornadoProperties {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(6_000).seed(2);

    @Property(tries = 25)
    void neither_the_order_of_risks_nor_threads_change_a_tornado(@ForAll("risks") List<Risk> risks) {
        List<Risk> reversed = new ArrayList<>(risks);
        Collections.reverse(reversed);
        Tornado tornado = Tornado.of(SIMULATION, Portfolio.of("EUR", risks), TornadoProperties::worstTenth);

        assertThat(Tornado.of(SIMULATION, Portfolio.of("EUR", reversed), TornadoProperties::worstTenth))
                .isEqualTo(tornado);
        assertThat(Tornado.of(
                        SIMULATION.on(ForkJoinPool.commonPool(), 2),
                        Portfolio.of("EUR", risks),
                        TornadoProperties::worstTenth))
                .isEqualTo(tornado);
        assertThat(tornado.bars()).isSortedAccordingTo((one, other) -> Double.compare(other.length(), one.length()));
    }

    @Property(tries = 25)
    void more_of_a_reduction_never_raises_a_figure_and_more_of_a_rate_never_lowers_it(
            @ForAll("risks") List<Risk> risks) {
        for (TornadoBar bar : Tornado.of(SIMULATION, Portfolio.of("EUR", risks), TornadoProperties::worstTenth)
                .bars()) {
            if (bar.input() instanceof ModelInput.OfControl) {
                assertThat(bar.change().value()).isLessThanOrEqualTo(1e-6);
            } else {
                assertThat(bar.change().value()).isGreaterThanOrEqualTo(-1e-6);
            }
        }
    }

    @Property(tries = 15)
    void shares_are_the_same_on_two_threads_and_add_up_to_all(@ForAll("risks") List<Risk> risks) {
        Portfolio portfolio = Portfolio.of("EUR", risks);
        EstimateShares shares = EstimateShares.of(SIMULATION, portfolio, LossDistribution::mean);
        double sum =
                shares.shares().stream().mapToDouble(EstimateShare::percent).sum();

        assertThat(EstimateShares.of(SIMULATION.on(ForkJoinPool.commonPool(), 2), portfolio, LossDistribution::mean))
                .isEqualTo(shares);
        assertThat(sum == 0 || Math.abs(sum - 100) < 1e-9).isTrue();
    }

    private static Measured worstTenth(LossDistribution loss) {
        return loss.tailValueAtRisk(0.9);
    }

    @Provide
    Arbitrary<List<Risk>> risks() {
        return models().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(models -> IntStream.range(0, models.size())
                        .mapToObj(i -> risk("risk-" + i, models.get(i)))
                        .toList());
    }

    private static Arbitrary<LossModel> models() {
        Arbitrary<Double> rates = Arbitraries.doubles().between(0.1, 3);
        Arbitrary<Frequency> frequencies = Arbitraries.oneOf(
                rates.map(Frequency.Poisson::new),
                rates.map(mode ->
                        new Frequency.UncertainPoisson(Estimate.of(new Distribution.Pert(mode / 2, mode, 3 * mode)))));
        Arbitrary<Distribution> severities = Arbitraries.oneOf(
                rates.map(mu -> new Distribution.Lognormal(mu, 1)), rates.map(Distribution.Constant::new));
        Arbitrary<Double> reductions = Arbitraries.doubles().between(0.1, 0.9);
        return Combinators.combine(frequencies, severities, reductions.injectNull(0.5))
                .as((frequency, severity, most) -> LossModel.of("EUR", frequency, severity).toBuilder()
                        .effects(
                                most == null
                                        ? List.of()
                                        : List.of(effect(
                                                "review", EffectTarget.FREQUENCY, new Distribution.Uniform(0, most))))
                        .build());
    }
}
