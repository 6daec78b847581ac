package dev.aims.risk.quantification.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What multiplies the rate of a risk, drawn once a year: a number of nodes stands for each uncertain factor. */
final class RateFactors {
    /** Nodes by number of uncertain factors; the product of all grows no larger than some 500,000. */
    private static final int[] NODES = {1, 201, 121, 61, 23, 13, 9};

    private static final double NEGLIGIBLE = 1e-22;

    private final double constant;
    private final List<List<YearlyFactor>> uncertain;

    /** @throws IllegalArgumentException if too many of them are uncertain */
    RateFactors(List<YearlyFactor> factors) {
        double certain = 1;
        Map<String, List<YearlyFactor>> byKey = new LinkedHashMap<>();
        for (YearlyFactor factor : factors) {
            if (factor.isConstant()) {
                certain *= factor.constant();
            } else {
                byKey.computeIfAbsent(factor.key(), key -> new ArrayList<>()).add(factor);
            }
        }
        constant = certain;
        uncertain = List.copyOf(byKey.values());
        if (uncertain.size() >= NODES.length) {
            throw new IllegalArgumentException("a risk must have at most " + (NODES.length - 1)
                    + " uncertain factors of its frequency for the exact engine but has " + uncertain.size());
        }
    }

    /** Takes one combination of nodes. */
    interface Visitor {
        /** @param factor by which the rate is multiplied, with the probability {@code weight} */
        void visit(double factor, double weight);
    }

    boolean areConstant() {
        return uncertain.isEmpty();
    }

    /** As many nodes for each uncertain factor as make the product of all bearable. */
    int nodes() {
        return NODES[uncertain.size()];
    }

    void forEach(int number, Visitor visitor) {
        Nodes nodes = new Nodes(number);
        double[][] values = new double[uncertain.size()][number];
        for (int g = 0; g < values.length; g++) {
            for (int i = 0; i < number; i++) {
                double value = 1;
                for (YearlyFactor factor : uncertain.get(g)) {
                    value *= factor.atUpper(1 - nodes.probability[i]);
                }
                values[g][i] = value;
            }
        }
        walk(values, nodes, 0, constant, 1, visitor);
    }

    private static void walk(double[][] values, Nodes nodes, int group, double factor, double weight, Visitor visitor) {
        if (weight < NEGLIGIBLE) {
            return;
        } else if (group == values.length) {
            visitor.visit(factor, weight);
            return;
        }
        for (int i = 0; i < values[group].length; i++) {
            walk(values, nodes, group + 1, factor * values[group][i], weight * nodes.weight[i], visitor);
        }
    }
}
