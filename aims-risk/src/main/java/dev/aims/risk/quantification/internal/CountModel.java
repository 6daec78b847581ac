package dev.aims.risk.quantification.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The number of events of one risk: its probabilities, mixed over what is drawn once a year.
 */
final class CountModel {
    /** Nodes by number of uncertain factors; the product of all grows no larger than some 300,000. */
    private static final int[] NODES = {1, 201, 121, 61, 23, 13, 9};

    private final double[] counts;
    private final double error;

    private CountModel(double[] counts, double error) {
        this.counts = counts;
        this.error = error;
    }

    double[] counts() {
        return counts;
    }

    /** By how much probabilities may be off, as a number of nodes stands for each uncertain factor. */
    double error() {
        return error;
    }

    /** The inherent events of the risk itself, which the simulation thins afterwards. */
    static CountModel own(RiskModel risk) {
        return of(risk.base(), risk.rates(), 0);
    }

    /** All events that are left at the stage, those of shared causes too. */
    static CountModel all(RiskModel risk) {
        List<YearlyFactor> factors = new ArrayList<>(risk.rates());
        factors.addAll(risk.reductions());
        return of(risk.base(), factors, risk.causeRate());
    }

    private static CountModel of(RiskModel.Base base, List<YearlyFactor> factors, double more) {
        double constant = 1;
        Map<String, List<YearlyFactor>> uncertain = new LinkedHashMap<>();
        for (YearlyFactor factor : factors) {
            if (factor.isConstant()) {
                constant *= factor.constant();
            } else {
                uncertain
                        .computeIfAbsent(factor.key(), key -> new ArrayList<>())
                        .add(factor);
            }
        }
        List<List<YearlyFactor>> groups = List.copyOf(uncertain.values());
        if (groups.size() >= NODES.length) {
            throw new IllegalArgumentException("a risk must have at most " + (NODES.length - 1)
                    + " uncertain factors of its frequency for the exact engine but has " + groups.size());
        }
        int nodes = NODES[groups.size()];
        double[] counts = mixed(base, more, constant, groups, nodes);
        if (groups.isEmpty()) {
            return new CountModel(counts, 0);
        }
        double[] fewer = mixed(base, more, constant, groups, (nodes + 1) / 2);
        double error = 0;
        for (int n = 0; n < counts.length; n++) {
            error += Math.abs(counts[n] - (n < fewer.length ? fewer[n] : 0));
        }
        return new CountModel(counts, error);
    }

    private static double[] mixed(
            RiskModel.Base base, double more, double constant, List<List<YearlyFactor>> groups, int nodes) {
        Mixer mixer = new Mixer(base, more, new Nodes(nodes), groups);
        mixer.mix(0, constant, 1);
        return mixer.result();
    }

    /** Walks through all combinations of nodes. */
    private static final class Mixer {
        private static final double NEGLIGIBLE = 1e-22;

        private final RiskModel.Base base;
        private final double more;
        private final Nodes nodes;
        private final double[][] values;
        private double[] sum = new double[64];
        private int length = 1;

        Mixer(RiskModel.Base base, double more, Nodes nodes, List<List<YearlyFactor>> groups) {
            this.base = base;
            this.more = more;
            this.nodes = nodes;
            this.values = new double[groups.size()][nodes.weight.length];
            for (int g = 0; g < values.length; g++) {
                for (int i = 0; i < nodes.weight.length; i++) {
                    double value = 1;
                    for (YearlyFactor factor : groups.get(g)) {
                        value *= factor.atUpper(1 - nodes.probability[i]);
                    }
                    values[g][i] = value;
                }
            }
        }

        void mix(int group, double factor, double weight) {
            if (weight < NEGLIGIBLE) {
                return;
            } else if (group == values.length) {
                add(weight, counts(factor));
                return;
            }
            for (int i = 0; i < values[group].length; i++) {
                mix(group + 1, factor * values[group][i], weight * nodes.weight[i]);
            }
        }

        private double[] counts(double factor) {
            if (base instanceof RiskModel.Base.Bernoulli bernoulli) {
                return Counts.bernoulli(bernoulli.probability() * factor);
            } else if (base instanceof RiskModel.Base.NegativeBinomial negative) {
                return Counts.negativeBinomial(negative.mean() * factor, negative.size());
            }
            return Counts.poisson((((RiskModel.Base.Poisson) base).rate() + more) * factor);
        }

        private void add(double weight, double[] counts) {
            if (counts.length > sum.length) {
                sum = Arrays.copyOf(sum, Math.max(counts.length, 2 * sum.length));
            }
            length = Math.max(length, counts.length);
            for (int n = 0; n < counts.length; n++) {
                sum[n] += weight * counts[n];
            }
        }

        double[] result() {
            return Arrays.copyOf(sum, length);
        }
    }
}
