package dev.aims.risk.quantification.internal;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.internal.RiskModel.SeverityReduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be drawn once a year about the severities of a risk, as a number of cases with their weights. Given one of them
 * the events of a year do not depend on each other; the year is the mixture of all.
 */
public final class Scenarios {
    /** Cases by number of uncertain controls; one more than a multiple of four, as every fourth makes a mixture, too. */
    private static final int[] NODES = {1, 41, 17};

    private Scenarios() {}

    /**
     * One case.
     *
     * @param coarseWeight in a mixture of every other case for each control; the differences tell the error
     * @param coarsestWeight in one of every fourth
     */
    record Scenario(RiskModel risk, double weight, double coarseWeight, double coarsestWeight) {
        /** Whether nothing was drawn that acts on the frequency, too. */
        boolean hasRatesOf(RiskModel other) {
            return risk.reductions().equals(other.reductions());
        }
    }

    /** Why the cases do not stand for a risk; empty where they do. */
    public static Optional<String> refusal(RiskModel risk) {
        Set<String> uncertain = uncertain(risk);
        if (uncertain.size() >= NODES.length) {
            return Optional.of(risk.id() + " has more than " + (NODES.length - 1)
                    + " controls whose effect on its severity is uncertain: " + String.join(", ", uncertain));
        } else if (!uncertain.isEmpty()
                && risk.forms().stream().allMatch(form -> form.law().hasAtoms())) {
            return Optional.of(
                    "the severity of " + risk.id() + " has single values, which controls of uncertain effect ("
                            + String.join(", ", uncertain) + ") spread");
        }
        return Optional.empty();
    }

    private static Set<String> uncertain(RiskModel risk) {
        Set<String> keys = new TreeSet<>();
        for (SeverityReduction reduction : risk.severityReductions()) {
            if (!reduction.isConstant()) {
                keys.add(reduction.key());
            }
        }
        return keys;
    }

    static List<Scenario> of(RiskModel risk) {
        Set<String> uncertain = uncertain(risk);
        List<Scenario> cases = List.of(new Scenario(risk, 1, 1, 1));
        if (!uncertain.isEmpty()) {
            for (String key : uncertain) {
                cases = split(cases, key, NODES[uncertain.size()]);
            }
        }
        return cases;
    }

    private static List<Scenario> split(List<Scenario> cases, String key, int number) {
        Nodes nodes = new Nodes(number);
        Nodes coarse = new Nodes(number / 2 + 1);
        Nodes coarsest = new Nodes(number / 4 + 1);
        List<Scenario> result = new ArrayList<>();
        for (Scenario each : cases) {
            for (int i = 0; i < number; i++) {
                result.add(new Scenario(
                        given(each.risk(), key, nodes.probability[i]),
                        each.weight() * nodes.weight[i],
                        each.coarseWeight() * (i % 2 == 0 ? coarse.weight[i / 2] : 0),
                        each.coarsestWeight() * (i % 4 == 0 ? coarsest.weight[i / 4] : 0)));
            }
        }
        return result;
    }

    /** The risk in years in which a control is as good as in this share of all years, or better than in them. */
    private static RiskModel given(RiskModel risk, String key, double probability) {
        List<YearlyFactor> rateReductions = risk.reductions().stream()
                .map(each -> each.key().equals(key) ? each.given(probability) : each)
                .toList();
        List<SeverityReduction> severityReductions = risk.severityReductions().stream()
                .map(each -> each.key().equals(key) ? given(each, probability) : each)
                .toList();
        return new RiskModel(
                risk.id(),
                risk.base(),
                risk.rates(),
                rateReductions,
                risk.forms(),
                risk.secondaryProbability(),
                risk.secondary(),
                severityReductions,
                risk.event(),
                risk.year(),
                risk.causes());
    }

    private static SeverityReduction given(SeverityReduction reduction, double probability) {
        double value = reduction.reduction().quantile(probability);
        return new SeverityReduction(reduction.key(), reduction.applies(), Law.of(new Distribution.Constant(value)));
    }
}
