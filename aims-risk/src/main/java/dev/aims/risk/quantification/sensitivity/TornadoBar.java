package dev.aims.risk.quantification.sensitivity;

import dev.aims.risk.quantification.result.Measured;

/**
 * How far a figure moves as one input swings between two ends, all others as they are.
 *
 * @param swing the ends of the input
 * @param low the figure where the input is at its low end; the higher of the two where the input lowers losses
 * @param high the figure where the input is at its high end
 * @param change {@code high} less {@code low}, with the error of the difference, which is mostly far smaller than those
 *     of its parts
 */
public record TornadoBar(ModelInput input, Swing swing, Measured low, Measured high, Measured change) {
    /** That of the input. */
    public String name() {
        return input.name();
    }

    /** The length of the bar. */
    public double length() {
        return Math.abs(change.value());
    }

    /** Whether the bar may be nothing but noise: its interval holds 0. */
    public boolean isWithinNoise() {
        return change.low() <= 0 && change.high() >= 0;
    }
}
