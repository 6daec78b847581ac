package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.TrialBlock;
import dev.aims.risk.quantification.internal.Batches;
import dev.aims.risk.quantification.internal.Samples;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailShape;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure of the total of some trials, and of each batch of them. */
final class SimulatedFigure {
    private final Base base;
    private final Measured value;
    private final double[] ofBatches;

    /** The portfolio as it is, with what each risk loses in each trial. */
    private record Base(
            Simulation simulation,
            Portfolio portfolio,
            Function<LossDistribution, Measured> figure,
            TailShape shape,
            Map<RiskId, double[]> losses) {}

    private SimulatedFigure(Base base, double[] total) {
        this.base = base;
        this.value = figure(total);
        this.ofBatches = IntStream.range(0, Batches.NUMBER)
                .mapToDouble(batch -> figure(Batches.batch(total, batch)).value())
                .toArray();
    }

    private Measured figure(double[] losses) {
        return base.figure.apply(Samples.distribution(base.portfolio.currency(), base.shape, losses));
    }

    static SimulatedFigure of(Simulation simulation, Portfolio portfolio, Function<LossDistribution, Measured> figure) {
        TrialBlock drawn = simulation.losses(
                portfolio, portfolio.risks().stream().map(Risk::id).collect(Collectors.toSet()));
        Batches.requireEnough(drawn.trials());
        Map<RiskId, double[]> losses = new TreeMap<>();
        drawn.risks().forEach(risk -> losses.put(risk, drawn.losses(risk)));
        Base base = new Base(simulation, portfolio, figure, portfolio.tailShape(), losses);
        return new SimulatedFigure(base, total(losses, Map.of()));
    }

    /** The same figure with these risks in place of those of the same ids, by the same random numbers. */
    SimulatedFigure with(Collection<Risk> changed) {
        TrialBlock drawn = base.simulation.losses(
                base.portfolio.replacing(changed),
                changed.stream().map(Risk::id).collect(Collectors.toSet()));
        Map<RiskId, double[]> losses = new TreeMap<>();
        drawn.risks().forEach(risk -> losses.put(risk, drawn.losses(risk)));
        return new SimulatedFigure(base, total(base.losses, losses));
    }

    /** In the order in which a run adds up, so that the figure is the one that a run has. */
    private static double[] total(Map<RiskId, double[]> losses, Map<RiskId, double[]> instead) {
        double[] total = new double[0];
        for (RiskId risk : new TreeSet<>(losses.keySet())) {
            double[] each = instead.getOrDefault(risk, losses.getOrDefault(risk, total));
            if (total.length == 0) {
                total = each.clone();
            } else {
                for (int t = 0; t < total.length; t++) {
                    total[t] += each[t];
                }
            }
        }
        return total;
    }

    Measured value() {
        return value;
    }

    double[] ofBatches() {
        return ofBatches.clone();
    }

    /** Whether the figure settles; that of few batches tells nothing where it does not. */
    boolean hasError() {
        return Double.isFinite(value.standardError());
    }

    /** The difference, with an error that knows of the common random numbers. */
    Measured less(SimulatedFigure other) {
        double[] differences = IntStream.range(0, Batches.NUMBER)
                .mapToDouble(batch -> ofBatches[batch] - other.ofBatches[batch])
                .toArray();
        double change = value.value() - other.value.value();
        return hasError() && other.hasError()
                ? Batches.measured(change, differences)
                : Batches.measured(change, Double.NaN);
    }
}
