package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.result.ExactLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of the loss of one event. What controls leave of it is a share of what it would have cost, and the terms of a
 * contract keep the order of losses: so the distribution that is needed is that of the event before both, which is known
 * where it has one form. Only the sum of several forms is worked out on a grid, once for all shares.
 */
public final class EventQuantiles {
    /** Of weights that are products, so that a quantile on a step does not depend on their last bits. */
    private static final double ROUNDING = 1e-12;

    private final Gross gross;
    private final List<EventLoss.Remainder> remainders;
    private final RiskModel.Terms terms;

    private EventQuantiles(Gross gross, List<EventLoss.Remainder> remainders, RiskModel.Terms terms) {
        this.gross = gross;
        this.remainders = remainders;
        this.terms = terms;
    }

    /** The loss of an event before controls and contracts. */
    private record Gross(DoubleUnaryOperator survival, DoubleUnaryOperator quantile) {}

    /** Empty where more is uncertain than the cases of {@link Scenarios} stand for. */
    public static Optional<EventQuantiles> find(RiskModel risk) {
        if (Scenarios.refusal(risk).isPresent()) {
            return Optional.empty();
        }
        List<EventLoss.Remainder> remainders = new ArrayList<>();
        for (Scenarios.Scenario given : Scenarios.of(risk)) {
            for (EventLoss.Remainder each : new EventLoss(given.risk()).remainders()) {
                remainders.add(new EventLoss.Remainder(each.share(), given.weight() * each.probability()));
            }
        }
        return Optional.of(new EventQuantiles(gross(risk, remainders.size() > 1), remainders, risk.event()));
    }

    private static Gross gross(RiskModel risk, boolean isMixed) {
        EventLoss event = new EventLoss(risk);
        if (event.forms().size() == 1 && event.secondary().isEmpty()) {
            Law law = event.forms().get(0);
            return new Gross(law::survival, law::quantile);
        }
        ExactLoss near = sum(risk, 1e-2);
        if (!isMixed) {
            return new Gross(
                    x -> near.probabilityAbove(x).value(),
                    p -> near.valueAtRisk(p).value());
        }
        // What a share leaves small may have been far out before.
        ExactLoss far = sum(risk, 1e-5);
        double end = near.valueAtRisk(0.98).value();
        return new Gross(
                x -> (x < end ? near : far).probabilityAbove(x).value(),
                p -> near.valueAtRisk(p).value());
    }

    /** One event a year, before controls and contracts: its loss is that of the year. */
    private static ExactLoss sum(RiskModel risk, double reach) {
        RiskModel single = new RiskModel(
                risk.id(),
                new RiskModel.Base.Bernoulli(1),
                List.of(),
                List.of(),
                risk.forms(),
                risk.secondaryProbability(),
                risk.secondary(),
                List.of(),
                RiskModel.Terms.NONE,
                RiskModel.Terms.NONE,
                List.of());
        return Aggregation.of(List.of(single), "XXX", GridSettings.rough(1e-4, reach, 0.1, 0.5, 0.9))
                .total();
    }

    /**
     * The least loss that is not exceeded with a probability.
     *
     * @param level in (0, 0.98)
     */
    public double at(double level) {
        double before = Math.min(gross.quantile().applyAsDouble(level), Double.MAX_VALUE);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (EventLoss.Remainder each : remainders) {
            low = Math.min(low, each.share() * before);
            high = Math.max(high, each.share() * before);
        }
        return terms.retained(low < high ? between(low, high, (1 - level) * (1 + ROUNDING)) : high);
    }

    /** The least loss that is exceeded with no more than a probability, which {@code high} is. */
    private double between(double low, double high, double probability) {
        if (survival(low) <= probability) {
            return low;
        }
        double below = low;
        double above = high;
        while (above - below > high * ROUNDING) {
            double middle = below + (above - below) / 2;
            if (survival(middle) <= probability) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private double survival(double loss) {
        double sum = 0;
        for (EventLoss.Remainder each : remainders) {
            if (each.share() > 0) {
                sum += each.probability() * gross.survival().applyAsDouble(loss / each.share());
            }
        }
        return sum;
    }
}
