package dev.aims.risk.quantification.levels;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.result.LossDistribution;

/**
 * What the loss model of a risk says in the terms of a matrix: how often events happen, and what one of them costs.
 *
 * @param stage with which controls and contracts
 * @param frequency expected events a year
 * @param probability of one event or more within a year
 * @param event the loss of one event, with the terms on events and without those on years
 * @param year the loss of a year
 */
public record EventProfile(
        RiskId risk,
        LossStage stage,
        double frequency,
        double probability,
        LossDistribution event,
        LossDistribution year) {}
