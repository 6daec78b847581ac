package dev.aims.risk.quantification.internal;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.internal.RiskModel.SeverityReduction;
import dev.aims.risk.quantification.internal.RiskModel.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes of a risk's loss model what the engines take: at one stage, in one currency, every node of the tree known. */
public final class ModelCompiler {
    private static final double MAX_AMOUNT = 1e90;

    private final String currency;
    private final Predicate<EffectStage> included;
    private final Map<String, Double> exchangeRates;

    /**
     * Of one stage.
     *
     * @param included whether what controls and contracts do from a stage on counts
     * @param exchangeRates how much of the currency one unit of a foreign one is worth
     */
    public ModelCompiler(String currency, Predicate<EffectStage> included, Map<String, Double> exchangeRates) {
        this.currency = currency;
        this.included = included;
        this.exchangeRates = exchangeRates;
    }

    /** @throws IllegalArgumentException if its model cannot be worked out; the message says why */
    public RiskModel compile(Risk risk) {
        try {
            return compile(risk, Objects.requireNonNull(risk.lossModel()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("risk " + risk.id() + ": " + e.getMessage(), e);
        }
    }

    private RiskModel compile(Risk risk, LossModel model) {
        List<YearlyFactor> rates = new ArrayList<>();
        RiskModel.Base base = base(model.frequency(), rates);
        List<ControlEffect> effects = model.effects().stream()
                .filter(effect -> included.test(effect.stage()))
                .toList();
        LossContract contract = included.test(model.contractStage()) ? model.contract() : new LossContract(null, null);
        SecondaryLoss secondary = model.secondary();
        return new RiskModel(
                risk.id(),
                withoutCauses(base, rates, model),
                List.copyOf(rates),
                effects.stream()
                        .filter(effect -> effect.target() != EffectTarget.SEVERITY)
                        .map(effect -> reduction(effect))
                        .toList(),
                forms(model.forms()),
                secondary == null ? 0 : secondary.probability(),
                secondary == null ? List.of() : forms(secondary.forms()),
                effects.stream()
                        .filter(effect -> effect.target() == EffectTarget.SEVERITY)
                        .map(effect -> new SeverityReduction(
                                effect.control().toString(),
                                effect.coverage() * effect.reliability(),
                                law(effect.reduction())))
                        .toList(),
                terms(contract == null ? null : contract.event(), model.currency()),
                terms(contract == null ? null : contract.year(), model.currency()),
                model.causes());
    }

    private static RiskModel.Base base(Frequency frequency, List<YearlyFactor> rates) {
        if (frequency instanceof Frequency.Bernoulli bernoulli) {
            return new RiskModel.Base.Bernoulli(bernoulli.probability());
        } else if (frequency instanceof Frequency.NegativeBinomial negative) {
            return new RiskModel.Base.NegativeBinomial(negative.mean(), negative.size());
        } else if (frequency instanceof Frequency.Poisson poisson) {
            return new RiskModel.Base.Poisson(poisson.rate());
        } else if (frequency instanceof Frequency.UncertainPoisson uncertain) {
            rates.add(rate("rate", uncertain.rate()));
        } else {
            addNodes((FairTree) frequency, rates);
        }
        double constant = 1;
        for (YearlyFactor rate : List.copyOf(rates)) {
            if (rate.isConstant()) {
                constant *= rate.constant();
                rates.remove(rate);
            }
        }
        return new RiskModel.Base.Poisson(constant);
    }

    private static void addNodes(FairTree tree, List<YearlyFactor> rates) {
        if (!tree.misfits().isEmpty()) {
            throw new IllegalArgumentException("the tree of its frequency is " + String.join("; ", tree.misfits()));
        } else if (tree.lossEventFrequency() != null) {
            rates.add(rate("lossEventFrequency", tree.lossEventFrequency()));
            return;
        }
        if (tree.threatEventFrequency() != null) {
            rates.add(rate("threatEventFrequency", tree.threatEventFrequency()));
        } else {
            rates.add(rate("contactFrequency", Objects.requireNonNull(tree.contactFrequency())));
            rates.add(rate("probabilityOfAction", Objects.requireNonNull(tree.probabilityOfAction())));
        }
        if (tree.vulnerability() != null) {
            rates.add(rate("vulnerability", tree.vulnerability()));
        } else {
            double vulnerability = Vulnerability.of(
                    law(Objects.requireNonNull(tree.threatCapability())),
                    law(Objects.requireNonNull(tree.resistanceStrength())));
            rates.add(rate("vulnerability", Estimate.of(new Distribution.Constant(vulnerability))));
        }
    }

    private static YearlyFactor rate(String node, Estimate estimate) {
        return new YearlyFactor(node, law(estimate), 1, false);
    }

    private static YearlyFactor reduction(ControlEffect effect) {
        return new YearlyFactor(
                effect.control().toString(), law(effect.reduction()), effect.coverage() * effect.reliability(), true);
    }

    private static Law law(Estimate estimate) {
        return Law.of(estimate.distribution());
    }

    /** The events of shared causes are part of the frequency, so the risk's own are the rest. */
    private static RiskModel.Base withoutCauses(RiskModel.Base base, List<YearlyFactor> rates, LossModel model) {
        double caused = model.causes().stream()
                .mapToDouble(cause -> cause.rate() * cause.hitProbability())
                .sum();
        if (model.causes().isEmpty()) {
            return base;
        } else if (!(base instanceof RiskModel.Base.Poisson poisson) || !rates.isEmpty()) {
            throw new IllegalArgumentException(
                    "causes must be of a risk whose frequency is Poisson with a certain rate:"
                            + " only then can the events of a cause be told apart from the others");
        } else if (!(caused <= poisson.rate() * (1 + 1e-12))) {
            throw new IllegalArgumentException("causes must not bring more than all events of the risk, which are "
                    + poisson.rate() + " a year, but bring " + caused);
        } else {
            return new RiskModel.Base.Poisson(Math.max(0, poisson.rate() - caused));
        }
    }

    private List<RiskModel.Form> forms(List<LossForm> forms) {
        return forms.stream()
                .map(form -> requireTellable(new RiskModel.Form(
                        form.kind() == null ? "" : form.kind().id(),
                        form.severity().distribution(),
                        exchangeRate(form.currency()))))
                .toList();
    }

    /** Sums of a year, and their cubes, must not go beyond what a double holds. Without a mean there are no such figures. */
    private RiskModel.Form requireTellable(RiskModel.Form form) {
        double amount = form.law().mean();
        if (amount > MAX_AMOUNT && amount < Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("what an event costs must be at most " + MAX_AMOUNT + " " + currency
                    + " on average, but was " + amount + "; state its amounts in a larger unit of money");
        }
        return form;
    }

    private Terms terms(LossContract.@Nullable Terms terms, String of) {
        if (terms == null) {
            return Terms.NONE;
        }
        boolean isPaid = terms.deductible() != null || terms.limit() != null;
        return new Terms(
                amount(terms.deductible(), of, 0),
                isPaid ? amount(terms.limit(), of, Double.POSITIVE_INFINITY) : 0,
                amount(terms.cap(), of, Double.POSITIVE_INFINITY));
    }

    private double amount(@Nullable Money money, String of, double absent) {
        return money == null ? absent : money.amount().doubleValue() * exchangeRate(of);
    }

    private double exchangeRate(String from) {
        if (from.equals(currency)) {
            return 1;
        }
        Double rate = exchangeRates.get(from);
        if (rate == null) {
            throw new IllegalArgumentException("a rate of exchange from " + from + " to " + currency
                    + " is needed; known are those from " + exchangeRates.keySet());
        }
        return rate;
    }
}
