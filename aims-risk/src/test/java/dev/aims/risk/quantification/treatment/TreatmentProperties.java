package dev.aims.risk.quantification.treatment;

import static dev.aims.risk.quantification.treatment.Cases.effect;
import static dev.aims.risk.quantification.treatment.Cases.euros;
import static dev.aims.risk.quantification.treatment.Cases.risk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TreatmentProperties {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(2_000).seed(7);
    private static final List<SelectionObjective> OBJECTIVES = List.of(
            SelectionObjective.worth(),
            SelectionObjective.valueAtRisk(0.9),
            SelectionObjective.tailValueAtRisk(0.9),
            SelectionObjective.leastCost(euros("30000"), 0.1));

    @Property(tries = 25)
    void neither_the_order_of_candidates_nor_threads_change_a_selection(
            @ForAll("candidates") List<TreatmentCandidate> candidates, @ForAll @IntRange(max = 30_000) int budget) {
        List<TreatmentCandidate> reversed = new ArrayList<>(candidates);
        Collections.reverse(reversed);
        for (SelectionObjective objective : OBJECTIVES) {
            TreatmentSelection selection = best(SIMULATION, candidates, budget, objective);
            for (TreatmentSelection other : List.of(
                    best(SIMULATION, reversed, budget, objective),
                    best(SIMULATION.on(ForkJoinPool.commonPool(), 2), candidates, budget, objective))) {
                assertThat(other.choices()).isEqualTo(selection.choices());
                assertThat(other.value()).isEqualTo(selection.value());
                assertThat(other.bound()).isEqualTo(selection.bound());
            }
        }
    }

    @Property(tries = 25)
    void more_budget_never_makes_the_best_worse(
            @ForAll("candidates") List<TreatmentCandidate> candidates,
            @ForAll @IntRange(max = 20_000) int budget,
            @ForAll @IntRange(max = 20_000) int more) {
        for (SelectionObjective objective : OBJECTIVES) {
            TreatmentSelection some = best(SIMULATION, candidates, budget, objective);
            TreatmentSelection richer = best(SIMULATION, candidates, budget + more, objective);
            assertThat(some.yearlyCost().compareTo(euros(Integer.toString(budget))))
                    .isLessThanOrEqualTo(0);
            if (objective instanceof SelectionObjective.Worth) {
                assertThat(richer.value()).isGreaterThanOrEqualTo(some.value() - 1e-6);
            } else if (some.isMet() && richer.isMet()) {
                assertThat(richer.value()).isLessThanOrEqualTo(some.value() + 1e-6);
            }
            assertThat(richer.isMet() || !some.isMet()).isTrue();
        }
    }

    @Property(tries = 8)
    void to_know_one_estimate_is_worth_at_least_nothing_and_no_more_than_to_know_all(
            @ForAll("candidates") List<TreatmentCandidate> candidates, @ForAll @IntRange(max = 30_000) int budget) {
        List<TreatmentCandidate> few = candidates.subList(0, Math.min(3, candidates.size()));
        InformationValue value = InformationValue.of(SIMULATION, portfolio(), few, euros(Integer.toString(budget)));
        for (EstimateValue estimate : value.estimates()) {
            assertThat(estimate.value().value()).isGreaterThanOrEqualTo(0);
            assertThat(estimate.value().low()).isGreaterThanOrEqualTo(0);
            assertThat(estimate.value().value()).isLessThanOrEqualTo(value.all().value());
        }
        assertThat(InformationValue.of(
                        SIMULATION.on(ForkJoinPool.commonPool(), 2), portfolio(), few, euros(Integer.toString(budget))))
                .isEqualTo(value);
    }

    private static TreatmentSelection best(
            Simulation simulation, List<TreatmentCandidate> candidates, int budget, SelectionObjective objective) {
        return TreatmentSelection.best(simulation, portfolio(), candidates, euros(Integer.toString(budget)), objective);
    }

    private static Portfolio portfolio() {
        List<Risk> risks = List.of(
                risk("a", new Frequency.Poisson(1.5), new Distribution.Gamma(1, 10_000)),
                risk(
                        "b",
                        new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(0.1, 1))),
                        new Distribution.Lognormal(9, 1)),
                risk("c", new Frequency.Bernoulli(0.2), new Distribution.Uniform(10_000, 80_000)));
        return Portfolio.of("EUR", risks);
    }

    @Provide
    Arbitrary<List<TreatmentCandidate>> candidates() {
        Arbitrary<Distribution> reductions = Arbitraries.doubles()
                .between(0.1, 0.9)
                .flatMap(most -> Arbitraries.of(new Distribution.Constant(most), new Distribution.Uniform(0, most)));
        Arbitrary<TreatmentCandidate> candidates = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(EffectTarget.class),
                        reductions,
                        Arbitraries.integers().between(0, 8_000))
                .as((on, target, reduction, cost) -> TreatmentCandidate.of(
                        "x", euros(Integer.toString(cost)), RiskId.parse(on), effect("x", target, reduction)));
        return candidates
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> named("candidate-" + i, all.get(i)))
                        .toList());
    }

    private static TreatmentCandidate named(String name, TreatmentCandidate of) {
        RiskId on = of.effects().keySet().iterator().next();
        var any = of.effects().values().iterator().next().get(0);
        return TreatmentCandidate.of(
                name,
                of.yearlyCost(),
                on,
                effect(name, any.target(), any.reduction().distribution()));
    }
}
