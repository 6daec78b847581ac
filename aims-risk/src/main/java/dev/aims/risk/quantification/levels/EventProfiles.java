package dev.aims.risk.quantification.levels;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.UnsupportedModelException;
import dev.aims.risk.quantification.result.LossDistribution;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Works out {@link EventProfile}s: exactly where the exact engine can, else by a simulation of 100,000 years of seed 1. It
 * takes some hundredths of a second a risk, which is why it is not a consistency rule. Immutable.
 */
public final class EventProfiles {
    private static final ExactEngine EXACT =
            ExactEngine.withDefaults().relativeError(1e-4).reach(1e-4).maxCells(1 << 16);
    private static final Simulation SIMULATED =
            Simulation.withDefaults().trials(100_000).seed(1);

    private final String currency;
    private final Map<String, Double> exchangeRates;

    private EventProfiles(String currency, Map<String, Double> exchangeRates) {
        this.currency = currency;
        this.exchangeRates = exchangeRates;
    }

    /** @param currency of all amounts, a code of ISO 4217 */
    public static EventProfiles in(String currency) {
        return new EventProfiles(currency, Map.of());
    }

    /**
     * With a rate of exchange.
     *
     * @param rate how much of this currency one unit of the foreign one is worth, above 0
     */
    public EventProfiles exchanging(String foreign, double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be finite and above 0 but was " + rate);
        }
        Map<String, Double> rates = new TreeMap<>(exchangeRates);
        rates.put(foreign, rate);
        return new EventProfiles(currency, Collections.unmodifiableMap(rates));
    }

    String currency() {
        return currency;
    }

    /** How much of this currency one unit of another is worth; empty if that is not known. */
    Optional<Double> findRate(String of) {
        return of.equals(currency) ? Optional.of(1.0) : Optional.ofNullable(exchangeRates.get(of));
    }

    /**
     * The profile of one risk.
     *
     * @throws IllegalArgumentException if the risk has no loss model, the model does not tell a frequency, or a rate of
     *     exchange is missing
     */
    public EventProfile of(Risk risk, LossStage stage) {
        LossModel model = risk.lossModel();
        if (model == null) {
            throw new IllegalArgumentException("risk must have a loss model but " + risk.id() + " has none");
        }
        LossDistribution counts = run(risk, stage, counting(model));
        return new EventProfile(
                risk.id(),
                stage,
                counts.mean().value(),
                1 - counts.probabilityOfNoLoss().value(),
                run(risk, stage, singleEvent(model)),
                run(risk, stage, model));
    }

    /** A model that loses one unit with each event: its loss is the number of events. */
    private LossModel counting(LossModel model) {
        return model.toBuilder()
                .currency(currency)
                .forms(List.of(LossForm.of(currency, new Distribution.Constant(1))))
                .secondary(null)
                .contract(null)
                .effects(effects(model, target -> target != EffectTarget.SEVERITY))
                .build();
    }

    /** A model with one event in each year, and no terms on years: its loss is that of an event. */
    private static LossModel singleEvent(LossModel model) {
        LossContract contract = model.contract();
        return model.toBuilder()
                .frequency(new Frequency.Bernoulli(1))
                .contract(contract == null ? null : new LossContract(contract.event(), null))
                .effects(effects(model, target -> target == EffectTarget.SEVERITY))
                .causes(List.of())
                .build();
    }

    private static List<ControlEffect> effects(LossModel model, Predicate<EffectTarget> wanted) {
        return model.effects().stream()
                .filter(effect -> wanted.test(effect.target()))
                .toList();
    }

    private LossDistribution run(Risk risk, LossStage stage, LossModel model) {
        Portfolio portfolio = Portfolio.of(
                        currency, List.of(risk.toBuilder().lossModel(model).build()))
                .at(stage);
        for (Map.Entry<String, Double> rate : exchangeRates.entrySet()) {
            portfolio = portfolio.exchanging(rate.getKey(), rate.getValue());
        }
        try {
            return EXACT.run(portfolio).total();
        } catch (UnsupportedModelException | IllegalArgumentException e) {
            // What is wrong with the model itself is refused by the simulation too.
            return SIMULATED.run(portfolio).total();
        }
    }
}
