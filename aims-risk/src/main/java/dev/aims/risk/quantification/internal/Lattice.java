package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;

/**
 * Losses in equal steps, and compound sums on them by the fast Fourier transform with exponential tilting (Gruebel and
 * Hermesmeier, 1999; Embrechts and Frei, 2009). Below the reach of the grid a compound sum depends on severities below it
 * only, so nothing is cut off; what lies beyond would wrap around, which padding and tilting keep below the last bits.
 */
final class Lattice {
    /** The last bits of a transform. */
    private static final double LAST_BITS = 1e-16;

    private static final double NEGLIGIBLE = 1e-20;

    private final int cells;
    private final double step;
    private final Fft fft;
    private final double[] tilt;
    private final double error;

    /** @param beyond the probability of sums beyond twice the grid, at most */
    Lattice(int cells, double step, double beyond) {
        double tilting = tilting(beyond);
        this.error = 2 * LAST_BITS * StrictMath.exp(tilting);
        this.cells = cells;
        this.step = step;
        this.fft = new Fft(2 * cells);
        this.tilt = new double[cells];
        for (int k = 0; k < cells; k++) {
            tilt[k] = StrictMath.exp(-tilting * k / cells);
        }
    }

    /** Tilting more lets less wrap around and loses more of the last bits at the end of the grid; best where both are equal. */
    private static double tilting(double beyond) {
        return StrictMath.log(beyond / LAST_BITS) / 3;
    }

    /** The loss of an event; where several forms add up, before the terms on their sum. */
    Fft.Spectrum event(RiskModel risk, EventLoss event) {
        Law single = event.single();
        if (single != null) {
            return forward(discretized(single));
        }
        Fft.Spectrum sum = fft.constant(0);
        for (EventLoss.Remainder remainder : event.remainders()) {
            Fft.Spectrum product = fft.constant(1);
            event.forms().forEach(form -> product.multiply(forward(discretized(form.scaled(remainder.share())))));
            if (!event.secondary().isEmpty()) {
                double p = risk.secondaryProbability();
                Fft.Spectrum more = fft.constant(1);
                event.secondary().forEach(form -> more.multiply(forward(discretized(form.scaled(remainder.share())))));
                Fft.Spectrum sometimes = fft.constant(1 - p);
                sometimes.add(p, more);
                product.multiply(sometimes);
            }
            sum.add(remainder.probability(), product);
        }
        return sum;
    }

    /**
     * The probabilities of a law on the grid, each split between the two cells around it so that the mean is kept (local
     * moment matching: Gerber, 1982). Sums then have the exact mean too, and errors fall with the square of the step.
     *
     * <p>A cell has what the mean of the survival function falls by from the step before it to the one after. A difference
     * of limited expected values tells that mean with few digits where steps are small, so it is held between the survival
     * at both ends: it never rises then, no cell is negative, and what cells add up to is what was taken off.
     */
    double[] discretized(Law law) {
        double[] cell = new double[cells];
        double expected = law.limitedExpectedValue(0);
        double survival = law.survival(0);
        double slope = 1;
        for (int k = 0; k < cells; k++) {
            double expectedNext = law.limitedExpectedValue((k + 1) * step);
            double survivalNext = law.survival((k + 1) * step);
            double mean = Math.max(survivalNext, Math.min(survival, (expectedNext - expected) / step));
            double next = Math.min(slope, mean);
            cell[k] = slope - next;
            slope = next;
            expected = expectedNext;
            survival = survivalNext;
        }
        return cell;
    }

    /**
     * What stays of each cell's loss, split between the two cells around it. What lies beyond the last stays beyond, unless
     * terms leave the same of all of it.
     */
    Fft.Spectrum retained(double[] cell, RiskModel.Terms terms) {
        double[] result = new double[cells];
        double beyond = 1;
        for (int k = 0; k < cells; k++) {
            double probability = Math.max(0, cell[k]);
            put(result, terms.retained(k * step) / step, probability);
            beyond -= probability;
        }
        if (terms.constantFrom() <= cells * step) {
            put(result, terms.retained(cells * step) / step, Math.max(0, beyond));
        }
        return forward(result);
    }

    private void put(double[] result, double position, double probability) {
        int low = (int) Math.min(position, cells - 1);
        double share = Math.min(1, position - low);
        result[low] += probability * (1 - share);
        if (share > 0 && low + 1 < cells) {
            result[low + 1] += probability * share;
        }
    }

    /** The sum of so many events. */
    Fft.Spectrum compound(RiskModel risk, double[] counts, Fft.Spectrum event) {
        boolean isPoisson = risk.base() instanceof RiskModel.Base.Poisson
                && risk.rates().isEmpty()
                && risk.reductions().stream().allMatch(YearlyFactor::isConstant);
        if (isPoisson) {
            return poisson(Counts.moments(counts)[0], event);
        }
        double[] re = new double[event.re.length];
        double[] im = new double[re.length];
        for (int j = 0; j < re.length; j++) {
            double a = event.re[j];
            double b = event.im[j];
            double sumRe = 0;
            double sumIm = 0;
            for (int n = terms(a * a + b * b, counts.length) - 1; n >= 0; n--) {
                double nextRe = sumRe * a - sumIm * b + counts[n];
                sumIm = sumRe * b + sumIm * a;
                sumRe = nextRe;
            }
            re[j] = sumRe;
            im[j] = sumIm;
        }
        return new Fft.Spectrum(re, im);
    }

    /** How many powers of a number count in a sum of probabilities; of small ones, as most of a spectrum are, few. */
    private static int terms(double square, int most) {
        if (square >= 1) {
            return most;
        }
        double needed = 2 * Math.log(NEGLIGIBLE) / Math.log(square);
        return needed < most - 1 ? (int) needed + 1 : most;
    }

    private static Fft.Spectrum poisson(double rate, Fft.Spectrum event) {
        double[] re = new double[event.re.length];
        double[] im = new double[re.length];
        for (int j = 0; j < re.length; j++) {
            double size = Math.exp(rate * (event.re[j] - 1));
            double angle = rate * event.im[j];
            re[j] = size * Math.cos(angle);
            im[j] = size * Math.sin(angle);
        }
        return new Fft.Spectrum(re, im);
    }

    Fft.Spectrum nothing() {
        return fft.constant(0);
    }

    private Fft.Spectrum forward(double[] cell) {
        double[] tilted = new double[cells];
        for (int k = 0; k < cells; k++) {
            tilted[k] = cell[k] * tilt[k];
        }
        return fft.forward(tilted);
    }

    /** The probabilities of the cells. */
    double[] inverse(Fft.Spectrum spectrum) {
        double[] cell = signedInverse(spectrum);
        for (int k = 0; k < cells; k++) {
            cell[k] = Math.max(0, cell[k]);
        }
        return cell;
    }

    /** The same of a difference, which may be below 0. */
    double[] signedInverse(Fft.Spectrum spectrum) {
        double[] cell = fft.inverse(spectrum, cells);
        for (int k = 0; k < cells; k++) {
            cell[k] /= tilt[k];
        }
        return cell;
    }

    /** For each cell the probability of more than it. */
    static double[] survival(double[] cell) {
        double[] survival = new double[cell.length];
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < cell.length; k++) {
            double next = cell[k] - lost; // compensated, as the tail is the small rest of a large sum
            double added = sum + next;
            lost = (added - sum) - next;
            sum = added;
            survival[k] = Math.max(0, (1 - sum) + lost);
        }
        return survival;
    }

    int cells() {
        return cells;
    }

    double step() {
        return step;
    }

    /** By how much probabilities may be off because of the transforms. */
    double error() {
        return error;
    }
}
