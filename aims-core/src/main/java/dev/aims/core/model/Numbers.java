package dev.aims.core.model;

/** Guards of numbers. They are negated so that NaN fails each of them. */
final class Numbers {
    private Numbers() {}

    static double requireFinite(double value, String parameter) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(parameter + " must be finite but was " + value);
        }
        return value + 0.0; // minus zero becomes zero, as in JSON
    }

    static double requirePositive(double value, String parameter) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(parameter + " must be finite and above 0 but was " + value);
        }
        return value;
    }

    static double requireNotNegative(double value, String parameter) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(parameter + " must be finite and at least 0 but was " + value);
        }
        return value + 0.0;
    }

    static double requireProbability(double value, String parameter) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(parameter + " must be in [0, 1] but was " + value);
        }
        return value + 0.0;
    }

    /** A probability that is neither certain nor impossible. */
    static double requireInside(double value, String parameter) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(parameter + " must be in (0, 1) but was " + value);
        }
        return value;
    }

    static void requireBelow(double low, double high, String lowName, String highName) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    lowName + " must be below " + highName + " but was " + low + ", with " + highName + " " + high);
        }
    }

    static void requireMode(double min, double mode, double max) {
        requireFinite(min, "min");
        requireFinite(mode, "mode");
        requireFinite(max, "max");
        requireBelow(min, max, "min", "max");
        if (!(mode >= min && mode <= max)) {
            throw new IllegalArgumentException(
                    "mode must be in [min, max], here [" + min + ", " + max + "], but was " + mode);
        }
    }
}
