package dev.aims.risk.quantification;

import dev.aims.core.model.LossContract;
import dev.aims.core.model.Money;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Terms of a contract, with what they leave of a loss written down once more. */
record Terms(double deductible, double limit, double cap) {
    static final double NONE = 1e15;

    /** Each of them in units of a loss, or none. */
    static Arbitrary<Terms> around(double loss) {
        Arbitrary<Double> amounts =
                Arbitraries.doubles().between(0.05, 5).ofScale(3).map(each -> each * loss);
        return Combinators.combine(
                        amounts.map(each -> each > 1.2 * loss ? 0 : each),
                        amounts.injectNull(0.2),
                        amounts.injectNull(0.4))
                .as((deductible, limit, cap) ->
                        new Terms(deductible, limit == null ? NONE : limit, cap == null ? NONE : cap));
    }

    double of(double loss) {
        if (loss <= deductible) {
            return Math.min(loss, cap);
        } else if (loss <= deductible + limit) {
            return Math.min(deductible, cap);
        }
        return Math.min(loss - limit, cap);
    }

    /** The mean of the losses that make up a probability, from the mean of what a gross loss exceeds an amount by. */
    double tailMean(double atRisk, double probability, DoubleUnaryOperator excess) {
        return of(atRisk)
                + (between(atRisk, 0, Math.min(deductible, cap), excess)
                                + (cap <= deductible ? 0 : between(atRisk, deductible + limit, cap + limit, excess)))
                        / probability;
    }

    /** The area under the survival function of the gross loss. */
    private static double between(double atLeast, double from, double to, DoubleUnaryOperator excess) {
        return excess.applyAsDouble(Math.max(from, atLeast)) - excess.applyAsDouble(Math.max(to, atLeast));
    }

    /** The probability that more is left, from that of a gross loss. */
    double above(double left, DoubleUnaryOperator grossAbove) {
        if (left >= cap) {
            return 0;
        }
        return grossAbove.applyAsDouble(left < deductible ? left : left + limit);
    }

    LossContract.Terms asContract() {
        return new LossContract.Terms(
                money(deductible), limit == NONE ? null : money(limit), cap == NONE ? null : money(cap));
    }

    private static Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }
}
