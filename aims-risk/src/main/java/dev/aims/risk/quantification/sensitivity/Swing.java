package dev.aims.risk.quantification.sensitivity;

import java.util.Locale;

/**
 * Between which ends an input was swung.
 *
 * @param low quantile or factor, by {@code kind}
 * @param high quantile or factor, by {@code kind}
 */
public record Swing(Kind kind, double low, double high) {
    /** What the ends are. */
    public enum Kind {
        /** The input is set to its quantiles at these probabilities. */
        QUANTILES,

        /** The input is multiplied by these factors; a severity, each of its losses. */
        FACTORS
    }

    /** As people read it: {@code 5 % to 95 %}, or {@code x 0.9 to x 1.1}. */
    @Override
    public String toString() {
        return kind == Kind.QUANTILES
                ? String.format(Locale.ROOT, "%s %% to %s %%", shortest(100 * low), shortest(100 * high))
                : String.format(Locale.ROOT, "x %s to x %s", shortest(low), shortest(high));
    }

    private static String shortest(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
