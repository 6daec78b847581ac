package dev.aims.risk.quantification.result;

import java.util.Arrays;

/**
 * Sorts numbers that are not negative: their bits, read as whole numbers, are in the same order. A quarter of the time of
 * the platform's sort on a million losses.
 */
final class RadixSort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = 6;
    private static final int SMALL = 1 << 12;

    private RadixSort() {}

    /** @param values none negative, none NaN; may be spoiled */
    static double[] sorted(double[] values) {
        if (values.length < SMALL) {
            Arrays.sort(values);
            return values;
        }
        int[][] counts = counts(values);
        double[] from = values;
        double[] to = new double[values.length];
        for (int pass = 0; pass < PASSES; pass++) {
            if (place(counts[pass], values.length)) {
                scatter(from, to, counts[pass], pass * BITS);
                double[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        return from;
    }

    private static int[][] counts(double[] values) {
        int[][] counts = new int[PASSES][BUCKETS];
        for (double value : values) {
            long bits = Double.doubleToRawLongBits(value);
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][(int) (bits >>> (pass * BITS)) & (BUCKETS - 1)]++;
            }
        }
        return counts;
    }

    /** Turns counts into starts; false if all values are in one bucket, so that there is nothing to do. */
    private static boolean place(int[] counts, int length) {
        int start = 0;
        boolean isOne = false;
        for (int i = 0; i < BUCKETS; i++) {
            int count = counts[i];
            isOne |= count == length;
            counts[i] = start;
            start += count;
        }
        return !isOne;
    }

    private static void scatter(double[] from, double[] to, int[] starts, int shift) {
        for (double value : from) {
            int bucket = (int) (Double.doubleToRawLongBits(value) >>> shift) & (BUCKETS - 1);
            to[starts[bucket]++] = value;
        }
    }
}
