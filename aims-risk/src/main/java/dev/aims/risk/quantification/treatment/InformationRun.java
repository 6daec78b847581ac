package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.internal.Batches;
import dev.aims.risk.quantification.internal.NormalNodes;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.result.TailShape;
import dev.aims.risk.quantification.sensitivity.InputKind;
import dev.aims.risk.quantification.sensitivity.PortfolioInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what information is worth. */
final class InformationRun {
    private static final int POINTS = 64;

    private final Field field;
    private final BatchMeans means;
    private final List<BitSet> sets = new ArrayList<>();
    private final List<PortfolioInput> inputs;

    InformationRun(Simulation simulation, Field field, Money budget) {
        this.field = field;
        this.means = new BatchMeans(simulation, field.portfolio());
        for (long bits = 0; bits < 1L << field.size(); bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            if (bits == 0 || field.cost(set).compareTo(budget) <= 0) {
                sets.add(set);
            }
        }
        this.inputs = PortfolioInput.of(field.treated(field.all())).stream()
                .filter(input -> input.kind() == InputKind.ESTIMATE)
                .toList();
    }

    InformationValue value(Provenance provenance) {
        Worths now = new Worths(1, sets.size());
        fill(now, 0, List.of());
        double worth = now.mean(0, now.best(0, Worths.ALL), Worths.ALL);
        List<EstimateValue> estimates = inputs.stream().map(this::value).toList();
        Measured all = all();
        for (EstimateValue estimate : estimates) {
            all = estimate.value().value() > all.value() ? estimate.value() : all; // to know all is to know that one
        }
        return new InformationValue(worth, estimates, all, provenance);
    }

    /** An input at one of its quantiles. */
    private record Known(PortfolioInput input, double probability) {}

    private EstimateValue value(PortfolioInput input) {
        double[] probabilities = NormalNodes.probabilities();
        double[][] interpolation = NormalNodes.interpolation();
        double[][][] atNodes = new double[sets.size()][probabilities.length][];
        for (int k = 0; k < probabilities.length; k++) {
            Conditional conditional = new Conditional(List.of(new Known(input, probabilities[k])));
            for (int s = 0; s < sets.size(); s++) {
                atNodes[s][k] = conditional.worth(sets.get(s));
            }
        }
        Worths worths = new Worths(interpolation.length, sets.size());
        for (int f = 0; f < interpolation.length; f++) {
            for (int s = 0; s < sets.size(); s++) {
                worths.set(f, s, combined(interpolation[f], atNodes[s]));
            }
        }
        double[] weights = NormalNodes.fineWeights();
        int now = worths.bestOnAverage(weights);
        double[] ofBatches = worths.gainByBatch(weights, now);
        Measured measured =
                measured(Batches.mean(ofBatches), Batches.measured(0, ofBatches).standardError());
        return new EstimateValue(input.place(), measured, Math.max(0, worths.secondLook(weights, now)));
    }

    private static double[] combined(double[] weights, double[][] of) {
        double[] combined = new double[Batches.NUMBER];
        for (int k = 0; k < of.length; k++) {
            for (int b = 0; b < combined.length; b++) {
                combined[b] += weights[k] * of[k][b];
            }
        }
        return combined;
    }

    private void fill(Worths worths, int point, List<Known> known) {
        Conditional conditional = new Conditional(known);
        for (int s = 0; s < sets.size(); s++) {
            worths.set(point, s, conditional.worth(sets.get(s)));
        }
    }

    /** What sets are worth where some inputs are known. */
    private final class Conditional {
        private final List<Known> known;
        private final Map<Treated, double[]> lossesOf = new HashMap<>();

        private record Treated(int risk, long local) {}

        Conditional(List<Known> known) {
            this.known = known;
        }

        /** By batch: what a set takes off the mean loss, less its cost. */
        double[] worth(BitSet set) {
            double cost = field.cost(set).amount().doubleValue();
            double[] worth = new double[Batches.NUMBER];
            Arrays.fill(worth, -cost);
            for (int r = 0; r < field.risks().size(); r++) {
                long local = field.on(r, set);
                if (local != 0) {
                    double[] before = losses(r, 0);
                    double[] after = losses(r, local);
                    for (int b = 0; b < worth.length; b++) {
                        worth[b] += before[b] - after[b];
                    }
                }
            }
            return worth;
        }

        private double[] losses(int risk, long local) {
            return lossesOf.computeIfAbsent(
                    new Treated(risk, local), of -> means.of(knowing(field.treated(risk, local))));
        }

        private Risk knowing(Risk risk) {
            Risk changed = risk;
            for (Known each : known) {
                if (each.input.risks().contains(risk.id())) {
                    Portfolio with = field.portfolio().replacing(Set.of(changed));
                    changed = each.input.atQuantile(with, each.probability).stream()
                            .filter(other -> other.id().equals(risk.id()))
                            .findFirst()
                            .orElse(changed);
                }
            }
            return changed;
        }
    }

    /** Points that fill the space evenly (Roberts, 2018: multiples of powers of the generalised golden ratio). */
    private Measured all() {
        if (inputs.isEmpty()) {
            return new Measured(0, 0, 0, 0);
        }
        double ratio = 2;
        for (int i = 0; i < 100; i++) {
            ratio = StrictMath.pow(1 + ratio, 1.0 / (inputs.size() + 1));
        }
        Worths worths = new Worths(POINTS, sets.size());
        double[] weights = new double[POINTS];
        for (int p = 0; p < POINTS; p++) {
            weights[p] = 1.0 / POINTS;
            List<Known> known = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                double at = 0.5 + (p + 1) * StrictMath.pow(ratio, -(i + 1));
                known.add(new Known(inputs.get(i), at - Math.floor(at)));
            }
            fill(worths, p, known);
        }
        int now = worths.bestOnAverage(weights);
        double[] ofPoints = worths.gainByPoint(now);
        double mean = Batches.mean(ofPoints);
        double squares = 0;
        for (double each : ofPoints) {
            squares += (each - mean) * (each - mean);
        }
        double ofSampling = Math.sqrt(squares / (POINTS - 1.0) / POINTS);
        double[] ofBatches = worths.gainByBatch(weights, now);
        double error = Math.hypot(ofSampling, Batches.measured(mean, ofBatches).standardError());
        return measured(mean, error);
    }

    /** At least 0, with an error where the losses have a variance. */
    private Measured measured(double value, double error) {
        boolean hasError = field.portfolio().tailShape() == TailShape.FINITE_VARIANCE;
        Measured measured = Batches.measured(value, hasError ? error : Double.NaN);
        return new Measured(
                Math.max(0, measured.value()), measured.standardError(), Math.max(0, measured.low()), measured.high());
    }
}
