package dev.aims.risk.quantification;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.json.EntityJson;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.internal.ModelCompiler;
import dev.aims.risk.quantification.internal.RiskModel;
import dev.aims.risk.quantification.internal.SimulationRun;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Risks whose losses are added up, at one stage and in one currency. Immutable.
 *
 * <p>Risks are independent of each other, apart from what is said: by a correlation of their {@link #correlated numbers of
 * events} or {@link #correlatedInSeverity severities}, by {@link SharedCause shared causes} of their models, and by
 * controls of uncertain effect that act on several of them.
 */
public final class Portfolio {
    private final String currency;
    private final LossStage stage;
    private final Map<RiskId, Risk> risks;
    private final Map<String, Double> exchangeRates;
    private final @Nullable Correlation correlation;
    private final @Nullable Correlation severityCorrelation;

    private Portfolio(
            String currency,
            LossStage stage,
            Map<RiskId, Risk> risks,
            Map<String, Double> exchangeRates,
            @Nullable Correlation correlation,
            @Nullable Correlation severityCorrelation) {
        this.currency = currency;
        this.stage = stage;
        this.risks = risks;
        this.exchangeRates = exchangeRates;
        this.correlation = correlation;
        this.severityCorrelation = severityCorrelation;
    }

    /**
     * These risks with the controls of today.
     *
     * @param currency what losses are added up in, a code of ISO 4217
     * @throws IllegalArgumentException if a risk has no loss model, two have the same id, or the models do not fit each
     *     other; the message says which
     */
    public static Portfolio of(String currency, Collection<Risk> risks) {
        requireCurrency(currency, "currency");
        if (risks.isEmpty()) {
            throw new IllegalArgumentException("risks must not be empty");
        }
        Map<RiskId, Risk> byId = new TreeMap<>();
        for (Risk risk : risks) {
            if (risk.lossModel() == null) {
                throw new IllegalArgumentException(
                        "each of risks must have a loss model but " + risk.id() + " has none");
            } else if (byId.put(risk.id(), risk) != null) {
                throw new IllegalArgumentException("risks must have ids of their own but two are " + risk.id());
            }
        }
        requireSameCauses(byId.values());
        return new Portfolio(currency, LossStage.CURRENT, Collections.unmodifiableMap(byId), Map.of(), null, null);
    }

    /** One risk, in the currency of its model. */
    public static Portfolio of(Risk risk) {
        if (risk.lossModel() == null) {
            throw new IllegalArgumentException("risk must have a loss model but " + risk.id() + " has none");
        }
        return of(risk.lossModel().currency(), List.of(risk));
    }

    private static void requireCurrency(String code, String parameter) {
        try {
            Currency.getInstance(Objects.requireNonNull(code, parameter));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    parameter + " must be a currency code of ISO 4217 but was \"" + code + "\"", e);
        }
    }

    private static void requireSameCauses(Collection<Risk> risks) {
        Map<String, SharedCause> known = new TreeMap<>();
        for (Risk risk : risks) {
            for (SharedCause cause : Objects.requireNonNull(risk.lossModel()).causes()) {
                SharedCause other = known.putIfAbsent(cause.cause(), cause);
                if (other != null && other.rate() != cause.rate()) {
                    throw new IllegalArgumentException("cause " + cause.cause()
                            + " must have one rate in all models but has " + other.rate() + " and, in that of "
                            + risk.id() + ", " + cause.rate());
                }
            }
        }
    }

    /** The same risks at another stage. */
    public Portfolio at(LossStage other) {
        return new Portfolio(
                currency,
                Objects.requireNonNull(other, "other"),
                risks,
                exchangeRates,
                correlation,
                severityCorrelation);
    }

    /**
     * With these risks in place of those of the same ids; stage, currencies and correlations stay.
     *
     * @throws IllegalArgumentException if there is no risk of such an id, one has no loss model, or the models do not
     *     fit each other
     */
    public Portfolio replacing(Collection<Risk> others) {
        Map<RiskId, Risk> replaced = new TreeMap<>(risks);
        for (Risk other : others) {
            if (other.lossModel() == null || replaced.put(other.id(), other) == null) {
                throw new IllegalArgumentException("each of others must have a loss model, and the id of a risk of the"
                        + " portfolio, " + risks.keySet() + ", but one was " + other.id());
            }
        }
        requireSameCauses(replaced.values());
        return new Portfolio(
                currency,
                stage,
                Collections.unmodifiableMap(replaced),
                exchangeRates,
                correlation,
                severityCorrelation);
    }

    /**
     * With a rate of exchange.
     *
     * @param foreign a code of ISO 4217
     * @param rate how much of this portfolio's currency one unit of the foreign one is worth, above 0
     */
    public Portfolio exchanging(String foreign, double rate) {
        requireCurrency(foreign, "foreign");
        if (foreign.equals(currency)) {
            throw new IllegalArgumentException(
                    "foreign must be a currency other than " + currency + " but was \"" + foreign + "\"");
        } else if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be finite and above 0 but was " + rate);
        }
        Map<String, Double> rates = new TreeMap<>(exchangeRates);
        rates.put(foreign, rate);
        return new Portfolio(
                currency, stage, risks, Collections.unmodifiableMap(rates), correlation, severityCorrelation);
    }

    /**
     * With numbers of events that hang together.
     *
     * @throws IllegalArgumentException if it names a risk that is not in the portfolio
     */
    public Portfolio correlated(Correlation other) {
        requireRisks(other);
        return new Portfolio(currency, stage, risks, exchangeRates, other, severityCorrelation);
    }

    /**
     * With losses of events that hang together: what the first event of the year costs in one risk with what the first one
     * costs in another, the second with the second, and so on. Where an event has several forms of loss, each hangs
     * together with the same form of the other risks. Numbers of events are not touched.
     *
     * @throws IllegalArgumentException if it names a risk that is not in the portfolio
     */
    public Portfolio correlatedInSeverity(Correlation other) {
        requireRisks(other);
        return new Portfolio(currency, stage, risks, exchangeRates, correlation, other);
    }

    private void requireRisks(Correlation other) {
        for (RiskId id : other.risks()) {
            if (!risks.containsKey(id)) {
                throw new IllegalArgumentException("other must be of risks of the portfolio but names " + id);
            }
        }
    }

    public String currency() {
        return currency;
    }

    public LossStage stage() {
        return stage;
    }

    /** By id, sorted. */
    public Collection<Risk> risks() {
        return risks.values();
    }

    /** How much of this portfolio's currency one unit of a foreign one is worth, by code of ISO 4217, sorted. */
    public Map<String, Double> exchangeRates() {
        return exchangeRates;
    }

    /** Empty if numbers of events do not hang together, apart from shared causes and controls. */
    public Optional<Correlation> correlation() {
        return Optional.ofNullable(correlation);
    }

    /** Empty if losses of events do not hang together. */
    public Optional<Correlation> severityCorrelation() {
        return Optional.ofNullable(severityCorrelation);
    }

    /** SHA-256 of all that the losses depend on; a result that names another was made from another model. */
    public String hash() {
        Map<String, Object> content = new TreeMap<>();
        content.put("currency", currency);
        content.put("stage", stage.name());
        Map<String, Object> rates = new TreeMap<>();
        exchangeRates.forEach((foreign, rate) -> rates.put(foreign, Double.toHexString(rate)));
        content.put("exchangeRates", rates);
        content.put("risks", risks.values().stream().map(Portfolio::material).toList());
        if (correlation != null) {
            content.put("correlation", correlation.content());
        }
        if (severityCorrelation != null) {
            content.put("severityCorrelation", severityCorrelation.content());
        }
        return CanonicalJson.sha256(content);
    }

    private static String material(Risk risk) {
        return EntityJson.write(Risk.builder(risk.id().value())
                .title("-")
                .lossModel(risk.lossModel())
                .build());
    }

    /**
     * How far the moments of the loss of a year exist, which follows from the models.
     *
     * @throws IllegalArgumentException if a model cannot be worked out
     */
    public TailShape tailShape() {
        return models().stream().map(SimulationRun::tailShape).reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
    }

    /** The models at this portfolio's stage, by id. */
    List<RiskModel> models() {
        return models(risks.keySet());
    }

    /** The models of some risks. */
    List<RiskModel> models(Set<RiskId> of) {
        ModelCompiler compiler = new ModelCompiler(currency, stage::includes, exchangeRates);
        return risks.values().stream()
                .filter(risk -> of.contains(risk.id()))
                .map(compiler::compile)
                .toList();
    }

    /**
     * Why the risks are not independent at this stage; empty if they are.
     *
     * @throws IllegalArgumentException if a model cannot be worked out
     */
    public List<Dependence> dependencies() {
        List<Dependence> reasons = new ArrayList<>();
        if (risks.size() > 1) {
            if (correlation != null && !correlation.isIndependent()) {
                reasons.add(dependence("the numbers of events of", correlation.risks(), "are correlated"));
            }
            if (severityCorrelation != null && !severityCorrelation.isIndependent()) {
                reasons.add(dependence("the severities of", severityCorrelation.risks(), "are correlated"));
            }
            Map<String, Set<RiskId>> causes = new TreeMap<>();
            Map<String, Set<RiskId>> controls = new TreeMap<>();
            for (RiskModel model : models()) {
                model.causes().stream()
                        .filter(cause -> cause.rate() * cause.hitProbability() > 0)
                        .forEach(cause -> add(causes, cause.cause(), model.id()));
                model.reductions().stream()
                        .filter(factor -> !factor.isConstant())
                        .forEach(factor -> add(controls, factor.key(), model.id()));
                model.severityReductions().stream()
                        .filter(reduction -> !reduction.isConstant())
                        .forEach(reduction -> add(controls, reduction.key(), model.id()));
            }
            causes.forEach((cause, of) -> addShared(reasons, "the cause " + cause + " is shared by", of));
            controls.forEach((control, of) ->
                    addShared(reasons, "the control " + control + ", whose effect is uncertain, acts on", of));
        }
        return List.copyOf(reasons);
    }

    private static void add(Map<String, Set<RiskId>> byKey, String key, RiskId id) {
        byKey.computeIfAbsent(key, name -> new TreeSet<>()).add(id);
    }

    private static void addShared(List<Dependence> reasons, String what, Set<RiskId> of) {
        if (of.size() > 1) {
            reasons.add(dependence(what, of, ""));
        }
    }

    private static Dependence dependence(String before, Collection<RiskId> risks, String after) {
        return new Dependence(before, List.copyOf(risks), after);
    }
}
