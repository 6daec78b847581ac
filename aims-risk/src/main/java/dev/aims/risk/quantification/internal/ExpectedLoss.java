package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.TailShape;
import java.util.OptionalDouble;

/** The mean loss of a year, which needs no distribution of it: events and what they cost are independent in a year. */
public final class ExpectedLoss {
    private ExpectedLoss() {}

    /**
     * Positive infinity for none; empty where terms apply to sums, or more is uncertain than the cases of
     * {@link Scenarios} stand for.
     *
     * @param events of the same risk
     */
    public static OptionalDouble find(RiskModel risk, YearlyEvents events) {
        EventLoss event = new EventLoss(risk);
        if (!event.hasClosedMoments() || Scenarios.refusal(risk).isPresent()) {
            return OptionalDouble.empty();
        } else if (event.tailShape() == TailShape.NO_MEAN) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        double sum = 0;
        for (Scenarios.Scenario each : Scenarios.of(risk)) {
            double mean = (each.hasRatesOf(risk) ? events : YearlyEvents.of(each.risk())).mean();
            sum += each.weight() * mean * new EventLoss(each.risk()).mean();
        }
        return OptionalDouble.of(sum);
    }
}
