package dev.aims.risk.quantification.sensitivity;

import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.internal.Batches;
import dev.aims.risk.quantification.internal.NormalNodes;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How much of the doubt about a figure each estimate brings: which of them to refine first.
 *
 * <p>An estimate is what holds for a whole year and is uncertain: a rate, a node of a tree of FAIR, the reduction of a
 * control. Severities, capabilities and strengths are not among them: they are drawn for each event, and the model does
 * not say how well they are known.
 *
 * <p>If an estimate became known, the figure would become the one that belongs to its value. The variance of that is what
 * the estimate brings (the first-order effect of Sobol, 1993; Saltelli et al., Global Sensitivity Analysis, 2008, 1.2.7).
 * For the mean it is also what the variance of the yearly loss is expected to fall by. Where figures are sums over
 * estimates, the variances add up to that of all; products have a rest that belongs to no single one and is not told.
 *
 * @param shares one an estimate, the greatest first; equal ones by name
 * @param provenance of the base
 */
public record EstimateShares(List<EstimateShare> shares, Provenance provenance) {
    private static final Comparator<EstimateShare> GREATEST = Comparator.comparingDouble(
                    (EstimateShare share) -> share.standardDeviation().value())
            .reversed()
            .thenComparing(EstimateShare::input);

    public EstimateShares {
        shares = shares.stream().sorted(GREATEST).toList();
    }

    /**
     * Works the variances out by a rule of Gauss over the quantiles of each estimate, of
     * {@value dev.aims.risk.quantification.internal.NormalNodes#NUMBER} nodes, with the same random numbers at each.
     * Products of different batches of trials stand for squares, so that noise adds nothing on average; what is less than
     * nothing by chance is told as 0. Simulates each risk once for each node of each estimate that acts on it.
     *
     * @throws IllegalArgumentException as {@link Simulation#losses}, or for fewer than 1,000 trials
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if the figure does not exist
     */
    public static EstimateShares of(
            Simulation simulation, Portfolio portfolio, Function<LossDistribution, Measured> figure) {
        SimulatedFigure base = SimulatedFigure.of(simulation, portfolio, figure);
        List<ModelInput> inputs = new ArrayList<>();
        List<double[][]> figures = new ArrayList<>();
        for (PortfolioInput input : PortfolioInput.of(portfolio)) {
            if (input.kind() == InputKind.ESTIMATE) {
                inputs.add(input.place());
                figures.add(figures(base, portfolio, input));
            }
        }
        double all = figures.stream()
                .mapToDouble(each -> Math.max(0, variance(each, -1)))
                .sum();
        List<EstimateShare> shares = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            double variance = Math.max(0, variance(figures.get(i), -1));
            shares.add(new EstimateShare(
                    inputs.get(i), deviation(figures.get(i), base.hasError()), all == 0 ? 0 : 100 * variance / all));
        }
        return new EstimateShares(shares, simulation.provenance(portfolio));
    }

    /** By node and batch. */
    private static double[][] figures(SimulatedFigure base, Portfolio portfolio, PortfolioInput input) {
        double[] nodes = NormalNodes.probabilities();
        double[][] figures = new double[nodes.length][];
        for (int k = 0; k < nodes.length; k++) {
            figures[k] = base.with(input.atQuantile(portfolio, nodes[k])).ofBatches();
        }
        return figures;
    }

    /** Of all batches but one, or of all: the mean of the products of two of them, without those of one with itself. */
    private static double variance(double[][] figures, int without) {
        double[] weights = NormalNodes.weights();
        double[] means = new double[Batches.NUMBER];
        for (int k = 0; k < weights.length; k++) {
            for (int b = 0; b < means.length; b++) {
                means[b] += weights[k] * figures[k][b];
            }
        }
        double variance = 0;
        for (int k = 0; k < weights.length; k++) {
            double sum = 0;
            double squares = 0;
            int batches = 0;
            for (int b = 0; b < means.length; b++) {
                if (b != without) {
                    double deviation = figures[k][b] - means[b];
                    sum += deviation;
                    squares += deviation * deviation;
                    batches++;
                }
            }
            variance += weights[k] * (sum * sum - squares) / (batches * (batches - 1.0));
        }
        return variance;
    }

    /** The error by leaving out one batch after the other (jackknife: Efron and Stein, 1981). */
    private static Measured deviation(double[][] figures, boolean hasError) {
        double[] without = new double[Batches.NUMBER];
        for (int b = 0; b < without.length; b++) {
            without[b] = Math.sqrt(Math.max(0, variance(figures, b)));
        }
        double mean = Batches.mean(without);
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        double error = Math.sqrt(squares * (without.length - 1) / without.length);
        Measured measured =
                Batches.measured(Math.sqrt(Math.max(0, variance(figures, -1))), hasError ? error : Double.NaN);
        return new Measured(measured.value(), measured.standardError(), Math.max(0, measured.low()), measured.high());
    }

    /** The share of an estimate that is certain, or that there is not, is nothing. */
    public double percent(ModelInput input) {
        return shares.stream()
                .filter(share -> share.input().equals(input))
                .mapToDouble(EstimateShare::percent)
                .sum();
    }
}
