package dev.aims.risk.quantification.plot;

import java.util.List;

/**
 * Where numbers are along one side of a picture.
 *
 * <p>A number beyond the ends is at the nearer end.
 */
interface Axis {
    double min();

    double max();

    /** The place of a number, in units of the view box. */
    double at(double value);

    /** Ascending. */
    List<Tick> ticks();

    /** @param isLabelled whether its number is written beside it */
    record Tick(double value, boolean isLabelled) {}
}
