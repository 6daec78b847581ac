package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact engine: the loss of independent risks, on a grid that is refined until the difference of two grids is within
 * the wanted error.
 */
public final class Aggregation {
    private static final int FIRST_CELLS = 1 << 13;
    private static final int PROBE_CELLS = 1 << 11;
    private static final int MAX_WIDENINGS = 60;
    private static final double[] PROBES = {0.5, 0.9, 0.95, 0.99, 0.999};

    private final String currency;
    private final Settings settings;
    private final List<Part> parts;

    /**
     * What is wanted.
     *
     * @param relativeError of values at risk at the usual levels, up to 99.9 %
     * @param reach the probability beyond which losses need not be told
     * @param maxCells of the finest grid, a power of 2
     */
    public record Settings(double relativeError, double reach, int maxCells) {}

    private record Part(RiskModel risk, CountModel counts, EventLoss event) {}

    private Aggregation(List<RiskModel> risks, String currency, Settings settings) {
        this.currency = currency;
        this.settings = settings;
        this.parts = risks.stream()
                .map(risk -> new Part(risk, CountModel.all(risk), new EventLoss(risk)))
                .toList();
    }

    /** The loss of the risks together. They must not depend on each other, and their severity reductions be certain. */
    public static ExactLoss of(List<RiskModel> risks, String currency, Settings settings) {
        return new Aggregation(risks, currency, settings).refine();
    }

    private ExactLoss refine() {
        double highest = findReach();
        int cells = FIRST_CELLS;
        double[] coarsest = cells(cells / 4, highest);
        double[] coarse = cells(cells / 2, highest);
        while (true) {
            double[] fine = cells(cells, highest);
            ExactLoss loss = loss(step(cells, highest), fine, coarse, coarsest);
            if (cells >= settings.maxCells() || isWithin(loss)) {
                return loss;
            }
            coarsest = coarse;
            coarse = fine;
            cells *= 2;
        }
    }

    private double[] cells(int cells, double highest) {
        return cells(new Lattice(cells, step(cells, highest)));
    }

    /** Halving cells must double the step exactly, so the step of the coarsest grid decides. */
    private double step(int cells, double highest) {
        double coarsest = 4 * highest / FIRST_CELLS;
        double alignment = parts.stream()
                .mapToDouble(part -> part.event().alignment())
                .filter(each -> each > 0)
                .min()
                .orElse(0);
        if (alignment > 0) {
            double steps = Math.floor(alignment / coarsest);
            coarsest = steps < 1 ? coarsest : alignment / steps;
        }
        return coarsest * (FIRST_CELLS / 4) / cells;
    }

