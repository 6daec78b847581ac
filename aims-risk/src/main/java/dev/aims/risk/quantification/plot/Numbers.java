package dev.aims.risk.quantification.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts and probabilities as short text, the same in every locale. */
final class Numbers {
    private static final String[] UNITS = {"", "k", "M", "bn", "tn"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Numbers() {}

    /** To three digits: {@code 287k}, {@code 1.86M}, {@code 5bn}. */
    static String amount(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(THREE_DIGITS);
        int unit = 0;
        while (unit + 1 < UNITS.length && rounded.abs().compareTo(THOUSAND) >= 0) {
            rounded = rounded.divide(THOUSAND);
            unit++;
        }
        return plain(rounded) + UNITS[unit];
    }

    /** To three digits: {@code 13.5 %}. */
    static String percent(double probability) {
        return plain(new BigDecimal(probability * 100).round(THREE_DIGITS)) + " %";
    }

    /** {@code 1 in 20}, to two digits; {@code 1 in 1M} from a million years on. */
    static String oneIn(double probability) {
        BigDecimal years = new BigDecimal(1 / probability).round(new MathContext(2, RoundingMode.HALF_UP));
        if (years.compareTo(THOUSAND) < 0) {
            return "1 in " + plain(years);
        } else if (years.compareTo(MILLION) >= 0) {
            return "1 in " + amount(years.doubleValue());
        }
        String digits = years.toBigInteger().toString();
        int thousands = digits.length() - 3;
        return "1 in " + digits.substring(0, thousands) + "," + digits.substring(thousands);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
