package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.candidate;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.treatment.SelectionBound.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionByBadYearsTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(1_500).seed(6);

    /** One loses often and little, the other seldom and much. */
    private static final Portfolio BOTH = Portfolio.of(
            "EUR",
            List.of(
                    risk("often", new Frequency.Poisson(5), new Distribution.Constant(1_000)),
                    risk("seldom", new Frequency.Bernoulli(0.04), new Distribution.Constant(50_000))));

    private static final List<TreatmentCandidate> TWO =
            List.of(candidate("hygiene", "1000", "often", 0.9), candidate("backup", "1000", "seldom", 0.9));

    @Test
    void the_mean_and_the_worst_years_ask_for_different_treatments() {
        TreatmentSelection byWorth = TreatmentSelection.best(SIMULATION, BOTH, TWO, euros("1000"));
        TreatmentSelection byTail =
                TreatmentSelection.best(SIMULATION, BOTH, TWO, euros("1000"), SelectionObjective.tailValueAtRisk(0.99));

        assertThat(byWorth.chosen()).extracting(TreatmentCandidate::name).containsExactly("hygiene");
        assertThat(byTail.chosen()).extracting(TreatmentCandidate::name).containsExactly("backup");
        assertThat(byTail.bound().kind()).isEqualTo(Kind.BEST);
        assertThat(byTail.bound().gap()).isZero();
        assertThat(byTail.value())
                .isEqualTo(SIMULATION
                        .run(treated(BOTH, byTail.chosen()))
                        .total()
                        .tailValueAtRisk(0.99)
                        .value());
        assertThat(byTail.choices().get(1).reason())
                .contains(
                        "off the tail value at risk 99 % beyond the others chosen, for 1000 EUR; with them it exceeds");
    }

    @Test
    void what_does_not_lower_the_figure_is_not_paid_for() {
        // more than one year in 20 is free of the seldom risk: its control does nothing for the median
        TreatmentSelection selection =
                TreatmentSelection.best(SIMULATION, BOTH, TWO, euros("100000"), SelectionObjective.valueAtRisk(0.5));

        assertThat(selection.chosen()).extracting(TreatmentCandidate::name).contains("hygiene");
        assertThat(selection.value()).isCloseTo(500, within(1e-6));
    }

    @Test
    void the_cheapest_set_that_keeps_a_tolerance_is_found() {
        TreatmentSelection selection = TreatmentSelection.best(
                SIMULATION, BOTH, TWO, euros("5000"), SelectionObjective.leastCost(euros("20000"), 0.02));

        assertThat(selection.chosen()).extracting(TreatmentCandidate::name).containsExactly("backup");
        assertThat(selection.isMet()).isTrue();
        assertThat(selection.value()).isEqualTo(1_000);

        TreatmentSelection tooStrict = TreatmentSelection.best(
                SIMULATION, BOTH, TWO, euros("1000"), SelectionObjective.leastCost(euros("3000"), 0.02));
        assertThat(tooStrict.isMet()).isFalse();
        assertThat(tooStrict.chosen()).extracting(TreatmentCandidate::name).containsExactly("hygiene");
        assertThat(tooStrict.bound().basis()).startsWith("no set within the budget keeps the tolerance");
        assertThat(TreatmentSelection.best(
                                SIMULATION, BOTH, TWO, euros("0"), SelectionObjective.leastCost(euros("90000"), 0.02))
                        .chosen())
                .isEmpty();
    }

    @Test
    void few_candidates_are_chosen_as_by_looking_at_all_sets() {
        Portfolio portfolio = portfolio(4);
        List<TreatmentCandidate> candidates = candidates(6, 4);
        for (String budget : List.of("3000", "7000")) {
            assertLowest(
                    portfolio,
                    candidates,
                    budget,
                    SelectionObjective.valueAtRisk(0.95),
                    loss -> loss.valueAtRisk(0.95).value());
            assertLowest(
                    portfolio,
                    candidates,
                    budget,
                    SelectionObjective.tailValueAtRisk(0.9),
                    loss -> loss.tailValueAtRisk(0.9).value());
        }
        double least = allSets(candidates, "1000000").stream()
                .filter(set -> SIMULATION
                                .run(treated(portfolio, set))
                                .total()
                                .probabilityAbove(60_000)
                                .value()
                        <= 0.15)
                .mapToDouble(SelectionByBadYearsTest::cost)
                .min()
                .orElseThrow();
        assertThat(TreatmentSelection.best(
                                SIMULATION,
                                portfolio,
                                candidates,
                                euros("1000000"),
                                SelectionObjective.leastCost(euros("60000"), 0.15))
                        .value())
                .isEqualTo(least);
    }

    private static void assertLowest(
            Portfolio portfolio,
            List<TreatmentCandidate> candidates,
            String budget,
            SelectionObjective objective,
            ToDoubleFunction<LossDistribution> figure) {
        double lowest = allSets(candidates, budget).stream()
                .mapToDouble(set -> figure.applyAsDouble(
                        SIMULATION.run(treated(portfolio, set)).total()))
                .min()
                .orElseThrow();
        TreatmentSelection selection =
                TreatmentSelection.best(SIMULATION, portfolio, candidates, euros(budget), objective);
        assertThat(selection.value()).isCloseTo(lowest, within(1e-9 * lowest));
        assertThat(selection.yearlyCost().compareTo(euros(budget))).isLessThanOrEqualTo(0);
    }

    @Test
    void beyond_what_can_be_looked_at_the_bound_holds_and_the_choice_is_close_to_it() {
        Portfolio portfolio = portfolio(5);
        List<TreatmentCandidate> candidates = candidates(13, 5); // one more than all sets are looked at of
        TreatmentSelection tail = TreatmentSelection.best(
                SIMULATION, portfolio, candidates, euros("7000"), SelectionObjective.tailValueAtRisk(0.9));
        double lowest = allSets(candidates, "7000").stream()
                .mapToDouble(set -> SIMULATION
                        .run(treated(portfolio, set))
                        .total()
                        .tailValueAtRisk(0.9)
                        .value())
                .min()
                .orElseThrow();

        assertThat(tail.bound().value()).isLessThanOrEqualTo(lowest + 1e-6);
        assertThat(tail.value()).isGreaterThanOrEqualTo(lowest - 1e-6).isLessThan(1.05 * lowest);
        assertThat(tail.bound().gap()).isCloseTo(tail.value() - tail.bound().value(), within(1e-9));
        assertThat(tail.bound().gap()).isLessThan(0.1 * lowest);
    }

    @Test
    void a_hundred_and_fifty_candidates_are_chosen_with_what_is_proved() {
        Simulation simulation = SIMULATION.trials(1_000);
        Portfolio portfolio = portfolio(50);
        List<TreatmentCandidate> candidates = candidates(150, 50);
        TreatmentSelection worth = TreatmentSelection.best(simulation, portfolio, candidates, euros("60000"));
        TreatmentSelection tail = TreatmentSelection.best(
                simulation, portfolio, candidates, euros("60000"), SelectionObjective.tailValueAtRisk(0.95));
        TreatmentSelection least = TreatmentSelection.best(
                simulation, portfolio, candidates, euros("60000"), SelectionObjective.leastCost(euros("700000"), 0.1));

        assertThat(worth.bound().gap()).isLessThanOrEqualTo(0.001 * worth.value());
        assertThat(tail.bound().kind()).isNotEqualTo(Kind.NONE);
        assertThat(tail.bound().gap()).isLessThan(0.1 * tail.value());
        assertThat(least.bound().kind()).isEqualTo(Kind.NONE);
        assertThat(least.bound().basis()).startsWith("nothing is proved of a probability");
    }

    @Test
    void levels_and_tolerances_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelectionObjective.valueAtRisk(1))
                .withMessage("level must be in (0, 1) but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelectionObjective.leastCost(euros("-1"), 0.5))
                .withMessage("tolerance must be at least 0 but was -1 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreatmentSelection.best(
                        SIMULATION, BOTH, TWO, euros("1"), SelectionObjective.leastCost(Money.of("1", "USD"), 0.5)))
                .withMessage("tolerance must be in EUR but was 1 USD");
    }

    private static Portfolio portfolio(int risks) {
        List<Risk> all = IntStream.range(0, risks)
                .mapToObj(i -> risk(
                        "risk-" + i,
                        new Frequency.Poisson(0.2 + i % 7 * 0.3),
                        new Distribution.Gamma(1, 5_000 + i * 7_919 % 40_000)))
                .toList();
        return Portfolio.of("EUR", all);
    }

    private static List<TreatmentCandidate> candidates(int number, int risks) {
        return IntStream.range(0, number)
                .mapToObj(i -> candidate(
                        "candidate-" + i,
                        Integer.toString(500 + i * 1_237 % 3_000),
                        "risk-" + i % risks,
                        0.2 + i * 31 % 60 / 100.0))
                .toList();
    }

    private static Portfolio treated(Portfolio portfolio, Collection<TreatmentCandidate> set) {
        Field field = Field.of(portfolio, set.isEmpty() ? List.of(candidate("none", "0", id(portfolio), 0)) : set, 20);
        return field.treated(set.isEmpty() ? new BitSet() : field.all());
    }

    private static String id(Portfolio portfolio) {
        return portfolio.risks().iterator().next().id().value();
    }

    private static List<List<TreatmentCandidate>> allSets(List<TreatmentCandidate> candidates, String budget) {
        List<List<TreatmentCandidate>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << candidates.size(); bits++) {
            int of = bits;
            List<TreatmentCandidate> set = IntStream.range(0, candidates.size())
                    .filter(i -> (of & 1 << i) != 0)
                    .mapToObj(candidates::get)
                    .toList();
            if (cost(set) <= Double.parseDouble(budget)) {
                sets.add(set);
            }
        }
        return sets;
    }

    private static double cost(Collection<TreatmentCandidate> set) {
        return set.stream()
                .mapToDouble(each -> each.yearlyCost().amount().doubleValue())
                .sum();
    }
}