    private boolean isWithin(ExactLoss loss) {
        for (double level : PROBES) {
            if (1 - level > loss.finestProbability()
                    && loss.valueAtRisk(level).value() > 0
                    && !(loss.valueAtRisk(level).relativeError() <= settings.relativeError())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The loss that is exceeded with the probability of the reach, a little more. Where terms apply to sums, the grid
     * must also hold the sums before them, as far as they matter.
     */
    private double findReach() {
        double floor = 0;
        if (parts.stream().anyMatch(part -> part.risk().constantFrom() > 0)) {
            List<RiskModel> gross =
                    parts.stream().map(part -> part.risk().gross()).toList();
            double grossReach = new Aggregation(gross, currency, settings).findReach(0);
            floor = Math.min(
                    grossReach,
                    parts.stream()
                                    .mapToDouble(part -> part.risk().constantFrom())
                                    .max()
                                    .orElse(0)
                            * (1 + 4.0 / PROBE_CELLS));
        }
        return findReach(floor);
    }

    private double findReach(double floor) {
        double highest = Math.max(firstGuess(), floor);
        for (int i = 0; i < MAX_WIDENINGS; i++) {
            double[] survival = Lattice.survival(cells(new Lattice(PROBE_CELLS, highest / PROBE_CELLS)));
            if (survival[PROBE_CELLS - 1] > settings.reach()) {
                highest *= 4;
                continue;
            }
            int last = PROBE_CELLS - 1;
            while (last > 1 && survival[last - 1] <= settings.reach()) {
                last--;
            }
            double reached = Math.max(floor, highest * (last + 2) / PROBE_CELLS);
            if (last >= PROBE_CELLS / 8 || reached == floor) {
                return reached;
            }
            highest = Math.max(floor, highest * last * 2.0 / PROBE_CELLS);
        }
        return highest;
    }

    private double firstGuess() {
        double guess = 0;
        for (Part part : parts) {
            double[] count = Counts.moments(part.counts().counts());
            double[] event = part.event().moments();
            guess += Double.isFinite(event[0]) ? count[0] * event[0] : 0;
            guess = Math.max(guess, part.event().forms().get(0).upperQuantile(0.01));
        }
        return guess > 0 ? guess : 1;
    }

    private double[] cells(Lattice lattice) {
        Fft.Spectrum total = lattice.one();
        for (Part part : parts) {
            total.multiply(lattice.year(part.risk(), part.counts().counts(), part.event()));
        }
        return lattice.inverse(total);
    }

    private ExactLoss loss(double step, double[] fine, double[] coarse, double[] coarsest) {
        double countError =
                parts.stream().mapToDouble(part -> part.counts().error()).sum();
        return ExactLoss.builder(currency, tailShape(), noLoss(fine), moments(step, fine, countError))
                .grids(step, Lattice.survival(fine), Lattice.survival(coarse), Lattice.survival(coarsest))
                .smooth(parts.stream()
                        .allMatch(part ->
                                part.event().isSmooth() && part.risk().year().isNone()))
                .countError(countError)
                .build();
    }

    private TailShape tailShape() {
        return parts.stream()
                .map(part -> part.event().tailShape())
                .reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
    }

    private double noLoss(double[] fine) {
        boolean isWithout = parts.stream()
                .allMatch(part -> leavesSmallLosses(part.risk().year())
                        && (part.event().single() != null
                                || leavesSmallLosses(part.risk().event())));
        if (!isWithout) {
            return Math.min(1, fine[0]);
        }
        double all = 1;
        for (Part part : parts) {
            double none = part.event().probabilityOfNone();
            double sum = 0;
            double[] counts = part.counts().counts();
            for (int n = counts.length - 1; n >= 0; n--) {
                sum = sum * none + counts[n];
            }
            all *= sum;
        }
        return all;
    }

    private static boolean leavesSmallLosses(RiskModel.Terms terms) {
        return terms.isNone() || (terms.deductible() > 0 && terms.cap() > 0);
    }

    private ExactLoss.Moments moments(double step, double[] fine, double countError) {
        double[] sum = new double[3];
        double error = countError;
        List<Part> onGrid = new ArrayList<>();
        for (Part part : parts) {
            boolean isKnown = part.risk().year().isNone()
                    && (part.event().single() != null || part.risk().event().isNone());
            if (isKnown) {
                add(sum, compound(part));
            } else {
                onGrid.add(part);
            }
        }
        for (Part part : onGrid) {
            double[] cell = parts.size() == 1 ? fine : cellsOf(part, new Lattice(fine.length, step));
            add(sum, onGrid(part, cell, step));
            error = Math.max(error, 1 / (double) fine.length);
        }
        return new ExactLoss.Moments(sum[0], sum[1], sum[2], error);
    }

    private static double[] cellsOf(Part part, Lattice lattice) {
        return lattice.inverse(lattice.year(part.risk(), part.counts().counts(), part.event()));
    }

    private static void add(double[] sum, double[] more) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += more[k];
        }
    }

    /** Mean, variance and third central moment of a sum of a random number of events (Loss Models, 9.3). */
    private static double[] compound(Part part) {
        double[] n = Counts.moments(part.counts().counts());
        double[] x = part.event().moments();
        double mean = x[0];
        double variance = x[1] - mean * mean;
        double third = x[2] - 3 * mean * x[1] + 2 * mean * mean * mean;
        double[] sum = {
            n[0] * mean,
            n[0] * variance + n[1] * mean * mean,
            n[0] * third + 3 * n[1] * mean * variance + n[2] * mean * mean * mean
        };
        for (int k = 0; k < sum.length; k++) {
            sum[k] = n[0] == 0 ? 0 : x[k] == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : sum[k];
        }
        return sum;
    }

    /** The same where terms on sums leave no closed form: what is beyond the grid counts as its last cell. */
    private static double[] onGrid(Part part, double[] cell, double step) {
        if (part.event().tailShape() != TailShape.FINITE_VARIANCE) {
            double none = Double.POSITIVE_INFINITY;
            return new double[] {part.event().tailShape() == TailShape.NO_MEAN ? none : mean(cell, step), none, none};
        }
        double mean = mean(cell, step);
        double variance = 0;
        double third = 0;
        for (int k = 0; k < cell.length; k++) {
            double d = k * step - mean;
            variance += cell[k] * d * d;
            third += cell[k] * d * d * d;
        }
        return new double[] {mean, variance, third};
    }

    private static double mean(double[] cell, double step) {
        double mean = 0;
        double all = 0;
        for (int k = 0; k < cell.length; k++) {
            mean += cell[k] * k * step;
            all += cell[k];
        }
        return mean + Math.max(0, 1 - all) * (cell.length - 1) * step;
    }
}
