package dev.aims.risk.quantification.result;

import org.jspecify.annotations.Nullable;

/**
 * How a result was made, so that it can be made again, and so that one that is out of date is seen.
 *
 * @param engine {@code exact} or {@code simulation}
 * @param version of the way in which the engine works; equal models, seeds and versions give equal bits
 * @param model SHA-256 of what was quantified: loss models, stage, dependence and exchange rates
 * @param trials of a simulation
 * @param seed of a simulation
 */
public record Provenance(
        String engine,
        int version,
        String model,
        @Nullable Long trials,
        @Nullable Long seed) {}
