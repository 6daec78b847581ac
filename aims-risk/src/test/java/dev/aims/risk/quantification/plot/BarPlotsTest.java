package dev.aims.risk.quantification.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.plot.TornadoPlot.Bar;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.result.TailContributions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarPlotsTest {
    private static final Risk BREACH =
            risk("breach", new Frequency.Poisson(2), new Distribution.Lognormal(11.17, 1.19));
    private static final Risk OUTAGE = risk("outage", new Frequency.Bernoulli(0.3), new Distribution.Gamma(1, 50_000));

    private static Risk risk(String id, Frequency frequency, Distribution severity) {
        return Risk.builder(id)
                .title("Risk " + id)
                .lossModel(LossModel.of("EUR", frequency, severity))
                .build();
    }

    private static double x(List<Spot> spots, Comparator<Double> order) {
        return spots.stream().map(Spot::x).max(order).orElseThrow();
    }

    private static double left(List<Spot> spots) {
        return x(spots, Comparator.reverseOrder());
    }

    private static double right(List<Spot> spots) {
        return x(spots, Comparator.naturalOrder());
    }

    private static double top(List<Spot> spots) {
        return spots.stream().mapToDouble(Spot::y).min().orElseThrow();
    }

    @Test
    void bars_of_a_distribution_add_up_to_the_years_with_loss() {
        LossDistribution loss =
                ExactEngine.withDefaults().run(Portfolio.of(BREACH)).total();
        Plot plot = DistributionPlot.of("Breach", loss).plot();

        double zero = Pictures.texts(plot).stream()
                .filter(text -> text.text().equals("0 %"))
                .mapToDouble(text -> text.spot().y() - 4)
                .max()
                .orElseThrow();
        double two = Pictures.spotOf(plot, "2 %").y() - 4;
        double sum = Pictures.areas(plot, "#56b4e9").stream()
                .mapToDouble(bar -> (zero - top(bar)) / (zero - two) * 0.02)
                .sum();

        // 0.5 % of the years with loss below what is shown, 0.05 % above, at most
        double withLoss = 1 - Math.exp(-2);
        assertThat(sum).isBetween(0.994 * withLoss, withLoss);
        double none = Pictures.areas(plot, "#999999").stream()
                .mapToDouble(bar -> (zero - top(bar))
                        / (zero - (Pictures.spotOf(plot, "100 %").y() - 4)))
                .sum();
        assertThat(none).isCloseTo(Math.exp(-2), within(1e-9));
    }

    @Test
    void figures_of_a_distribution_stand_on_its_axis() {
        LossDistribution loss =
                ExactEngine.withDefaults().run(Portfolio.of(BREACH)).total();
        Plot plot = DistributionPlot.of("Breach", loss).level(0.95).plot();
        Spot low = Pictures.spotOf(plot, "10k");
        Spot high = Pictures.spotOf(plot, "1M");

        double expected = low.x()
                + (high.x() - low.x()) * Math.log10(loss.valueAtRisk(0.95).value() / 1e4) / 2;

        assertThat(Pictures.longestLine(plot, "#d55e00").get(0).x()).isCloseTo(expected, within(1e-6));
        assertThat(plot.description()).contains("VaR 95 %", "TVaR 95 %", "mean", "13.5 %");
    }

    @Test
    void distributions_of_any_form_are_sound_pictures() throws Exception {
        for (Distribution severity : List.of(
                new Distribution.Constant(700),
                new Distribution.Uniform(100, 1_000_000),
                new Distribution.Pareto(1_000, 0.9),
                new Distribution.Lognormal(0, 0.01))) {
            LossDistribution loss = Simulation.withDefaults()
                    .trials(2_000)
                    .run(Portfolio.of(risk("r", new Frequency.Poisson(0.5), severity)))
                    .total();
            Pictures.assertSound(DistributionPlot.of("Any", loss).plot());
        }
        assertThatThrownBy(() -> DistributionPlot.of("None", SampledLoss.of("EUR", new double[] {0, 0}))
                        .plot())
                .hasMessageContaining("nothing to show");
    }

    @Test
    void a_tornado_has_its_widest_bar_first_and_bars_that_end_where_the_axis_says() throws Exception {
        Plot plot = TornadoPlot.of(
                        "Tornado",
                        "mean loss",
                        "EUR",
                        300,
                        List.of(new Bar("small", 290, 310), new Bar("wide", 100, 480), new Bar("turned", 350, 200)))
                .plot();

        Pictures.assertSound(plot);
        assertThat(Pictures.spotOf(plot, "wide").y())
                .isLessThan(Pictures.spotOf(plot, "turned").y());
        assertThat(Pictures.spotOf(plot, "turned").y())
                .isLessThan(Pictures.spotOf(plot, "small").y());
        // the axis labels of 100 and 400 have the same text as no bar end
        double at100 = Pictures.texts(plot).stream()
                .filter(text -> text.text().equals("100"))
                .mapToDouble(text -> text.spot().x())
                .max()
                .orElseThrow();
        double at400 = Pictures.spotOf(plot, "400").x();
        List<List<Spot>> high = Pictures.areas(plot, "#d55e00");
        assertThat(right(high.get(1))).isCloseTo(at100 + 380.0 / 300 * (at400 - at100), within(1e-6));
        assertThat(left(high.get(2)))
                .as("turned: high input, lower figure")
                .isCloseTo(at100 + 100.0 / 300 * (at400 - at100), within(1e-6));
    }

    @Test
    void a_tornado_of_many_bars_says_how_many_it_leaves_out() throws Exception {
        Plot plot = TornadoPlot.of(
                        "Many",
                        "mean loss",
                        "EUR",
                        0,
                        IntStream.rangeClosed(1, 30)
                                .mapToObj(i -> new Bar("input " + i, -i, i))
                                .toList())
                .plot();

        Pictures.assertSound(plot);
        assertThat(plot.marks().toString()).contains("Not shown: 10 more inputs", "by 20 at most");
        Pictures.assertSound(TornadoPlot.of("Nothing moves", "mean", "EUR", 5, List.of(new Bar("a", 5, 5)))
                .plot());
        assertThatThrownBy(() -> new Bar("a", Double.NaN, 1)).hasMessageContaining("low");
        assertThatThrownBy(() -> TornadoPlot.of("t", "f", "EUR", 1, List.of(new Bar("a", 1, 2), new Bar("a", 1, 3))))
                .hasMessageContaining("\"a\"");
    }

    @Test
    void contributions_are_ranked_and_as_long_as_their_amounts() throws Exception {
        TailContributions tail = Simulation.withDefaults()
                .trials(20_000)
                .tailContributions(Portfolio.of("EUR", List.of(OUTAGE, BREACH)), 0.95);

        Plot plot = ContributionPlot.of("Tail", tail)
                .names(Map.of(
                        BREACH.id(), "Training data of a very long name leaks to all who want it and some who do not"))
                .plot();

        Pictures.assertSound(plot);
        List<List<Spot>> bars = Pictures.areas(plot, Style.FIFTH.color());
        double first = right(bars.get(0)) - left(bars.get(0));
        double second = right(bars.get(1)) - left(bars.get(1));
        assertThat(first / second)
                .isCloseTo(
                        tail.amount(BREACH.id()).value()
                                / tail.amount(OUTAGE.id()).value(),
                        within(1e-6 * first / second));
        assertThat(plot.description()).contains("outage: ", "Training data of a very long name");
    }
}
