package dev.aims.risk.quantification.sensitivity;

import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import java.util.List;

/**
 * Which inputs move a figure most.
 *
 * @param base the figure of the portfolio as it is
 * @param bars one an input, the longest first; equally long ones by name
 * @param provenance of the base
 */
public record Tornado(Measured base, List<TornadoBar> bars, Provenance provenance) {
    public Tornado {
        bars = List.copyOf(bars);
    }
}
