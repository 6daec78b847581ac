package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.jspecify.annotations.Nullable;

/**
 * A distribution fitted to quantiles that were stated, and what it says at each of them.
 *
 * <p>A family of two parameters goes through two quantiles. More of them are met by least squares, and {@link #points}
 * shows the misfit: show it to whoever stated them, who may like the fit better or have meant something else.
 *
 * @param points the stated quantiles beside those of the distribution, ascending
 */
public record QuantileFit(Distribution distribution, List<Point> points) {
    private static final double SMALLEST_SHAPE = 0.05;
    private static final double GREATEST_SHAPE = 1e6;
    private static final double USUAL_WEIGHT_OF_MODE = 4;

    public QuantileFit {
        points = List.copyOf(points);
    }

    /**
     * One stated quantile and the fit.
     *
     * @param probability as stated
     * @param stated the value that was stated
     * @param fitted the value that the fit has at this probability
     * @param fittedProbability the probability that the fit gives to values up to the stated one
     */
    public record Point(double probability, double stated, double fitted, double fittedProbability) {
        /** By how much the probability is missed, in [0, 1). */
        public double misfit() {
            return Math.abs(fittedProbability - probability);
        }
    }

    /** What a distribution of any origin says at stated quantiles. */
    public static QuantileFit of(Distribution distribution, List<StatedQuantile> stated) {
        Law law = Law.of(distribution);
        return new QuantileFit(
                distribution,
                Guards.requireAscending(stated, 1).stream()
                        .map(each -> new Point(
                                each.probability(),
                                each.value(),
                                law.quantile(each.probability()),
                                law.cdf(each.value())))
                        .toList());
    }

