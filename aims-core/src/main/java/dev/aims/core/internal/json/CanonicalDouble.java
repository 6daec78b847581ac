package dev.aims.core.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes doubles as RFC 8785 wants them, which is how ECMAScript does: {@code 1e+23}, {@code 0.000001}, {@code 100}. The
 * shortest form that Java gives has two digits at least, so one digit is tried where two come out.
 */
final class CanonicalDouble extends StdSerializer<Double> {
    private static final int MAX_PLAIN = 21;
    private static final int MIN_PLAIN = -6;

    CanonicalDouble() {
        super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
        json.writeNumber(text(value));
    }

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("number must be finite but was " + value);
        } else if (value == 0) {
            return "0";
        }
        String shortest = NumberOutput.toString(Math.abs(value), true);
        int e = shortest.indexOf('E');
        String mantissa = e < 0 ? shortest : shortest.substring(0, e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.replace(".", "");
        int leading = digits.length() - stripLeading(digits).length();
        int exponent = point + (e < 0 ? 0 : Integer.parseInt(shortest.substring(e + 1))) - leading;
        String sign = value < 0 ? "-" : "";
        String significant = stripTrailing(stripLeading(digits));
        if (significant.length() == 2) {
            BigDecimal one = BigDecimal.valueOf(Math.abs(value)).round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == Math.abs(value)) {
                return sign + format(one.unscaledValue().toString(), 1 - one.scale());
            }
        }
        return sign + format(significant, exponent);
    }

    /** @param point where the decimal point stands in the digits, counted from their start */
    private static String format(String digits, int point) {
        int n = digits.length();
        if (n <= point && point <= MAX_PLAIN) {
            return digits + "0".repeat(point - n);
        } else if (0 < point && point <= MAX_PLAIN) {
            return digits.substring(0, point) + "." + digits.substring(point);
        } else if (MIN_PLAIN < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String sign = exponent < 0 ? "-" : "+";
        return digits.charAt(0) + (n == 1 ? "" : "." + digits.substring(1)) + "e" + sign + Math.abs(exponent);
    }

    private static String stripLeading(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String stripTrailing(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
