package dev.aims.risk.quantification.internal;

import java.util.Arrays;

/**
 * The discrete Fourier transform of real numbers, of a size that is a power of 2 (Stockham's form, which needs no
 * reordering). Sine and cosine come from {@code StrictMath}, so that the bits are the same everywhere.
 */
final class Fft {
    private final int half;
    private final double[] cos;
    private final double[] sin;

    /** @param size a power of 2, 4 at least */
    Fft(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size must be a power of 2, 4 at least, but was " + size);
        }
        this.half = size / 2;
        cos = new double[half];
        sin = new double[half];
        for (int k = 0; k < half; k++) {
            double angle = -2 * Math.PI * k / size;
            cos[k] = StrictMath.cos(angle);
            sin[k] = StrictMath.sin(angle);
        }
    }

    /** Half of a spectrum, which says all: that of real numbers is symmetric. From 0 to {@code size / 2} inclusive. */
    static final class Spectrum {
        final double[] re;
        final double[] im;

        Spectrum(double[] re, double[] im) {
            this.re = re;
            this.im = im;
        }

        void multiply(Spectrum other) {
            for (int k = 0; k < re.length; k++) {
                double a = re[k];
                double b = im[k];
                re[k] = a * other.re[k] - b * other.im[k];
                im[k] = a * other.im[k] + b * other.re[k];
            }
        }

        void add(double weight, Spectrum other) {
            for (int k = 0; k < re.length; k++) {
                re[k] += weight * other.re[k];
                im[k] += weight * other.im[k];
            }
        }
    }

    Spectrum constant(double value) {
        double[] re = new double[half + 1];
        Arrays.fill(re, value);
        return new Spectrum(re, new double[half + 1]);
    }

    /** @param values at most {@code size}; zeros follow */
    Spectrum forward(double[] values) {
        double[] re = new double[half];
        double[] im = new double[half];
        for (int j = 0; j < values.length; j++) {
            if (j % 2 == 0) {
                re[j / 2] = values[j];
            } else {
                im[j / 2] = values[j];
            }
        }
        double[][] z = transform(re, im);
        double[] zr = z[0];
        double[] zi = z[1];
        double[] outRe = new double[half + 1];
        double[] outIm = new double[half + 1];
        outRe[0] = zr[0] + zi[0];
        outRe[half] = zr[0] - zi[0];
        for (int k = 1; k < half; k++) {
            double evenRe = (zr[k] + zr[half - k]) / 2;
            double evenIm = (zi[k] - zi[half - k]) / 2;
            double oddRe = (zi[k] + zi[half - k]) / 2;
            double oddIm = (zr[half - k] - zr[k]) / 2;
            outRe[k] = evenRe + cos[k] * oddRe - sin[k] * oddIm;
            outIm[k] = evenIm + cos[k] * oddIm + sin[k] * oddRe;
        }
        return new Spectrum(outRe, outIm);
    }

    /** The first values that have this spectrum. */
    double[] inverse(Spectrum spectrum, int values) {
        double[] re = new double[half];
        double[] im = new double[half];
        double[] sr = spectrum.re;
        double[] si = spectrum.im;
        for (int k = 0; k < half; k++) {
            double evenRe = (sr[k] + sr[half - k]) / 2;
            double evenIm = (si[k] - si[half - k]) / 2;
            double diffRe = (sr[k] - sr[half - k]) / 2;
            double diffIm = (si[k] + si[half - k]) / 2;
            double oddRe = cos[k] * diffRe + sin[k] * diffIm;
            double oddIm = cos[k] * diffIm - sin[k] * diffRe;
            // conjugated, so that a forward transform goes back
            re[k] = evenRe - oddIm;
            im[k] = -(evenIm + oddRe);
        }
        double[][] z = transform(re, im);
        double[] out = new double[values];
        for (int j = 0; j < values; j++) {
            out[j] = (j % 2 == 0 ? z[0][j / 2] : -z[1][j / 2]) / half;
        }
        return out;
    }

    /** The complex transform of half the size. Its roots are every second of those of the whole. */
    private double[][] transform(double[] re, double[] im) {
        double[] fromRe = re;
        double[] fromIm = im;
        double[] toRe = new double[half];
        double[] toIm = new double[half];
        for (int groups = half / 2, width = 1; groups >= 1; groups /= 2, width *= 2) {
            pass(fromRe, fromIm, toRe, toIm, groups, width);
            double[] swapped = fromRe;
            fromRe = toRe;
            toRe = swapped;
            swapped = fromIm;
            fromIm = toIm;
            toIm = swapped;
        }
        return new double[][] {fromRe, fromIm};
    }

    private void pass(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm, int groups, int width) {
        int apart = groups * width;
        for (int g = 0; g < groups; g++) {
            double wr = cos[2 * g * width];
            double wi = sin[2 * g * width];
            int in = g * width;
            int out = 2 * g * width;
            for (int j = 0; j < width; j++) {
                double ar = fromRe[in + j];
                double ai = fromIm[in + j];
                double br = fromRe[in + j + apart];
                double bi = fromIm[in + j + apart];
                double dr = ar - br;
                double di = ai - bi;
                toRe[out + j] = ar + br;
                toIm[out + j] = ai + bi;
                toRe[out + j + width] = dr * wr - di * wi;
                toIm[out + j + width] = dr * wi + di * wr;
            }
        }
    }
}
