package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import java.util.List;

/**
 * Between which ends inputs swing. Immutable; each setting makes a new one.
 *
 * <ul>
 *   <li>An estimate, which holds for the year, between two of its quantiles: from 5 % to 95 % by default.
 *   <li>An input that is given as one number, up and down by a share of it: by 10 % by default. A probability stops at
 *       1, and what causes bring to a risk at all of its events.
 *   <li>What is drawn for each event, such as a severity, in its level by the same share: all of its values, and so its
 *       median, are multiplied. The spread of a severity is not doubt about it; that one event is dear and the next is
 *       cheap remains so if all is known. How well its level is known, the model does not say.
 * </ul>
 */
public final class Swings {
    private final double low;
    private final double high;
    private final double share;
    private final boolean isEachEventAtQuantile;

    private Swings(double low, double high, double share, boolean isEachEventAtQuantile) {
        this.low = low;
        this.high = high;
        this.share = share;
        this.isEachEventAtQuantile = isEachEventAtQuantile;
    }

    /** Estimates from 5 % to 95 %; all else by 10 %. */
    public static Swings withDefaults() {
        return new Swings(0.05, 0.95, 0.1, false);
    }

    /**
     * Estimates between these quantiles.
     *
     * @param lowProbability in (0, 1)
     * @param highProbability in (0, 1), above the other
     */
    public Swings between(double lowProbability, double highProbability) {
        if (!(lowProbability > 0 && lowProbability < highProbability && highProbability < 1)) {
            throw new IllegalArgumentException(
                    "lowProbability and highProbability must be in (0, 1) and ascend but were " + lowProbability
                            + " and " + highProbability);
        }
        return new Swings(lowProbability, highProbability, share, isEachEventAtQuantile);
    }

    /**
     * By which share inputs that are certain swing, and levels of what is drawn for each event.
     *
     * @param ofInput in [0, 1); 0 leaves them out
     */
    public Swings share(double ofInput) {
        if (!(ofInput >= 0 && ofInput < 1)) {
            throw new IllegalArgumentException("ofInput must be in [0, 1) but was " + ofInput);
        }
        return new Swings(low, high, ofInput, isEachEventAtQuantile);
    }

    /**
     * What is drawn for each event between its quantiles, too: as if each event of a year cost as little, or as much. It is
     * what tools do that draw one magnitude a year. Bars of severities are then far longer than any doubt about them,
     * and say nothing about which input to learn more of.
     */
    public Swings eachEventAtQuantile() {
        return new Swings(low, high, share, true);
    }

    /** An input with the risks that are changed by it, at both ends. */
    record Ends(PortfolioInput input, Swing swing, List<Risk> low, List<Risk> high) {}

    List<Ends> of(Portfolio portfolio) {
        return PortfolioInput.of(portfolio).stream()
                .filter(input -> isByQuantile(input) || share > 0)
                .map(input -> ends(portfolio, input))
                .toList();
    }

    private boolean isByQuantile(PortfolioInput input) {
        return input.kind() == InputKind.ESTIMATE || (isEachEventAtQuantile && input.kind() == InputKind.CHANCE);
    }

    private Ends ends(Portfolio portfolio, PortfolioInput input) {
        if (isByQuantile(input)) {
            return new Ends(
                    input,
                    new Swing(Swing.Kind.QUANTILES, low, high),
                    input.atQuantile(portfolio, low),
                    input.atQuantile(portfolio, high));
        }
        CauseLimits limits = CauseLimits.of(portfolio, input.place());
        double down = Math.max(1 - share, limits.least());
        double up = Math.min(1 + share, limits.most());
        return new Ends(
                input,
                new Swing(Swing.Kind.FACTORS, down, up),
                input.times(portfolio, down),
                input.times(portfolio, up));
    }
}
