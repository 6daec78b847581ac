package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import org.jspecify.annotations.Nullable;

/**
 * Moments of the loss of a year, known or worked out on grids, each twice as fine as the one before. The difference of two
 * grids tells the error.
 */
final class YearMoments {
    private final ExactLoss.Moments central;
    private final @Nullable Newest newest;

    private record Newest(RawMoments moments, double probabilityError) {}

    private YearMoments(ExactLoss.Moments central, @Nullable Newest newest) {
        this.central = central;
        this.newest = newest;
    }

    static YearMoments known(ExactLoss.Moments central) {
        return new YearMoments(central, null);
    }

    /**
     * Of one risk.
     *
     * @param first those on a grid to start with, which count if they have no closed form
     */
    static YearMoments of(RiskYear year, RawMoments first, double probabilityError) {
        return year.hasClosedMoments()
                ? known(moments(year.closedMoments(), new double[3], probabilityError))
                : new YearMoments(
                        moments(first.central(), first.errors(), probabilityError),
                        new Newest(first, probabilityError));
    }

    /** With those on a grid that is twice as fine. */
    YearMoments refined(RawMoments finer) {
        if (newest == null) {
            return this;
        }
        double[] better = finer.central();
        double[] worse = newest.moments().central();
        double[] errors = finer.errors();
        for (int k = 0; k < better.length; k++) {
            errors[k] += better[k] == worse[k] ? 0 : Math.abs(better[k] - worse[k]);
        }
        return new YearMoments(
                moments(better, errors, newest.probabilityError()), new Newest(finer, newest.probabilityError()));
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
