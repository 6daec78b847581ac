package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact engine: the loss of independent risks, on a grid that is refined until the difference of two grids is within
 * the wanted error.
 */
public final class Aggregation {
    private static final int MAX_WIDENINGS = 60;
    private static final double LAST_BITS = 1e-15;
    private static final int MIN_TOLD = 8;

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

    /** @param moments of the sum, where there are several risks */
    private ExactLoss refine(ExactLoss.@Nullable Moments moments) {
        Extent extent = findExtent();
        Lattice probe = lattice(probeCells, extent);
        double probabilityError = extent.missing()
                + probe.error()
                + parts.stream().mapToDouble(part -> part.mixtureError(probe)).sum();
        int cells = settings.firstCells();
        double[] coarsest = on(lattice(cells / 4, extent)).survival(extent);
        Sum half = on(lattice(cells / 2, extent));
        double[] coarse = half.survival(extent);
        YearMoments known = moments != null
                ? YearMoments.known(moments)
                : YearMoments.of(parts.get(0), half.ofFirst(), probabilityError);
        while (true) {
            Sum sum = on(lattice(cells, extent));
            double[] fine = sum.survival(extent);
            known = known.refined(sum.ofFirst());
            SplitError splitError = splitError(sum.lattice().step());
            ExactLoss loss = builder(known.central(), sum.noLoss())
                    .grids(sum.lattice().step(), fine, coarse, coarsest)
                    .countError(probabilityError)
                    .splitError(splitError::cells, splitError.keepsMeans())
                    .build();
            if (cells >= settings.maxCells() || settings.isEnough(loss)) {
                return loss;
            }
            coarsest = coarse;
            coarse = fine;
            cells *= 2;
        }
    }

    private SplitError splitError(double step) {
        return parts.stream().map(part -> part.splitError(step)).reduce(SplitError.NONE, SplitError::plus);
    }

    /** @param ofFirst the moments of the first part, which is the whole where there is one */
    private record Sum(Lattice lattice, Fft.Spectrum spectrum, NoLoss noLoss, RawMoments ofFirst) {
        /** For each cell up to where losses are told the probability of more. */
        double[] survival(Extent extent) {
            double[] cells = lattice.inverse(spectrum);
            int told = extent.toldCells(lattice);
            return Lattice.survival(told == cells.length ? cells : Arrays.copyOf(cells, told));
        }
    }

    private Sum on(Lattice lattice) {
        OnGrid first = parts.get(0).on(lattice);
        Fft.Spectrum total = first.spectrum();
        NoLoss noLoss = first.noLoss();
        for (RiskYear part : parts.subList(1, parts.size())) {
            OnGrid next = part.on(lattice);
            total.multiply(next.spectrum());
            noLoss = noLoss.and(next.noLoss());
        }
        return new Sum(lattice, total, noLoss, first.moments());
    }

    /** Halving cells must double the step exactly, so the step of the coarsest grid decides. */
    private Lattice lattice(int cells, Extent extent) {
        double coarsest = extent.held() / probeCells;
        double alignment = parts.stream()
                .mapToDouble(RiskYear::alignment)
                .filter(each -> each > 0)
                .min()
                .orElse(0);
        if (alignment > 0) {
            double steps = Math.floor(alignment / coarsest);
            coarsest = steps < 1 ? coarsest : alignment / steps;
        }
        return new Lattice(cells, coarsest * probeCells / cells, extent.beyond());
    }

    /**
     * Up to where losses are told, and up to where a grid holds them for it before terms on sums.
     *
     * @param missing the probability of what it does not hold but would have to
     * @param beyond the probability of what lies beyond it, at most
     */
    private record Extent(double told, double held, double missing, double beyond) {
        int toldCells(Lattice lattice) {
            return told == held
                    ? lattice.cells()
                    : (int) Math.min(lattice.cells(), Math.max(MIN_TOLD, told / lattice.step()));
        }
    }

    private Extent extent(double told, double grossReach) {
        double needed = Math.max(
                told,
                parts.stream()
                                .mapToDouble(part -> part.risk().neededFor(told))
                                .max()
                                .orElse(0)
                        * (1 + 4.0 / probeCells));
        double held = requireTellable(Math.max(told, Math.min(grossReach, needed)));
        boolean isCut = grossReach < Double.POSITIVE_INFINITY && held < grossReach;
        return new Extent(told, held, held < needed ? settings.reach() : 0, isCut ? 1 : settings.reach());
    }

    /** The loss that is exceeded with the probability of the reach, a little more. */
    private Extent findExtent() {
        double grossReach = Double.POSITIVE_INFINITY;
        if (parts.stream().anyMatch(part -> part.risk().hasTermsOnSums())) {
            List<RiskYear> gross = parts.stream()
                    .map(part -> new RiskYear(part.risk().gross(), settings::requireGoingOn))
                    .toList();
            grossReach = new Aggregation(gross, currency, settings).findExtent().told();
        }
        Extent extent = extent(firstGuess(), grossReach);
        for (int i = 0; i < MAX_WIDENINGS; i++) {
            Lattice probe = new Lattice(probeCells, extent.held() / probeCells, extent.beyond());
            Sum sum = on(probe);
            double[] survival = sum.survival(extent);
            int cells = survival.length;
            if (survival[cells - 1] > settings.reach()) {
                extent = extent(extent.told() * 4, grossReach);
                continue;
            }
            int last = cells - 1;
            while (last > 1 && survival[last - 1] <= settings.reach()) {
                last--;
            }
            boolean isNegligible = sum.noLoss().least() >= 1 - settings.reach();
            if (isNegligible || last >= cells / 8) {
                return extent(extent.told() * (last + 2) / cells, grossReach);
            }
            extent = extent(extent.told() * last * 2.0 / cells, grossReach);
        }
        return extent;
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

    private ExactLoss.Builder builder(ExactLoss.Moments moments, NoLoss noLoss) {
        TailShape tailShape =
                parts.stream().map(RiskYear::tailShape).reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
        return ExactLoss.builder(currency, tailShape, moments)
                .noLoss(noLoss.middle(), noLoss.error())
                .smooth(parts.stream().allMatch(RiskYear::isSmooth))
                .greatest(parts.stream().mapToDouble(RiskYear::greatest).sum() * (1 + LAST_BITS));
    }
}
