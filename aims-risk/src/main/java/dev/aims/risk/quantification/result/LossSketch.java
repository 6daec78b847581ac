package dev.aims.risk.quantification.result;

import java.util.Arrays;

/**
 * Counts losses in buckets whose width is a fixed share of the loss, so that any number of trials fits in bounded memory.
 * Counts add up in any order to the same sketch. What it tells about a loss is off by {@link #relativeError} at most
 * (the idea of DDSketch: Masson, Rim and Lee, 2019, with the bits of a double in place of its logarithm). Not safe for
 * use by several threads.
 */
public final class LossSketch {
    private static final int MANTISSA = 52;
    private static final int MAX_PRECISION = 20;
    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final int precision;
    private final int shift;
    private long zeros;
    private long losses;
    private int first;
    private long[] counts = {};

    /** @param precision bits of a loss that are kept, from 4 to 20; each more doubles memory and halves the error */
    public LossSketch(int precision) {
        if (precision < 4 || precision > MAX_PRECISION) {
            throw new IllegalArgumentException("precision must be in [4, " + MAX_PRECISION + "] but was " + precision);
        }
        this.precision = precision;
        this.shift = MANTISSA - precision;
    }

    /** An empty one of the same precision. */
    public LossSketch empty() {
        return new LossSketch(precision);
    }

    /** The most by which a loss is off, in relation to it: half a bucket. */
    public double relativeError() {
        return Math.scalb(1.0, -precision - 1);
    }

    /** Adds the losses of trials, none negative or NaN. What is beyond a double is told as infinite. */
    public void addAll(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] == 0) {
                zeros++;
            } else {
                count(bucket(values[i]), 1);
            }
        }
    }

    /** Adds trials without loss. */
    public void addZeros(long trials) {
        zeros += trials;
    }

    /** @throws IllegalArgumentException if the other has another precision */
    public void merge(LossSketch other) {
        if (other.precision != precision) {
            throw new IllegalArgumentException(
                    "other must be of precision " + precision + " but is of " + other.precision);
        }
        zeros += other.zeros;
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                count(other.first + i, other.counts[i]);
            }
        }
    }

    private int bucket(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> shift);
    }

    private void count(int bucket, long more) {
        if (bucket < first || bucket >= first + counts.length) {
            grow(bucket);
        }
        counts[bucket - first] += more;
        losses += more;
    }

    private void grow(int bucket) {
        int octave = 1 << precision;
        int low = counts.length == 0 ? bucket : Math.min(first, bucket);
        int high = counts.length == 0 ? bucket : Math.max(first + counts.length - 1, bucket);
        int start = low / octave * octave;
        int end = (high / octave + 1) * octave;
        long[] wider = new long[end - start];
        System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : first - start, counts.length);
        counts = wider;
        first = start;
    }

    long trials() {
        return zeros + losses;
    }

    LossSketch copy() {
        LossSketch copy = empty();
        copy.merge(this);
        return copy;
    }

    /** The loss of a rank, of which 0 is the smallest: the middle of its bucket. */
    double loss(long rank) {
        if (rank < zeros) {
            return 0;
        }
        long left = rank - zeros;
        for (int i = 0; i < counts.length; i++) {
            if (left < counts[i]) {
                return middle(i);
            }
            left -= counts[i];
        }
        throw new IllegalArgumentException("rank must be below " + trials() + " but was " + rank);
    }

    /** How many are above for sure (in buckets above that of the loss), and how many may be. */
    long[] above(double loss) {
        if (loss < 0) {
            return new long[] {trials(), trials()};
        } else if (loss == 0) {
            return new long[] {losses, losses};
        }
        int from = Math.min(counts.length, Math.max(0, bucket(Math.min(loss, Double.MAX_VALUE)) - first));
        long may = Arrays.stream(counts, from, counts.length).sum();
        boolean isInside = from < counts.length && bucket(loss) >= first;
        return new long[] {may - (isInside ? counts[from] : 0), may};
    }

    /** The sums of the excess over a loss, and of its square, of a number of highest losses. */
    double[] excess(double loss, long number) {
        double sum = 0;
        double squares = 0;
        long left = number;
        for (int i = counts.length - 1; i >= 0 && left > 0; i--) {
            long taken = Math.min(left, counts[i]);
            double excess = middle(i) - loss;
            sum += taken * excess;
            squares += taken * excess * excess;
            left -= taken;
        }
        return new double[] {sum, squares};
    }

    private double middle(int i) {
        if (first + i >= INFINITE >>> shift) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.longBitsToDouble(((long) (first + i) << shift) + (1L << (shift - 1)));
    }
}
