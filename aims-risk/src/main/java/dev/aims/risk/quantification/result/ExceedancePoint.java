package dev.aims.risk.quantification.result;

/**
 * A point of the loss exceedance curve.
 *
 * @param probability that a year's loss is above the loss
 */
public record ExceedancePoint(double probability, Measured loss) {}
