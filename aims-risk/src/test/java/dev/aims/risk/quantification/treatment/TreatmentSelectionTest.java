package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.candidate;
import static dev.aims.risk.quantification.treatment.Cases.certain;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Money;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.treatment.TreatmentSelection.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreatmentSelectionTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(20_000).seed(4);

    /** Each loses 100,000 in every year, without chance. */
    private static final Portfolio CERTAIN =
            Portfolio.of("EUR", List.of(certain("a", 100_000), certain("b", 100_000), certain("c", 100_000)));

    /** The one that saves most for its cost leaves no room for the two that are together worth most. */
    private static final List<TreatmentCandidate> THREE = List.of(
            candidate("first", "20000", "a", 0.6),
            candidate("second", "45000", "b", 0.9),
            candidate("third", "45000", "c", 0.9));

    @Test
    void the_set_that_is_worth_most_is_found_where_greed_would_miss_it() {
        TreatmentSelection selection = TreatmentSelection.best(SIMULATION, CERTAIN, THREE, euros("90000"));

        assertThat(selection.chosen()).extracting(TreatmentCandidate::name).containsExactly("second", "third");
        assertThat(selection.yearlyCost()).isEqualTo(euros("90000"));
        assertThat(selection.comparison().meanReduction().value()).isCloseTo(180_000, within(1e-6));
        assertThat(selection.choices())
                .extracting(Choice::reason)
                .containsExactly(
                        "takes 60000 EUR off the mean loss beyond the others chosen, for 20000 EUR;"
                                + " with them it exceeds the budget of 90000 EUR",
                        "takes 90000 EUR off the mean loss beyond the others chosen, for 45000 EUR",
                        "takes 90000 EUR off the mean loss beyond the others chosen, for 45000 EUR");
    }

    @Test
    void treatments_of_one_risk_are_worth_less_together_than_alone() {
        // mean 200,000: half leaves 100,000, then 30 % of it are worth 30,000 and no more their cost
        Portfolio portfolio = Portfolio.of(risk("a", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000)));
        List<TreatmentCandidate> options =
                List.of(candidate("half", "30000", "a", 0.5), candidate("less", "40000", "a", 0.3));
        TreatmentSelection selection = TreatmentSelection.best(SIMULATION, portfolio, options, euros("1000000"));

        assertThat(selection.chosen()).extracting(TreatmentCandidate::name).containsExactly("half");
        double error = 200_000 / Math.sqrt(20_000);
        assertThat(selection.choices().get(0).contribution()).isCloseTo(100_000, within(4 * error));
        assertThat(selection.choices().get(1).contribution()).isCloseTo(30_000, within(4 * error));
        assertThat(selection.choices().get(1).reason()).endsWith("; it is not worth its cost");
        assertThat(TreatmentSelection.best(SIMULATION, portfolio, options.subList(1, 2), euros("1000000"))
                        .chosen())
                .hasSize(1);
    }

    @Test
    void nothing_is_chosen_where_the_budget_allows_nothing() {
        TreatmentSelection selection = TreatmentSelection.best(SIMULATION, CERTAIN, THREE, euros("19999.99"));

        assertThat(selection.chosen()).isEmpty();
        assertThat(selection.yearlyCost()).isEqualTo(euros("0"));
        assertThat(selection.comparison().meanReduction().value()).isZero();
    }

    @Test
    void the_order_of_options_does_not_matter() {
        List<TreatmentCandidate> reversed = new ArrayList<>(THREE);
        Collections.reverse(reversed);

        assertThat(TreatmentSelection.best(SIMULATION, CERTAIN, reversed, euros("90000"))
                        .choices())
                .isEqualTo(TreatmentSelection.best(SIMULATION, CERTAIN, THREE, euros("90000"))
                        .choices());
    }

    @Test
    void what_does_not_fit_the_portfolio_is_refused() {
        assertRefused(CERTAIN, List.of(), euros("1"), "candidates must be from 1 to 500 but were 0");
        assertRefused(
                CERTAIN,
                List.of(THREE.get(0), THREE.get(0)),
                euros("1"),
                "candidates must have names of their own but two are \"first\"");
        assertRefused(
                CERTAIN,
                List.of(candidate("x", "1", "z", 0.5)),
                euros("1"),
                "each of candidates must act on risks of the portfolio, [a, b, c], but x acts on [z]");
        assertRefused(CERTAIN, THREE, Money.of("1", "USD"), "budget must be in EUR but was 1 USD");
        assertRefused(
                CERTAIN.at(LossStage.INHERENT),
                THREE,
                euros("1"),
                "portfolio must be at a stage with controls but was at INHERENT");
    }

    private static void assertRefused(
            Portfolio portfolio, List<TreatmentCandidate> options, Money budget, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreatmentSelection.best(SIMULATION, portfolio, options, budget))
                .withMessage(message);
    }
}
