package dev.aims.risk.quantification.treatment;

/**
 * How far from the best a selection may be. The simulated years are taken for the model: what is proved is proved of
 * them, and their noise comes on top.
 *
 * @param value what no set within the budget surpasses, in the unit of the objective; NaN where nothing is proved
 * @param gap by how much the selection may fall short of the best, 0 at least; 0 if it is the best, NaN where nothing is
 *     proved
 * @param basis what the bound rests on, in words
 */
public record SelectionBound(Kind kind, double value, double gap, String basis) {
    /** How much is known. */
    public enum Kind {
        /** No set within the budget is better. */
        BEST,

        /** The best is no better than the bound. */
        BOUNDED,

        /** Nothing is proved. */
        NONE
    }
}
