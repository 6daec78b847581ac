package dev.aims.risk.quantification.sensitivity;

import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.UnsupportedModelException;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TornadoTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(20_000).seed(3);
    private static final ExactEngine EXACT =
            ExactEngine.withDefaults().relativeError(1e-5).maxCells(1 << 16);

    /** The mean is 1,000 times the rate. */
    private static final Risk BREACH = risk(
            "breach",
            new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(1, 3))),
            new Distribution.Constant(1_000));

    @Test
    void an_estimate_swings_between_its_quantiles_and_what_is_certain_by_a_tenth() {
        Tornado tornado = Tornado.of(EXACT, Portfolio.of(BREACH), LossDistribution::mean);

        assertThat(tornado.base().value()).isCloseTo(2_000, within(0.5));
        assertThat(tornado.bars())
                .extracting(TornadoBar::name)
                .containsExactly("breach / rate", "breach / severity[0]");
        assertBar(tornado.bars().get(0), 1_100, 2_900, "5 % to 95 %", 0.5);
        assertBar(tornado.bars().get(1), 1_800, 2_200, "x 0.9 to x 1.1", 0.5);
    }

    @Test
    void ends_are_as_asked_for() {
        Swings swings = Swings.withDefaults().between(0.25, 0.75).share(0.5);
        Tornado tornado = Tornado.of(EXACT, Portfolio.of(BREACH), LossDistribution::mean, swings);

        assertBar(tornado.bars().get(0), 1_000, 3_000, "x 0.5 to x 1.5", 0.5);
        assertBar(tornado.bars().get(1), 1_500, 2_500, "25 % to 75 %", 0.5);
        assertThat(Tornado.of(EXACT, Portfolio.of(BREACH), LossDistribution::mean, swings.share(0))
                        .bars())
                .extracting(TornadoBar::name)
                .containsExactly("breach / rate");
    }

    @Test
    void simulated_bars_have_the_closed_form_within_their_errors() {
        Tornado tornado = Tornado.of(SIMULATION, Portfolio.of(BREACH), LossDistribution::mean);
        TornadoBar rate = tornado.bars().get(0);

        assertThat(rate.low().value()).isCloseTo(1_100, within(4 * rate.low().standardError()));
        assertThat(rate.high().value()).isCloseTo(2_900, within(4 * rate.high().standardError()));
        assertThat(rate.change().value())
                .isCloseTo(1_800, within(4 * rate.change().standardError()));
        assertThat(rate.change().standardError())
                .isLessThan(Math.hypot(rate.low().standardError(), rate.high().standardError()));
        assertThat(rate.isWithinNoise()).isFalse();
        // the level of a severity scales the loss of each year: the change is a fifth of it, and so is its error
        TornadoBar level = tornado.bars().get(1);
        assertThat(level.change().value())
                .isCloseTo(
                        0.2 * tornado.base().value(),
                        within(1e-6 * tornado.base().value()));
    }

    @Test
    void an_end_is_the_run_of_the_portfolio_with_the_input_set() {
        Portfolio portfolio = Portfolio.of("EUR", List.of(BREACH, outage()));
        Tornado tornado = Tornado.of(SIMULATION, portfolio, loss -> loss.valueAtRisk(0.99));
        Portfolio high = Portfolio.of(
                "EUR",
                List.of(
                        risk(
                                "breach",
                                new Frequency.UncertainPoisson(Estimate.of(new Distribution.Constant(2.9))),
                                new Distribution.Constant(1_000)),
                        outage()));

        assertThat(bar(tornado, "breach / rate").high())
                .isEqualTo(SIMULATION.run(high).total().valueAtRisk(0.99));
        assertThat(tornado.base()).isEqualTo(SIMULATION.run(portfolio).total().valueAtRisk(0.99));
    }

    private static Risk outage() {
        return risk("outage", new Frequency.Poisson(0.5), new Distribution.Gamma(1, 3_000));
    }

    @Test
    void a_control_swings_in_all_risks_on_which_it_acts() {
        ControlEffect review = effect("review", EffectTarget.FREQUENCY, new Distribution.Uniform(0.2, 0.6)).toBuilder()
                .coverage(0.5)
                .build();
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Constant(1_000)).toBuilder()
                .effects(List.of(review))
                .build();
        Portfolio both = Portfolio.of("EUR", List.of(risk("a", model), risk("b", model)));
        Tornado tornado = Tornado.of(SIMULATION, both, LossDistribution::mean);
        TornadoBar reduction = bar(tornado, "own:review / reduction");

        // 4,000 (1 - 0.5 * reduction), with reductions of 0.22 and 0.58: the more, the lower the loss
        assertThat(reduction.low().value())
                .isCloseTo(3_560, within(4 * reduction.low().standardError()));
        assertThat(reduction.change().value())
                .isCloseTo(-720, within(4 * reduction.change().standardError()));
        assertThat(bar(tornado, "own:review / coverage").change().value()).isNegative();
        assertThat(bar(tornado, "own:review / reliability").swing().toString()).isEqualTo("x 0.9 to x 1.1");
        assertThat(Tornado.of(SIMULATION, both.at(LossStage.INHERENT), LossDistribution::mean)
                        .bars())
                .extracting(TornadoBar::name)
                .containsExactlyInAnyOrder("a / rate", "a / severity[0]", "b / rate", "b / severity[0]");
        assertThatExceptionOfType(UnsupportedModelException.class)
                .isThrownBy(() -> Tornado.of(EXACT, both, LossDistribution::mean));
    }

    @Test
    void all_inputs_of_a_model_have_a_bar() {
        LossModel model = LossModel.builder("EUR")
                .frequency(FairTree.builder()
                        .contactFrequency(Estimate.of(new Distribution.Uniform(2, 6)))
                        .probabilityOfAction(Estimate.of(new Distribution.Constant(0.5)))
                        .threatCapability(Estimate.of(new Distribution.Uniform(0, 100)))
                        .resistanceStrength(Estimate.of(new Distribution.Constant(60)))
                        .build())
                .forms(List.of(
                        LossForm.of("EUR", new Distribution.Constant(100)),
                        LossForm.of("EUR", new Distribution.Lognormal(5, 1))))
                .secondary(new SecondaryLoss(0.3, List.of(LossForm.of("EUR", new Distribution.Constant(400)))))
                .build();
        Tornado tornado = Tornado.of(EXACT, Portfolio.of(risk("breach", model)), LossDistribution::mean);

        assertThat(tornado.bars())
                .extracting(TornadoBar::name)
                .containsExactlyInAnyOrder(
                        "breach / contactFrequency",
                        "breach / probabilityOfAction",
                        "breach / threatCapability",
                        "breach / resistanceStrength",
                        "breach / severity[0]",
                        "breach / severity[1]",
                        "breach / secondary probability",
                        "breach / secondary severity[0]");
        // 2 threat events, of which those above 60 of 110, or of 90, or of 100 above 54 or 66, become losses
        double event = 100 + Math.exp(5.5) + 0.3 * 400;
        assertBar(
                bar(tornado, "breach / threatCapability"),
                2 * event * 30 / 90,
                2 * event * 50 / 110,
                "x 0.9 to x 1.1",
                0.01 * event);
        assertBar(
                bar(tornado, "breach / resistanceStrength"),
                2 * event * 0.46,
                2 * event * 0.34,
                "x 0.9 to x 1.1",
                0.01 * event);
        assertBar(
                bar(tornado, "breach / secondary probability"),
                0.8 * (event - 12),
                0.8 * (event + 12),
                "x 0.9 to x 1.1",
                0.01 * event);
    }

    @Test
    void each_event_at_its_quantile_is_there_for_those_who_want_it() {
        Risk outage = risk("outage", new Frequency.Poisson(2), new Distribution.Uniform(0, 1_000));
        Tornado tornado = Tornado.of(
                EXACT,
                Portfolio.of(outage),
                LossDistribution::mean,
                Swings.withDefaults().eachEventAtQuantile());

        assertBar(bar(tornado, "outage / severity[0]"), 100, 1_900, "5 % to 95 %", 0.5);
    }

    @Test
    void the_rate_of_a_shared_cause_leaves_the_mean_and_stops_where_all_events_are_its_own() {
        LossModel model = LossModel.of("EUR", new Frequency.Poisson(0.5), new Distribution.Constant(1_000)).toBuilder()
                .causes(List.of(new SharedCause("supplier", 0.48, 1)))
                .build();
        Portfolio portfolio = Portfolio.of("EUR", List.of(risk("a", model), risk("b", model)));
        Tornado tornado = Tornado.of(SIMULATION, portfolio, LossDistribution::mean);
        TornadoBar cause = bar(tornado, "cause supplier / rate");

        assertThat(cause.change().value())
                .isCloseTo(0, within(4 * cause.change().standardError()));
        assertThat(cause.swing().high()).isCloseTo(0.5 / 0.48, within(1e-12));
        assertThat(bar(tornado, "a / hitProbability of supplier").swing().high())
                .isCloseTo(0.5 / 0.48, within(1e-12));
        assertThat(bar(tornado, "a / rate").swing().low()).isCloseTo(0.48 / 0.5, within(1e-12));
    }

    @Test
    void a_probability_stops_at_one() {
        Risk sure = risk("sure", new Frequency.Bernoulli(1), new Distribution.Constant(1_000));
        TornadoBar bar = bar(Tornado.of(SIMULATION, Portfolio.of(sure), LossDistribution::mean), "sure / probability");

        assertThat(bar.high().value()).isEqualTo(1_000);
        assertThat(bar.low().value()).isCloseTo(900, within(4 * bar.low().standardError()));
    }

    @Test
    void a_mean_that_settles_too_slowly_has_bars_without_error() {
        Risk slow = risk("slow", new Frequency.Poisson(1), new Distribution.Pareto(1_000, 1.5));
        Tornado tornado = Tornado.of(SIMULATION, Portfolio.of(slow), LossDistribution::mean);

        assertThat(tornado.bars()).allMatch(bar -> bar.change().standardError() == Double.POSITIVE_INFINITY);
        assertThat(tornado.bars()).allMatch(TornadoBar::isWithinNoise);
    }

    @Test
    void what_cannot_be_told_is_refused() {
        Portfolio heavy = Portfolio.of(risk("heavy", new Frequency.Poisson(1), new Distribution.Pareto(1_000, 0.9)));

        assertThatExceptionOfType(UndefinedMomentException.class)
                .isThrownBy(() -> Tornado.of(SIMULATION, heavy, LossDistribution::mean));
        assertThat(Tornado.of(SIMULATION, heavy, loss -> loss.valueAtRisk(0.9)).bars())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tornado.of(SIMULATION.trials(999), heavy, loss -> loss.valueAtRisk(0.9)))
                .withMessage("simulation must have at least 1000 trials but has 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Swings.withDefaults().between(0.9, 0.1))
                .withMessage("lowProbability and highProbability must be in (0, 1) and ascend but were 0.9 and 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Swings.withDefaults().share(1))
                .withMessage("ofInput must be in [0, 1) but was 1.0");
    }

    private static TornadoBar bar(Tornado tornado, String name) {
        return tornado.bars().stream()
                .filter(bar -> bar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertBar(TornadoBar bar, double low, double high, String swing, double error) {
        assertThat(bar.low().value()).isCloseTo(low, within(error));
        assertThat(bar.high().value()).isCloseTo(high, within(error));
        assertThat(bar.change().value()).isCloseTo(high - low, within(2 * error));
        assertThat(bar.swing().toString()).isEqualTo(swing);
    }
}