    /**
     * The ends of an interval that holds the value with this probability and is as likely missed below as above.
     *
     * @throws IllegalArgumentException unless {@code low < high}, and {@code probability} is in (0, 1)
     */
    public static List<StatedQuantile> interval(double low, double high, double probability) {
        Guards.requireBelow(low, high);
        // In decimals, so that an interval of 90 % ends at 0.05 and 0.95 as others write them.
        BigDecimal outside = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(Guards.requireInside(probability, "probability")))
                .divide(BigDecimal.valueOf(2));
        return List.of(
                new StatedQuantile(outside.doubleValue(), low),
                new StatedQuantile(BigDecimal.ONE.subtract(outside).doubleValue(), high));
    }

    /**
     * The lognormal with the least squares of the logarithms of values.
     *
     * @param stated two at least, ascending, with values above 0
     */
    public static QuantileFit lognormal(List<StatedQuantile> stated) {
        Line line =
                Line.through(Guards.requireLosses(stated), each -> DistributionFit.normalQuantile(each.probability()));
        return of(new Distribution.Lognormal(line.start(), line.slope()), stated);
    }

    /**
     * The Pareto with the least squares of the logarithms of values. It fits quantiles of large losses, such as those
     * from 50 % up; below its least value, which follows from the fit, there is nothing.
     *
     * @param stated two at least, ascending, with values above 0
     */
    public static QuantileFit pareto(List<StatedQuantile> stated) {
        Line line = Line.through(Guards.requireLosses(stated), each -> -Math.log1p(-each.probability()));
        return of(new Distribution.Pareto(Math.exp(line.start()), 1 / line.slope()), stated);
    }

    /**
     * The gamma with the least squares of the logarithms of values, of a shape in [0.05, 1e6].
     *
     * @param stated two at least, ascending, with values above 0
     */
    public static QuantileFit gamma(List<StatedQuantile> stated) {
        List<StatedQuantile> losses = Guards.requireLosses(stated);
        double logShape = Minimum.of(
                x -> spread(logScales(losses, Math.exp(x))), Math.log(SMALLEST_SHAPE), Math.log(GREATEST_SHAPE), 50);
        double shape = Math.exp(logShape);
        return of(new Distribution.Gamma(shape, Math.exp(average(logScales(losses, shape)))), stated);
    }

    /** What the logarithm of the scale has to be for each of the quantiles. */
    private static double[] logScales(List<StatedQuantile> stated, double shape) {
        return stated.stream()
                .mapToDouble(each -> Math.log(each.value()) - Math.log(standardGamma(shape, each.probability())))
                .toArray();
    }

    /** To the last bit also where it is tiny, which a quantile of an absolute precision is not. */
    private static double standardGamma(double shape, double probability) {
        return Bisection.leastWhere(
                x -> RegularizedGamma.P.value(shape, x) - probability, Double.MIN_NORMAL, Double.POSITIVE_INFINITY);
    }

    /**
     * The PERT between bounds that were stated too, with the least squares of probabilities. One quantile gives the mode,
     * with the usual weight 4; more give its weight, from 0.05 to 500, as well. Bounds are not guessed: three quantiles say
     * nothing of them.
     *
     * @param min no value is below it
     * @param max no value is above it
     * @param stated one at least, ascending, with values inside the bounds
     */
    public static QuantileFit pert(double min, double max, List<StatedQuantile> stated) {
        if (!(min < max && Double.isFinite(min) && Double.isFinite(max))) {
            throw new IllegalArgumentException("min must be finite and below max but was " + min + ", with max " + max);
        }
        for (StatedQuantile each : Guards.requireAscending(stated, 1)) {
            if (!(each.value() > min && each.value() < max)) {
                throw new IllegalArgumentException("each stated value must be inside the bounds (" + min + ", " + max
                        + ") but was " + each.value());
            }
        }
        List<StatedQuantile> unit = stated.stream()
                .map(each -> new StatedQuantile(each.probability(), (each.value() - min) / (max - min)))
                .toList();
        double weight = unit.size() == 1
                ? USUAL_WEIGHT_OF_MODE
                : Math.exp(Minimum.of(
                        x -> misfit(unit, Math.exp(x), mode(unit, Math.exp(x))), Math.log(0.05), Math.log(500), 24));
        double mode = min + mode(unit, weight) * (max - min);
        return of(new Distribution.Pert(min, Math.min(max, mode), max, weight), stated);
    }

    private static double mode(List<StatedQuantile> unit, double weight) {
        return Minimum.of(mode -> misfit(unit, weight, mode), 0, 1, 17);
    }

    private static double misfit(List<StatedQuantile> unit, double weight, double mode) {
        double sum = 0;
        for (StatedQuantile each : unit) {
            double gap = RegularizedBeta.value(each.value(), 1 + weight * mode, 1 + weight * (1 - mode))
                    - each.probability();
            sum += gap * gap;
        }
        return sum;
    }

    /**
     * Through all quantiles, each value between two of them as likely as any other: what was stated and nothing else,
     * within bounds that somebody has to set (the minimally informative distribution of Cooke's classical model, 1991).
     *
     * @param low below all stated values
     * @param high above all stated values
     * @param stated one at least, ascending
     */
    public static QuantileFit piecewiseUniform(double low, double high, List<StatedQuantile> stated) {
        List<StatedQuantile> ascending = Guards.requireAscending(stated, 1);
        List<Distribution.Mixture.Part> parts = new ArrayList<>();
        double from = low;
        double below = 0;
        for (StatedQuantile each : ascending) {
            parts.add(uniform(each.probability() - below, from, each.value()));
            from = each.value();
            below = each.probability();
        }
        parts.add(uniform(1 - below, from, high));
        return of(new Distribution.Mixture(parts), stated);
    }

    private static Distribution.Mixture.Part uniform(double weight, double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "low must be below, and high above all stated values, but " + from + " stands before " + to);
        }
        return new Distribution.Mixture.Part(weight, new Distribution.Uniform(from, to));
    }

    /**
     * The best of lognormal, gamma and Pareto: that with the least {@link #rootMeanSquare}.
     *
     * @param stated three at least, since two fit each family, ascending, with values above 0
     */
    public static QuantileFit best(List<StatedQuantile> stated) {
        Guards.requireAscending(stated, 3);
        return Stream.of(lognormal(stated), gamma(stated), pareto(stated))
                .min(Comparator.comparing(QuantileFit::rootMeanSquare))
                .orElseThrow();
    }

    /** The quantiles that were stated. */
    public List<StatedQuantile> stated() {
        return points.stream()
                .map(point -> new StatedQuantile(point.probability(), point.stated()))
                .toList();
    }

    /** Of the gaps between stated and fitted probabilities; 0 where all quantiles are met. */
    public double rootMeanSquare() {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> point.misfit() * point.misfit())
                .average()
                .orElse(0));
    }

    /** Where the fit is furthest from what was stated. */
    public Point worst() {
        return points.stream().max(Comparator.comparing(Point::misfit)).orElseThrow();
    }

    /**
     * The estimate with its origin: what was stated, when and by whom, and how far the fit meets it.
     *
     * @param elicitedOn null if it is not known
     */
    public Estimate toEstimate(@Nullable LocalDate elicitedOn, PartyId... experts) {
        return Estimates.of(distribution, Estimates.elicitation(method(), stated(), describe(), elicitedOn, experts));
    }

    /** An interval is two quantiles as far from the ends. */
    private ElicitationMethod method() {
        boolean isInterval = points.size() == 2
                && Math.abs(points.get(0).probability() + points.get(1).probability() - 1) < 1e-9;
        return isInterval ? ElicitationMethod.INTERVAL : ElicitationMethod.QUANTILES;
    }

    /** The misfit in words, one part a quantile. */
    public String describe() {
        return points.stream()
                .map(point -> "stated " + Estimates.shown(point.stated()) + " at "
                        + Estimates.shown(100 * point.probability()) + " %, fitted " + Estimates.shown(point.fitted()))
                .collect(Collectors.joining("; "));
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double spread(double[] values) {
        double mean = average(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
