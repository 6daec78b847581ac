package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact engine: the loss of independent risks, on a grid that is refined until the difference of two grids is within
 * the wanted error.
 */
public final class Aggregation {
    private static final int MAX_WIDENINGS = 60;
    private static final double LAST_BITS = 1e-15;

    /** Cubes of what lies on grids up to it are numbers. */
    private static final double MAX_LOSS = 1e100;

    private final String currency;
    private final GridSettings settings;
    private final int probeCells;
    private final List<RiskYear> parts;

    /** The loss of the risks together, and of each of them, in their order. */
    public record Result(ExactLoss total, List<ExactLoss> risks) {}

    private Aggregation(List<RiskYear> parts, String currency, GridSettings settings) {
        this.parts = parts;
        this.currency = currency;
        this.settings = settings;
        probeCells = settings.firstCells() / 4;
    }

    /** Works out risks that do not depend on each other. */
    public static Result of(List<RiskModel> risks, String currency, GridSettings settings) {
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
        Lattice probe = new Lattice(probeCells, highest / probeCells);
        double mixtureError =
                parts.stream().mapToDouble(part -> part.mixtureError(probe)).sum();
        int cells = settings.firstCells();
        double[] coarsest = cells(cells / 4, highest);
        double[] coarse = cells(cells / 2, highest);
        while (true) {
            double[] fine = cells(cells, highest);
            double step = step(cells, highest);
            ExactLoss loss = builder(moments != null ? moments : moments(step, fine, coarse, mixtureError), fine)
                    .grids(step, Lattice.survival(fine), Lattice.survival(coarse), Lattice.survival(coarsest))
                    .countError(mixtureError)
                    .cellsOff(cellsOff(step))
                    .build();
            if (cells >= settings.maxCells() || settings.isEnough(loss)) {
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
        double coarsest = highest / probeCells;
        double alignment = parts.stream()
                .mapToDouble(RiskYear::alignment)
                .filter(each -> each > 0)
                .min()
                .orElse(0);
        if (alignment > 0) {
            double steps = Math.floor(alignment / coarsest);
            coarsest = steps < 1 ? coarsest : alignment / steps;
        }
        return coarsest * probeCells / cells;
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
                            * (1 + 4.0 / probeCells));
        }
        return findReach(floor);
    }

    private double findReach(double floor) {
        double highest = requireTellable(Math.max(firstGuess(), floor));
        for (int i = 0; i < MAX_WIDENINGS; i++) {
            double[] survival = Lattice.survival(cells(new Lattice(probeCells, highest / probeCells)));
            if (survival[probeCells - 1] > settings.reach()) {
                highest = requireTellable(highest * 4);
                continue;
            }
            int last = probeCells - 1;
            while (last > 1 && survival[last - 1] <= settings.reach()) {
                last--;
            }
            double reached = Math.max(floor, highest * (last + 2) / probeCells);
            if (last >= probeCells / 8 || reached == floor) {
                return reached;
            }
            highest = Math.max(floor, highest * last * 2.0 / probeCells);
        }
        return highest;
    }

    private double requireTellable(double highest) {
        if (!(highest <= MAX_LOSS)) {
            throw new IllegalArgumentException(
                    (parts.size() == 1 ? "risk " + parts.get(0).risk().id() : "portfolio")
                            + ": the loss of a year that is exceeded with a probability of " + settings.reach()
                            + " must be at most " + MAX_LOSS + " " + currency
                            + " but is more; the tail of a severity is too heavy for that: give the engine less reach, the loss"
                            + " a limit or cap, or state amounts in a larger unit of money");
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
                .smooth(parts.stream().allMatch(RiskYear::isSmooth))
                .greatest(parts.stream().mapToDouble(RiskYear::greatest).sum() * (1 + LAST_BITS));
    }

    /**
     * None where all losses are multiples of the steps of all grids. Else a single one is off by a cell at most, and sums of
     * many by the root of their number; one more, as a cell stands for what lies around it.
     */
    private double cellsOff(double step) {
        boolean isExact =
                parts.stream().mapToDouble(RiskYear::onlyMultiplesOf).allMatch(each -> isMultiple(each, 4 * step));
        return isExact
                ? 0
                : 1 + Math.sqrt(parts.stream().mapToDouble(RiskYear::summands).sum());
    }

    private static boolean isMultiple(double amount, double step) {
        double steps = amount / step;
        return amount > 0 && Math.abs(steps - Math.rint(steps)) < 1e-6;
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
