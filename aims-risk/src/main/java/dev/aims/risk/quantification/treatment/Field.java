package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Candidates, by name, and the risks on which they act. A set of candidates is a {@link BitSet}; what of it acts on one
 * risk is a {@code long}, of which the lowest bit is the first of the candidates that act on it.
 */
final class Field {
    private static final int MOST_ON_ONE_RISK = 62;

    private final Portfolio portfolio;
    private final List<TreatmentCandidate> candidates;
    private final List<Risk> risks = new ArrayList<>();
    private final List<int[]> acting = new ArrayList<>();

    private Field(Portfolio portfolio, List<TreatmentCandidate> candidates) {
        this.portfolio = portfolio;
        this.candidates = candidates;
        for (Risk risk : portfolio.risks()) {
            int[] on = IntStream.range(0, candidates.size())
                    .filter(i -> candidates.get(i).effects().containsKey(risk.id()))
                    .toArray();
            if (on.length > MOST_ON_ONE_RISK) {
                throw new IllegalArgumentException("of candidates, " + MOST_ON_ONE_RISK
                        + " may act on one risk, but on " + risk.id() + " act " + on.length);
            } else if (on.length > 0) {
                risks.add(risk);
                acting.add(on);
            }
        }
    }

    /** @throws IllegalArgumentException if they are none, or more than {@code most}, or do not fit the portfolio */
    static Field of(Portfolio portfolio, Collection<TreatmentCandidate> candidates, int most) {
        if (candidates.isEmpty() || candidates.size() > most) {
            throw new IllegalArgumentException(
                    "candidates must be from 1 to " + most + " but were " + candidates.size());
        } else if (portfolio.stage() == LossStage.INHERENT) {
            throw new IllegalArgumentException("portfolio must be at a stage with controls but was at INHERENT");
        }
        Set<String> names = new TreeSet<>();
        Set<RiskId> risks =
                new TreeSet<>(portfolio.risks().stream().map(Risk::id).toList());
        for (TreatmentCandidate candidate : candidates) {
            requireCurrency(portfolio, candidate.yearlyCost(), "yearlyCost of " + candidate.name());
            if (!names.add(candidate.name())) {
                throw new IllegalArgumentException(
                        "candidates must have names of their own but two are \"" + candidate.name() + "\"");
            } else if (!risks.containsAll(candidate.effects().keySet())) {
                throw new IllegalArgumentException(
                        "each of candidates must act on risks of the portfolio, " + risks + ", but " + candidate.name()
                                + " acts on " + candidate.effects().keySet());
            }
        }
        return new Field(
                portfolio,
                candidates.stream()
                        .sorted(Comparator.comparing(TreatmentCandidate::name))
                        .toList());
    }

    static void requireCurrency(Portfolio portfolio, Money amount, String parameter) {
        if (!amount.currency().equals(portfolio.currency())) {
            throw new IllegalArgumentException(
                    parameter + " must be in " + portfolio.currency() + " but was " + amount);
        }
    }

    /** The same candidates for risks that have changed. */
    Field with(Portfolio changed) {
        return new Field(changed, candidates);
    }

    Portfolio portfolio() {
        return portfolio;
    }

    List<TreatmentCandidate> candidates() {
        return candidates;
    }

    int size() {
        return candidates.size();
    }

    /** Those on which candidates act, by id. */
    List<Risk> risks() {
        return risks;
    }

    /** The candidates that act on a risk. */
    int[] acting(int risk) {
        return acting.get(risk);
    }

    /** What of a set acts on a risk. */
    long on(int risk, BitSet set) {
        int[] on = acting.get(risk);
        long local = 0;
        for (int i = 0; i < on.length; i++) {
            local |= set.get(on[i]) ? 1L << i : 0;
        }
        return local;
    }

    double cost(int candidate) {
        return candidates.get(candidate).yearlyCost().amount().doubleValue();
    }

    Money cost(BitSet set) {
        Money cost = new Money(BigDecimal.ZERO, portfolio.currency());
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            cost = cost.plus(candidates.get(i).yearlyCost());
        }
        return cost;
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, candidates.size());
        return all;
    }

    /** A risk with the effects of some of the candidates that act on it. */
    Risk treated(int risk, long local) {
        Risk untreated = risks.get(risk);
        LossModel model = Objects.requireNonNull(untreated.lossModel());
        List<ControlEffect> effects = new ArrayList<>(model.effects());
        int[] on = acting.get(risk);
        for (int i = 0; i < on.length; i++) {
            if ((local & 1L << i) != 0) {
                candidates.get(on[i]).effects().getOrDefault(untreated.id(), List.of()).stream()
                        .map(effect ->
                                effect.toBuilder().stage(EffectStage.CURRENT).build())
                        .filter(effect -> !effects.contains(effect)) // a control is put in place once
                        .forEach(effects::add);
            }
        }
        return untreated.toBuilder()
                .lossModel(model.toBuilder().effects(effects).build())
                .build();
    }

    Portfolio treated(BitSet set) {
        List<Risk> treated = new ArrayList<>();
        for (int r = 0; r < risks.size(); r++) {
            treated.add(treated(r, on(r, set)));
        }
        return portfolio.replacing(treated);
    }
}
