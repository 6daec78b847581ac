package dev.aims.risk.quantification.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Between what the means of {@code X}, {@code X^2} and {@code X^3} lie. Positive infinity for one that does not exist.
 */
final class RawMoments {
    private static final int ORDERS = 4;

    /** By order, the first of which is the probability of all. */
    private final double[] least;

    private final double[] most;

    private RawMoments(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    /** Those of an event, before terms on the sum of its forms. */
    static RawMoments of(EventLoss event) {
        double[] raw = event.moments();
        double[] known = {1, raw[0], raw[1], raw[2]};
        return new RawMoments(known, known);
    }

    /** Of nothing yet, to which the cases of a mixture are added. */
    static RawMoments mixture() {
        return new RawMoments(new double[ORDERS], new double[ORDERS]);
    }

    RawMoments plus(double weight, RawMoments other) {
        return byOrder(j -> least[j] + weight * other.least[j], j -> most[j] + weight * other.most[j]);
    }

    private static RawMoments byOrder(IntToDoubleFunction least, IntToDoubleFunction most) {
        double[] low = new double[ORDERS];
        double[] high = new double[ORDERS];
        Arrays.setAll(low, least);
        Arrays.setAll(high, most);
        return new RawMoments(low, high);
    }

    /** Of the sum of a random number of such losses (Loss Models, 9.3). */
    RawMoments compound(double[] counts) {
        double[] factorial = new double[ORDERS];
        for (int n = 1; n < counts.length; n++) {
            factorial[1] += counts[n] * n;
            factorial[2] += counts[n] * n * (n - 1);
            factorial[3] += counts[n] * n * (n - 1) * (n - 2);
        }
        return new RawMoments(compound(factorial, least), compound(factorial, most));
    }

    private static double[] compound(double[] n, double[] x) {
        return new double[] {
            1,
            times(n[1], x[1]),
            times(n[1], x[2]) + times(n[2], x[1] * x[1]),
            times(n[1], x[3]) + times(3 * n[2], x[1] * x[2]) + times(n[3], x[1] * x[1] * x[1])
        };
    }

    /**
     * Of what terms leave of the loss. It is known on a grid; what lies beyond is the rest of these moments, of which the
     * terms leave the same or all above their limit. If they do neither yet, it is at least what stays at the end.
     *
     * <p>Where terms bend, what splitting losses between cells changes does not cancel out: by as many cells as it changes,
     * for what lies no farther from there.
     *
     * @param cell the probabilities of multiples of the step
     * @param cellsOff by which the loss may be off
     * @param probabilityError by how much probabilities may be off
     */
    RawMoments retained(double[] cell, double step, double cellsOff, double probabilityError, RiskModel.Terms terms) {
        double end = cell.length * step;
        double[] bent = bent(cell, step, cellsOff, terms);
        Arrays.setAll(bent, j -> bent[j] + probabilityError * power(terms.retained(end), j));
        double[] onGrid = moments(cell, step, y -> y);
        double[] stays = moments(cell, step, terms::retained);
        double beyond = Math.max(0, 1 - onGrid[0]);
        double atEnd = terms.retained(end);
        if (terms.isLinearFrom(end)) {
            double[] low = rest(least, onGrid);
            double[] high = rest(most, onGrid);
            return byOrder(
                    j -> stays[j] + shifted(j, low, terms.limit()) - bent[j],
                    j -> stays[j] + shifted(j, high, terms.limit()) + bent[j]);
        }
        boolean isKnown = terms.constantFrom() <= end || beyond == 0;
        double[] rest = isKnown ? new double[ORDERS] : rest(most, onGrid);
        IntToDoubleFunction ofAll = j -> stays[j] + beyond * power(atEnd, j);
        IntToDoubleFunction atMost = j -> isKnown ? 0 : Math.min(beyond * power(terms.most(), j), rest[j]);
        return byOrder(
                j -> ofAll.applyAsDouble(j) - bent[j],
                j -> Math.max(ofAll.applyAsDouble(j), stays[j] + atMost.applyAsDouble(j)) + bent[j]);
    }

    private static double[] bent(double[] cell, double step, double cellsOff, RiskModel.Terms terms) {
        double[] sum = new double[ORDERS];
        for (double bend : terms.bends()) {
            double near = 0;
            int from = (int) Math.max(0, Math.floor(bend / step - cellsOff));
            for (int k = from; k < cell.length && k <= bend / step + cellsOff; k++) {
                near += Math.max(0, cell[k]);
            }
            double off = cellsOff * step * near;
            for (int j = 1; j < ORDERS; j++) {
                sum[j] += off * j * power(terms.retained(bend), j - 1);
            }
        }
        return sum;
    }

    private static double[] moments(double[] cell, double step, DoubleUnaryOperator of) {
        double[] sum = new double[ORDERS];
        for (int k = 0; k < cell.length; k++) {
            double value = of.applyAsDouble(k * step);
            double term = cell[k];
            for (int j = 0; j < ORDERS; j++) {
                sum[j] += term;
                term *= value;
            }
        }
        return sum;
    }

    private static double[] rest(double[] all, double[] onGrid) {
        double[] rest = new double[ORDERS];
        Arrays.setAll(rest, j -> Math.max(0, all[j] - onGrid[j]));
        return rest;
    }

    /** {@code E (X - by)^j} of the rest. */
    private static double shifted(int order, double[] rest, double by) {
        if (rest[order] == Double.POSITIVE_INFINITY) {
            return rest[order];
        }
        double sum = 0;
        double binomial = 1;
        for (int i = 0; i <= order; i++) {
            sum += binomial * power(-by, i) * rest[order - i];
            binomial = binomial * (order - i) / (i + 1);
        }
        return Math.max(0, sum);
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    /** Mean, variance and third central moment, in the middle of the bounds. */
    double[] central() {
        double[] raw = new double[ORDERS - 1];
        Arrays.setAll(raw, j -> (least[j + 1] + most[j + 1]) / 2);
        double[] central = EventLoss.cumulants(raw);
        central[1] = Math.max(0, central[1]); // as a difference of squares it may be below
        return central;
    }

    /** By how much each of the central moments may be off, as the bounds are apart. */
    double[] errors() {
        double[] off = new double[ORDERS];
        double[] raw = new double[ORDERS];
        for (int j = 1; j < ORDERS; j++) {
            off[j] = least[j] == most[j] ? 0 : (most[j] - least[j]) / 2;
            raw[j] = (most[j] + least[j]) / 2;
        }
        double mean = raw[1];
        return new double[] {
            off[1],
            off[2] + times(off[1], 2 * mean),
            off[3] + times(off[2], 3 * mean) + times(off[1], 3 * raw[2] + 6 * mean * mean)
        };
    }

    /** Nothing stays nothing, of what is infinite too. */
    private static double times(double factor, double value) {
        return factor == 0 ? 0 : factor * value;
    }
}
