package dev.aims.risk.quantification.sensitivity;

import dev.aims.risk.quantification.result.Measured;

/**
 * What one estimate brings to the doubt about a figure.
 *
 * @param standardDeviation of the figure as the estimate becomes known and the others do not: by how much it is then
 *     expected to move; in the unit of the figure
 * @param percent of the variances that single estimates bring, all together 100; 0 where none brings any
 */
public record EstimateShare(ModelInput input, Measured standardDeviation, double percent) {
    /** That of the input. */
    public String name() {
        return input.name();
    }
}
