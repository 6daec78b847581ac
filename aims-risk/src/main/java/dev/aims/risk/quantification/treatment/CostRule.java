package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.core.model.TreatmentAction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an action costs a year, of what it costs once. The host decides. */
@FunctionalInterface
public interface CostRule {
    /**
     * The cost of a year.
     *
     * @param cost that of the action
     */
    Money yearly(TreatmentAction action, Money cost);

    /**
     * In equal parts over some years, without interest, rounded half up to hundredths or the digits of the cost.
     *
     * @param years 1 at least
     */
    static CostRule evenlyOver(int years) {
        if (years < 1) {
            throw new IllegalArgumentException("years must be 1 at least but was " + years);
        }
        return (action, cost) -> new Money(
                cost.amount()
                        .divide(
                                BigDecimal.valueOf(years),
                                Math.max(2, cost.amount().scale()),
                                RoundingMode.HALF_UP),
                cost.currency());
    }
}
