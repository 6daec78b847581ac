package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TreatmentComparison;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its error, or the reason why there is none.
 *
 * @param level of a value at risk or tail value at risk, in (0, 1); absent for other kinds
 * @param measured absent exactly where there is a reason
 * @param reason why the figure does not exist, in words
 */
public record LossFigure(
        Kind kind,
        @Nullable Double level,
        @Nullable Measured measured,
        @Nullable String reason) {
    public LossFigure {
        Objects.requireNonNull(kind, "kind");
        if ((measured == null) == (reason == null)) {
            throw new IllegalArgumentException("measured or reason must be given, and not both");
        }
    }

    /** What is told of a year's loss. */
    public enum Kind {
        /** The loss of a year on average. */
        MEAN,

        /** The probability of a year without loss. */
        NO_LOSS,

        /** The loss that is exceeded in a year with a probability of {@code 1 - level}. */
        VALUE_AT_RISK,

        /** The mean of the worst years, which make up {@code 1 - level} of all. */
        TAIL_VALUE_AT_RISK
    }

    /** Mean, probability of no loss, value at risk 95 % and 99 %, tail value at risk 99 %. */
    static List<LossFigure> of(LossDistribution loss) {
        return List.of(
                of(Kind.MEAN, null, loss::mean),
                of(Kind.NO_LOSS, null, loss::probabilityOfNoLoss),
                of(Kind.VALUE_AT_RISK, 0.95, () -> loss.valueAtRisk(0.95)),
                of(Kind.VALUE_AT_RISK, 0.99, () -> loss.valueAtRisk(0.99)),
                of(Kind.TAIL_VALUE_AT_RISK, 0.99, () -> loss.tailValueAtRisk(0.99)));
    }

    /** What the same figures of amounts fall by. */
    static List<LossFigure> reductions(TreatmentComparison comparison) {
        return List.of(
                of(Kind.MEAN, null, comparison::meanReduction),
                of(Kind.VALUE_AT_RISK, 0.95, () -> comparison.valueAtRiskReduction(0.95)),
                of(Kind.VALUE_AT_RISK, 0.99, () -> comparison.valueAtRiskReduction(0.99)),
                of(Kind.TAIL_VALUE_AT_RISK, 0.99, () -> comparison.tailValueAtRiskReduction(0.99)));
    }

    private static LossFigure of(Kind kind, @Nullable Double level, Supplier<Measured> figure) {
        try {
            Measured measured = figure.get();
            return Double.isNaN(measured.value())
                    ? new LossFigure(kind, level, null, "it is the difference of losses beyond all numbers")
                    : new LossFigure(kind, level, measured, null);
        } catch (UndefinedMomentException e) {
            return new LossFigure(kind, level, null, e.reason());
        }
    }

    /** Empty where the figure does not exist. */
    public Optional<Measured> findMeasured() {
        return Optional.ofNullable(measured);
    }
}
