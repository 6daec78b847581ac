package dev.aims.risk.quantification;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.distribution.Distributions;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary loss models that both engines can work out. */
final class LossModels {
    private LossModels() {}

    static Arbitrary<LossModel> any() {
        Arbitrary<Distribution> severities = Distributions.light();
        Arbitrary<SecondaryLoss> secondary = Combinators.combine(
                        Arbitraries.doubles().between(0, 1), severities)
                .as((probability, severity) -> new SecondaryLoss(probability, List.of(LossForm.of("EUR", severity))));
        return Combinators.combine(
                        frequencies(),
                        severities.list().ofMinSize(1).ofMaxSize(2),
                        secondary.injectNull(0.6),
                        effects().list().ofMaxSize(2),
                        terms().injectNull(0.6),
                        terms().injectNull(0.7))
                .as((frequency, forms, more, effects, event, year) -> LossModel.builder("EUR")
                        .frequency(frequency)
                        .forms(forms.stream()
                                .map(severity -> LossForm.of("EUR", severity))
                                .toList())
                        .secondary(more)
                        .effects(effects)
                        .contract(new LossContract(event, year))
                        .build());
    }

    static Arbitrary<Frequency> frequencies() {
        Arbitrary<Double> rates = Arbitraries.doubles().between(0.1, 5);
        return Arbitraries.oneOf(
                rates.map(Frequency.Poisson::new),
                Arbitraries.doubles().between(0.05, 1).map(Frequency.Bernoulli::new),
                Combinators.combine(rates, rates).as(Frequency.NegativeBinomial::new),
                rates.map(mode ->
                        new Frequency.UncertainPoisson(Estimate.of(new Distribution.Pert(mode / 3, mode, 2 * mode)))),
                rates.map(mode -> FairTree.builder()
                        .contactFrequency(Estimate.of(new Distribution.Uniform(mode, 5 * mode)))
                        .probabilityOfAction(Estimate.of(new Distribution.Constant(0.5)))
                        .threatCapability(Estimate.of(new Distribution.Pert(10, 40, 90)))
                        .resistanceStrength(Estimate.of(new Distribution.Triangular(20, 50, 80)))
                        .build()));
    }

    /** Of certain effect on severity, of any on frequency. */
    private static Arbitrary<ControlEffect> effects() {
        Arbitrary<Double> unit = Arbitraries.doubles().between(0, 1);
        Arbitrary<ControlEffect> frequency = Combinators.combine(unit, unit, unit)
                .as((most, coverage, reliability) -> ControlEffect.of(
                                ControlRef.parse("own:monitoring"),
                                EffectTarget.FREQUENCY,
                                most == 0 ? new Distribution.Constant(0) : new Distribution.Pert(0, most / 2, most))
                        .toBuilder()
                        .coverage(coverage)
                        .reliability(reliability)
                        .build());
        Arbitrary<ControlEffect> severity = Combinators.combine(unit, unit)
                .as((reduction, reliability) -> ControlEffect.of(
                                ControlRef.parse("own:backup"),
                                EffectTarget.SEVERITY,
                                new Distribution.Constant(reduction))
                        .toBuilder()
                        .reliability(reliability)
                        .build());
        return Arbitraries.oneOf(frequency, severity);
    }

    static Arbitrary<LossContract.Terms> terms() {
        Arbitrary<Money> amounts =
                Arbitraries.integers().between(1, 2_000).map(thousands -> Money.of(thousands + "000", "EUR"));
        return Combinators.combine(amounts.injectNull(0.5), amounts.injectNull(0.5), amounts.injectNull(0.7))
                .as(LossContract.Terms::new);
    }
}
