package dev.aims.risk.quantification.internal;

import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Numbers of events by their quantiles, from a uniform or from a normal draw. More of the draw is never fewer events. A
 * guide says where to start looking, so that a look-up takes one or two steps (Chen and Asau, 1974).
 */
final class CountTable {
    private static final int GUIDES = 1 << 10;
    private static final double NORMAL_END = 8;
    private static final double SQRT_2 = StrictMath.sqrt(2);

    private final double[] upTo;
    private final int[] guide = new int[GUIDES];
    private final double[] normalUpTo;
    private final int[] normalGuide = new int[GUIDES];

    CountTable(double[] counts) {
        upTo = new double[counts.length];
        normalUpTo = new double[counts.length];
        double[] above = above(counts);
        double sum = 0;
        for (int n = 0; n < counts.length; n++) {
            sum += counts[n];
            upTo[n] = sum < 0.5 ? sum : 1 - above[n];
            double z = sum < 0.5 ? -SQRT_2 * InverseErfc.value(2 * sum) : SQRT_2 * InverseErfc.value(2 * above[n]);
            normalUpTo[n] = Rounding.shortened(z);
        }
        upTo[counts.length - 1] = 1;
        normalUpTo[counts.length - 1] = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GUIDES; g++) {
            guide[g] = first(upTo, (double) g / GUIDES);
            normalGuide[g] = g == 0 ? 0 : first(normalUpTo, NORMAL_END * (2.0 * g / GUIDES - 1));
        }
    }

    /** Summed from the far end, so that the tail is exact. */
    private static double[] above(double[] counts) {
        double[] above = new double[counts.length];
        double sum = 0;
        for (int n = counts.length - 1; n > 0; n--) {
            sum += counts[n];
            above[n - 1] = sum;
        }
        return above;
    }

    private static int first(double[] upTo, double value) {
        int n = 0;
        while (upTo[n] < value) {
            n++;
        }
        return n;
    }

    int atUniform(double u) {
        int n = guide[(int) (u * GUIDES)];
        while (upTo[n] < u) {
            n++;
        }
        return n;
    }

    int atNormal(double z) {
        int g = (int) ((z + NORMAL_END) * (GUIDES / (2 * NORMAL_END)));
        int n = normalGuide[g < 0 ? 0 : g >= GUIDES ? GUIDES - 1 : g];
        while (normalUpTo[n] < z) {
            n++;
        }
        return n;
    }
}
