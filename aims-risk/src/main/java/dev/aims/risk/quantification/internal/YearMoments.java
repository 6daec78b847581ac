package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import org.jspecify.annotations.Nullable;

/**
 * Moments of the loss of a year, known or worked out on grids, each twice as fine as the one before. The difference of two
 * grids tells the error.
 */
final class YearMoments {
    private final ExactLoss.Moments central;
    private final @Nullable OnGrid onGrid;

    private record OnGrid(RiskYear year, RawMoments moments, double probabilityError) {}

    private YearMoments(ExactLoss.Moments central, @Nullable OnGrid onGrid) {
        this.central = central;
        this.onGrid = onGrid;
    }

    static YearMoments known(ExactLoss.Moments central) {
        return new YearMoments(central, null);
    }

    /**
     * Of one risk.
     *
     * @param first a grid to start with, if they have no closed form
     */
    static YearMoments of(RiskYear year, Lattice first, double probabilityError) {
        if (year.hasClosedMoments()) {
            return known(moments(year.closedMoments(), new double[3], probabilityError));
        }
        RawMoments moments = year.moments(first);
        return new YearMoments(
                moments(moments.central(), moments.errors(), probabilityError),
                new OnGrid(year, moments, probabilityError));
    }

    YearMoments refined(Lattice finer) {
        if (onGrid == null) {
            return this;
        }
        RawMoments moments = onGrid.year().moments(finer);
        double[] better = moments.central();
        double[] worse = onGrid.moments().central();
        double[] errors = moments.errors();
        for (int k = 0; k < better.length; k++) {
            errors[k] += better[k] == worse[k] ? 0 : Math.abs(better[k] - worse[k]);
        }
        return new YearMoments(
                moments(better, errors, onGrid.probabilityError()),
                new OnGrid(onGrid.year(), moments, onGrid.probabilityError()));
    }

    ExactLoss.Moments central() {
        return central;
    }

    private static ExactLoss.Moments moments(double[] central, double[] errors, double relativeError) {
        double[] all = errors.clone();
        if (relativeError > 0) {
            for (int k = 0; k < all.length; k++) {
                all[k] += relativeError * Math.abs(central[k]);
            }
        }
        return new ExactLoss.Moments(central[0], central[1], central[2], all[0], all[1], all[2]);
    }
}
