package dev.aims.risk.quantification;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.internal.Aggregation;
import dev.aims.risk.quantification.internal.GridSettings;
import dev.aims.risk.quantification.internal.RiskModel;
import dev.aims.risk.quantification.internal.Scenarios;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.result.Quantification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Works out losses without chance, for risks that are independent of each other (Embrechts and Frei: Panjer recursion
 * versus FFT for compound distributions, 2009). Immutable.
 *
 * <p>The probability of each number of events, the distribution of the loss of one event on a fine grid, and a fast
 * Fourier transform give the distribution of the loss of a year. Grids are refined until values at risk up to 99.9 % are
 * as exact as wanted, or as fine as allowed; the error that is left stands beside each figure. It is estimated for smooth
 * losses, and bounded for those where single losses have a probability of their own.
 */
public final class ExactEngine {
    /** Of the way in which it works: results of equal models and versions are equal. */
    public static final int VERSION = 3;

    private static final int MIN_CELLS = 1 << 13;
    private static final int MAX_CELLS = 1 << 22;

    private final GridSettings settings;

    private ExactEngine(GridSettings settings) {
        this.settings = settings;
    }

    /** A relative error of 10<sup>-6</sup>, losses down to a probability of 10<sup>-6</sup>, a million cells at most. */
    public static ExactEngine withDefaults() {
        return new ExactEngine(GridSettings.USUAL);
    }

    /** @param error wanted of values at risk, in relation to them, in (0, 1) */
    public ExactEngine relativeError(double error) {
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException("error must be in (0, 1) but was " + error);
        }
        return new ExactEngine(settings.withRelativeError(error));
    }

    /** @param probability of exceedance down to which losses can be told, in [1e-9, 0.01] */
    public ExactEngine reach(double probability) {
        if (!(probability >= 1e-9 && probability <= 0.01)) {
            throw new IllegalArgumentException("probability must be in [1e-9, 0.01] but was " + probability);
        }
        return new ExactEngine(settings.withReach(probability));
    }

    /** @param cells of the finest grid, a power of 2 from 8,192 to 4,194,304; each needs some 200 bytes */
    public ExactEngine maxCells(int cells) {
        if (cells < MIN_CELLS || cells > MAX_CELLS || Integer.bitCount(cells) != 1) {
            throw new IllegalArgumentException(
                    "cells must be a power of 2 in [" + MIN_CELLS + ", " + MAX_CELLS + "] but was " + cells);
        }
        return new ExactEngine(settings.withMaxCells(cells));
    }

    /** Stops between transforms, with a {@code CancellationException}, as soon as this says so. */
    public ExactEngine cancelWhen(BooleanSupplier isCancelled) {
        return new ExactEngine(settings.cancelledWhen(Objects.requireNonNull(isCancelled, "isCancelled")));
    }

    /**
     * Works out each risk and all of them together.
     *
     * <p>A control of uncertain effect on the severity of a risk is worked out for 41 degrees of its effect, two of them for
     * 289 pairs, which takes as many times as long.
     *
     * @throws UnsupportedModelException if the risks depend on each other, or controls of uncertain effect act on the
     *     severity of one that are more than two or meet a severity of single values; the message says which and why
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public Quantification run(Portfolio portfolio) {
        List<RiskModel> models = portfolio.models();
        requireSupported(portfolio, models);
        Aggregation.Result result = Aggregation.of(models, portfolio.currency(), settings);
        Map<RiskId, LossDistribution> risks = new TreeMap<>();
        for (int i = 0; i < models.size(); i++) {
            risks.put(models.get(i).id(), result.risks().get(i));
        }
        return new Quantification(
                result.total(), risks, new Provenance("exact", VERSION, portfolio.hash(), null, null));
    }

    private static void requireSupported(Portfolio portfolio, List<RiskModel> models) {
        List<String> reasons = new ArrayList<>();
        portfolio.dependencies().forEach(dependence -> reasons.add(dependence.toString()));
        for (RiskModel model : models) {
            Scenarios.refusal(model).ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new UnsupportedModelException("the exact engine", reasons);
        }
    }
}
