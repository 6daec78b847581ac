package dev.aims.risk.quantification.treatment;

import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.sensitivity.ModelInput;

/**
 * What it is worth to know one estimate for certain before treatments are chosen (expected value of partial perfect
 * information); no study of it can be worth more.
 *
 * @param value in the currency of the portfolio, a year; 0 at least. A little too high rather than too low, as noise
 *     takes part in which set is best
 * @param secondLook the same where sets are picked by one half of the trials and valued by the other; a little too low
 *     rather than too high. What lies between the two is what noise may have done
 */
public record EstimateValue(ModelInput input, Measured value, double secondLook) {
    /** That of the input. */
    public String name() {
        return input.name();
    }

    /** Whether the value may be nothing but noise: its interval goes down to 0, or a second look finds none. */
    public boolean isWithinNoise() {
        return value.low() <= 0 || secondLook <= 0;
    }
}
