package dev.aims.core.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary loss models, of every kind of frequency and distribution. */
final class LossArbitraries {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");

    private LossArbitraries() {}

    static Arbitrary<LossModel> models() {
        return Combinators.combine(
                        Arbitraries.of(CURRENCIES),
                        frequencies(),
                        forms().list().ofMinSize(1).ofMaxSize(3),
                        secondaryLosses().injectNull(0.5),
                        effects().list().ofMaxSize(2),
                        causes().list().ofMaxSize(2).uniqueElements(SharedCause::cause),
                        Arbitraries.of(EffectStage.values()),
                        amounts().injectNull(0.3))
                .as((currency, frequency, forms, secondary, effects, causes, stage, limit) -> LossModel.builder(
                                currency)
                        .frequency(frequency)
                        .forms(forms)
                        .secondary(secondary)
                        .effects(effects)
                        .causes(causes)
                        .contractStage(stage)
                        .contract(limit == null ? null : contract(limit, currency))
                        .build());
    }

    private static LossContract contract(double limit, String currency) {
        Money amount = Money.of(Long.toString((long) limit), currency);
        return new LossContract(
                new LossContract.Terms(amount, amount, null), new LossContract.Terms(null, null, amount));
    }

    private static Arbitrary<Frequency> frequencies() {
        return Arbitraries.oneOf(
                unit().map(Frequency.Bernoulli::new),
                amounts().map(Frequency.Poisson::new),
                Combinators.combine(amounts(), positive()).as(Frequency.NegativeBinomial::new),
                estimates(distributions()).map(Frequency.UncertainPoisson::new),
                trees());
    }

    private static Arbitrary<FairTree> trees() {
        Arbitrary<Estimate> rates = estimates(distributions()).injectNull(0.5);
        Arbitrary<Estimate> shares = estimates(shares()).injectNull(0.5);
        return Combinators.combine(rates, shares, rates, rates, rates, shares, rates)
                .as(FairTree::new);
    }

    private static Arbitrary<LossForm> forms() {
        return Combinators.combine(
                        Arbitraries.of(LossFormKind.values()).injectNull(0.3),
                        Arbitraries.of(CURRENCIES),
                        estimates(distributions()))
                .as(LossForm::new);
    }

    private static Arbitrary<SecondaryLoss> secondaryLosses() {
        return Combinators.combine(unit(), forms().list().ofMinSize(1).ofMaxSize(2))
                .as(SecondaryLoss::new);
    }

    private static Arbitrary<ControlEffect> effects() {
        return Combinators.combine(
                        ValueArbitraries.refs(ControlRef::new),
                        Arbitraries.of(EffectStage.values()),
                        Arbitraries.of(EffectTarget.values()),
                        estimates(shares()),
                        unit(),
                        unit())
                .as(ControlEffect::new);
    }

    private static Arbitrary<SharedCause> causes() {
        return Combinators.combine(ValueArbitraries.ids(text -> text), amounts(), unit())
                .as(SharedCause::new);
    }

    private static Arbitrary<Estimate> estimates(Arbitrary<Distribution> distributions) {
        return Combinators.combine(distributions, elicitations().injectNull(0.6))
                .as(Estimate::new);
    }

    private static Arbitrary<Elicitation> elicitations() {
        return Combinators.combine(
                        Arbitraries.of(ElicitationMethod.values()),
                        ValueArbitraries.ids(PartyId::parse).set().ofMaxSize(2),
                        ValueArbitraries.dates().injectNull(0.3),
                        amounts(),
                        ValueArbitraries.texts().injectNull(0.3))
                .as((method, experts, day, value, basis) -> new Elicitation(
                        method,
                        experts,
                        day,
                        List.of(
                                new Elicitation.StatedQuantile(0.05, value),
                                new Elicitation.StatedQuantile(0.95, value + 1)),
                        basis));
    }

    private static Arbitrary<Distribution> distributions() {
        return Arbitraries.oneOf(simple(), spliced(), mixtures());
    }

    private static Arbitrary<Distribution> simple() {
        return Arbitraries.oneOf(
                amounts().map(Distribution.Constant::new),
                Combinators.combine(amounts(), positive())
                        .as((min, width) -> new Distribution.Uniform(min, min + width)),
                Combinators.combine(amounts(), positive(), unit())
                        .as((min, width, at) -> new Distribution.Triangular(min, min + at * width, min + width)),
                Combinators.combine(amounts(), positive(), unit(), positive())
                        .as((min, width, at, shape) ->
                                new Distribution.Pert(min, min + at * width, min + width, shape)),
                Combinators.combine(amounts(), positive()).as(Distribution.Lognormal::new),
                Combinators.combine(positive(), positive()).as(Distribution.Gamma::new),
                Combinators.combine(positive(), positive()).as(Distribution.Pareto::new),
                amounts().list().ofMinSize(1).ofMaxSize(4).map(Distribution.Empirical::new));
    }

    private static Arbitrary<Distribution> spliced() {
        return Combinators.combine(
                        simple(),
                        positive(),
                        Arbitraries.doubles().between(0.01, 0.99),
                        positive(),
                        Arbitraries.doubles().between(-0.9, 2))
                .as((body, above, probability, scale, shape) ->
                        new Distribution.TailSpliced(body, body.lowest() + above, probability, scale, shape));
    }

    private static Arbitrary<Distribution> mixtures() {
        return Combinators.combine(positive(), simple())
                .as(Distribution.Mixture.Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Distribution.Mixture::new);
    }

    /** Distributions of a share. */
    private static Arbitrary<Distribution> shares() {
        return Arbitraries.oneOf(
                unit().map(Distribution.Constant::new),
                Arbitraries.doubles().between(0, 0.5).map(min -> new Distribution.Pert(min, 0.7, 1)));
    }

    private static Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(0, 1e6);
    }

    private static Arbitrary<Double> positive() {
        return Arbitraries.doubles().between(0.01, 1e4);
    }

    private static Arbitrary<Double> unit() {
        return Arbitraries.doubles().between(0, 1);
    }
}
