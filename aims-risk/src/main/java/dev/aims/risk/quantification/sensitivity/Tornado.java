package dev.aims.risk.quantification.sensitivity;

import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.result.Quantification;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which inputs move a figure of the total loss most: each input in turn swings between two ends, all others as they are,
 * uncertain where they are. {@link Swings} tells which ends.
 *
 * <p>A figure is any of a distribution, such as {@code loss -> loss.valueAtRisk(0.99)}.
 *
 * @param base the figure of the portfolio as it is
 * @param bars one an input, the longest first; equally long ones by name
 * @param provenance of the base
 */
public record Tornado(Measured base, List<TornadoBar> bars, Provenance provenance) {
    private static final Comparator<TornadoBar> LONGEST =
            Comparator.comparingDouble(TornadoBar::length).reversed().thenComparing(TornadoBar::input);

    public Tornado {
        bars = bars.stream().sorted(LONGEST).toList();
    }

    /** With the ends of {@link Swings#withDefaults}. */
    public static Tornado of(Simulation simulation, Portfolio portfolio, Function<LossDistribution, Measured> figure) {
        return of(simulation, portfolio, figure, Swings.withDefaults());
    }

    /**
     * By simulation. All ends are drawn with the same random numbers, and the error of a bar is that of the difference:
     * of the mean of 20 batches of trials. Simulates each risk twice for each input that acts on it; keeps the losses of
     * all risks.
     *
     * @throws IllegalArgumentException as {@link Simulation#losses}, for fewer than 1,000 trials, or if a model at one of
     *     its ends cannot be worked out
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if the figure does not exist
     */
    public static Tornado of(
            Simulation simulation, Portfolio portfolio, Function<LossDistribution, Measured> figure, Swings swings) {
        SimulatedFigure base = SimulatedFigure.of(simulation, portfolio, figure);
        List<TornadoBar> bars = swings.of(portfolio).stream()
                .map(ends -> {
                    SimulatedFigure low = base.with(ends.low());
                    SimulatedFigure high = base.with(ends.high());
                    return new TornadoBar(
                            ends.input().place(), ends.swing(), low.value(), high.value(), high.less(low));
                })
                .toList();
        return new Tornado(base.value(), bars, simulation.provenance(portfolio));
    }

    /** With the ends of {@link Swings#withDefaults}. */
    public static Tornado of(ExactEngine engine, Portfolio portfolio, Function<LossDistribution, Measured> figure) {
        return of(engine, portfolio, figure, Swings.withDefaults());
    }

    /**
     * Without chance, for independent risks; the errors are numerical ones. Runs the engine twice for each input.
     *
     * @throws dev.aims.risk.quantification.UnsupportedModelException if the engine refuses the portfolio
     * @throws IllegalArgumentException if a model at one of its ends cannot be worked out
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if the figure does not exist
     */
    public static Tornado of(
            ExactEngine engine, Portfolio portfolio, Function<LossDistribution, Measured> figure, Swings swings) {
        Function<Portfolio, Measured> exact =
                each -> figure.apply(engine.run(each).total());
        List<TornadoBar> bars = swings.of(portfolio).stream()
                .map(ends -> {
                    Measured low = exact.apply(portfolio.replacing(ends.low()));
                    Measured high = exact.apply(portfolio.replacing(ends.high()));
                    return new TornadoBar(ends.input().place(), ends.swing(), low, high, difference(high, low));
                })
                .toList();
        Quantification base = engine.run(portfolio);
        return new Tornado(figure.apply(base.total()), bars, base.provenance());
    }

    private static Measured difference(Measured one, Measured other) {
        return new Measured(one.value() - other.value(), 0, one.low() - other.high(), one.high() - other.low());
    }
}
