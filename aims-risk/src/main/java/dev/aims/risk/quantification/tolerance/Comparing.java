package dev.aims.risk.quantification.tolerance;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the amounts of a tolerance curve into parts of one verdict. Both curves fall; so what they are at both ends of a
 * part bounds what they are within, and only parts that these bounds leave open are cut further.
 */
final class Comparing {
    /** Parts are not cut below this ratio of their ends. */
    private static final double FINEST = 1 + 1e-4;

    /** Parts below this ratio of their ends do not stand beside what is undecided. */
    private static final double SPLINTER = 1.05;

    /** At so many amounts of a range the worst is looked for, in equal ratios. */
    private static final int SEARCHED = 256;

    private final ToleranceCurve curve;
    private final LossDistribution loss;
    private final List<Part> parts = new ArrayList<>();

    Comparing(ToleranceCurve curve, LossDistribution loss) {
        this.curve = curve;
        this.loss = loss;
    }

    /** An amount and what the two curves are there. */
    private record Place(double amount, Measured probability, double tolerated) {
        ToleranceVerdict verdict() {
            if (probability.low() > tolerated) {
                return ToleranceVerdict.EXCEEDED;
            }
            return probability.high() <= tolerated ? ToleranceVerdict.WITHIN : ToleranceVerdict.UNDECIDED;
        }
    }

    /** Amounts of one verdict. */
    private record Part(ToleranceVerdict verdict, Place start, double end) {}

    ToleranceComparison comparison() {
        Place left = place(curve.first());
        if (curve.points().size() == 1) {
            add(left.verdict(), left, left);
        }
        for (int i = 1; i < curve.points().size(); i++) {
            Place right = place(curve.points().get(i).amount());
            cut(left, right);
            left = right;
        }
        return new ToleranceComparison(
                curve.currency(), settled().stream().map(this::range).toList());
    }

    /**
     * The interval of a simulated probability jumps with each trial, and where it ends near what is tolerated, verdicts
     * follow its jumps. Such splinters beside what is undecided are undecided too.
     */
    private List<Part> settled() {
        List<Part> settled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isSplinter =
                    part.end() < part.start().amount() * SPLINTER && (isUndecided(i - 1) || isUndecided(i + 1));
            extend(settled, isSplinter ? ToleranceVerdict.UNDECIDED : part.verdict(), part.start(), part.end());
        }
        return settled;
    }

    private boolean isUndecided(int index) {
        return index >= 0 && index < parts.size() && parts.get(index).verdict() == ToleranceVerdict.UNDECIDED;
    }

    private static void extend(List<Part> parts, ToleranceVerdict verdict, Place start, double end) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last == null || last.verdict() != verdict) {
            parts.add(new Part(verdict, start, end));
        } else {
            parts.set(parts.size() - 1, new Part(verdict, last.start(), end));
        }
    }

    private Place place(double amount) {
        return new Place(amount, loss.probabilityAbove(amount), curve.probabilityAbove(amount));
    }

    private void cut(Place left, Place right) {
        ToleranceVerdict verdict = verdict(left, right);
        if (verdict != null) {
            add(verdict, left, right);
        } else if (right.amount() <= left.amount() * FINEST) {
            add(left.verdict(), left, right);
        } else {
            Place middle = place(Math.sqrt(left.amount()) * Math.sqrt(right.amount()));
            cut(left, middle);
            cut(middle, right);
        }
    }

    /** The verdict of all amounts between two places, if their ends tell. */
    private static @Nullable ToleranceVerdict verdict(Place left, Place right) {
        if (left.probability().high() <= right.tolerated()) {
            return ToleranceVerdict.WITHIN;
        } else if (right.probability().low() > left.tolerated()) {
            return ToleranceVerdict.EXCEEDED;
        }
        boolean isLowWithin = left.probability().low() <= right.tolerated();
        boolean isHighBeyond = right.probability().high() > left.tolerated();
        return isLowWithin && isHighBeyond ? ToleranceVerdict.UNDECIDED : null;
    }

    private void add(ToleranceVerdict verdict, Place left, Place right) {
        extend(parts, verdict, left, right.amount());
    }

    private ToleranceRange range(Part part) {
        double from = part.start().amount();
        Place worst = part.start();
        for (double amount : amounts(from, part.end())) {
            Place place = place(amount);
            if (ratio(place) > ratio(worst) && place.verdict() == part.verdict()) {
                worst = place;
            }
        }
        return new ToleranceRange(
                part.verdict(), from, part.end(), worst.amount(), worst.probability(), worst.tolerated());
    }

    private double[] amounts(double from, double to) {
        return DoubleStream.concat(
                        IntStream.rangeClosed(1, SEARCHED)
                                .mapToDouble(i -> from * StrictMath.pow(to / from, (double) i / SEARCHED)),
                        curve.points().stream()
                                .mapToDouble(ToleranceCurve.Point::amount)
                                .filter(amount -> amount > from && amount <= to))
                .toArray();
    }

    private static double ratio(Place place) {
        return place.probability().value() / place.tolerated();
    }
}
