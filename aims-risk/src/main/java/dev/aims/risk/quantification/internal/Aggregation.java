package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
    private final List<RiskYear> parts;

    /**
     * What is wanted.
     *
     * @param relativeError of values at risk at the usual levels, up to 99.9 %
     * @param reach the probability beyond which losses need not be told
     * @param maxCells of the finest grid, a power of 2
     * @param isCancelled asked before each transform
     */
    public record Settings(double relativeError, double reach, int maxCells, BooleanSupplier isCancelled) {
        void requireGoingOn() {
            if (isCancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
            } else if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
        }
    }

    /** The loss of the risks together, and of each of them, in their order. */
    public record Result(ExactLoss total, List<ExactLoss> risks) {}

    private Aggregation(List<RiskYear> parts, String currency, Settings settings) {
        this.parts = parts;
        this.currency = currency;
        this.settings = settings;
    }

    /** Works out risks that do not depend on each other. */
    public static Result of(List<RiskModel> risks, String currency, Settings settings) {
        List<RiskYear> years = risks.stream()
                .map(risk -> new RiskYear(risk, settings::requireGoingOn))
                .toList();
        List<ExactLoss> each = years.stream()
                .map(year -> new Aggregation(List.of(year), currency, settings).refine(null))
                .toList();
        if (each.size() == 1) {
            return new Result(each.get(0), each);
        }
        ExactLoss.Moments moments = each.stream()
                .map(ExactLoss::moments)
                .reduce(ExactLoss.Moments::plus)
                .orElseThrow();
        return new Result(new Aggregation(years, currency, settings).refine(moments), each);
    }

    /** @param moments if they are known */
    private ExactLoss refine(ExactLoss.@Nullable Moments moments) {
        double highest = findReach();
        Lattice probe = new Lattice(PROBE_CELLS, highest / PROBE_CELLS);
        double mixtureError =
                parts.stream().mapToDouble(part -> part.mixtureError(probe)).sum();
        int cells = FIRST_CELLS;
        double[] coarsest = cells(cells / 4, highest);
        double[] coarse = cells(cells / 2, highest);
        while (true) {
            double[] fine = cells(cells, highest);
            double step = step(cells, highest);
            ExactLoss loss = builder(moments != null ? moments : moments(step, fine, coarse, mixtureError), fine)
                    .grids(step, Lattice.survival(fine), Lattice.survival(coarse), Lattice.survival(coarsest))
                    .countError(mixtureError)
                    .build();
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
                .mapToDouble(RiskYear::alignment)
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
            List<RiskYear> gross = parts.stream()
                    .map(part -> new RiskYear(part.risk().gross(), settings::requireGoingOn))
                    .toList();
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
        double guess = parts.stream().mapToDouble(RiskYear::roughReach).sum();
        return guess > 0 ? guess : 1;
    }

    private double[] cells(Lattice lattice) {
        Fft.Spectrum total = lattice.one();
        for (RiskYear part : parts) {
            total.multiply(part.spectrum(lattice));
        }
        return lattice.inverse(total);
    }

    private ExactLoss.Builder builder(ExactLoss.Moments moments, double[] fine) {
        TailShape tailShape =
                parts.stream().map(RiskYear::tailShape).reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
        return ExactLoss.builder(currency, tailShape, noLoss(fine), moments)
                .smooth(parts.stream().allMatch(RiskYear::isSmooth));
    }

    private double noLoss(double[] fine) {
        if (!parts.stream().allMatch(RiskYear::leavesSmallLosses)) {
            return Math.min(1, fine[0]);
        }
        double all = 1;
        for (RiskYear part : parts) {
            all *= part.probabilityOfNoLoss();
        }
        return all;
    }

    /** Of a single risk. Where they have no closed form, the difference of two grids tells their error. */
    private ExactLoss.Moments moments(double step, double[] fine, double[] coarse, double mixtureError) {
        RiskYear year = parts.get(0);
        if (year.hasClosedMoments()) {
            return moments(year.closedMoments(), mixtureError);
        }
        double[] better = year.momentsOnGrid(fine, step);
        double[] worse = year.momentsOnGrid(coarse, 2 * step);
        double error = 1.0 / fine.length;
        for (int k = 0; k < better.length; k++) {
            double difference = Math.abs(better[k] - worse[k]);
            error = Math.max(
                    error, difference > 0 ? difference / Math.abs(better[k]) : 0); // none where both are infinite
        }
        return moments(better, mixtureError + error);
    }

    private static ExactLoss.Moments moments(double[] central, double relativeError) {
        return new ExactLoss.Moments(central[0], central[1], central[2], relativeError);
    }
}
