package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TailContributionsTest {
    private static final RiskId A = RiskId.parse("a");
    private static final RiskId B = RiskId.parse("b");
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(200_000).seed(5);

    @Test
    void contributions_of_exponential_risks_are_those_of_the_compound_they_make() {
        // given n events in all, each is of a with 1.5 / 2: a's part of any tail is three quarters
        Portfolio portfolio = Portfolio.of("EUR", List.of(exponential("a", 1.5), exponential("b", 0.5)));
        TailContributions tail = SIMULATION.tailContributions(portfolio, 0.99);

        assertWithin(tail.tailValueAtRisk(), 1017192.59);
        assertWithin(tail.amount(A), 0.75 * 1017192.59);
        assertWithin(tail.amount(B), 0.25 * 1017192.59);
        assertThat(tail.ranked()).containsExactly(A, B);
        assertThat(tail.percent(A) + tail.percent(B)).isCloseTo(100, within(1e-9));
    }

    @Test
    void standard_errors_are_the_spread_of_repeated_runs() {
        Portfolio portfolio = Portfolio.of("EUR", List.of(exponential("a", 1.5), exponential("b", 0.5)));
        int runs = 200;
        double errors = 0;
        double squares = 0;
        for (int seed = 0; seed < runs; seed++) {
            Measured amount = Simulation.withDefaults()
                    .trials(5_000)
                    .seed(seed)
                    .tailContributions(portfolio, 0.95)
                    .amount(B);
            errors += amount.standardError() / runs;
            squares += Math.pow(amount.value() - 0.25 * 760543.84, 2) / runs;
        }

        // a spread over 200 runs is known to 1 / sqrt(400), four times that is 0.2
        assertThat(errors / Math.sqrt(squares)).isCloseTo(1, within(0.2));
    }

    @Test
    void in_worst_years_that_are_all_alike_each_risk_contributes_what_it_loses() {
        // b loses 1 in every year, a 100 in one of ten: the worst 5 % of the years are all of 101
        Portfolio portfolio = Portfolio.of("EUR", List.of(certain("a", 0.1, 100), certain("b", 1, 1)));
        TailContributions tail = SIMULATION.tailContributions(portfolio, 0.95);

        assertThat(tail.tailValueAtRisk().value()).isCloseTo(101, within(1e-9));
        assertThat(tail.amount(A).value()).isCloseTo(100, within(1e-9));
        assertThat(tail.amount(B).value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void years_at_the_value_at_risk_share_what_is_missing_to_the_tail() {
        // at 80 %, half of the tail are the years of 101 and half such of 1: a 50, b 1
        Portfolio portfolio = Portfolio.of("EUR", List.of(certain("a", 0.1, 100), certain("b", 1, 1)));
        TailContributions tail = SIMULATION.tailContributions(portfolio, 0.8);

        assertWithin(tail.amount(A), 50);
        assertThat(tail.amount(B).value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void order_of_risks_and_number_of_threads_change_not_a_bit() {
        List<Risk> reversed = new ArrayList<>(ReferenceCases.TEN);
        Collections.reverse(reversed);
        Simulation simulation = Simulation.withDefaults().trials(20_000).seed(3);
        TailContributions tail = simulation.tailContributions(Portfolio.of("EUR", ReferenceCases.TEN), 0.99);

        assertThat(simulation.on(ForkJoinPool.commonPool(), 3).tailContributions(Portfolio.of("EUR", reversed), 0.99))
                .isEqualTo(tail);
        assertThat(tail.provenance())
                .isEqualTo(
                        simulation.run(Portfolio.of("EUR", ReferenceCases.TEN)).provenance());
    }

    @Test
    void a_risk_without_a_mean_has_no_contribution() {
        Portfolio portfolio = Portfolio.of(
                "EUR",
                List.of(
                        exponential("a", 1),
                        ReferenceCases.risk("b", new Frequency.Poisson(1), new Distribution.Pareto(1_000, 0.9))));

        assertThatThrownBy(() -> SIMULATION.tailContributions(portfolio, 0.99))
                .isInstanceOf(UndefinedMomentException.class);
    }

    @Test
    void what_cannot_be_kept_or_is_no_level_is_refused() {
        Portfolio portfolio = Portfolio.of("EUR", List.of(exponential("a", 1), exponential("b", 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.bounded().memory(1_000_000).tailContributions(portfolio, 0.99))
                .withMessage(
                        "trials must be at most 31250 to keep the losses of 2 risks in 1000000 bytes but were 200000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.tailContributions(portfolio, 1))
                .withMessage("level must be in (0, 1) but was 1.0");
    }

    private static void assertWithin(Measured measured, double reference) {
        assertThat(measured.value()).isCloseTo(reference, within(4 * measured.standardError()));
    }

    private static Risk exponential(String id, double rate) {
        return ReferenceCases.risk(id, new Frequency.Poisson(rate), new Distribution.Gamma(1, 100_000));
    }

    private static Risk certain(String id, double probability, double loss) {
        return ReferenceCases.risk(id, new Frequency.Bernoulli(probability), new Distribution.Constant(loss));
    }
}
