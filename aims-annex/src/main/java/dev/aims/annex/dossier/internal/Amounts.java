package dev.aims.annex.dossier.internal;

import dev.aims.risk.quantification.result.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Figures as people read them: no more digits than the error leaves, thousands set apart, the same in every locale.
 */
final class Amounts {
    /** Of half the interval; one alone would make ends out of rounding. */
    private static final int DIGITS_OF_ERROR = 2;

    private static final int DIGITS_WITHOUT_ERROR = 4;
    private static final int DIGITS_OF_PERCENT = 3;
    private static final int DECIMALS_OF_AMOUNT = 2;
    private static final int DECIMALS_OF_PERCENT = 6;

    /** Beyond it nobody counts digits. */
    private static final double PLAIN_BELOW = 1e15;

    private Amounts() {}

    /** The interval of a loss, cut at 0: none is below. */
    static Measured atLeastZero(Measured loss) {
        return new Measured(loss.value(), loss.standardError(), Math.max(0, loss.low()), loss.high());
    }

    /** The value, to two digits of its error. */
    static String value(Measured measured) {
        return value(measured, DECIMALS_OF_AMOUNT);
    }

    private static String value(Measured measured, int mostDecimals) {
        String text = text(measured.value(), Math.min(mostDecimals, decimals(measured)));
        return isBounded(measured) ? text : stripped(text);
    }

    /** Such as {@code 286,000 to 289,000}; the value alone bounds a figure without error. */
    static String interval(Measured measured) {
        return interval(measured, DECIMALS_OF_AMOUNT);
    }

    private static String interval(Measured measured, int mostDecimals) {
        int decimals = Math.min(mostDecimals, decimals(measured));
        if (Double.isNaN(measured.low()) || Double.isNaN(measured.high())) {
            return "not bounded";
        } else if (measured.high() == Double.POSITIVE_INFINITY) {
            return measured.low() > 0 ? stripped(text(measured.low(), decimals)) + " at least" : "not bounded";
        }
        return text(measured.low(), decimals) + " to " + text(measured.high(), decimals);
    }

    /** A probability in percent. */
    static String percent(Measured probability) {
        return value(percents(probability), DECIMALS_OF_PERCENT) + " %";
    }

    static String percentInterval(Measured probability) {
        return interval(percents(probability), DECIMALS_OF_PERCENT) + " %";
    }

    private static Measured percents(Measured p) {
        return new Measured(100 * p.value(), 100 * p.standardError(), 100 * p.low(), 100 * p.high());
    }

    /** An amount whose error is not known, to four digits. */
    static String plain(double amount) {
        return stripped(text(amount, decimalsFor(amount, DIGITS_WITHOUT_ERROR)));
    }

    /** Of a probability whose error is not known, to three digits. */
    static String plainPercent(double probability) {
        double percent = 100 * probability;
        return stripped(text(percent, decimalsFor(percent, DIGITS_OF_PERCENT))) + " %";
    }

    /** Without zeros that say nothing. */
    private static String stripped(String number) {
        return number.indexOf('.') < 0 || number.indexOf('e') >= 0 ? number : number.replaceFirst("\\.?0+$", "");
    }

    private static int decimals(Measured measured) {
        double half = (measured.high() - measured.low()) / 2;
        return half > 0 && isBounded(measured)
                ? decimalsFor(half, DIGITS_OF_ERROR)
                : decimalsFor(measured.value(), DIGITS_WITHOUT_ERROR);
    }

    private static boolean isBounded(Measured measured) {
        return Double.isFinite(measured.high()) && Double.isFinite(measured.low());
    }

    /** How many decimals leave so many digits of a number; negative where they stand before the point. */
    private static int decimalsFor(double number, int digits) {
        if (number == 0 || !Double.isFinite(number)) {
            return 0;
        }
        BigDecimal exact = new BigDecimal(Math.abs(number));
        int first = exact.precision() - exact.scale() - 1;
        return Math.min(DECIMALS_OF_PERCENT, digits - 1 - first);
    }

    private static String text(double number, int decimals) {
        if (!(Math.abs(number) < PLAIN_BELOW)) {
            return Double.isInfinite(number)
                    ? (number > 0 ? "infinite" : "-infinite")
                    : String.format(Locale.ROOT, "%.3e", number);
        }
        BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded);
    }
}
