package dev.aims.core.model;

/**
 * Events that come from a cause that other risks share, such as a model, a data set, a supplier or a source of Annex C.
 * When the cause strikes, it strikes all of them in the same year, which is where concentration hurts.
 *
 * <p>These events are part of the frequency of the risk, not beside it: of a risk with 2 events a year, a cause of rate
 * 0.5 that hits it each time accounts for 0.5.
 *
 * @param cause names the cause; of the form of an {@link EntityId}
 * @param rate how often it strikes, a year; the same in the models of all risks that name the cause
 * @param hitProbability that a strike is a loss event of this risk, in [0, 1]
 */
public record SharedCause(String cause, double rate, double hitProbability) {
    public SharedCause {
        Patterns.requireId(cause, "cause");
        rate = Numbers.requireNotNegative(rate, "rate");
        hitProbability = Numbers.requireProbability(hitProbability, "hitProbability");
    }
}
