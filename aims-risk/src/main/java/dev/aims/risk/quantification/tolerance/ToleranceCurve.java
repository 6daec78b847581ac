package dev.aims.risk.quantification.tolerance;

import dev.aims.risk.quantification.result.LossDistribution;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The highest acceptable probability that a year's loss exceeds an amount, by amount. Between two points it is a line on
 * logarithmic axes: {@code p = p1 * (x / x1)^(log(p2 / p1) / log(x2 / x1))}. Below the first point it says nothing; above
 * the last one that one holds, since no greater loss is more probable. Immutable.
 *
 * @param currency of the amounts, a code of ISO 4217
 * @param points ascending by amount, one at least; their probabilities do not rise
 */
public record ToleranceCurve(String currency, List<Point> points) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public ToleranceCurve {
        if (!CURRENCY.matcher(Objects.requireNonNull(currency, "currency")).matches()) {
            throw new IllegalArgumentException("currency must match " + CURRENCY + " but was \"" + currency + "\"");
        }
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points must not be empty");
        }
        for (int i = 1; i < points.size(); i++) {
            requireAscending(i, points.get(i - 1), points.get(i));
        }
    }

    /**
     * A point of the curve.
     *
     * @param amount above 0
     * @param probability of a greater loss in a year that is just acceptable, in (0, 1]
     */
    public record Point(double amount, double probability) {
        public Point {
            if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("amount must be finite and above 0 but was " + amount);
            } else if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be in (0, 1] but was " + probability);
            }
        }
    }

    private static void requireAscending(int index, Point before, Point point) {
        if (!(point.amount() > before.amount())) {
            throw new IllegalArgumentException("points must ascend by amount but points[" + index + "] has "
                    + point.amount() + " after " + before.amount());
        } else if (!(point.probability() <= before.probability())) {
            throw new IllegalArgumentException(
                    "points must not rise in probability, as no greater loss is more probable, but points[" + index
                            + "] has " + point.probability() + " after " + before.probability());
        }
    }

    public static ToleranceCurve of(String currency, Point... points) {
        return new ToleranceCurve(currency, List.of(points));
    }

    /** The least amount that the curve says something about. */
    public double first() {
        return points.get(0).amount();
    }

    /** The greatest amount that has a probability of its own. */
    public double last() {
        return points.get(points.size() - 1).amount();
    }

    /**
     * The highest acceptable probability of losing more than this in a year.
     *
     * @param amount {@link #first} at least
     */
    public double probabilityAbove(double amount) {
        if (!(amount >= first())) {
            throw new IllegalArgumentException(
                    "amount must be at least " + first() + ", where the curve starts, but was " + amount);
        }
        int next = 0;
        while (next < points.size() && points.get(next).amount() <= amount) {
            next++;
        }
        Point left = points.get(next - 1);
        return next == points.size() || left.amount() == amount
                ? left.probability()
                : between(left, points.get(next), amount);
    }

    private static double between(Point left, Point right, double amount) {
        double slope = StrictMath.log(right.probability() / left.probability())
                / StrictMath.log(right.amount() / left.amount());
        double probability = left.probability() * StrictMath.pow(amount / left.amount(), slope);
        return Math.max(right.probability(), Math.min(left.probability(), probability));
    }

    /**
     * Where a loss is more probable than tolerated, where it is not, and where its error leaves that open. Ends of ranges
     * are found to 1/10,000 of the amount; a range that is narrower than this may be missed. Ranges of less than 5 % of the
     * amount beside an undecided one are undecided with it: they are noise of trials.
     *
     * @throws IllegalArgumentException if the loss is in another currency
     */
    public ToleranceComparison compare(LossDistribution loss) {
        if (!loss.currency().equals(currency)) {
            throw new IllegalArgumentException("loss must be in " + currency
                    + ", the currency of the tolerance curve, but was in " + loss.currency());
        }
        return new Comparing(this, loss).comparison();
    }
}
