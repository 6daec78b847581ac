package dev.aims.risk.quantification;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.result.TreatmentComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The set of treatments that is worth most within a budget: what it takes off the mean loss of a year, less what it costs.
 *
 * @param choices one an option, by name
 * @param yearlyCost of those that are chosen
 * @param comparison of the portfolio without and with those that are chosen
 */
public record TreatmentSelection(List<Choice> choices, Money yearlyCost, TreatmentComparison comparison) {
    /** So many options at most, of which all sets are compared. */
    public static final int MAX_OPTIONS = 16;

    /**
     * What became of an option, and why.
     *
     * @param meanReduction what it takes off the mean loss beyond the others that are chosen
     */
    public record Choice(TreatmentOption option, boolean isChosen, double meanReduction, String reason) {}

    public TreatmentSelection {
        choices = List.copyOf(choices);
    }

    /** The options that are chosen, by name. */
    public List<TreatmentOption> chosen() {
        return choices.stream().filter(Choice::isChosen).map(Choice::option).toList();
    }

    /**
     * Compares every set of options that the budget allows. Each risk is simulated once for each set of the options that
     * act on it; all share their draws, so that noise rarely decides between sets. Where nothing is worth its cost,
     * nothing is chosen. Takes up to 2<sup>k</sup> simulations of a risk that k options act on.
     *
     * @param options with names of their own, from 1 to {@link #MAX_OPTIONS}; their order does not matter
     * @param budget of a year, in the currency of the portfolio as all costs
     * @throws IllegalArgumentException if an option acts on a risk that is not in the portfolio, the portfolio is at the
     *     inherent stage, at which controls have no effect, or the simulation refuses it
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if a risk with options has no mean
     */
    public static TreatmentSelection best(
            Simulation simulation, Portfolio portfolio, Collection<TreatmentOption> options, Money budget) {
        List<TreatmentOption> sorted = options.stream()
                .sorted(Comparator.comparing(TreatmentOption::name))
                .toList();
        requireFitting(portfolio, sorted, budget);
        Search search = new Search(simulation, portfolio, sorted, budget);
        int best = search.best();
        List<Choice> choices = IntStream.range(0, sorted.size())
                .mapToObj(option -> search.choice(option, best))
                .toList();
        Portfolio treated = portfolio.replacing(search.treated(best));
        return new TreatmentSelection(choices, search.cost(best), simulation.compare(portfolio, treated));
    }

    private static void requireFitting(Portfolio portfolio, List<TreatmentOption> options, Money budget) {
        if (options.isEmpty() || options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException(
                    "options must be from 1 to " + MAX_OPTIONS + " but were " + options.size());
        } else if (portfolio.stage() == LossStage.INHERENT) {
            throw new IllegalArgumentException("portfolio must be at a stage with controls but was at INHERENT");
        }
        requireCurrency(portfolio, budget, "budget");
        Set<String> names = new TreeSet<>();
        Set<RiskId> risks =
                new TreeSet<>(portfolio.risks().stream().map(Risk::id).toList());
        for (TreatmentOption option : options) {
            requireCurrency(portfolio, option.yearlyCost(), "yearlyCost of " + option.name());
            if (!names.add(option.name())) {
                throw new IllegalArgumentException(
                        "options must have names of their own but two are \"" + option.name() + "\"");
            } else if (!risks.containsAll(option.effects().keySet())) {
                throw new IllegalArgumentException(
                        "each of options must act on risks of the portfolio, " + risks + ", but " + option.name()
                                + " acts on " + option.effects().keySet());
            }
        }
    }

    private static void requireCurrency(Portfolio portfolio, Money amount, String parameter) {
        if (!amount.currency().equals(portfolio.currency())) {
            throw new IllegalArgumentException(
                    parameter + " must be in " + portfolio.currency() + " but was " + amount);
        }
    }

    /** Sets of options are bits, of which the lowest is the first option. */
    private static final class Search {
        private final Simulation simulation;
        private final Portfolio portfolio;
        private final List<TreatmentOption> options;
        private final Money budget;
        private final Map<RiskId, Risk> risks = new TreeMap<>();
        private final Map<RiskId, Map<Integer, Double>> means = new TreeMap<>();

        Search(Simulation simulation, Portfolio portfolio, List<TreatmentOption> options, Money budget) {
            this.simulation = simulation;
            this.portfolio = portfolio;
            this.options = options;
            this.budget = budget;
            for (Risk risk : portfolio.risks()) {
                if (actingOn(risk.id()) != 0) {
                    risks.put(risk.id(), risk);
                    means.put(risk.id(), new HashMap<>());
                }
            }
        }

        private int actingOn(RiskId risk) {
            return IntStream.range(0, options.size())
                    .filter(option -> options.get(option).effects().containsKey(risk))
                    .reduce(0, (set, option) -> set | 1 << option);
        }

        /** The first of the sets that are worth most. */
        int best() {
            int best = 0;
            double most = 0;
            for (int set = 1; set < 1 << options.size(); set++) {
                Money cost = cost(set);
                if (cost.compareTo(budget) <= 0) {
                    double worth = reduction(set) - cost.amount().doubleValue();
                    if (worth > most) {
                        most = worth;
                        best = set;
                    }
                }
            }
            return best;
        }

        Money cost(int set) {
            Money cost = new Money(BigDecimal.ZERO, portfolio.currency());
            for (int option = 0; option < options.size(); option++) {
                if ((set & 1 << option) != 0) {
                    cost = cost.plus(options.get(option).yearlyCost());
                }
            }
            return cost;
        }

        private double reduction(int set) {
            double reduction = 0;
            for (Risk risk : risks.values()) {
                reduction += mean(risk, 0) - mean(risk, set & actingOn(risk.id()));
            }
            return reduction;
        }

        /** The mean of a risk does not depend on the others, whatever its dependence on them. */
        private double mean(Risk risk, int set) {
            return Objects.requireNonNull(means.get(risk.id()))
                    .computeIfAbsent(
                            set,
                            of -> simulation
                                    .run(portfolio.only(treated(risk, of)))
                                    .total()
                                    .mean()
                                    .value());
        }

        List<Risk> treated(int set) {
            return risks.values().stream().map(risk -> treated(risk, set)).toList();
        }

        private Risk treated(Risk risk, int set) {
            LossModel model = Objects.requireNonNull(risk.lossModel());
            List<ControlEffect> effects = new ArrayList<>(model.effects());
            for (int option = 0; option < options.size(); option++) {
                if ((set & 1 << option) != 0) {
                    effects.addAll(options.get(option).effects().getOrDefault(risk.id(), List.of()));
                }
            }
            return risk.toBuilder()
                    .lossModel(model.toBuilder().effects(effects).build())
                    .build();
        }

        Choice choice(int index, int best) {
            TreatmentOption option = options.get(index);
            int bit = 1 << index;
            boolean isChosen = (best & bit) != 0;
            double reduction = reduction(best | bit) - reduction(best & ~bit);
            String amounts = String.format(
                    Locale.ROOT,
                    "takes %.0f %s off the mean loss beyond the others chosen, for %s",
                    reduction,
                    portfolio.currency(),
                    option.yearlyCost());
            if (isChosen) {
                return new Choice(option, true, reduction, amounts);
            }
            boolean fits = cost(best | bit).compareTo(budget) <= 0;
            String reason = fits ? "it is not worth its cost" : "with them it exceeds the budget of " + budget;
            return new Choice(option, false, reduction, amounts + "; " + reason);
        }
    }
}
