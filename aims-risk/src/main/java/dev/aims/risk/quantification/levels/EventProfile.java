package dev.aims.risk.quantification.levels;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import java.util.Objects;

/**
 * What the loss model of a risk says in the terms of a matrix: how often events happen, and what one of them costs.
 *
 * @param stage with which controls and contracts
 * @param currency of all amounts, a code of ISO 4217
 * @param frequency expected events a year
 * @param probability of one event or more within a year
 * @param event the loss of one event, with the terms on events and without those on years
 * @param yearMean the loss of a year on average; positive infinity if the tail is so heavy that there is no mean
 */
public record EventProfile(
        RiskId risk,
        LossStage stage,
        String currency,
        double frequency,
        double probability,
        Quantiles event,
        double yearMean) {
    public EventProfile {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(event, "event");
    }

    /**
     * The least losses that one event in ten, five in ten and nine in ten do not exceed.
     *
     * @param low of 10 %
     * @param median of 50 %
     * @param high of 90 %
     */
    public record Quantiles(double low, double median, double high) {}

    EventProfile at(LossStage other) {
        return new EventProfile(risk, other, currency, frequency, probability, event, yearMean);
    }
}
