package dev.aims.risk.quantification.report;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.Quantification;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.result.TailShape;
import dev.aims.risk.quantification.result.UndefinedMomentException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The losses of a portfolio at one stage.
 *
 * @param portfolio at the stage
 * @param contributions to the tail value at risk 99 %; absent exactly where there is a reason
 * @param noContributions why there are none, in words
 */
public record StageLosses(
        Portfolio portfolio,
        Quantification result,
        @Nullable TailContributions contributions,
        @Nullable String noContributions) {
    private static final double TAIL = 0.99;

    public StageLosses {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(result, "result");
        if ((contributions == null) == (noContributions == null)) {
            throw new IllegalArgumentException("contributions or noContributions must be given, and not both");
        }
    }

    static StageLosses of(Portfolio portfolio, Simulation simulation) {
        Quantification result = simulation.run(portfolio);
        try {
            return new StageLosses(portfolio, result, simulation.tailContributions(portfolio, TAIL), null);
        } catch (UndefinedMomentException e) {
            return new StageLosses(portfolio, result, null, e.reason());
        } catch (IllegalArgumentException e) {
            // The models have just been simulated, so that only the memory for losses of each risk can be what is
            // missing.
            return new StageLosses(portfolio, result, null, String.valueOf(e.getMessage()));
        }
    }

    public LossStage stage() {
        return portfolio.stage();
    }

    /** Mean, probability of no loss, value at risk 95 % and 99 %, tail value at risk 99 %, in this order. */
    public List<LossFigure> figures() {
        return LossFigure.of(result.total());
    }

    /** Empty where there are none; {@link #noContributions} tells why. */
    public Optional<TailContributions> findContributions() {
        return Optional.ofNullable(contributions);
    }

    /** The risks whose tail is as heavy as that of the total, by id; what keeps figures from existing. */
    public List<RiskId> withHeaviestTail() {
        TailShape heaviest = result.total().tailShape();
        return result.risks().entrySet().stream()
                .filter(risk -> risk.getValue().tailShape() == heaviest)
                .map(Map.Entry::getKey)
                .toList();
    }
}
