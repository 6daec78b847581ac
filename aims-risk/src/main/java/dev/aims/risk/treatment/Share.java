package dev.aims.risk.treatment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How much of a whole is done.
 *
 * @param done 0 or more
 * @param total 0 or more
 */
public record Share(BigDecimal done, BigDecimal total) {
    public Share {
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(total, "total");
    }

    static Share of(long done, long total) {
        return new Share(BigDecimal.valueOf(done), BigDecimal.valueOf(total));
    }

    /** The part that is done, 0 to 1; empty where there is nothing to do. */
    public OptionalDouble fraction() {
        return total.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(done.doubleValue() / total.doubleValue());
    }

    @Override
    public String toString() {
        return done.toPlainString() + " of " + total.toPlainString();
    }
}
